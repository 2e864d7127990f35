/** What must be in order before a dispute moves on; first whether it is open at all, then what is missing. */

import type { CommandInputs } from '../commands/commands.js';
import { SESSION_RESULTS } from '../commands/commands.js';
import type { Refusal } from '../commands/refusals.js';
import { refusal } from '../commands/refusals.js';
import { civilDateOf, parseCivilDate } from '../limits/time.js';
import { attachmentsInOrder } from '../step/attachments.js';
import { first, isBlank, required, wellFormed } from '../step/check.js';
import type { Circumstances } from '../step/circumstances.js';
import { awaitsConfirmation, confirmationKey, type DisputeContext, isUnified, lastSession } from './dispute.js';
import { courseInOrder } from './session-course.checks.js';

type Check<Input> = (context: DisputeContext, input: Input, circumstances: Circumstances) => Refusal | null;

export function everyDissentWorkedOut(context: DisputeContext): boolean {
  return context.dissenters.every((agency) => isUnified(context, agency));
}

/** Whether the limit that passed is that of a session to which the dissenting head has said nothing. */
export function confirmationAwaited(context: DisputeContext, subject: string): boolean {
  return Object.entries(context.sessions).some(([agency, sessions]) => {
    const last = lastSession({ sessions: { [agency]: sessions } }, agency);
    return subject === confirmationKey(context, agency) && last !== null && awaitsConfirmation(last);
  });
}

/** A session of the lead's head with the head of one dissenting agency: when, who, minutes, result (PY-2.3). */
export const sessionInOrder: Check<CommandInputs['dispute.record-session']> = (context, input, circumstances) =>
  first(
    () =>
      input.agency === undefined || context.dissenters.includes(input.agency)
        ? null
        : refusal('not-in-state', '/agency'),
    () => wellFormed(circumstances),
    () => required(input.agency, 'field-required', 'agency'),
    () => required(input.heldOn, 'field-required', 'heldOn'),
    () => {
      const heldOn = parseCivilDate(input.heldOn);
      return heldOn !== null && heldOn <= civilDateOf(circumstances.at) ? null : refusal('invalid-input', '/heldOn');
    },
    () =>
      (input.participants ?? []).some((name) => !isBlank(name)) ? null : refusal('field-required', '/participants'),
    () => required(input.minutes, 'field-required', 'minutes'),
    () => (input.result === undefined ? refusal('field-required', '/result') : null),
    () => (SESSION_RESULTS.includes(input.result as never) ? null : refusal('invalid-input', '/result')),
    () => {
      const { dissentedOn } = circumstances;
      return dissentedOn !== null && (input.heldOn as string) < dissentedOn
        ? refusal('session-before-dissent', '/heldOn')
        : null;
    },
    () => courseInOrder(input, circumstances),
    () => attachmentsInOrder(input, circumstances),
  );

/** The dissenting head says once whether the last session recorded with it was as the minutes say. */
export const confirmationInOrder: Check<CommandInputs['dispute.confirm-session']> = (context, input, circumstances) =>
  first(sessionIsOpen(context, input.agency), wellFormed(circumstances), () => evidenceOfPaper(input, circumstances));

export const objectionInOrder: Check<CommandInputs['dispute.object-session']> = (context, input, circumstances) =>
  first(
    sessionIsOpen(context, input.agency),
    wellFormed(circumstances),
    () => required(input.reason, 'reason-required', 'reason'),
    () => evidenceOfPaper(input, circumstances),
  );

function sessionIsOpen(context: DisputeContext, agency = ''): Refusal | null {
  return lastSession(context, agency)?.confirmed === null ? null : refusal('not-in-state');
}

/** What the lead's clerk enters for an agency outside came on paper, which is named. */
function evidenceOfPaper({ evidence }: { readonly evidence?: string }, circumstances: Circumstances): Refusal | null {
  const { actor, lead } = circumstances;
  return actor.agency === lead && !actor.asHead ? required(evidence, 'field-required', 'evidence') : null;
}

