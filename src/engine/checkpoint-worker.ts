import { anchorEverything } from '../journal/checkpoint.js';
import { keepLastSigned } from '../journal/last-signed.js';
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
    private readonly parts: {
      store: Store;
      engine: Engine;
      signingKey: SigningKey;
      logger: Logger;
      metrics: Metrics;
      /** Where it is kept what was signed last. */
      dataDir: string;
    },
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

  /** Also what was signed for a proof meanwhile. A folder that cannot be written takes nothing from what was signed. */
  private async remember(): Promise<void> {
    const { store, signingKey, logger, dataDir } = this.parts;
    try {
      await keepLastSigned(dataDir, store.reader, signingKey.id);
    } catch (error) {
      logger.warn(
        { err: error },
        'what the key signed last could not be kept in DATA_DIR: an old or cut-off database would not be noticed at the next start',
      );
    }
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
      await this.remember();
    } catch (error) {
      metrics.checkpoints.inc({ result: 'failed' });
      logger.error({ err: error }, 'a checkpoint failed and will be made again');
    }
  }
}
