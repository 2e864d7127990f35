/**
 * The account of every limit of a consultation: what set it running, each step that changed it with the journal entry that
 * did so, every day that was counted, and what became of it. Made from a replay, so it claims nothing of its own.
 */
import type { LedgerStep } from '../../workflows/limits/limit.js';
import type { Instant } from '../../workflows/limits/time.js';
import { type CountedLimit, countLimit } from './counted-limit.js';
import { type EndOfLimit, endOf } from './limit-end.js';
import { LimitLedgers, type LineOfLedger } from './limit-ledgers.js';
import { isSameLimit, type LimitThatRuns, limitsOf } from './limits-that-run.js';
import type { ReplayedStep } from './replay.js';

export interface LimitAccount extends CountedLimit {
  /** Of what: the key of an opinion ("1:SXD") or of a dispute ("dispute:1"). */
  readonly subject: string;
  /** `opinion`: to answer; `notice`: to give the written notice of a deemed consent; `stage`: of a dispute. */
  readonly kind: LimitThatRuns['kind'];
  /** Who was to keep it when it was counted. */
  readonly agency: string;
  /** The event from which it is counted: the receipt, the deemed consent, the beginning of the stage. */
  readonly from: Instant;
  /** The calendar that it was counted with. */
  readonly calendar: string;
  readonly calendarHash: string;
  /** What was decided about it; `entry` is the number of the journal entry that did. */
  readonly ledger: readonly LineOfLedger[];
  readonly end: EndOfLimit;
}

interface Draft {
  readonly limit: LimitThatRuns;
  readonly account: Omit<LimitAccount, 'end'>;
  end: LimitAccount['end'];
}

/** The accounts of all limits, in the order in which they were counted. `steps` are those of a replay, from the first on. */
export function accountsOfLimits(steps: readonly ReplayedStep[]): LimitAccount[] {
  const drafts: Draft[] = [];
  const ledgers = new LimitLedgers();
  let open = new Map<string, Draft>();
  for (const step of steps) {
    ledgers.follow(step);
    const next = new Map<string, Draft>();
    for (const limit of limitsOf(step.after)) {
      const name = `${limit.kind} ${limit.subject}`;
      const before = open.get(name);
      if (before !== undefined && isSameLimit(before.limit, limit)) {
        next.set(name, before);
        continue;
      }
      const draft = begin(limit, ledgers, step);
      next.set(name, draft);
      drafts.push(draft);
    }
    for (const [name, draft] of open)
      if (next.get(name) !== draft) draft.end = endOf(draft.limit, next.get(name)?.limit ?? null, step);
    open = next;
  }
  return drafts.map(({ account, end }) => ({ ...account, end }));
}

function begin(limit: LimitThatRuns, ledgers: LimitLedgers, step: ReplayedStep): Draft {
  const { subject, kind, agency, from } = limit;
  const { entry, calendar, regulation } = step;
  const ledger = ledgers.of(limit, step);
  const counted = countLimit(ledger as readonly LedgerStep[], calendar, agency, regulation);
  const { calendar: version, calendarHash } = entry.facts;
  return {
    limit,
    account: { subject, kind, agency, from, calendar: version, calendarHash, ledger, ...counted },
    end: { what: 'running', entry: null, at: null },
  };
}
