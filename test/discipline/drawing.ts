/** A draw over HTTP: a secret made as a browser makes it, the commitment, a checkpoint, the opening. */
import { createHash, randomBytes } from 'node:crypto';
import type { CaseDetail } from '../../src/api/discipline/case.views.js';
import { anchorEverything } from '../../src/journal/checkpoint.js';
import type { Application, Visitor } from '../application.js';
import { acted, begun } from './acting.js';

export const newSecret = (): string => randomBytes(32).toString('hex');
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is committed to: two of all departments, unless told otherwise. */
export const drawOf = (secret: string, change: object = {}) => ({
  subject: 'Rút thăm kiểm tra đột xuất quý II',
  purpose: 'Chọn 2 cơ quan để kiểm tra công vụ đột xuất.',
  source: 'agencies',
  count: 2,
  commitment: sha256(secret),
  ...change,
});

/** Takes everything into the log and signs it, as is done each minute. */
export async function sealed({ server }: Application): Promise<void> {
  const { store, signingKey, engine } = server.installation;
  await anchorEverything(store, signingKey, 'phu-yen', () => engine.now());
}

/** A draw from the commitment to its opening. */
export async function openedDraw(application: Application, who: Visitor, change: object = {}): Promise<CaseDetail> {
  const secret = newSecret();
  const { id } = await begun(who, 'draw.commit', drawOf(secret, change));
  await sealed(application);
  return acted(who, id, 'draw.open', { secret });
}
