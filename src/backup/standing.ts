/** How far each province has come: what a manifest says, and what is compared after a restore. */
import { latestCheckpointOf } from '../journal/kept-checkpoints.js';
import type { Reader } from '../persistence/store.js';
import type { ProvinceStanding } from './manifest.js';

/** Every province of a database, in the order of their codes. */
export async function standingOf(reader: Reader): Promise<ProvinceStanding[]> {
  const provinces = await reader.rows<{ code: string; name: string }>('SELECT code, name FROM provinces ORDER BY code');
  const standings: ProvinceStanding[] = [];
  for (const { code, name } of provinces) {
    const consultations = await count(reader, 'SELECT COUNT(*) AS n FROM consultations WHERE province = ?', code);
    const entries = await count(reader, 'SELECT COUNT(*) AS n FROM journal WHERE province = ?', code);
    const newest = await reader.row<NonNullable<ProvinceStanding['newest']>>(
      'SELECT chain, seq, hash, at FROM journal WHERE province = ? ORDER BY at DESC, chain DESC, seq DESC LIMIT 1',
      [code],
    );
    const checkpoint = await latestCheckpointOf(reader, code);
    standings.push({ code, name, consultations, entries, newest: newest ?? null, checkpoint: checkpoint ?? null });
  }
  return standings;
}

async function count(reader: Reader, sql: string, province: string): Promise<number> {
  return Number((await reader.row<{ n: number }>(sql, [province]))?.n ?? 0);
}
