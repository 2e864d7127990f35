/** Why the queue before the door did not answer a request with an outcome. */

/** More is waiting than can be handled in time: try again a little later. Nothing was changed. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** The engine is stopping and takes nothing more. Nothing was changed. */
export class QueueClosed extends Error {
  override readonly name = 'QueueClosed';
}

/** The request waited as long as it may and was not begun. Nothing was changed, and nothing will be. */
export class WaitedTooLong extends Error {
  override readonly name = 'WaitedTooLong';
}

/**
 * The request was begun and has not ended in time: it may yet be saved, or not. The same request with the same key is
 * answered with what has become of it.
 */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
  constructor() {
    super('The request was begun and has not ended in time: send it again with the same Idempotency-Key.');
  }
}
