/*
 * Errors of the drivers are told by their shape, not by their class: a native module keeps the classes of the first
 * realm that loaded it, and an `instanceof` in another one is false.
 */

/** The `code` of a driver's error, if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What an error says. */
export function messageOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return String(error);
  return String(error.message);
}
