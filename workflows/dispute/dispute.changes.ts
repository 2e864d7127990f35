/** How a dispute changes, once its machine has let it. Each stage has a holder and a limit of its own. */

import type { Authority, CommandInputs, SystemCommand } from '../commands/commands.js';
import { limitOf, recountedFrom } from '../limits/limit-of.js';
import { attached } from '../step/attachments.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Checked } from '../step/machine-actions.js';
import {
  awaitsConfirmation,
  type Dispute,
  type DisputeContext,
  disputeKey,
  type Session,
  type SessionCourse,
} from './dispute.js';

type Part = Partial<DisputeContext>;
type Change<Input = unknown> = (context: DisputeContext, input: Input, circumstances: Circumstances) => Part;

/** A stage begins, with its holder and its working days from now. */
function stage(holder: string | null, workingDays: number, circumstances: Circumstances) {
  return {
    holder,
    stageSince: circumstances.at,
    stageDays: workingDays,
    calendar: circumstances.calendar.version,
    dueAt: limitOf({ agency: holder, since: circumstances.at, workingDays }, circumstances),
    overdue: false,
  };
}

/** Opens the dispute of a round: the lead's head is to meet the head of every dissenting agency (PY-2.3). */
export function openDispute(
  round: number,
  authority: Authority,
  dissenters: readonly string[],
  circumstances: Circumstances,
): Dispute {
  return {
    state: 'negotiating',
    context: {
      round,
      authority,
      lead: circumstances.lead,
      dissenters,
      sessions: {},
      options: null,
      recommendation: null,
      missing: [],
      officeOpinion: null,
      remitReason: null,
      decision: null,
      openedAt: circumstances.at,
      endedAt: null,
      ...stage(circumstances.lead, circumstances.regulation.reconciliation.within.workingDays, circumstances),
    },
  };
}

export const sessionRecorded: Change<
  Checked<CommandInputs['dispute.record-session'], 'agency' | 'heldOn' | 'participants' | 'minutes' | 'result'>
> = (context, input, circumstances) => {
  const { agency, heldOn, participants, minutes, result } = input;
  const { workingDays } = circumstances.regulation.reconciliation.confirmWithin;
  const session: Session = {
    heldOn,
    participants,
    minutes,
    result,
    ...courseOf(input),
    recordedAt: circumstances.at,
    confirmed: null,
    objection: null,
    confirmationNeeded: true,
    confirmDueAt:
      result === 'unified' ? limitOf({ agency, since: circumstances.at, workingDays }, circumstances) : null,
    confirmOverdue: false,
    ...attached(input, circumstances),
  };
  return { sessions: { ...context.sessions, [agency]: [...(context.sessions[agency] ?? []), session] } };
};

/** What was said of how they met, and nothing where nothing was: sessions of older entries have none of it. */
function courseOf(input: CommandInputs['dispute.record-session']): SessionCourse {
  const { at, place, chair, heads, questions } = input;
  return {
    ...(at === undefined ? {} : { at }),
    ...(place === undefined ? {} : { place }),
    ...(chair === undefined ? {} : { chair }),
    ...(heads === undefined ? {} : { heads }),
    // The checks have seen that each has its key and its word.
    ...(questions === undefined ? {} : { questions: questions as NonNullable<SessionCourse['questions']> }),
  };
}

type OfSession = { readonly agency?: string };

/** The last session with an agency, changed. */
const ofLastSession = (context: DisputeContext, agency: string, change: Partial<Session>): Part => {
  const sessions = context.sessions[agency] as readonly Session[];
  const last = { ...(sessions.at(-1) as Session), ...change };
  return { sessions: { ...context.sessions, [agency]: [...sessions.slice(0, -1), last] } };
};

export const sessionConfirmed: Change<OfSession> = (context, { agency }) =>
  ofLastSession(context, agency as string, { confirmed: true });

export const sessionObjected: Change<OfSession & { readonly reason: string }> = (context, { agency, reason }) =>
  ofLastSession(context, agency as string, { confirmed: false, objection: reason });

/** The limit of a confirmation has passed: nothing is confirmed by silence. */
export const confirmationOverdue: Change<{ readonly subject: string }> = (context, { subject }) =>
  ofLastSession(context, subject.slice(`${disputeKey(context)}:`.length), { confirmOverdue: true });

type Dissent = { readonly dissenters: readonly string[]; readonly anew: readonly string[] };

export const dissentChanged: Change<Dissent> = (context, { dissenters, anew }) => ({
  dissenters,
  sessions: withoutThoseBefore(context.sessions, anew),
});

/** Sessions with agencies that came to dissent anew stay in the record, and count no more. */
function withoutThoseBefore(sessions: DisputeContext['sessions'], anew: readonly string[]): DisputeContext['sessions'] {
  const outdated = anew.map((agency) => [
    agency,
    (sessions[agency] ?? []).map((session): Session => ({ ...session, outdated: true })),
  ]);
  return { ...sessions, ...Object.fromEntries(outdated) };
}

