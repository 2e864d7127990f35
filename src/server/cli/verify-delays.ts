/** What `verify` tells of how long entries wait for their checkpoint. */
import { resolve } from 'node:path';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import type { Io } from './io.js';

export interface ToldDelays {
  readonly sentences: readonly string[];
  /** Whether entries wait now: that can be mended, a wait that is over cannot. */
  readonly isBehind: boolean;
}

/**
 * Holds the waits of entries against CHECKPOINT_WITHIN_MINUTES, up to the moment at which any server on the database was last known to
 * run: a copy, or a server that stands still, waits for nothing. A database on which a server of production never ran has no such
 * moment and is not judged: in evaluation mode the clock is moved by hand.
 */
export async function delaysIn(reader: Reader, io: Io): Promise<ToldDelays> {
  const { lastBeat } = await import('../../engine/time/heartbeats.js');
  const { readAround } = await import('../../platform/config/around.js');
  const ranUntil = await lastBeat(reader);
  if (ranUntil === null) return { sentences: [], isBehind: false };
  const { withinMs } = readAround(io.env, resolve(io.cwd)).checkpoints;
  const waiting = await waitingSince(reader, ranUntil, withinMs);
  return { sentences: [...waiting, ...(await waited(reader, withinMs))], isBehind: waiting.length > 0 };
}

async function waitingSince(reader: Reader, ranUntil: Instant, withinMs: number): Promise<string[]> {
  const { tooLongUncovered, uncoveredInWords } = await import('../checkpoints-late.js');
  const late = await tooLongUncovered(reader, ranUntil, withinMs);
  return late === null ? [] : [uncoveredInWords(late, withinMs)];
}

async function waited(reader: Reader, withinMs: number): Promise<string[]> {
  const { coverDelays } = await import('../../journal/log/cover.js');
  const { inVietnam } = await import('../../../workflows/limits/time.js');
  const { inMinutes } = await import('../checkpoints-late.js');
  const sentences: string[] = [];
  for (const { code } of await reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code')) {
    const { late, slowest } = await coverDelays(reader, code, withinMs);
    if (late === 0 || slowest === null) continue;
    const { chain, seq, at, coveredAt } = slowest;
    sentences.push(
      `Lưu ý: ${late} điểm kiểm chứng của ${code} được lập muộn hơn ${inMinutes(withinMs)}; chậm nhất: mục ${seq} của ${chain}, ghi lúc ${inVietnam(at)}, đến ${inVietnam(coveredAt)} mới được chốt. Trong khoảng đó, phần cuối của nhật ký chưa có gì chứng minh.`,
    );
  }
  return sentences;
}
