/**
 * Until when what a journal entry set going was to be done, counted again as the law counts: by the steps that are kept of
 * the agency's limit, or from the moment of the act. Instants of the API, null where nothing was set going.
 */
import { calendarOfAgency } from '../../../workflows/limits/agency-calendar.js';
import { type Calendar, provisionally } from '../../../workflows/limits/calendar.js';
import { type LedgerStep, limitFrom, projectLimit } from '../../../workflows/limits/limit.js';
import { civilDateOf, type Instant, parseInstant } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { Consultation, Opinion } from '../api/client.js';
import { agencyOfSubject, type JournalEntry, mapIn, textIn } from './entry.js';

export interface CountedBy {
  readonly consultation: Pick<Consultation, 'opinions' | 'formerOpinions' | 'rounds' | 'regime'>;
  readonly regulation: Regulation;
  readonly calendar: Calendar;
}

/** The limit that an entry started, moved or fixed; null where it did none of these, or where that is no longer known. */
export function limitOfEntry(entry: JournalEntry, by: CountedBy): Instant | null {
  const at = parseInstant(entry.effectiveAt);
  if (at === null) return null;
  const { regulation } = by;
  switch (entry.command) {
    case 'consultation.open':
    case 'consultation.amend':
      return ofRound(at, by);
    case 'opinion.record-receipt':
      return until(opinionThen(entry, textIn(entry.with, 'agency'), by), (steps) => steps.slice(0, 1), by);
    case 'opinion.accept-return': {
      const next = mapIn(entry.with, 'readdress');
      if (next === null) return null;
      return until(opinionThen(entry, textIn(next, 'agency'), by), (steps) => steps.slice(0, 1), by);
    }
    case 'opinion.grant-extension':
      return until(
        opinionThen(entry, textIn(entry.with, 'agency'), by),
        (steps) => steps.slice(0, 1 + steps.findLastIndex(({ kind }) => kind === 'extend')),
        by,
      );
    case 'opinion.contest-return':
    case 'opinion.ask-clarification': {
      const on = civilDateOf(at);
      return until(
        opinionThen(entry, textIn(entry.with, 'agency'), by),
        (steps) => steps.slice(0, 1 + steps.findLastIndex((step) => step.kind === 'at-least' && step.on === on)),
        by,
      );
    }
    case 'dispute.escalate':
    case 'dispute.complete':
      return fromThen(at, regulation.office.verifyWithin.workingDays, by);
    case 'dispute.find-incomplete':
      return fromThen(at, regulation.office.completeWithin.workingDays, by);
    case 'dispute.submit':
    case 'dispute.remit':
      return fromThen(at, regulation.decision.within.workingDays, by);
    case 'limit.given-back': {
      const ranAgain = parseInstant(textIn(entry.with, 'until'));
      if (ranAgain === null) return null;
      const on = civilDateOf(ranAgain);
      return until(
        opinionOfSubject(textIn(entry.with, 'subject'), by),
        (steps) => steps.slice(0, 1 + steps.findLastIndex((step) => step.kind === 'at-least' && step.on === on)),
        by,
      );
    }
    case 'limit.passed': {
      const { noticeWithin } = regulation.silence;
      if (textIn(entry.with, 'kind') !== 'opinion' || noticeWithin === null) return null;
      return fromThen(at, noticeWithin.workingDays, by);
    }
    default:
      return null;
  }
}

/** The opinion of an agency in the round that was running when the entry was made. */
export function opinionThen(
  entry: Pick<JournalEntry, 'effectiveAt'>,
  agency: string,
  { consultation }: Pick<CountedBy, 'consultation'>,
): Opinion | null {
  const round = consultation.rounds.findLast(({ openedAt }) => openedAt <= entry.effectiveAt)?.number ?? 1;
  const all = [...Object.values(consultation.opinions), ...consultation.formerOpinions];
  return all.find((opinion) => opinion.agency === agency && opinion.round === round) ?? null;
}

/** The opinion that a passed limit was of; null for a dispute. */
export function opinionOfSubject(
  subject: string,
  { consultation }: { readonly consultation: Pick<Consultation, 'opinions' | 'formerOpinions'> },
): Opinion | null {
  const agency = agencyOfSubject(subject);
  const round = Number(subject.split(':')[0]);
  const all = [...Object.values(consultation.opinions), ...consultation.formerOpinions];
  return all.find((opinion) => opinion.agency === agency && opinion.round === round) ?? null;
}

/** All agencies of the system were asked at once, so any of them tells what limit they were given. */
function ofRound(at: Instant, by: CountedBy): Instant | null {
  const { opinions, formerOpinions } = by.consultation;
  const asked = [...Object.values(opinions), ...formerOpinions].find(
    ({ askedAt, external, counted }) => !external && counted !== null && parseInstant(askedAt) === at,
  );
  return until(asked ?? null, (steps) => steps.slice(0, 1), by);
}

function until(
  opinion: Opinion | null,
  which: (steps: readonly LedgerStep[]) => readonly LedgerStep[],
  { calendar, regulation }: CountedBy,
): Instant | null {
  const steps = which((opinion?.counted?.steps ?? []) as unknown as readonly LedgerStep[]);
  if (steps[0]?.kind !== 'start') return null;
  const own = provisionally(calendarOfAgency(calendar, opinion?.heldBy ?? null));
  return projectLimit(steps, own, regulation.clock).dueAt;
}

function fromThen(at: Instant, workingDays: number, { calendar, regulation }: CountedBy): Instant {
  return limitFrom(at, workingDays, provisionally(calendar), regulation.clock).dueAt;
}
