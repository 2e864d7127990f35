/** The people and the things on which the sweep of test/audit/every-act.test.ts is played. */
import type { Answer, Application, Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';

/** Has an operation carried out. */
export type Ask = () => Promise<Answer>;

export const BYTES = { 'content-type': 'application/octet-stream' };

/** Who signs in where, and what has been made on the way. */
export interface Stage {
  readonly app: Application;
  readonly admin: Visitor;
  readonly admin2: Visitor;
  readonly lead: Visitor;
  readonly office: Visitor;
  readonly officer: Visitor;
  readonly consultation: string;
  readonly draw: string;
  readonly report: string;
}

export async function setUp(app: Application): Promise<Stage> {
  const [admin, admin2, lead, office, officer, affairs] = (await Promise.all(
    ['quantri', 'quantri2', 'truong.skhdt', 'truong.vp', 'chuyenvien.sxd', 'chuyenvien.snv'].map((login) =>
      app.signIn(login),
    ),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
  const { id: consultation } = await opened(lead);
  const draw = { subject: 'Rút thăm', purpose: 'Kiểm tra', source: 'agencies', count: 1, commitment: '0'.repeat(64) };
  const report = { span: 'quarter', from: '2023-06-01' };
  const begun = async (who: Visitor, path: string, body: object) =>
    accepted<{ id: string }>(await who.post(`/api/v1/${path}`, body), 201).id;
  return {
    ...{ app, admin, admin2, lead, office, officer, consultation },
    draw: await begun(affairs, 'draws', draw),
    report: await begun(office, 'period-reports', report),
  };
}
