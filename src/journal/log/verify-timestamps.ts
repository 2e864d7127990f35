/** Verifies every timestamp that is kept of a province: each stamps the very checkpoint by which it lies, and is truly signed. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import { fault, type JournalFault } from '../fault.js';
import { BadTimestamp, type TimestampFault } from './bad-timestamp.js';

const PAGE = 100;

const FAULTS = {
  broken: 'timestamp-broken',
  other: 'timestamp-other',
  signature: 'timestamp-signature',
  authority: 'timestamp-authority',
} as const satisfies Readonly<Record<TimestampFault, string>>;

interface KeptTimestamp {
  readonly seq: number;
  readonly at: Instant;
  readonly token: string;
  /** Null where there is no such checkpoint. */
  readonly body: string | null;
  readonly signatures: string | null;
}

/**
 * The first that is wrong, or null. `authorities` are certificates in PEM by which the authority is trusted; with null, who stamped is not
 * asked, only what. @throws StoreError when the database cannot be read
 */
export async function verifyTimestamps(
  reader: Reader,
  province: string,
  authorities: string | null,
): Promise<JournalFault | null> {
  let after = 0;
  for (;;) {
    const page = await reader.rows<KeptTimestamp>(
      `SELECT t.seq, t.at, t.token, c.body, c.signatures FROM log_timestamps t
       LEFT JOIN log_checkpoints c ON c.province = t.province AND c.seq = t.seq
       WHERE t.province = ? AND t.seq > ? ORDER BY t.seq LIMIT ?`,
      [province, after, PAGE],
    );
    for (const kept of page) {
      const wrong = await inTimestamp(kept, authorities);
      if (wrong !== null) return wrong;
    }
    if (page.length < PAGE) return null;
    after = page.at(-1)?.seq ?? after;
  }
}

async function inTimestamp(
  { seq, at, token, body, signatures }: KeptTimestamp,
  authorities: string | null,
): Promise<JournalFault | null> {
  if (body === null || signatures === null) return fault('timestamp-stray', { seq });
  const der = Buffer.from(token, 'base64');
  if (der.toString('base64') !== token) return fault('timestamp-broken', { seq });
  // Read only where there is a timestamp: ASN.1 and CMS are large.
  const { stampedAt, stampedText } = await import('./timestamp.js');
  try {
    const told = await stampedAt(der, stampedText(body, signatures), authorities);
    return told === at ? null : fault('timestamp-time', { seq, at: told });
  } catch (error) {
    if (error instanceof BadTimestamp) return fault(FAULTS[error.about], { seq });
    throw error;
  }
}

/** How many timestamps are kept. */
export async function countTimestamps(reader: Reader): Promise<number> {
  const counted = await reader.row<{ n: number }>('SELECT COUNT(*) AS n FROM log_timestamps');
  return Number(counted?.n ?? 0);
}
