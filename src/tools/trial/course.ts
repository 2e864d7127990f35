/** What a consultation came to, as far as a regulation decides it: whose silence was consent, who was late, and how long it took. */
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import { DAY_MS, epochMs, type Instant } from '../../../workflows/limits/time.js';
import { opinionKey } from '../../../workflows/opinion/opinion.js';

export interface Course {
  /** Agencies deemed to consent at the end of it, in the order of the opinions; one asked in two rounds stands twice. */
  readonly deemed: readonly string[];
  /** Agencies that were overdue at some moment, whatever came then. */
  readonly overdue: readonly string[];
  readonly openedAt: Instant | null;
  /** When the last opinion of the last round was settled; null while some are awaited. */
  readonly settledAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** Follows a consultation from state to state. */
export class CourseTaken {
  private readonly overdue = new Map<string, string>();
  private settledAt: Instant | null = null;
  private state = '';
  private last: Dossier | null = null;

  /** The dossier after something happened at a moment. */
  note(dossier: Dossier, at: Instant): void {
    const { state } = dossier.consultation;
    for (const { state: of, context } of dossier.opinions)
      if (of === 'overdue') this.overdue.set(opinionKey(context), context.agency);
    if (state === 'collecting') this.settledAt = null;
    else if (this.state === 'collecting' && state !== 'withdrawn') this.settledAt = at;
    this.state = state;
    this.last = dossier;
  }

  /** What it has come to by now. */
  get course(): Course {
    const opinions = this.last?.opinions ?? [];
    const context = this.last?.consultation.context;
    return {
      deemed: opinions.filter(({ state }) => state === 'deemed').map((opinion) => opinion.context.agency),
      overdue: [...this.overdue.values()],
      openedAt: context?.openedAt ?? null,
      settledAt: this.settledAt,
      endedAt: context?.endedAt ?? null,
    };
  }
}

/** Days of 24 hours from the opening to a moment, with one decimal; null where one of the two is not there. */
export function daysTo(moment: Instant | null, { openedAt }: Course): number | null {
  if (moment === null || openedAt === null) return null;
  return Math.round(((epochMs(moment) - epochMs(openedAt)) / DAY_MS) * 10) / 10;
}
