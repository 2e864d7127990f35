/**
 * Asks witnesses for their cosignatures, each on its own: one that does not answer keeps no other waiting, and none of them keeps an act or a checkpoint
 * waiting. A witness that refuses says that the log is not what it has seen: that is an alarm until it signs again.
 */
import type { Store } from '../persistence/store.js';
import type { Logger } from '../platform/logging/logger.js';
import { Passes } from './passes.js';
import { type AskedWitness, type Refusal, Refused, submit } from './submit.js';
import type { Timestamps } from './timestamps.js';

/** Replicas look for the checkpoints of others. */
const EVERY_MS = 60_000;

/** A refusal that stands. */
export interface Alarm {
  readonly witness: string;
  readonly province: string;
  readonly refusal: Refusal;
  /** What the witness said. */
  readonly said: string;
}

export interface CosigningParts {
  readonly store: Store;
  readonly witnesses: readonly AskedWitness[];
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Told of each refusal. */
  readonly refused: (witness: string) => void;
  /** Who stamps the checkpoints with a time, asked at the same moments; null: nobody. */
  readonly timestamps?: Timestamps | null;
}

export class CosigningWorker {
  private readonly lanes: readonly Lane[];
  /** The witnesses, and who stamps. */
  private readonly asked: readonly { wake(): Promise<void>; stop(): Promise<void> }[];
  private timer: NodeJS.Timeout | undefined;

  constructor(parts: CosigningParts) {
    this.lanes = parts.witnesses.map((witness) => new Lane(witness, parts));
    this.asked = parts.timestamps == null ? this.lanes : [...this.lanes, parts.timestamps];
  }

  /** The refusals that stand now. */
  get alarms(): readonly Alarm[] {
    return this.lanes.flatMap((lane) => [...lane.alarms.values()]);
  }

  start(): void {
    if (this.asked.length === 0) return;
    this.timer = setInterval(() => void this.wake(), EVERY_MS);
    void this.wake();
  }

  /** Looks for what is not cosigned yet. @returns when every witness that is not being left alone for a while has answered */
  async wake(): Promise<void> {
    await Promise.all(this.asked.map((one) => one.wake()));
  }

  /** Waits a short while for the cosignatures and the timestamp of what was signed just now; without witnesses, or when they are away, not at all. */
  async hasten(longestMs: number): Promise<void> {
    if (this.asked.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, longestMs);
    });
    await Promise.race([this.wake(), late]).finally(() => clearTimeout(timer));
  }

  /** Cuts what is under way: it is asked for again at the next start. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.asked.map((one) => one.stop()));
  }
}

/** One witness, asked by one pass after another. */
class Lane {
  /** By province. */
  readonly alarms = new Map<string, Alarm>();
  private readonly sizes = new Map<string, number>();
  private readonly passes = new Passes((closing) => this.pass(closing));

  constructor(
    private readonly witness: AskedWitness,
    private readonly parts: CosigningParts,
  ) {}

  wake(): Promise<void> {
    return this.passes.wake();
  }

  stop(): Promise<void> {
    return this.passes.stop();
  }

  /** @returns whether it failed */
  private async pass(closing: AbortSignal): Promise<boolean> {
    const { store, logger } = this.parts;
    const { name } = this.witness.verifier;
    let failed = false;
    try {
      const provinces = await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
      for (const { code } of provinces) failed = (await this.submitted(code, closing)) || failed;
    } catch (err) {
      if (!closing.aborted) logger.warn({ err, witness: name }, 'a witness was not asked');
      failed = true;
    }
    return failed;
  }

  /** @returns whether it failed */
  private async submitted(province: string, signal: AbortSignal): Promise<boolean> {
    const { store, logger, refused } = this.parts;
    const { name: witness } = this.witness.verifier;
    try {
      const size = await submit({ store, province, closing: signal }, this.witness, this.sizes.get(province) ?? 0);
      this.sizes.set(province, size);
      if (this.alarms.delete(province)) logger.info({ witness, province, size }, 'the witness cosigns again');
      return false;
    } catch (error) {
      this.sizes.delete(province);
      if (signal.aborted) return true;
      if (error instanceof Refused) {
        const { refusal, message: said } = error;
        this.alarms.set(province, { witness, province, refusal, said });
        refused(witness);
        logger.error({ witness, province, refusal, said }, 'a witness refuses the log: it is not what it has seen');
      } else logger.warn({ err: error, witness, province }, 'a witness did not cosign and will be asked again');
      return true;
    }
  }
}
