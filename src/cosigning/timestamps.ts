/** Asks an authority for timestamps of the latest checkpoints (RFC 3161), beside everything else: no act, no checkpoint and no witness waits for it. */

import { BadTimestamp } from '../journal/log/bad-timestamp.js';
import { type KeptCheckpoint, latestCheckpoint } from '../journal/log/read-checkpoints.js';
import type { Store } from '../persistence/store.js';
import type { Logger } from '../platform/logging/logger.js';
import { askForTimestamp } from './ask.js';
import { Passes } from './passes.js';

export interface TimestampParts {
  readonly store: Store;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly url: string;
  /** Certificates in PEM that are trusted. */
  readonly authorities: string;
}

export class Timestamps {
  private readonly passes = new Passes((closing) => this.pass(closing));

  constructor(private readonly parts: TimestampParts) {}

  /** @returns when the authority has answered, unless it is being left alone for a while */
  wake(): Promise<void> {
    return this.passes.wake();
  }

  stop(): Promise<void> {
    return this.passes.stop();
  }

  private async pass(closing: AbortSignal): Promise<boolean> {
    const { store, logger } = this.parts;
    try {
      for (const { code } of await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code'))
        await this.stamp(code, closing);
      return false;
    } catch (err) {
      if (closing.aborted) return true;
      if (err instanceof BadTimestamp)
        logger.error({ err }, 'the time-stamping authority did not give a timestamp that can be believed');
      else logger.warn({ err }, 'the time-stamping authority did not answer and will be asked again');
      return true;
    }
  }

  /** The latest alone: what came before it is in its tree. */
  private async stamp(province: string, closing: AbortSignal): Promise<void> {
    const { store, url, authorities } = this.parts;
    const kept = await latestCheckpoint(store.reader, province);
    if (kept === undefined || (await this.isStamped(province, kept))) return;
    // Read only where there is an authority: ASN.1 and CMS are large.
    const { stampedAt, stampedText, timestampQuery, tokenIn } = await import('../journal/log/timestamp.js');
    const text = stampedText(kept.body, kept.signatures);
    const query = timestampQuery(text);
    const token = tokenIn(await askForTimestamp(url, query.der, closing), query);
    const row = {
      province,
      seq: kept.seq,
      at: await stampedAt(token, text, authorities),
      token: token.toString('base64'),
    };
    await store.write((tx) => tx.insert('log_timestamps', [row], 'ignore'));
  }

  private async isStamped(province: string, { seq }: KeptCheckpoint): Promise<boolean> {
    const row = await this.parts.store.reader.row('SELECT seq FROM log_timestamps WHERE province = ? AND seq = ?', [
      province,
      seq,
    ]);
    return row !== undefined;
  }
}