/** The heads have to meet again, within the same time as at first. */
export const reopened: Change<Dissent> = (context, input, circumstances) => ({
  ...dissentChanged(context, input, circumstances),
  endedAt: null,
  ...stage(context.lead, circumstances.regulation.reconciliation.within.workingDays, circumstances),
});

export const escalated: Change<Checked<CommandInputs['dispute.escalate'], 'options' | 'recommendation'>> = (
  _context,
  input,
  circumstances,
) => ({
  options: input.options.map((option) => ({ key: option.key as string, text: option.text as string })),
  recommendation: input.recommendation,
  ...stage(circumstances.register.office, circumstances.regulation.office.verifyWithin.workingDays, circumstances),
});

export const foundIncomplete: Change<Checked<CommandInputs['dispute.find-incomplete'], 'missing'>> = (
  context,
  input,
  circumstances,
) => ({
  missing: [...context.missing, { items: input.missing, at: circumstances.at, supplement: null }],
  ...stage(context.lead, circumstances.regulation.office.completeWithin.workingDays, circumstances),
});

export const completed: Change<Checked<CommandInputs['dispute.complete'], 'supplement'>> = (
  context,
  input,
  circumstances,
) => ({
  missing: context.missing.map((found, index) =>
    index === context.missing.length - 1
      ? { ...found, supplement: input.supplement, ...attached(input, circumstances) }
      : found,
  ),
  ...stage(circumstances.register.office, circumstances.regulation.office.verifyWithin.workingDays, circumstances),
});

export const submitted: Change<Checked<CommandInputs['dispute.submit'], 'opinion'>> = (
  _context,
  input,
  circumstances,
) => ({
  officeOpinion: input.opinion,
  ...stage(circumstances.register.chairman, circumstances.regulation.decision.within.workingDays, circumstances),
});

export const remitted: Change<Checked<CommandInputs['dispute.remit'], 'reason'>> = (context, input, circumstances) => ({
  remitReason: input.reason,
  ...stage(context.lead, circumstances.regulation.decision.within.workingDays, circumstances),
});

export const decidedByChairman: Change<Checked<CommandInputs['dispute.decide'], 'conclusion'>> = (
  context,
  input,
  circumstances,
) => ({
  decision: { option: input.option ?? null, conclusion: input.conclusion, decidedAt: circumstances.at, by: 'chairman' },
  ...ended(context, input, circumstances),
});

export const decidedByLead: Change<Checked<CommandInputs['consultation.decide'], 'conclusion'>> = (
  context,
  input,
  circumstances,
) => ({
  decision: { option: null, conclusion: input.conclusion, decidedAt: circumstances.at, by: 'lead' },
  ...ended(context, input, circumstances),
});

/** An ended dispute has no holder; whether its last stage was overdue stays on record. */
export const ended: Change = (_context, _input, circumstances) => ({
  holder: null,
  dueAt: null,
  endedAt: circumstances.at,
});

export const becameOverdue: Change = () => ({ overdue: true });

/** What still runs is counted again under an amended calendar: the stage by the days of its holder, and each confirmation. */
export const recounted: Change = (context, input, circumstances) => ({
  ...stageRecounted(context, input, circumstances),
  sessions: Object.fromEntries(
    Object.entries(context.sessions).map(([agency, sessions]) => [
      agency,
      sessions.map((session) =>
        session === sessions.at(-1) ? confirmationRecounted(session, agency, circumstances) : session,
      ),
    ]),
  ),
});

const stageRecounted: Change = (context, _input, circumstances) => {
  if (context.overdue || context.dueAt === null) return {};
  const { holder, stageSince, stageDays, dueAt } = context;
  const stage = { agency: holder, since: stageSince, workingDays: stageDays };
  return { calendar: circumstances.calendar.version, dueAt: recountedFrom(stage, dueAt, circumstances) };
};

/** The time in which a dissenting head has to confirm a session, by the days of this agency, as long as it is to come. */
function confirmationRecounted(session: Session, agency: string, circumstances: Circumstances): Session {
  const { confirmDueAt, recordedAt } = session;
  if (confirmDueAt === null || confirmDueAt <= circumstances.at || !awaitsConfirmation(session)) return session;
  const { workingDays } = circumstances.regulation.reconciliation.confirmWithin;
  const limit = { agency, since: recordedAt, workingDays };
  return { ...session, confirmDueAt: recountedFrom(limit, confirmDueAt, circumstances) };
}

type Transfer = Extract<SystemCommand, { command: 'agency.transferred' }>['with'];

/** A reorganised lead hands the stage that it holds to its successor. */
export const heldBySuccessor: Change<Transfer> = (context, input) => {
  const successor = input.successors[0]?.agency ?? null;
  if (successor === null || context.lead !== input.from) return {};
  return { lead: successor, holder: context.holder === input.from ? successor : context.holder };
};
