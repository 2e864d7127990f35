/** How a dispute changes, once its machine has let it. Each stage has a holder and a limit of its own. */
import { provisionally } from './calendar.js';
import type { Circumstances } from './circumstances.js';
import type { Authority, CommandInputs, SystemCommand } from './commands.js';
import type { Dispute, DisputeContext } from './dispute.js';
import { limitFrom } from './limit.js';
import type { Checked } from './machine.js';

type Part = Partial<DisputeContext>;
type Change<Input = unknown> = (context: DisputeContext, input: Input, env: Circumstances) => Part;

/** A stage begins: somebody holds it, for so many working days from now. */
function stage(holder: string | null, workingDays: number, env: Circumstances) {
  return {
    holder,
    stageSince: env.at,
    stageDays: workingDays,
    calendar: env.calendar.version,
    dueAt: stageLimit(env.at, workingDays, env),
    overdue: false,
  };
}

function stageLimit(since: DisputeContext['stageSince'], workingDays: number, env: Circumstances) {
  return limitFrom(since, workingDays, provisionally(env.calendar), env.regulation.clock).dueAt;
}

/** Opens the dispute of a round: the lead's head is to meet the head of every dissenting agency (PY-2.3). */
export function openDispute(
  round: number,
  authority: Authority,
  dissenters: readonly string[],
  env: Circumstances,
): Dispute {
  return {
    state: 'negotiating',
    context: {
      round,
      authority,
      lead: env.lead,
      dissenters,
      sessions: {},
      options: null,
      recommendation: null,
      missing: [],
      officeOpinion: null,
      remitReason: null,
      decision: null,
      openedAt: env.at,
      endedAt: null,
      ...stage(env.lead, env.regulation.reconciliation.within.workingDays, env),
    },
  };
}

export const sessionRecorded: Change<
  Checked<CommandInputs['dispute.record-session'], 'agency' | 'heldOn' | 'participants' | 'minutes' | 'result'>
> = (context, input, env) => {
  const { agency, heldOn, participants, minutes, result } = input;
  const session = { heldOn, participants, minutes, result, recordedAt: env.at };
  return { sessions: { ...context.sessions, [agency]: [...(context.sessions[agency] ?? []), session] } };
};

export const dissentChanged: Change<{ readonly dissenters: readonly string[] }> = (_context, input) => ({
  dissenters: input.dissenters,
});

/** The heads have to meet again, within the same time as at first. */
export const reopened: Change<{ readonly dissenters: readonly string[] }> = (context, input, env) => ({
  dissenters: input.dissenters,
  endedAt: null,
  ...stage(context.lead, env.regulation.reconciliation.within.workingDays, env),
});

export const escalated: Change<Checked<CommandInputs['dispute.escalate'], 'options' | 'recommendation'>> = (
  _context,
  input,
  env,
) => ({
  options: input.options.map((option) => ({ key: option.key as string, text: option.text as string })),
  recommendation: input.recommendation,
  ...stage(env.register.office, env.regulation.office.verifyWithin.workingDays, env),
});

export const foundIncomplete: Change<Checked<CommandInputs['dispute.find-incomplete'], 'missing'>> = (
  context,
  input,
  env,
) => ({
  missing: [...context.missing, { items: input.missing, at: env.at, supplement: null }],
  ...stage(context.lead, env.regulation.office.completeWithin.workingDays, env),
});

export const completed: Change<Checked<CommandInputs['dispute.complete'], 'supplement'>> = (context, input, env) => ({
  missing: context.missing.map((found, index) =>
    index === context.missing.length - 1 ? { ...found, supplement: input.supplement } : found,
  ),
  ...stage(env.register.office, env.regulation.office.verifyWithin.workingDays, env),
});

export const submitted: Change<Checked<CommandInputs['dispute.submit'], 'opinion'>> = (_context, input, env) => ({
  officeOpinion: input.opinion,
  ...stage(env.register.chairman, env.regulation.decision.within.workingDays, env),
});

export const remitted: Change<Checked<CommandInputs['dispute.remit'], 'reason'>> = (context, input, env) => ({
  remitReason: input.reason,
  ...stage(context.lead, env.regulation.decision.within.workingDays, env),
});

export const decidedByChairman: Change<Checked<CommandInputs['dispute.decide'], 'conclusion'>> = (
  context,
  input,
  env,
) => ({
  decision: { option: input.option ?? null, conclusion: input.conclusion, decidedAt: env.at, by: 'chairman' },
  ...ended(context, input, env),
});

export const decidedByLead: Change<Checked<CommandInputs['consultation.decide'], 'conclusion'>> = (
  context,
  input,
  env,
) => ({
  decision: { option: null, conclusion: input.conclusion, decidedAt: env.at, by: 'lead' },
  ...ended(context, input, env),
});

/** Nobody holds an ended dispute any more; whether its last stage was overdue stays on record. */
export const ended: Change = (_context, _input, env) => ({ holder: null, dueAt: null, endedAt: env.at });

export const becameOverdue: Change = () => ({ overdue: true });

/** A stage that is still running is counted again under an amended calendar; it never ends in the past. */
export const recounted: Change = (context, _input, env) => {
  if (context.overdue || context.dueAt === null) return {};
  const moved = stageLimit(context.stageSince, context.stageDays, env);
  return { calendar: env.calendar.version, dueAt: moved > env.at ? moved : stageLimit(env.at, 1, env) };
};

type Transfer = Extract<SystemCommand, { command: 'agency.transferred' }>['with'];

/** A reorganised lead hands the stage that it holds to its successor. */
export const heldBySuccessor: Change<Transfer> = (context, input) => {
  const successor = input.successors[0]?.agency ?? null;
  if (successor === null || context.lead !== input.from) return {};
  return { lead: successor, holder: context.holder === input.from ? successor : context.holder };
};
