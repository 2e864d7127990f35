/**
 * The steps of every limit with the journal entries that decided them. The law keeps the steps of an opinion's limit itself;
 * those of a notice and of a stage of a dispute follow from the regulation.
 */
import { disputeKey } from '../../workflows/dispute/dispute.js';
import type { LedgerStep } from '../../workflows/limits/limit.js';
import { civilDateOf } from '../../workflows/limits/time.js';
import { opinionKey } from '../../workflows/opinion/opinion.js';
import { canonicalJson } from '../platform/canonical-json.js';
import { countLimit } from './counted-limit.js';
import type { LimitThatRuns } from './limits-that-run.js';
import type { ReplayedStep } from './replay.js';

/** A step of a limit, and the number of the journal entry that decided it. */
export type LineOfLedger = LedgerStep & { readonly entry: number };

export class LimitLedgers {
  private readonly ofOpinions = new Map<string, readonly LineOfLedger[]>();
  /** By kind, subject, state and event: the entry with which a notice's or a stage's limit first ran. */
  private readonly begun = new Map<string, number>();

  /** Notes what an entry has added to the limits of opinions, those included that have no effect at present. */
  follow({ entry, after }: ReplayedStep): void {
    for (const { context } of after.opinions) {
      const key = opinionKey(context);
      // A successor takes the request over with the limit that its predecessor had.
      const inherited = context.predecessor === null ? [] : this.known(`${context.round}:${context.predecessor}`);
      const before = this.ofOpinions.get(key) ?? inherited;
      this.ofOpinions.set(
        key,
        context.ledger.map((line, index) => noted(line, before[index], entry.seq)),
      );
    }
  }

  /** The steps of a limit that begins to run, or is counted anew, with an entry. */
  of(limit: LimitThatRuns, step: ReplayedStep): readonly LineOfLedger[] {
    if (limit.kind === 'opinion') return this.known(limit.subject);
    const name = `${limit.kind} ${limit.subject} ${limit.state} ${limit.from}`;
    const entry = this.begun.get(name) ?? step.entry.seq;
    this.begun.set(name, entry);
    return recounted(started(limit, daysOf(limit, step), entry), limit, step);
  }

  private known(key: string): readonly LineOfLedger[] {
    return this.ofOpinions.get(key) ?? [];
  }
}

/** The working days that a limit without a ledger of its own has from its event on. */
function daysOf({ kind, subject }: LimitThatRuns, { regulation, after }: ReplayedStep): number {
  if (kind === 'confirmation') return regulation.reconciliation.confirmWithin.workingDays;
  if (kind === 'notice') return regulation.silence.noticeWithin?.workingDays ?? 1;
  if (kind === 'stage')
    return after.disputes.find(({ context }) => disputeKey(context) === subject)?.context.stageDays ?? 1;
  const opinion = after.opinions.find(({ context }) => opinionKey(context) === subject);
  return opinion?.context.contest?.days ?? 1;
}

function noted(line: LedgerStep, before: LineOfLedger | undefined, seq: number): LineOfLedger {
  if (before === undefined) return { ...line, entry: seq };
  const { entry, ...same } = before;
  return canonicalJson(same) === canonicalJson(line) ? before : { ...line, entry: seq };
}

function started({ from }: LimitThatRuns, workingDays: number, entry: number): LineOfLedger {
  return { kind: 'start', on: civilDateOf(from), budget: { workingDays }, entry };
}

/**
 * What an amended calendar may not take away (workflows/limits/recount.ts): where the plain count does not give the limit, it
 * ends one working day after the notice, or on the very day of the notice when that was its last.
 */
function recounted(
  start: LineOfLedger,
  { agency, dueAt }: LimitThatRuns,
  { entry, calendar, regulation }: ReplayedStep,
): readonly LineOfLedger[] {
  const on = civilDateOf(entry.effectiveAt);
  const keeping = (workingDays: number): LineOfLedger => ({ kind: 'at-least', on, workingDays, entry: entry.seq });
  const ways = [[start], [start, keeping(0)]];
  const gives = (lines: readonly LedgerStep[]) => countLimit(lines, calendar, agency, regulation).dueAt === dueAt;
  return ways.find(gives) ?? [start, keeping(1)];
}
