/** Finding words as people type them: in any case, with or without the Vietnamese marks, wherever the tone stands. */
import { lookingFor } from '../../../../workflows/commands/looked-for.js';

/** Whether one of the texts holds what is looked for; everything holds nothing. What is typed with marks is found with them. */
export function holds(texts: readonly string[], wanted: string): boolean {
  const found = lookingFor(wanted);
  return texts.some((text) => found(text) !== null);
}
