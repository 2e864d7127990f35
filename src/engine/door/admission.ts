/** Whom the queue takes: who could be answered in time. To be turned away at once is better than to wait for nothing. */

/** Smaller batches say what one request costs alone, not how fast many go together. */
const TELLING = 16;
/** How much the latest batch counts beside those before. */
const WEIGHT = 0.2;

export class Admission {
  /** Milliseconds of a lane for each request, when many are waiting; 0 as long as never many were. */
  private each = 0;
  private readonly longestMs: number | undefined;

  /**
   * @param lanes how many batches are under way at once
   * @param patienceMs how long a request may take in all: it may wait half of that; undefined: any time
   */
  constructor(
    private readonly lanes: number,
    patienceMs: number | undefined,
  ) {
    this.longestMs = patienceMs === undefined ? undefined : patienceMs / 2;
  }

  /**
   * Whether one more is taken behind so many that wait.
   * @param oldest since when the first of them waits, by `performance.now()`
   */
  admits(waiting: number, oldest: number | undefined): boolean {
    if (this.longestMs === undefined || oldest === undefined) return true;
    // When nothing goes forward at all, how fast it went before says nothing.
    if (performance.now() - oldest > this.longestMs) return false;
    return (waiting * this.each) / this.lanes <= this.longestMs;
  }

  /** Learns from a batch how long one request takes, in milliseconds. */
  note(size: number, milliseconds: number): void {
    if (size < TELLING) return;
    const each = milliseconds / size;
    this.each = this.each === 0 ? each : this.each + WEIGHT * (each - this.each);
  }
}
