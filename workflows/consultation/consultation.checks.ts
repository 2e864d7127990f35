/**
 * What must be in order before a consultation opens, changes or ends. Nothing opens without a subject, a matter, the
 * lead's own position and a concrete proposal, a legal ground, a question, and per agency the function by which it is
 * related (PY-1.4b, PY-2.2a).
 */

import { isStateSecret } from '../commands/classification.js';
import type { CommandInputs, ConsultedInput, OpenInput } from '../commands/commands.js';
import type { Refusal } from '../commands/refusals.js';
import { refusal } from '../commands/refusals.js';
import { isSameText, normalForm } from '../commands/same-text.js';
import { countWorkingDays, provisionally } from '../limits/calendar.js';
import { type Budget, type LedgerStep, projectLimit, receiptDay } from '../limits/limit.js';
import { type CivilDate, dayNumber } from '../limits/time.js';
import type { Urgency } from '../regulation/regulation.js';
import { attachmentsInOrder, demandedFiles } from '../step/attachments.js';
import { first, isBlank, required, wellFormed, withinKnownYears } from '../step/check.js';
import { type Circumstances, canAnswer } from '../step/circumstances.js';
import { competenceInOrder } from './competence.js';
import type { ConsultationContext, Round } from './consultation.js';
import { contactsInOrder } from './contacts.js';

type Check<Input> = (context: ConsultationContext, input: Input, circumstances: Circumstances) => Refusal | null;

/** What a draft and the opening command say together: the command wins, key by key. */
export function openingOf(context: ConsultationContext, input: OpenInput): OpenInput {
  return { ...context.draft, ...input };
}

export const draftInOrder: Check<OpenInput> = (_context, input, circumstances) =>
  first(notSecret(input), wellFormed(circumstances), () => attachmentsInOrder(input, circumstances));

/** Documents classified as state secrets are refused at the door, even as a draft (design, rule 9). */
function notSecret(input: OpenInput): Refusal | null {
  return isStateSecret(input.classification) ? refusal('state-secret-refused', '/classification') : null;
}

export const openingInOrder: Check<OpenInput> = (context, command, circumstances) => {
  const input = openingOf(context, command);
  return first(
    notSecret(input),
    () => wellFormed(circumstances),
    () => required(input.subject, 'field-required', 'subject'),
    () => required(input.matter, 'field-required', 'matter'),
    () => required(input.proposal, 'proposal-required', 'proposal'),
    () => required(input.position, 'position-required', 'position'),
    () => required(input.legalGround, 'legal-ground-required', 'legalGround'),
    () => (circumstances.regimeKnown ? null : refusal('unknown-regime', '/regime')),
    () => ruleAdopted(circumstances),
    () =>
      questionsInOrder(
        input.questions,
        (input.consult ?? []).map((asked) => asked.agency),
      ),
    () => attachmentsInOrder(input, circumstances),
    () => demandedFiles(input, circumstances),
    () => agenciesInOrder(input, circumstances),
    () => contactsInOrder(input, circumstances.at),
    () => urgencyExplained(input, circumstances),
    () =>
      limitInOrder(
        budgetOf(input.limit, input.urgency ?? 'ordinary', circumstances),
        input.urgency ?? 'ordinary',
        circumstances,
      ),
    () => oneLead(circumstances),
    () => competenceInOrder(input, circumstances),
    () => notRepeated(input.consult as readonly ConsultedInput[], circumstances),
  );
};

/** Silence is deemed consent only under the province's own adopted text (PY-1.1; design §2). */
function ruleAdopted({ regulation, register }: Circumstances): Refusal | null {
  const rulesConsent = regulation.silence.effect === 'deemed-consent';
  return rulesConsent && register.adopted === false ? refusal('regulation-not-adopted') : null;
}

/** An urgent limit shortens the time of others, who are told why (PY-1.4b). */
function urgencyExplained({ urgency, urgencyReason }: OpenInput, { regulation }: Circumstances): Refusal | null {
  if (urgency === undefined || !regulation.limits[urgency].reasonRequired) return null;
  return required(urgencyReason, 'urgency-reason-required', 'urgencyReason');
}

function questionsInOrder(
  questions: OpenInput['questions'] = [],
  asked: readonly (string | undefined)[],
): Refusal | null {
  if (questions.length === 0) return refusal('question-required', '/questions');
  const consulted = new Set(asked);
  const keys = new Set<string>();
  for (const [index, question] of questions.entries()) {
    if (isBlank(question.key)) return refusal('field-required', `/questions/${index}/key`);
    if (isBlank(question.text)) return refusal('question-required', `/questions/${index}/text`);
    if (keys.has(question.key as string)) return refusal('invalid-input', `/questions/${index}/key`);
    keys.add(question.key as string);
    const stranger = question.agencies?.findIndex((code) => !consulted.has(code));
    if (stranger !== undefined && stranger >= 0)
      return refusal('not-consulted', `/questions/${index}/agencies/${stranger}`);
  }
  return null;
}

