/** Why the server cannot start on what it found, in a sentence that says what, where and how to mend it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
