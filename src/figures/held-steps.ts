/**
 * The steps that agencies held in a period, as columns that follow from the journal tell of them: what was asked, the notices that
 * were owed, the consultations that were opened. Each search begins at an index on when it began, and reads no context.
 */

import type { Period } from '../../workflows/discipline/period-report/spans.js';
import { type Instant, instantAt } from '../../workflows/limits/time.js';
import type { OpinionState } from '../../workflows/opinion/opinion.js';
import type { Reader } from '../persistence/store.js';

/** An opinion that was asked in the period. */
export interface AskedStep {
  readonly kind: 'opinion';
  readonly consultation: string;
  readonly key: string;
  /** The agency that answers for it now, and the officer whom its head named. */
  readonly agency: string;
  readonly officer: string | null;
  readonly state: OpinionState;
  readonly askedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly lateAt: Instant | null;
  readonly extensions: number;
  readonly clarifications: number;
  readonly unclarified: boolean;
  readonly returnedAt: Instant | null;
  readonly contest: 'open' | 'lost' | 'won' | null;
  readonly urged: number;
}

/** A written notice that the lead owed from an instant in the period on. */
export interface NoticeStep {
  readonly kind: 'notice';
  readonly consultation: string;
  readonly key: string;
  /** The lead. */
  readonly agency: string;
  readonly state: string;
  readonly deemedAt: Instant;
  readonly dueAt: Instant;
  readonly issuedAt: Instant | null;
}

/** A consultation that its lead opened in the period. */
export interface OpenedStep {
  readonly kind: 'consultation';
  readonly consultation: string;
  readonly key: '';
  readonly agency: string;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
  /** How many agencies were asked the same text again. */
  readonly repeated: number;
  /** With how many of the agencies asked the lead had spoken before. */
  readonly contacted: number;
}

/** A dispute that began in the period; the lead answers for how long it took. */
export interface DisputeStep {
  readonly kind: 'dispute';
  readonly consultation: string;
  readonly key: string;
  readonly agency: string;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
}

export type HeldStep = AskedStep | NoticeStep | OpenedStep | DisputeStep;

/** By which a step is known: "opinion CONSULTATION 1:SXD". */
export const nameOfStep = ({ kind, consultation, key }: Pick<HeldStep, 'kind' | 'consultation' | 'key'>): string =>
  key === '' ? `${kind} ${consultation}` : `${kind} ${consultation} ${key}`;

/** A request that ended for other reasons than the agency's says nothing of the agency. */
const COUNTED: readonly OpinionState[] = [
  'awaiting',
  'clarifying',
  'returned',
  'contested',
  'answered',
  'released',
  'deemed',
  'overdue',
  'unanswered',
];

/** Every step that began in the period; the moments of the period are those of its first and last day. */
export async function stepsOf(reader: Reader, province: string, period: Period): Promise<HeldStep[]> {
  const between = [province, instantAt(period.from, '00:00'), instantAt(period.to, '24:00')] as const;
  const asked = await reader.rows<Omit<AskedStep, 'kind'>>(ASKED, [...between, COUNTED]);
  const notices = await reader.rows<Omit<NoticeStep, 'kind'>>(NOTICES, between);
  const opened = await reader.rows<Omit<OpenedStep, 'kind' | 'key'>>(OPENED, between);
  const disputes = await reader.rows<Omit<DisputeStep, 'kind' | 'key'> & { readonly round: number }>(DISPUTES, between);
  return [
    ...asked.map((row): AskedStep => ({ kind: 'opinion', ...row })),
    ...notices.map((row): NoticeStep => ({ kind: 'notice', ...row })),
    ...opened.map(asOpened),
    ...disputes.map(asDispute),
  ];
}

const asOpened = (row: Omit<OpenedStep, 'kind' | 'key'>): OpenedStep => ({ kind: 'consultation', key: '', ...row });

