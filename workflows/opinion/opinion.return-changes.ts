/** How an opinion changes when it is sent back, and who is competent or what was missing is worked out (PY-2.1b). */

import type { CommandInputs } from '../commands/commands.js';
import { limitOf, recountedFrom } from '../limits/limit-of.js';
import type { ReturnGround } from '../regulation/regulation.js';
import { attached, type WithAttachments } from '../step/attachments.js';
import type { Circumstances } from '../step/circumstances.js';
import type { Checked } from '../step/machine-actions.js';
import type { Contest, OpinionContext } from './opinion.js';
import { atLeast, countedAnew, NOT_RUNNING } from './opinion.limit.js';

type Change<Input = unknown> = (
  context: OpinionContext,
  input: Input,
  circumstances: Circumstances,
) => Partial<OpinionContext>;

export const returned: Change<Checked<CommandInputs['opinion.return'], 'ground' | 'reason'>> = (
  context,
  input,
  circumstances,
) => ({
  returned: {
    // What completed an earlier return stays in the dossier.
    ...addedTo(context.returned ?? {}, {}),
    ground: input.ground as ReturnGround,
    reason: input.reason,
    competentAgency: input.competentAgency ?? null,
    at: circumstances.at,
    supplement: null,
    ...(input.missing === undefined || input.missing.length === 0 ? {} : { missing: input.missing }),
  },
  ...NOT_RUNNING,
});

export const released: Change<CommandInputs['opinion.accept-return']> = (_context, input, circumstances) => ({
  settledAt: circumstances.at,
  successor: input.readdress?.agency ?? null,
});

/** The lead does not take the dossier for incomplete: the agency has at least the time of a contest to answer. */
export const returnContested: Change = (context, _input, circumstances) =>
  atLeast(context, circumstances.regulation.return.afterContest.workingDays, circumstances);

/** Who is competent is in dispute, and the lead does not judge its own cause: the Office decides. */
export const contested: Change<Checked<CommandInputs['opinion.contest-return'], 'reason'>> = (
  _context,
  { reason },
  circumstances,
) => {
  const { workingDays: days } = circumstances.regulation.competence.decideWithin;
  const { office } = circumstances.register;
  const dueAt = limitOf({ agency: office, since: circumstances.at, workingDays: days }, circumstances);
  return { contest: { reason, since: circumstances.at, days, office, dueAt, overdue: false, decision: null } };
};

type Deciding = Checked<CommandInputs['competence.decide'], 'competent' | 'reason'>;

export const foundCompetent: Change<Deciding> = (context, input, circumstances) => ({
  ...competenceDecided(context, input, circumstances),
  ...atLeast(context, circumstances.regulation.return.afterContest.workingDays, circumstances),
});

export const foundNotCompetent: Change<Deciding> = (context, input, circumstances) => ({
  ...competenceDecided(context, input, circumstances),
  settledAt: circumstances.at,
});

const competenceDecided: Change<Deciding> = (context, { competent, reason }, { at }) => ({
  contest: { ...(context.contest as Contest), decision: { competent, reason, at } },
});

export const competenceOverdue: Change = (context) => ({
  contest: { ...(context.contest as Contest), overdue: true },
});

/** The Office's limit is counted again under an amended calendar, as long as it runs. */
export const competenceRecounted: Change = (context, _input, circumstances) => {
  const contest = context.contest as Contest;
  if (contest.overdue) return {};
  const limit = { agency: contest.office, since: contest.since, workingDays: contest.days };
  return { contest: { ...contest, dueAt: recountedFrom(limit, contest.dueAt, circumstances) } };
};

/** What was missing has been added: the agency has the whole of its time from now. */
export const dossierCompleted: Change<Checked<CommandInputs['opinion.complete-dossier'], 'supplement'>> = (
  context,
  input,
  circumstances,
) => {
  const returned = context.returned as NonNullable<OpinionContext['returned']>;
  const { supplement } = input;
  return {
    returned: { ...returned, supplement, ...addedTo(returned, attached(input, circumstances)) },
    ...countedAnew(context, circumstances),
  };
};

/** The files that were there, and those that are added to them; none twice. */
function addedTo(
  { attachments: before = [] }: WithAttachments,
  { attachments: added = [] }: WithAttachments,
): WithAttachments {
  const others = before.filter(({ sha256 }) => added.every((one) => one.sha256 !== sha256));
  const attachments = [...others, ...added];
  return attachments.length === 0 ? {} : { attachments };
}
