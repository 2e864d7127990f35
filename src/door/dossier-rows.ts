/**
 * A dossier and its rows. The state of each machine is kept as it is (state, context); the columns beside it are a
 * projection for lists and limits. Only what a command has changed is written.
 */

import type { Consultation, ConsultationContext, ConsultationState } from '../../workflows/consultation.js';
import { roundOf } from '../../workflows/consultation.js';
import type { Dispute, DisputeContext, DisputeState } from '../../workflows/dispute.js';
import {
  type Dossier,
  type RunningLimit,
  responsibleForConsultation,
  responsibleForOpinion,
  runningLimits,
} from '../../workflows/dossier.js';
import { type Opinion, type OpinionContext, type OpinionState, opinionKey } from '../../workflows/opinion.js';
import type { Instant } from '../../workflows/time.js';
import type { Reader, Row, Tx } from '../persistence/store.js';

/** A dossier as it was found, with what concurrency and the journal need to know. */
export interface StoredDossier {
  readonly dossier: Dossier;
  readonly version: number;
  readonly regulationId: string;
  readonly regulationHash: string;
  readonly seq: number;
  readonly hash: string;
}

interface ConsultationRow {
  readonly id: string;
  readonly state: ConsultationState;
  readonly version: number;
  readonly regulation_id: string;
  readonly regulation_hash: string;
  readonly journal_seq: number;
  readonly journal_hash: string;
  readonly context_json: string;
}

interface PartRow<State> {
  readonly consultation_id: string;
  readonly state: State;
  readonly context_json: string;
}

/**
 * Loads dossiers by id, to change them. On PostgreSQL the consultation's row is locked first: everything of a dossier is
 * behind that lock, so its parts may be asked for in the same breath; `SKIP LOCKED` leaves out what another replica is
 * working on.
 */
export async function loadDossiers(
  tx: Tx,
  province: string,
  ids: readonly string[],
  locking: 'FOR UPDATE' | 'FOR UPDATE SKIP LOCKED',
): Promise<Map<string, StoredDossier>> {
  const [consultations, opinions, disputes] = await Promise.all([
    tx.rows<ConsultationRow>(
      `SELECT id, state, version, regulation_id, regulation_hash, journal_seq, journal_hash, context_json
       FROM consultations WHERE province = ? AND id = ANY(?) ORDER BY id ${locking}`,
      [province, ids],
    ),
    partsOf<OpinionState>(tx, 'opinions', province, ids),
    partsOf<DisputeState>(tx, 'disputes', province, ids),
  ]);
  return new Map(consultations.map((row) => [row.id, assemble(row, opinions.get(row.id), disputes.get(row.id))]));
}

/** A row of the one statement that reads a whole dossier: which part it is, and what all parts have in common. */
interface WholeRow extends ConsultationRow {
  readonly part: 'consultation' | 'opinion' | 'dispute';
}

const WHOLE = `
  SELECT 'consultation' AS part, id, state, version, regulation_id, regulation_hash, journal_seq, journal_hash, context_json
  FROM consultations WHERE province = ? AND id = ?
  UNION ALL SELECT 'opinion', consultation_id, state, NULL, NULL, NULL, NULL, NULL, context_json
  FROM opinions WHERE province = ? AND consultation_id = ?
  UNION ALL SELECT 'dispute', consultation_id, state, NULL, NULL, NULL, NULL, NULL, context_json
  FROM disputes WHERE province = ? AND consultation_id = ?`;

/** Reads a dossier to look at it, as it stands at one moment: one statement sees one moment. Null when there is none. */
export async function readDossier(reader: Reader, province: string, id: string): Promise<StoredDossier | null> {
  const rows = await reader.rows<WholeRow>(WHOLE, [province, id, province, id, province, id]);
  const row = rows.find(({ part }) => part === 'consultation');
  if (row === undefined) return null;
  const parts = (part: WholeRow['part']): PartRow<never>[] =>
    rows.filter((candidate) => candidate.part === part).map(partOf);
  return assemble(row, parts('opinion'), parts('dispute'));
}

function partOf({ id, state, context_json }: WholeRow): PartRow<never> {
  return { consultation_id: id, state: state as never, context_json };
}

async function partsOf<State>(
  tx: Tx,
  table: 'opinions' | 'disputes',
  province: string,
  ids: readonly string[],
): Promise<Map<string, PartRow<State>[]>> {
  const rows = await tx.rows<PartRow<State>>(
    `SELECT consultation_id, state, context_json FROM ${table} WHERE province = ? AND consultation_id = ANY(?)`,
    [province, ids],
  );
  const groups = new Map<string, PartRow<State>[]>();
  for (const row of rows) {
    const group = groups.get(row.consultation_id);
    if (group === undefined) groups.set(row.consultation_id, [row]);
    else group.push(row);
  }
  return groups;
}