const asDispute = ({ round, ...row }: Omit<DisputeStep, 'kind' | 'key'> & { readonly round: number }): DisputeStep => ({
  kind: 'dispute',
  key: `dispute:${round}`,
  ...row,
});

/** The step of a name (`nameOfStep`), whenever it began; null where figures count none of that name. */
export async function stepNamed(reader: Reader, province: string, name: string): Promise<HeldStep | null> {
  const [kind, consultation = '', key = ''] = name.split(' ');
  const of = [province, consultation];
  switch (kind) {
    case 'opinion': {
      const sql = `${SELECT_ASKED} AND o.consultation_id = ? AND o.key = ? AND o.state = ANY(?)`;
      const row = await reader.row<Omit<AskedStep, 'kind'>>(sql, [...of, key, COUNTED]);
      return row === undefined ? null : { kind, ...row };
    }
    case 'notice': {
      const sql = `${SELECT_NOTICES} AND n.consultation_id = ? AND n.opinion_key = ?`;
      const row = await reader.row<Omit<NoticeStep, 'kind'>>(sql, [...of, key]);
      return row === undefined ? null : { kind, ...row };
    }
    case 'consultation': {
      const row = await reader.row<Omit<OpenedStep, 'kind' | 'key'>>(`${SELECT_OPENED} AND c.id = ?`, of);
      return row === undefined || key !== '' ? null : asOpened(row);
    }
    case 'dispute': {
      const sql = `${SELECT_DISPUTES} AND d.consultation_id = ? AND d.round = ?`;
      const row = await reader.row<Parameters<typeof asDispute>[0]>(sql, [
        ...of,
        Number(/^dispute:(\d{1,6})$/.exec(key)?.[1] ?? 0),
      ]);
      return row === undefined ? null : asDispute(row);
    }
    default:
      return null;
  }
}

const SELECT_ASKED = `SELECT o.consultation_id AS consultation, o.key, o.agency, o.officer, o.state, o.asked_at AS "askedAt",
    o.received_at AS "receivedAt", o.due_at AS "dueAt", o.settled_at AS "settledAt", o.late_at AS "lateAt",
    o.extensions_granted AS extensions, o.clarifications, o.unclarified, o.returned_at AS "returnedAt", o.contest, o.urged
  FROM opinions o WHERE o.province = ?`;

/** What was asked in the period. */
export const ASKED = `${SELECT_ASKED} AND o.asked_at >= ? AND o.asked_at < ? AND o.state = ANY(?)`;

const SELECT_NOTICES = `SELECT n.consultation_id AS consultation, n.opinion_key AS key, c.lead AS agency, n.state,
    n.deemed_at AS "deemedAt", n.due_at AS "dueAt", n.issued_at AS "issuedAt"
  FROM notices n CROSS JOIN consultations c
  WHERE n.province = ? AND c.province = n.province AND c.id = n.consultation_id AND n.state IN ('issued', 'pending')`;

/** The notices that became due to be sent in the period (PY-2.2e); a silence that turned out to be none owes nothing. */
export const NOTICES = `${SELECT_NOTICES} AND n.deemed_at >= ? AND n.deemed_at < ?`;

const SELECT_OPENED = `SELECT c.id AS consultation, c.lead AS agency, c.opened_at AS "openedAt", c.ended_at AS "endedAt",
    c.repeated, c.contacted
  FROM consultations c WHERE c.province = ?`;

/** What was opened in the period. */
export const OPENED = `${SELECT_OPENED} AND c.opened_at >= ? AND c.opened_at < ?`;

const SELECT_DISPUTES = `SELECT d.consultation_id AS consultation, d.round, c.lead AS agency, d.opened_at AS "openedAt",
    d.ended_at AS "endedAt"
  FROM disputes d CROSS JOIN consultations c
  WHERE d.province = ? AND c.province = d.province AND c.id = d.consultation_id`;

/** The disputes that began in the period. */
export const DISPUTES = `${SELECT_DISPUTES} AND d.opened_at >= ? AND d.opened_at < ?`;
