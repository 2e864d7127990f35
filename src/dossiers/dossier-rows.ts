/**
 * The rows of a dossier. The state of each machine is kept as it is (state, context); the columns beside it are a projection
 * for lists and limits. Only what a command has changed is written.
 */
import { type Consultation, type Round, roundOf } from '../../workflows/consultation/consultation.js';
import { contactedAgencies } from '../../workflows/consultation/contacts.js';
import type { Dispute } from '../../workflows/dispute/dispute.js';
import {
  currentDispute,
  type Dossier,
  nextActIn,
  type RunningLimit,
  responsibleForConsultation,
  runningLimits,
} from '../../workflows/dossier/dossier.js';
import { nextActOfConsultation, nextActOfDispute } from '../../workflows/dossier/next-act.js';
import type { Instant } from '../../workflows/limits/time.js';
import { type Opinion, opinionKey } from '../../workflows/opinion/opinion.js';
import type { Row } from '../persistence/store.js';
import { formHashOf } from './form-hash.js';

/** The columns of a consultation that follow from its dossier; the caller adds its key and the columns of its journal. */
export function consultationColumns(dossier: Dossier): Row {
  const columns = consultationListing(dossier);
  columns.matter_form_hash = matterFormHash(dossier);
  columns.context_json = JSON.stringify(dossier.consultation.context);
  return columns;
}

/** The columns that a command has changed: unchanged columns need no new entry in any index. */
export function changedConsultationColumns(before: Dossier, after: Dossier): Row {
  const changed: Row = {};
  addDiffering(changed, consultationListing(before), consultationListing(after));
  if (changed.matter !== undefined) changed.matter_form_hash = matterFormHash(after);
  const { context } = after.consultation;
  if (context !== before.consultation.context) changed.context_json = JSON.stringify(context);
  return changed;
}

/** Adds the columns that differ. @returns whether there were any */
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
    next_act: nextActOfConsultation(dossier.consultation, currentDispute(dossier))?.command ?? null,
    suspended_at: context.suspension?.since ?? null,
    repeated: context.repeated.length,
    contacted: contactedAgencies(context),
  };
}

/** Apart from the listing, as it takes long and a matter seldom changes. */
function matterFormHash({ consultation }: Dossier): string | null {
  const { matter } = consultation.context;
  return matter === '' ? null : formHashOf(matter);
}

/** The earliest limit that an agency must keep, reminders aside. */
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
  row.proposal_form_hash = proposalFormOf(dossier, opinion);
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
  if (row.proposal_hash !== undefined) row.proposal_form_hash = proposalFormOf(after, opinion);
  if (opinion.context === old.context) return any ? row : null;
  row.context_json = JSON.stringify(opinion.context);
  return row;
}

function opinionListing(dossier: Dossier, opinion: Opinion): Row {
  const { state, context } = opinion;
  const { rounds } = dossier.consultation.context;
  const next = nextActIn(dossier, opinion);
  const round = rounds.find(({ number }) => number === context.round);
  return {
    round: context.round,
    agency: context.heldBy,
    function: context.function,
    state,
    position: context.answer?.position ?? null,
    proposal_hash: round?.proposalHash ?? '',
    asked_at: context.askedAt,
    received_at: context.receivedAt,
    due_at: context.dueAt,
    settled_at: context.settledAt,
    late_at: context.late?.receivedAt ?? null,
    notice_state: context.notice?.state ?? null,
    current: context.round === rounds.at(-1)?.number,
    responsible_agency: next?.by?.agency ?? null,
    responsible_role: next?.by?.role ?? null,
    next_act: next?.command ?? null,
    next_act_due_at: next?.dueAt ?? null,
    extension_state: context.extension?.state ?? null,
    extensions_granted: context.extensionsGranted,
    unclarified: context.unclarified,
    urged: context.urged.length,
    officer: context.officer,
    clarifications: context.clarifications,
    returned_at: context.returned?.at ?? null,
    contest: contestOf(context),
  };
}

/** What became of a return of which the lead contested the ground; `lost`: the agency was competent, and had to answer. */
function contestOf({ contest }: Opinion['context']): 'open' | 'lost' | 'won' | null {
  if (contest === null) return null;
  if (contest.decision === null) return 'open';
  return contest.decision.competent ? 'lost' : 'won';
}

/** Apart from the listing: a dossier that was read from the database would have its proposal read through with every step. */
function proposalFormOf({ consultation }: Dossier, { context }: Opinion): string {
  const round = consultation.context.rounds.find(({ number }) => number === context.round);
  return round === undefined ? '' : proposalFormHash(round);
}

/** Made once for each round: it is asked for with every opinion. */
const knownForms = new WeakMap<Round, string>();

/** By what the same proposal is found again in another form. */
export function proposalFormHash(round: Round): string {
  const known = knownForms.get(round) ?? formHashOf(round.proposal);
  knownForms.set(round, known);
  return known;
}

export function disputeRow(province: string, consultation: string, dispute: Dispute): Row {
  const { state, context } = dispute;
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
    next_act: nextActOfDispute(dispute)?.command ?? null,
    context_json: JSON.stringify(context),
  };
}

/** The key of a limit's row. */
export function limitKey(province: string, consultation: string, { subject, kind, dueAt }: RunningLimit): Row {
  return { province, consultation_id: consultation, subject, kind, due_at: dueAt };
}