function agenciesInOrder(input: OpenInput, circumstances: Circumstances): Refusal | null {
  const consulted = input.consult ?? [];
  if (consulted.length === 0) return refusal('agency-required', '/consult');
  const seen = new Set<string>();
  for (const [index, asked] of consulted.entries()) {
    const fault = agencyInOrder(asked, seen, circumstances, `/consult/${index}`);
    if (fault !== null) return fault;
    seen.add(asked.agency as string);
  }
  return null;
}

/** One agency, known, another than the lead, not asked twice, in which somebody can answer, related by a function of the register, for a stated reason. */
export function agencyInOrder(
  asked: ConsultedInput,
  taken: ReadonlySet<string>,
  circumstances: Circumstances,
  at: string,
): Refusal | null {
  if (isBlank(asked.agency)) return refusal('agency-required', `${at}/agency`);
  const code = asked.agency as string;
  if (code === circumstances.lead) return refusal('self-consultation', `${at}/agency`);
  if (taken.has(code)) return refusal('duplicate-agency', `${at}/agency`);
  const agency = circumstances.register.agencies[code];
  if (agency === undefined) return refusal('unknown-agency', `${at}/agency`);
  // A subordinate cannot deem its chairman to consent, nor ask him for an opinion on what he is to decide.
  if (agency.kind === 'chairman') return refusal('not-consultable', `${at}/agency`);
  if (!canAnswer(circumstances.register, code)) return refusal('agency-cannot-answer', `${at}/agency`);
  if (isBlank(asked.function) || !agency.functions.includes(asked.function as string))
    return refusal('unrelated-agency', `${at}/function`);
  return isBlank(asked.reason) ? refusal('reason-required', `${at}/reason`) : null;
}

/** The limit that was chosen, or what the regulation gives to that urgency. */
export function budgetOf(limit: Budget | undefined, urgency: Urgency, circumstances: Circumstances): Budget {
  if (limit !== undefined) return limit;
  const { default: usual, unit } = circumstances.regulation.limits[urgency];
  return unit === 'calendarDays' ? { calendarDays: usual } : { workingDays: usual };
}

/**
 * A limit within the minimum and maximum of its urgency, by the days that it contains in the unit of the regulation, and not
 * in the past.
 * Received now: for an agency outside the days will be counted from its recorded receipt. Too short or too long is told
 * first, as far as the calendar reaches; then that it reaches into a year whose days off are not yet announced.
 */
export function limitInOrder(
  limit: Budget,
  urgency: Urgency,
  circumstances: Circumstances,
  at = '/limit',
): Refusal | null {
  return withinKnownYears(() => {
    const { clock, limits } = circumstances.regulation;
    const calendar = provisionally(circumstances.calendar);
    const on = receiptDay(circumstances.at, clock, calendar);
    const ledger: LedgerStep[] = [{ kind: 'start', on, budget: limit }];
    if ('on' in limit && limit.on < on) return refusal('limit-in-the-past', at);
    const told = daysTold(limit);
    if (!Number.isInteger(told)) return refusal('invalid-input', at);
    if (told < 1) return refusal('limit-too-short', at);
    const { lastDay, dueAt } = projectLimit(ledger, calendar, clock);
    if (dueAt <= circumstances.at) return refusal('limit-in-the-past', at);
    const days =
      limits[urgency].unit === 'calendarDays'
        ? calendarDaysOf(limit, on, lastDay)
        : countWorkingDays(calendar, on, lastDay, clock.workedSaturdaysCount);
    if (days < limits[urgency].min) return refusal('limit-too-short', at);
    if (days > limits[urgency].max) return refusal('limit-too-long', at);
    projectLimit(ledger, circumstances.calendar, clock);
    return null;
  }, at);
}

/** The calendar days of a limit as it was told: that its end moves to a working day makes it no longer. */
function calendarDaysOf(limit: Budget, on: CivilDate, lastDay: CivilDate): number {
  if ('calendarDays' in limit) return limit.calendarDays;
  return dayNumber('on' in limit ? limit.on : lastDay) - dayNumber(on);
}

/** The number in which a limit was told; a named day has none, and counts as one. */
function daysTold(limit: Budget): number {
  if ('workingDays' in limit) return limit.workingDays;
  return 'calendarDays' in limit ? limit.calendarDays : 1;
}

/** One matter has one lead: nobody opens it while another agency's consultation on it has not ended. */
function oneLead({ register }: Circumstances): Refusal | null {
  return (register.matterLead ?? null) === null ? null : refusal('matter-has-another-lead', '/matter');
}

