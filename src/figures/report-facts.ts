/** What the law of a report is told: the figures of its period, frozen, with their hash and how far the journal had come. */
import type { ReportFacts } from '../../workflows/discipline/period-report/figures.js';
import type { Period } from '../../workflows/discipline/period-report/spans.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';
import { type Asking, figuresOf } from './figures-of-period.js';

/** Counts the figures within the transaction that makes the report. */
export async function reportFacts(reader: Reader, asking: Asking, period: Period): Promise<ReportFacts> {
  const { figures, behind } = await figuresOf(reader, asking, period);
  return { figures, hash: sha256(canonicalJson(figures)), behind, covers: await coveredBy(reader, asking.province) };
}

async function coveredBy(reader: Reader, province: string): Promise<ReportFacts['covers']> {
  const entry = await reader.row<{ chain: string; seq: number; hash: string; at: Instant }>(
    'SELECT chain, seq, hash, at FROM journal WHERE province = ? ORDER BY at DESC, chain DESC, seq DESC LIMIT 1',
    [province],
  );
  const checkpoint = await reader.row<{ seq: number; size: number; hash: string }>(
    'SELECT seq, size, hash FROM log_checkpoints WHERE province = ? ORDER BY seq DESC LIMIT 1',
    [province],
  );
  return { entry: entry ?? null, checkpoint: checkpoint ?? null };
}
