/**
 * Sends what the outbox holds: a lane for each channel, so that a mail server that is down keeps no webhook waiting. What
 * was claimed and not recorded when a process died is sent again: at least once, and under the same key.
 */
import { instantOf } from '../../workflows/limits/time.js';
import { releaseAll } from './claims.js';
import { type LaneParts, LaneRunner } from './lane-runner.js';
import type { Lane } from './parcel.js';

/** What is under way gets so long to end by itself when the server stops. */
const PATIENCE_MS = 5000;

export class DeliveryWorker {
  private readonly runners: readonly LaneRunner[];
  private unwatch: (() => void) | undefined;

  /** @param parts.watch tells of what this process commits; what others commit is found at the next look, within seconds */
  constructor(
    private readonly lanes: readonly Lane[],
    private readonly parts: LaneParts & { readonly watch?: (committed: () => void) => () => void },
  ) {
    this.runners = lanes.map((lane) => new LaneRunner(lane, parts));
  }

  /** Begins, with what was left from before. */
  async start(): Promise<void> {
    const { store, clock, watch } = this.parts;
    // Leases are of a process that is gone where only one can be, and would never end where the clock stands.
    if (store.kind === 'sqlite' || !clock.runs)
      await store.write(async (tx) => releaseAll(tx, instantOf(await clock.now(tx))));
    for (const runner of this.runners) runner.start();
    this.unwatch = watch?.(() => this.wake());
  }

  wake(): void {
    for (const runner of this.runners) runner.wake();
  }

  /** Sends until nothing is due. For tests and benches: the server has `start`. */
  async drain(): Promise<void> {
    for (let claimed = 1; claimed > 0; ) {
      claimed = 0;
      for (const runner of this.runners) claimed += await runner.pass();
    }
  }

  /** Ends in order; attempts that take too long are cut and count as tried. */
  async stop(): Promise<void> {
    this.unwatch?.();
    const cut = setTimeout(() => this.close(), PATIENCE_MS);
    await Promise.all(this.runners.map((runner) => runner.stop()));
    clearTimeout(cut);
    this.close();
  }

  private close(): void {
    for (const lane of this.lanes) lane.close();
  }
}
