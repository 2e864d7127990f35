/** Whether an agency wrote a letter, or receives it, a copy included. */
import type { LetterFacts } from './facts/letter-facts.js';

export function concerns(
  { agency, facts_json }: { readonly agency: string; readonly facts_json: string },
  code: string | null,
): boolean {
  const { addressees, copies } = JSON.parse(facts_json) as LetterFacts;
  return agency === code || [...addressees, ...copies].some((one) => one.code === code);
}
