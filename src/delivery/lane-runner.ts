/** Works off one channel: claims a batch, sends its parcels some at a time, records each, and goes on until nothing is due. */
import { randomUUID } from 'node:crypto';
import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import type { Clock } from '../engine/clock.js';
import type { Store } from '../persistence/store.js';
import { claimParcels, LEASE_MS, nextDelivery, releaseParcel } from './claims.js';
import type { Attempt, Lane, Later, Parcel } from './parcel.js';
import { type Recorded, type RecordingParts, recordAttempt } from './recorded-attempt.js';

export interface LaneParts extends RecordingParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: { error(details: object, message: string): void; info(details: object, message: string): void };
  readonly counted?: (channel: string, result: Recorded) => void;
}

const BATCH = 100;
/** So many parcels in a row to which the other side did not even listen: it is down, and the rest of the batch need not find that out. */
const DOWN_AFTER = 3;
const NAP_MS = 5000;
const SHORTEST_REST_MS = 250;
const LONGEST_REST_MS = 60_000;

export class LaneRunner {
  private stopped = false;
  private running: Promise<void> | undefined;
  private wakeUp: (() => void) | undefined;
  private woken = false;
  private restMs = 0;

  constructor(
    private readonly lane: Lane,
    private readonly parts: LaneParts,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Something may have been written for this lane. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Claims no more, and waits until what is under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wakeUp?.();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      let nap = NAP_MS;
      this.woken = false;
      try {
        if ((await this.pass()) > 0) nap = this.restMs;
        else nap = await this.untilNext();
      } catch (error) {
        this.parts.logger.error(
          { err: error, channel: this.lane.channel },
          'a pass of deliveries failed and will be made again',
        );
      }
      if (nap > 0) await this.nap(nap);
    }
  }

  /** Sends what is due now, a batch for each province. @returns how many rows were claimed */
  async pass(): Promise<number> {
    const { store, clock } = this.parts;
    const provinces = await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
    let claimed = 0;
    for (const { code: province } of provinces) {
      const token = randomUUID();
      const since = performance.now();
      const { channel } = this.lane;
      // Asked first: where nothing is due, nothing is written.
      const now = await this.now();
      const due = await nextDelivery(store.reader, province, channel);
      if (due === null || due > now) continue;
      const parcels = await store.write(async (tx) =>
        claimParcels(tx, { province, channel, now: instantOf(await clock.now(tx)), most: BATCH, token }),
      );
      claimed += parcels.reduce((sum, { rows }) => sum + rows.length, 0);
      await this.work(parcels, token, since);
    }
    return claimed;
  }

  private async work(parcels: readonly Parcel[], token: string, since: number): Promise<void> {
    const waiting = [...parcels];
    let unheard = 0;
    let down: Later | null = null;
    const loop = async () => {
      for (let parcel = waiting.shift(); parcel !== undefined; parcel = waiting.shift()) {
        const attempt: Attempt | null = down ?? (this.mayStart(since) ? await this.attempt(parcel) : null);
        if (attempt?.result === 'later' && attempt.unreachable) unheard += 1;
        else if (attempt !== null) unheard = 0;
        // What the others were not even tried at has no address: it was that of somebody else.
        if (unheard >= DOWN_AFTER && attempt?.result === 'later') down ??= { ...attempt, address: null };
        await this.settle(parcel, attempt, token);
      }
    };
    await Promise.all(Array.from({ length: this.lane.width }, loop));
    this.restMs = down === null ? 0 : Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, this.restMs * 2));
  }

  /** An attempt that could outlast the lease is not begun: another worker might make it, too. */
  private mayStart(since: number): boolean {
    return !this.stopped && performance.now() - since + this.lane.attemptMs < LEASE_MS;
  }

  private async attempt(parcel: Parcel): Promise<Attempt> {
    try {
      return await this.lane.send(parcel);
    } catch (error) {
      this.parts.logger.error({ err: error, delivery: parcel.key }, 'a delivery could not be prepared');
      const detail = error instanceof Error ? error.message : String(error);
      return { result: 'later', address: null, detail, unreachable: false };
    }
  }

  /** Writes what became of it. If that fails, the lease runs out and it is sent again under the same key. */
  private async settle(parcel: Parcel, attempt: Attempt | null, token: string): Promise<void> {
    const { store, clock, logger, counted } = this.parts;
    try {
      const recorded = await store.write(async (tx): Promise<readonly Recorded[]> => {
        const now = instantOf(await clock.now(tx));
        if (attempt !== null) return recordAttempt(tx, this.parts, parcel, attempt, token, now);
        await releaseParcel(tx, parcel, now, token);
        return [];
      });
      for (const result of recorded) counted?.(this.lane.channel, result);
      if (attempt !== null && attempt.result !== 'sent')
        logger.info({ delivery: parcel.key, result: attempt.result, detail: attempt.detail }, 'not delivered');
    } catch (error) {
      logger.error({ err: error, delivery: parcel.key }, 'what became of a delivery could not be written');
    }
  }

  private async now(): Promise<Instant> {
    const { store, clock } = this.parts;
    return instantOf(await clock.now(store.reader));
  }

  private async untilNext(): Promise<number> {
    const { store, clock } = this.parts;
    const now = epochMs(await this.now());
    let nap = NAP_MS;
    const provinces = await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
    for (const { code } of provinces) {
      const due = await nextDelivery(store.reader, code, this.lane.channel);
      if (due !== null && clock.runs) nap = Math.min(nap, Math.max(0, epochMs(due) - now));
    }
    return nap;
  }

  private async nap(ms: number): Promise<void> {
    if (this.stopped || (this.woken && this.restMs === 0)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        // A server that is down is not asked sooner because there is more for it.
        if (this.restMs > 0 && !this.stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = undefined;
  }
}
