/** What a list tells of each consultation beside its own columns: who has to answer, and since when something is overdue. */
import type { OpinionAct } from '../../../workflows/dossier/next-act.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';

export interface Standing {
  /** Codes of the agencies of which an answer is waited for, each once, in order. */
  readonly awaited: readonly string[];
  /** Those who decide who is competent, and those whose head confirms the minutes of a session: in the same way. */
  readonly deciding: readonly string[];
  readonly confirming: readonly string[];
  /** The earliest limit that has passed and whose act is still to be done; null where there is none. */
  readonly overdueSince: Instant | null;
}

/** Where an agency stands by the act that it holds; what the lead itself holds goes without saying. */
const STANDS: Partial<Readonly<Record<OpinionAct, 'awaited' | 'deciding' | 'confirming'>>> = {
  'opinion.answer': 'awaited',
  'opinion.clarify': 'awaited',
  'competence.decide': 'deciding',
  'dispute.confirm-session': 'confirming',
};
const NOTHING: Standing = { awaited: [], deciding: [], confirming: [], overdueSince: null };

/** Looked up for the rows of a page alone, by their primary keys. @returns the standing of each by its id */
export async function standingsOf(
  reader: Reader,
  province: string,
  ids: readonly string[],
  now: Instant,
): Promise<(id: string) => Standing> {
  if (ids.length === 0) return () => NOTHING;
  const owed = await reader.rows<{ id: string; holder: string; act: OpinionAct; due_at: Instant | null }>(
    `SELECT consultation_id AS id, responsible_agency AS holder, next_act AS act, next_act_due_at AS due_at
     FROM opinions WHERE province = ? AND consultation_id = ANY(?) AND responsible_agency IS NOT NULL
     ORDER BY consultation_id, responsible_agency`,
    [province, ids],
  );
  const stages = await reader.rows<{ id: string; due_at: Instant | null }>(
    'SELECT consultation_id AS id, due_at FROM disputes WHERE province = ? AND consultation_id = ANY(?) AND overdue = TRUE AND holder IS NOT NULL',
    [province, ids],
  );
  const found = new Map<string, Standing>();
  const change = (id: string, by: (standing: Standing) => Partial<Standing>) => {
    const standing = found.get(id) ?? NOTHING;
    found.set(id, { ...standing, ...by(standing) });
  };
  const passed = (id: string, at: Instant | null) => {
    if (at === null || at > now) return;
    change(id, ({ overdueSince }) => ({
      overdueSince: overdueSince === null || at < overdueSince ? at : overdueSince,
    }));
  };
  for (const { id, holder, act, due_at } of owed) {
    passed(id, due_at);
    const as = STANDS[act];
    if (as !== undefined) change(id, (standing) => ({ [as]: [...new Set([...standing[as], holder])] }));
  }
  for (const { id, due_at } of stages) passed(id, due_at);
  return (id) => found.get(id) ?? NOTHING;
}