function assemble(
  row: ConsultationRow,
  opinions: readonly PartRow<OpinionState>[] = [],
  disputes: readonly PartRow<DisputeState>[] = [],
): StoredDossier {
  return {
    version: row.version,
    regulationId: row.regulation_id,
    regulationHash: row.regulation_hash,
    seq: row.journal_seq,
    hash: row.journal_hash,
    dossier: {
      id: row.id,
      consultation: { state: row.state, context: JSON.parse(row.context_json) as ConsultationContext },
      opinions: opinions
        .map(({ state, context_json }) => ({ state, context: JSON.parse(context_json) as OpinionContext }))
        .sort((a, b) => a.context.ordinal - b.context.ordinal),
      disputes: disputes
        .map(({ state, context_json }) => ({ state, context: JSON.parse(context_json) as DisputeContext }))
        .sort((a, b) => a.context.round - b.context.round),
    },
  };
}

/** The columns of a consultation that follow from its dossier; what identifies it and its journal is the caller's to add. */
export function consultationColumns(dossier: Dossier): Row {
  const columns = consultationListing(dossier);
  columns.context_json = JSON.stringify(dossier.consultation.context);
  return columns;
}

/** Those of them that a command has changed: columns that stay as they are need no new entry in any index. */
export function changedConsultationColumns(before: Dossier, after: Dossier): Row {
  const changed: Row = {};
  addDiffering(changed, consultationListing(before), consultationListing(after));
  const { context } = after.consultation;
  if (context !== before.consultation.context) changed.context_json = JSON.stringify(context);
  return changed;
}

/** Adds the columns that differ, and says whether there were any. */
function addDiffering(row: Row, before: Row, after: Row): boolean {
  let any = false;
  for (const name in after) {
    const value = after[name] ?? null;
    if (value === before[name]) continue;
    row[name] = value;
    any = true;
  }
  return any;
}

function consultationListing(dossier: Dossier): Row {
  const { state, context }: Consultation = dossier.consultation;
  const responsible = responsibleForConsultation(dossier);
  return {
    state,
    outcome: context.outcome,
    round: roundOf(context),
    lead: context.lead,
    matter: context.matter,
    subject: context.subject,
    urgency: context.urgency,
    authority: context.authority,
    proposal_hash: context.rounds.at(-1)?.proposalHash ?? null,
    opened_at: context.openedAt,
    ended_at: context.endedAt,
    responsible_agency: responsible?.agency ?? null,
    responsible_role: responsible?.role ?? null,
    due_at: earliestDue(dossier),
  };
}

/** The earliest limit that somebody must keep; a reminder is none. */
function earliestDue(dossier: Dossier): Instant | null {
  let earliest: Instant | null = null;
  for (const { kind, dueAt } of runningLimits(dossier))
    if (kind !== 'reminder' && (earliest === null || dueAt < earliest)) earliest = dueAt;
  return earliest;
}

export function opinionRow(province: string, dossier: Dossier, opinion: Opinion): Row {
  const row = opinionListing(dossier, opinion);
  row.province = province;
  row.consultation_id = dossier.id;
  row.key = opinionKey(opinion.context);
  row.context_json = JSON.stringify(opinion.context);
  return row;
}

/** The key of an opinion's row with the columns that a command has changed; null when it has changed none. */
export function changedOpinionRow(
  province: string,
  before: Dossier,
  old: Opinion,
  after: Dossier,
  opinion: Opinion,
): Row | null {
  const row: Row = { province, consultation_id: after.id, key: opinionKey(opinion.context) };
  const any = addDiffering(row, opinionListing(before, old), opinionListing(after, opinion));
  if (opinion.context === old.context) return any ? row : null;
  row.context_json = JSON.stringify(opinion.context);
  return row;
}

function opinionListing(dossier: Dossier, opinion: Opinion): Row {
  const { state, context } = opinion;
  const { lead, rounds } = dossier.consultation.context;
  const responsible = responsibleForOpinion(opinion, lead);
  return {
    round: context.round,
    agency: context.heldBy,
    function: context.function,
    state,
    position: context.answer?.position ?? null,
    proposal_hash: rounds.find((round) => round.number === context.round)?.proposalHash ?? '',
    asked_at: context.askedAt,
    received_at: context.receivedAt,
    due_at: context.dueAt,
    settled_at: context.settledAt,
    late_at: context.late?.receivedAt ?? null,
    notice_state: context.notice?.state ?? null,
    current: context.round === rounds.at(-1)?.number,
    responsible_agency: responsible?.agency ?? null,
    responsible_role: responsible?.role ?? null,
  };
}

export function disputeRow(province: string, consultation: string, { state, context }: Dispute): Row {
  return {
    province,
    consultation_id: consultation,
    round: context.round,
    state,
    holder: context.holder,
    due_at: context.dueAt,
    overdue: context.overdue,
    opened_at: context.openedAt,
    ended_at: context.endedAt,
    context_json: JSON.stringify(context),
  };
}

/** The key of a limit's row. */
export function limitKey(province: string, consultation: string, { subject, kind, dueAt }: RunningLimit): Row {
  return { province, consultation_id: consultation, subject, kind, due_at: dueAt };
}