/** The same matter, same agency and same text again, where the regulation refuses it (PY-1.4b); `at`: the field that named the agency. */
export function notRepeated(
  consulted: readonly ConsultedInput[],
  circumstances: Circumstances,
  at: string | null = null,
): Refusal | null {
  if (circumstances.regulation.repeat.rule !== 'refuse') return null;
  const again = consulted.findIndex(
    (asked) => circumstances.register.alreadyAsked[asked.agency as string] !== undefined,
  );
  if (again < 0) return null;
  return refusal('repeat-consultation', at ?? `/consult/${again}`);
}

/** A new round needs a change in what is asked, and the reason for it. */
export const amendmentInOrder: Check<CommandInputs['consultation.amend']> = (context, input, circumstances) => {
  const { proposal, position, questions } = input;
  const changed = changedParts(context, input);
  return first(
    wellFormed(circumstances),
    () => (proposal === undefined ? null : required(proposal, 'proposal-required', 'proposal')),
    () => (position === undefined ? null : required(position, 'position-required', 'position')),
    () => (questions === undefined ? null : questionsInOrder(questions, circumstances.asked)),
    () => attachmentsInOrder(input, circumstances),
    () => (input.attachments === undefined ? null : demandedFiles(input, circumstances)),
    () => (changed.length === 0 ? refusal('proposal-required', '/proposal') : null),
    () => required(input.reason, 'reason-required', 'reason'),
    () => limitInOrder(budgetOf(input.limit, context.urgency, circumstances), context.urgency, circumstances),
    () => {
      const repeated =
        changed.includes('proposal') &&
        circumstances.regulation.repeat.rule === 'refuse' &&
        Object.keys(circumstances.register.alreadyAsked).length > 0;
      return repeated ? refusal('repeat-consultation', '/proposal') : null;
    },
  );
};

type Part = 'proposal' | 'position' | 'questions' | 'attachments';

/** What an amendment changes; the same text in another form is the same (design, rule 8). */
function changedParts(context: ConsultationContext, input: CommandInputs['consultation.amend']): Part[] {
  const { proposal, position, questions, attachments } = input;
  const asked = (all: readonly { readonly key?: string; readonly text?: string; readonly agencies?: unknown }[]) =>
    JSON.stringify(all.map(({ key, text = '', agencies }) => [key, normalForm(text), agencies ?? null]));
  // Only what has been opened is amended, and what is open has a round.
  const asIs = context.rounds.at(-1) as Round;
  const parts: Part[] = [];
  if (proposal !== undefined && !isSameText(proposal, asIs.proposal)) parts.push('proposal');
  if (position !== undefined && !isSameText(position, context.position)) parts.push('position');
  if (questions !== undefined && asked(questions) !== asked(context.questions)) parts.push('questions');
  if (attachments !== undefined && filesIn(attachments) !== filesIn(asIs.attachments ?? [])) parts.push('attachments');
  return parts;
}

/** The same files in another order, or under other names, are the same: what is in them is asked about. */
const filesIn = (all: readonly { readonly sha256?: string }[]): string =>
  JSON.stringify(all.map(({ sha256 }) => sha256).sort());

export const reasonGiven: Check<CommandInputs['consultation.withdraw']> = (_context, input, circumstances) =>
  first(wellFormed(circumstances), required(input.reason, 'reason-required', 'reason'));

/** Suspending and letting go on each need a reason; neither is done twice. */
export const suspensionInOrder: Check<CommandInputs['consultation.suspend']> = (context, input, circumstances) =>
  first(context.suspension === null ? null : refusal('not-in-state'), () => reasonGiven(context, input, circumstances));

export const resumptionInOrder: Check<CommandInputs['consultation.resume']> = (context, input, circumstances) =>
  first(context.suspension === null ? refusal('not-in-state') : null, () => reasonGiven(context, input, circumstances));

/** A suspended consultation does not end. */
export const notSuspended: Check<unknown> = (_context, _input, circumstances) =>
  circumstances.suspended ? refusal('suspended') : null;

/** The text of the conclusion can be written down and read. */
export const conclusionReadable: Check<unknown> = (_context, _input, circumstances) => wellFormed(circumstances);

/** Nothing is concluded on which no agency was asked in the end. */
export const somebodyAsked: Check<unknown> = (_context, _input, circumstances) =>
  circumstances.standing.nobodyAsked ? refusal('nobody-asked') : null;

/** "All answers are in" is not "cleared": every comment must have its result first. */
export const commentsResolved: Check<unknown> = (context) =>
  context.tally.unresolved > 0 ? refusal('comments-unresolved') : null;

export const noDissent: Check<unknown> = (context) =>
  context.tally.dissenting.length > 0 ? refusal('dissent-unresolved') : null;

/** The determination and the written notice of it are one sentence of the rule: none ends while a notice is owed (PY-2.2e). */
export const noNoticeOwed: Check<unknown> = (_context, _input, circumstances) =>
  circumstances.standing.noticeOwed ? refusal('notice-pending') : null;
