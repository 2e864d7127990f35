/** Passes over what is to be done, one after another; after one that failed there is a pause, longer each time. */

const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 60 * 60 * 1000;

export class Passes {
  private readonly closing = new AbortController();
  private passing: Promise<void> = Promise.resolve();
  /** The pass that has not begun yet: who wakes it meanwhile waits for the same. */
  private next: Promise<void> | null = null;
  private failures = 0;
  private notBefore = 0;

  /** @param pass what is done; it says whether it failed, and gives up when the signal is aborted */
  constructor(private readonly pass: (closing: AbortSignal) => Promise<boolean>) {}

  /** Nothing is done while it is being left alone for a while. */
  wake(): Promise<void> {
    if (performance.now() < this.notBefore) return Promise.resolve();
    this.next ??= this.passing.then(async () => {
      this.next = null;
      await this.once();
    });
    this.passing = this.next;
    return this.next;
  }

  async stop(): Promise<void> {
    this.closing.abort();
    await this.passing;
  }

  private async once(): Promise<void> {
    if (this.closing.signal.aborted) return;
    const failed = await this.pass(this.closing.signal);
    this.failures = failed ? this.failures + 1 : 0;
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (this.failures - 1));
    this.notBefore = failed ? performance.now() + pause : 0;
  }
}
