/** What is wrong at the fields of a form: what the form itself sees once sending was tried, and what the server refused there. */
import { useState } from 'react';
import { faultAt, isProblem } from '../api/problem.js';
import { texts, useTexts } from '../language/language.js';

const words = texts({ vi: { required: 'Cần ghi nội dung này.' }, en: { required: 'This is needed.' } });

/** What stands beneath a field. */
export interface FieldFault {
  readonly fault: string | undefined;
  /** Whether it is a refusal of the server, and not only a slip. */
  readonly byRule: boolean;
}

/**
 * What stands beneath the field at a pointer: the server's sentence in red, or a slip in ochre once sending was tried.
 * @param value what stands in the field; blank is a slip
 * @param slip what is said of a slip, left out: that it is needed
 */
export type FaultsOf = (pointer: string, value: string, slip?: string) => FieldFault;

/** @param tried whether sending was tried: before that nobody is told what they have not come to yet */
export function useFaults(error: unknown, tried: boolean): FaultsOf {
  const { required } = useTexts(words);
  return (pointer, value, slip = required) => {
    const refused = isProblem(error) ? faultAt(error, pointer) : undefined;
    if (refused !== undefined) return { fault: refused, byRule: true };
    return { fault: tried && value.trim() === '' ? slip : undefined, byRule: false };
  };
}

/** Whether the server refused something for what stands in a field. */
export function isAtField(error: unknown): boolean {
  return isProblem(error) && (error.errors ?? []).some(({ pointer }) => pointer.startsWith('/'));
}

/**
 * Whether the one question before an act is open. What the server refuses at a field closes it, so that it is told at the field
 * and mended there.
 */
export function useAsking(error: unknown): readonly [boolean, (is: boolean) => void] {
  const [isAsking, setAsking] = useState(false);
  const [seen, setSeen] = useState<unknown>(null);
  if (error !== seen) {
    setSeen(error);
    if (isAtField(error)) setAsking(false);
  }
  return [isAsking, setAsking];
}
