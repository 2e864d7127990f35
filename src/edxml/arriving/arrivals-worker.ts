/** Looks into the in-folder and records receipts, one pass after another, until it is stopped. */
import { type FolderParts, InFolder } from './in-folder.js';
import { type RecordingParts, recordReceipts } from './record-receipts.js';

const NAP_MS = 1000;

export class ArrivalsWorker {
  private readonly folder: InFolder;
  private timer: NodeJS.Timeout | undefined;
  private passing: Promise<void> | undefined;
  private stopped = false;
  private prepared = false;

  constructor(
    private readonly parts: FolderParts & RecordingParts,
    private readonly napMs: number = NAP_MS,
  ) {
    this.folder = new InFolder(parts);
  }

  start(): void {
    this.pass();
  }

  /** Ends after the pass under way; what it has not come to waits for the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.passing;
  }

  /** One look and what follows from it; for tests, too. */
  async once(): Promise<void> {
    const { logger } = this.parts;
    try {
      if (!this.prepared) await this.folder.prepare();
      this.prepared = true;
      await this.folder.look();
    } catch (error) {
      logger.error({ err: error, folder: this.parts.folder }, 'the in-folder of the document axis cannot be used');
    }
    try {
      await recordReceipts(this.parts);
    } catch (error) {
      logger.error({ err: error }, 'receipts of the document axis could not be recorded and will be tried again');
    }
  }

  private pass(): void {
    this.passing = this.once().then(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.pass(), this.napMs);
    });
  }
}
