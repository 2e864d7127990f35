/** The notice of a deemed consent, and its correction where an answer proves to have come in time (PY-2.2e). */

import { calendarOfAgency } from '../../../workflows/limits/agency-calendar.js';
import { provisionally } from '../../../workflows/limits/calendar.js';
import { countedDays } from '../../../workflows/limits/limit.js';
import { civilDateOf, epochMs, type Instant } from '../../../workflows/limits/time.js';
import { type OpinionContext, opinionKey } from '../../../workflows/opinion/opinion.js';
import type { DeemedNoticeContent, PassedLimitFacts } from '../facts/letter-contents.js';
import type { BasisFacts } from '../facts/parts.js';
import { type DraftLetter, draft, type Known, type LetterAct } from './act.js';
import { changedOpinions } from './answering.js';
import { overseers, silenceBasis } from './parts-of.js';

export function noticesOf(act: LetterAct): DraftLetter[] {
  return changedOpinions(act).flatMap(({ opinion: { context }, was }) => {
    if (context.notice?.state !== 'issued' || was?.context.notice?.state === 'issued') return [];
    return [
      draft('deemed-notice', leadOf(act), [context.heldBy], (known) => noticeContent(act, context, known), {
        copies: overseers(act.register),
        number: context.notice.number,
      }),
    ];
  });
}

/** A notice that was issued and whose silence turned out to be none. The clerk entered the answer; the head signs. */
export function correctionsOf(act: LetterAct): DraftLetter[] {
  return changedOpinions(act).flatMap(({ opinion: { context }, was }) => {
    const { notice } = context;
    if (was === undefined || notice?.state !== 'corrected' || was.context.notice?.state !== 'issued') return [];
    const { issuedAt, number } = was.context.notice;
    return [
      draft(
        'deemed-notice',
        leadOf(act),
        [context.heldBy],
        (known) => ({
          ...common(act, was.context, known),
          variant: 'correction',
          answer: answerOf(context),
          corrects: { number, issuedOn: issuedAt === null ? null : civilDateOf(issuedAt) },
        }),
        { copies: overseers(act.register), signer: 'head' },
      ),
    ];
  });
}

const leadOf = ({ after }: LetterAct): string => after.consultation.context.lead;

function noticeContent(act: LetterAct, context: OpinionContext, known: Known): DeemedNoticeContent {
  const { late } = context;
  return {
    ...common(act, context, known),
    variant: late === null ? 'silent' : 'late',
    answer:
      late === null
        ? null
        : {
            receivedAt: late.receivedAt,
            evidence: late.evidence,
            letter: late.evidence === null ? known.answer(context.heldBy) : null,
          },
    corrects: null,
  };
}

const answerOf = ({ answer }: OpinionContext): DeemedNoticeContent['answer'] =>
  answer === null ? null : { receivedAt: answer.receivedAt, evidence: answer.evidence, letter: null };

function common(
  act: LetterAct,
  context: OpinionContext,
  known: Known,
): Omit<DeemedNoticeContent, 'variant' | 'answer' | 'corrects'> {
  const { register, moment, after } = act;
  const recorded = known.passedLimit(opinionKey(context));
  const { context: matter } = after.consultation;
  // Silence agrees to the text that was asked about in its round, whatever has been changed since.
  const round = matter.rounds.find(({ number }) => number === context.round) ?? matter.rounds.at(-1);
  return {
    proposal: round?.proposal ?? '',
    position: round?.position ?? matter.position,
    askedOn: civilDateOf(context.askedAt),
    request: known.request(context.heldBy),
    limit: passedLimit(act, context),
    basis: silenceBasis(register, moment.regulation, matter.regime, matter.openedAt) ?? NO_TEXT,
    heldBy: context.officer,
    head: known.headUntil(context.heldBy, endOfLimit(act, context)),
    recordedBy: recorded?.seq ?? null,
    ...(recorded !== null && wasStandingStill(endOfLimit(act, context), recorded.at)
      ? { recordedLate: recorded.at }
      : {}),
  };
}

/** Where the system runs, a limit is recorded within seconds. */
const LATEST_WHILE_RUNNING_MS = 10 * 60_000;

const wasStandingStill = (dueAt: Instant, recordedAt: Instant): boolean =>
  epochMs(recordedAt) - epochMs(dueAt) > LATEST_WHILE_RUNNING_MS;

/** When the limit ended; where the answer proves to have been in time, the end that it had. */
const endOfLimit = ({ moment }: Pick<LetterAct, 'moment'>, { settledAt, dueAt }: OpinionContext) =>
  settledAt ?? dueAt ?? moment.at;

/** A rehearsal may have a rule that stands on no document. */
const NO_TEXT: BasisFacts = { document: 'quy định của địa phương', point: null, wording: null, adopted: null };

function passedLimit({ moment }: LetterAct, context: OpinionContext): PassedLimitFacts {
  const { ledger, receivedAt, receiptEvidence, askedAt, budget, heldBy } = context;
  const calendar = provisionally(calendarOfAgency(moment.calendar, heldBy));
  const started = ledger.some(({ kind }) => kind === 'start');
  return {
    receivedAt: receivedAt ?? askedAt,
    receiptEvidence,
    counted: started ? countedDays(ledger, calendar, moment.regulation.clock) : [],
    unit: 'calendarDays' in budget ? 'calendarDays' : 'workingDays',
    dueAt: endOfLimit({ moment }, context),
  };
}
