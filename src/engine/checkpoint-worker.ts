import { anchorEverything } from '../journal/checkpoint.js';
import type { SigningKey } from '../journal/signing-key.js';
import type { Store } from '../persistence/store.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import type { Engine } from './engine.js';

const EVERY_MS = 60_000;

/**
 * Anchors what has been journalled in a signed checkpoint, each minute when something changed, and once more at the end.
 * A pass that fails is told and made again with the next one: the journal itself lacks nothing meanwhile.
 */
export class CheckpointWorker {
  private timer: NodeJS.Timeout | undefined;
  private passing: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: { store: Store; engine: Engine; signingKey: SigningKey; logger: Logger; metrics: Metrics },
    /** Called after a pass that has signed something. */
    private readonly made: () => void = () => undefined,
  ) {}

  /** Passes at once, for what was journalled before a crash, and from then on each minute. */
  start(): void {
    this.timer = setInterval(() => this.pass(), EVERY_MS);
    this.pass();
  }

  /** Makes the last pass. The store must still be open, and nothing be written any more. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.pass();
    await this.passing;
  }

  /** One after another: a slow pass is never overtaken by the next. */
  private pass(): void {
    this.passing = this.passing.then(() => this.anchor());
  }

  private async anchor(): Promise<void> {
    const { store, engine, signingKey, logger, metrics } = this.parts;
    const since = performance.now();
    try {
      let heads = 0;
      const provinces = await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
      for (const { code } of provinces) heads += await anchorEverything(store, signingKey, code, () => engine.now());
      metrics.checkpoints.inc({ result: heads > 0 ? 'written' : 'unchanged' });
      if (heads > 0) this.made();
      if (heads > 0) logger.info({ heads, ms: Math.round(performance.now() - since) }, 'checkpoint');
    } catch (error) {
      metrics.checkpoints.inc({ result: 'failed' });
      logger.error({ err: error }, 'a checkpoint failed and will be made again');
    }
  }
}