/** Nothing goes up that is the lead's own to decide (PY-1.4a), nor before the heads have met on every dissent (PY-2.3). */
export const escalationInOrder: Check<CommandInputs['dispute.escalate']> = (context, input, circumstances) =>
  first(
    suspended(circumstances),
    // A binding dissent is not for the lead to decide, whatever its authority.
    context.authority === 'lead' && !circumstances.binding ? refusal('within-lead-authority') : null,
    () => negotiated(context, circumstances),
    () => wellFormed(circumstances),
    () => optionsInOrder(input.options),
    () => required(input.recommendation, 'field-required', 'recommendation'),
    () => commentsResolved(circumstances),
    () => noNoticeOwed(circumstances),
  );

/** What came on paper after the answers had been consolidated is answered before anything goes up (design §1, `reconciling`). */
const commentsResolved = ({ standing }: Circumstances): Refusal | null =>
  standing.unresolved ? refusal('comments-unresolved') : null;

const suspended = (circumstances: Circumstances): Refusal | null =>
  circumstances.suspended ? refusal('suspended') : null;

/** Nothing goes up or is decided while a notice to a silent agency is owed (PY-2.2e). */
const noNoticeOwed = ({ standing }: Circumstances): Refusal | null =>
  standing.noticeOwed ? refusal('notice-pending') : null;

const notBinding = ({ binding }: Circumstances): Refusal | null => (binding ? refusal('dissent-unresolved') : null);

function negotiated(context: DisputeContext, circumstances: Circumstances): Refusal | null {
  if (!circumstances.regulation.reconciliation.required) return null;
  const met = (agency: string) => lastSession(context, agency) !== null;
  return context.dissenters.every(met) ? null : refusal('not-negotiated');
}

function optionsInOrder(options: CommandInputs['dispute.escalate']['options']): Refusal | null {
  if (options === undefined || options.length === 0) return refusal('field-required', '/options');
  const keys = new Set<string>();
  for (const [index, option] of options.entries()) {
    if (isBlank(option.key)) return refusal('field-required', `/options/${index}/key`);
    if (isBlank(option.text)) return refusal('field-required', `/options/${index}/text`);
    if (keys.has(option.key as string)) return refusal('invalid-input', `/options/${index}/key`);
    keys.add(option.key as string);
  }
  return null;
}

/** The lead decides its own matter itself, after the sessions. */
export const leadMayDecide: Check<CommandInputs['consultation.decide']> = (context, input, circumstances) =>
  first(
    suspended(circumstances),
    context.authority === 'lead' ? null : refusal('not-in-state'),
    notBinding(circumstances),
    () => negotiated(context, circumstances),
    () => commentsResolved(circumstances),
    () => conclusionGiven(context, input, circumstances),
  );

/** What was remitted is decided with a conclusion in words. */
export const conclusionGiven: Check<CommandInputs['consultation.decide']> = (_context, input, circumstances) =>
  first(
    suspended(circumstances),
    wellFormed(circumstances),
    required(input.conclusion, 'conclusion-required', 'conclusion'),
    noNoticeOwed(circumstances),
  );

/** The Office says what is missing, item by item. */
export const missingNamed: Check<CommandInputs['dispute.find-incomplete']> = (_context, input, circumstances) =>
  first(wellFormed(circumstances), () =>
    (input.missing ?? []).some((item) => !isBlank(item)) ? null : refusal('field-required', '/missing'),
  );

export const supplementGiven: Check<CommandInputs['dispute.complete']> = (_context, input, circumstances) =>
  first(wellFormed(circumstances), required(input.supplement, 'field-required', 'supplement'), () =>
    attachmentsInOrder(input, circumstances),
  );

export const remittalInOrder: Check<CommandInputs['dispute.remit']> = (_context, input, circumstances) =>
  first(notBinding(circumstances), wellFormed(circumstances), required(input.reason, 'reason-required', 'reason'));

export const opinionGiven: Check<CommandInputs['dispute.submit']> = (_context, input, circumstances) =>
  first(wellFormed(circumstances), required(input.opinion, 'field-required', 'opinion'));

/** The chairman chooses one of the options, or concludes otherwise; a conclusion in words is always given. */
export const decisionInOrder: Check<CommandInputs['dispute.decide']> = (context, input, circumstances) =>
  first(
    wellFormed(circumstances),
    () => {
      const known = input.option === undefined || context.options?.some((option) => option.key === input.option);
      return known ? null : refusal('unknown-option', '/option');
    },
    () => required(input.conclusion, 'conclusion-required', 'conclusion'),
  );
