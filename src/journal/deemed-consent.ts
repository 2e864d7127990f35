/** Why an agency is deemed to agree, told from the journal: what stood, and what did not, at the moment its limit passed. */
import type { Dossier } from '../../workflows/dossier/dossier.js';
import { type Calendar, isWorkingDay, provisionally } from '../../workflows/limits/calendar.js';
import { countedDays, type LedgerStep } from '../../workflows/limits/limit.js';
import {
  type CivilDate,
  dayNumber,
  dayOfNumber,
  type Instant,
  parseInstant,
  weekday,
} from '../../workflows/limits/time.js';
import type { Opinion } from '../../workflows/opinion/opinion.js';
import { ruleUnder } from '../../workflows/regulation/regime.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { ReplayedStep } from './replay.js';

/** What would have kept the limit from having its effect. */
export const HINDRANCES = ['answer', 'return', 'competence', 'suspension', 'extension'] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** Why a day was counted or not: the day of receipt is not, nor are days off, nor those on which the limit stood still. */
export const DAY_GROUNDS = ['counted', 'start', 'weekend', 'day-off', 'stood-still', 'not-counted'] as const;
export type DayGround = (typeof DAY_GROUNDS)[number];

export interface DayOfLimit {
  readonly date: CivilDate;
  readonly ground: DayGround;
}

/** A receipt as it was recorded, or corrected, by the lead for an agency outside. */
interface RecordedReceipt {
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly evidence: string;
  readonly reason: string | null;
}

export interface DeemedConsent {
  /** The opinion as it was once the limit had passed. */
  readonly opinion: Opinion;
  readonly step: ReplayedStep;
  /** The rule of the matter: the regulation as its regime makes it. */
  readonly rule: Regulation;
  readonly receipts: readonly RecordedReceipt[];
  readonly days: readonly DayOfLimit[];
  readonly hindrances: readonly { readonly hindrance: Hindrance; readonly stood: boolean }[];
  /** What took it away again later: a paper answer in time, a late answer that was accepted; null while it stands. */
  readonly fell: ReplayedStep | null;
}

/** The last deemed consent of an agency, by the name under which its opinion stands; null where it never came to one. */
export function deemedConsentOf(steps: readonly ReplayedStep[], agency: string): DeemedConsent | null {
  const at = steps.findLastIndex(
    ({ before, after }) => stateIn(after, agency) === 'deemed' && stateIn(before, agency) !== 'deemed',
  );
  const step = steps[at];
  const opinion = step === undefined ? undefined : currentOf(step.after, agency);
  if (step === undefined || opinion === undefined) return null;
  const { regulation, before } = step;
  const rule = ruleUnder(regulation, step.after.consultation.context.regime)?.regulation ?? regulation;
  return {
    opinion,
    step,
    rule,
    receipts: receiptsOf(steps.slice(0, at), agency),
    days: daysOf(opinion.context.ledger, step.calendar, regulation),
    hindrances: HINDRANCES.map((hindrance) => ({ hindrance, stood: stands(hindrance, before, agency) })),
    fell: steps.slice(at + 1).find(({ after }) => stateOf(after, opinion) !== 'deemed') ?? null,
  };
}

function currentOf(dossier: Dossier | null, agency: string): Opinion | undefined {
  return dossier?.opinions.findLast(({ context }) => context.agency === agency);
}

const stateIn = (dossier: Dossier | null, agency: string) => currentOf(dossier, agency)?.state;

/** The state of the same opinion, of its own round, later. */
function stateOf({ opinions }: Dossier, { context }: Opinion) {
  return opinions.find((one) => one.context.round === context.round && one.context.agency === context.agency)?.state;
}

function receiptsOf(steps: readonly ReplayedStep[], agency: string): RecordedReceipt[] {
  return steps.flatMap(({ entry }) => {
    if (entry.command !== 'opinion.record-receipt' && entry.command !== 'opinion.correct-receipt') return [];
    const carried = entry.with as Readonly<Record<string, unknown>>;
    const receivedAt = parseInstant(carried.receivedAt);
    if (carried.agency !== agency || receivedAt === null) return [];
    const reason = typeof carried.reason === 'string' ? carried.reason : null;
    return [{ at: entry.effectiveAt, receivedAt, evidence: String(carried.evidence ?? ''), reason }];
  });
}

/** Whether it stood just before the limit passed. An extension that was asked for and not decided is one of them. */
function stands(hindrance: Hindrance, before: Dossier | null, agency: string): boolean {
  const opinion = currentOf(before, agency);
  if (before === null || opinion === undefined) return false;
  switch (hindrance) {
    case 'answer':
      return opinion.context.answer !== null;
    case 'return':
      return opinion.state === 'returned';
    case 'competence':
      return opinion.state === 'contested';
    case 'suspension':
      return before.consultation.context.suspension !== null;
    case 'extension':
      return opinion.context.extension?.state === 'asked';
  }
}

/** Every day from the one on which the limit was last set going until its last, and why each was counted or not. */
function daysOf(ledger: readonly LedgerStep[], calendar: Calendar, { clock }: Regulation): DayOfLimit[] {
  const wide = provisionally(calendar);
  const start = ledger.findLast((step) => step.kind === 'start');
  const counted = countedDays(ledger, wide, clock);
  const last = counted.at(-1);
  if (start === undefined || last === undefined) return [];
  const isCounted = new Set(counted);
  const days: DayOfLimit[] = [];
  for (let number = dayNumber(start.on); number <= dayNumber(last); number += 1) {
    const date = dayOfNumber(number);
    days.push({ date, ground: groundOf(date) });
  }
  return days;

  function groundOf(date: CivilDate): DayGround {
    if (isCounted.has(date)) return 'counted';
    if (date === start?.on) return 'start';
    if (stoodStill(ledger, date)) return 'stood-still';
    if (isWorkingDay(wide, date, clock.workedSaturdaysCount)) return 'not-counted';
    return weekday(date) === 0 || weekday(date) === SATURDAY ? 'weekend' : 'day-off';
  }
}

const SATURDAY = 6;

/** Whether the limit stood still on a day: after it was paused, until it was resumed; neither day is counted. */
function stoodStill(ledger: readonly LedgerStep[], date: CivilDate): boolean {
  let since: CivilDate | null = null;
  for (const step of ledger) {
    if (step.kind === 'pause') since = step.on;
    if (step.kind !== 'resume' || since === null) continue;
    if (date >= since && date <= step.on) return true;
    since = null;
  }
  return since !== null && date >= since;
}
