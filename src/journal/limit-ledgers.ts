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
      const own = this.ofOpinions.get(opinionKey(context));
      // A successor takes the request over with the limit that its predecessor had; so it does into a request of its own.
      const taken = after.opinions
        .filter((one) => one.state === 'transferred' && one.context.settledAt === entry.effectiveAt)
        .filter((one) => one.context.round === context.round && one.context.successor === context.heldBy)
        .map((one) => this.known(opinionKey(one.context)));
      const accounts = (own === undefined ? taken : [own, ...taken]).map((account) => kept(context.ledger, account));
      const best = accounts.reduce(
        (one, other) => (other.size > one.size ? other : one),
        new Map<number, LineOfLedger>(),
      );
      const lines = context.ledger.map((line, index) => best.get(index) ?? { ...line, entry: entry.seq });
      this.ofOpinions.set(opinionKey(context), lines);
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

/** The steps that a limit keeps of an account of it, in order, by their place; each with the entry that decided it. */
function kept(ledger: readonly LedgerStep[], account: readonly LineOfLedger[]): ReadonlyMap<number, LineOfLedger> {
  const found = new Map<number, LineOfLedger>();
  let next = 0;
  for (const [index, step] of ledger.entries()) {
    const at = account.findIndex((line, place) => place >= next && isSameStep(line, step));
    const line = account[at];
    if (line === undefined) continue;
    found.set(index, line);
    next = at + 1;
  }
  return found;
}

function isSameStep({ entry: _, ...step }: LineOfLedger, other: LedgerStep): boolean {
  return canonicalJson(step) === canonicalJson(other);
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
