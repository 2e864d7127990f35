/** What the server refused, as a person is told it: a sentence, the fields at fault, the clause on which it rests. */
import type { Schemas } from './client.js';

export type Problem = Schemas['Problem'];

/** Whether an error is a problem of the server (RFC 9457) and not, say, a lost connection. */
export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}

/** The sentence for a field by its JSON pointer ("/reason"), or undefined when nothing is wrong with it. */
export function faultAt(problem: Problem | null | undefined, pointer: string): string | undefined {
  return problem?.errors?.find((one) => one.pointer === pointer)?.detail;
}
