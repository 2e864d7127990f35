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
    if (limit.kind === 'stage') return stageOf(limit, entry, step);
    return [started(limit, daysOf(limit, step), entry)];
  }

  private known(key: string): readonly LineOfLedger[] {
    return this.ofOpinions.get(key) ?? [];
  }
}

/** The working days of a limit that follows from the regulation alone. */
function daysOf({ kind, subject }: LimitThatRuns, { regulation, after }: ReplayedStep): number {
  if (kind === 'confirmation') return regulation.reconciliation.confirmWithin.workingDays;
  if (kind === 'notice') return regulation.silence.noticeWithin?.workingDays ?? 1;
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

/** A stage that an amended calendar would end in the past ends one working day after the amendment (dispute.changes.ts). */
function stageOf(limit: LimitThatRuns, begun: number, step: ReplayedStep): readonly LineOfLedger[] {
  const { entry, after, calendar, regulation } = step;
  const dispute = after.disputes.find(({ context }) => disputeKey(context) === limit.subject);
  const plain = [started(limit, dispute?.context.stageDays ?? 1, begun)];
  if (countLimit(plain, calendar, regulation).dueAt === limit.dueAt) return plain;
  return [...plain, { kind: 'at-least', on: civilDateOf(entry.effectiveAt), workingDays: 1, entry: entry.seq }];
}
