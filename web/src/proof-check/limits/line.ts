/** A step of a limit with the entry that decided it, and what both are held against. */
import type { Entry } from '../chain.js';
import { dayText, localOf } from '../moments.js';
import { mapIn, maybeText, textIn } from '../parts.js';
import type { Json, JsonMap } from '../strict-json.js';
import { type FaultCode, must } from '../wrong.js';
import { type Account, type LedgerLine, partsOf, placeOf } from './account.js';
import type { Story } from './story.js';
import { WorkingDays } from './working-days.js';

export class Line {
  readonly line: LedgerLine;
  readonly before: readonly LedgerLine[];
  readonly entry: Entry;
  readonly round: string;
  readonly agency: string;
  /** The agency's own name, and those of whom it took over from. */
  readonly names: readonly string[];
  /** The day of the entry. */
  readonly today: string;
  /** What was decided under an earlier calendar, or of the agency before, was dated by their days. */
  readonly days: readonly WorkingDays[];

  constructor(
    readonly account: Account,
    place: number,
    readonly story: Story,
  ) {
    const line = account.ledger[place];
    must(line !== undefined, 'limit-form', placeOf(account));
    this.line = line;
    this.before = account.ledger.slice(0, place);
    this.entry = story.entry(line.entry);
    const { round, agency } = partsOf(account.subject);
    this.round = round;
    this.agency = agency;
    this.names = story.names(agency);
    this.today = dayText(localOf(this.entry.effectiveAt).day);
    const agencies = account.kind === 'opinion' ? new Set([account.agency, ...this.names]) : [account.agency];
    const calendar = story.rules.calendars.get(textIn(this.entry.facts, 'calendarHash')) ?? {};
    const clock = this.rule('clock');
    this.days = [...agencies].map((one) => new WorkingDays(calendar, clock, one));
  }

  /** A part of the regulation. */
  rule(part: string): JsonMap {
    return mapIn(this.story.rules.regulation, part);
  }

  /** Whether the entry names the agency of the limit, or the limit itself. */
  get isNamed(): boolean {
    const named = maybeText(this.entry.given, 'agency');
    const isOfAgency = named !== null && this.story.isSame(named, this.agency);
    return this.entry.given.subject === this.account.subject || isOfAgency;
  }

  /** Whether what the clock says is of this limit, or of that of the agency from which the request was taken over. */
  get isOfItsLimit(): boolean {
    const { round, agency } = partsOf(maybeText(this.entry.given, 'subject') ?? '');
    return round === this.round && this.story.isSame(agency, this.agency);
  }

  get isSuspended(): boolean {
    return this.story.isSuspendedAt(this.entry.seq);
  }

  must(condition: boolean, code: FaultCode): void {
    must(condition, code, { ...placeOf(this.account), seq: this.entry.seq });
  }
}

/** The working days of a part of a rule, as `{"workingDays": 2}`; null where the rule has none. */
export function workingDaysOf(part: Json | undefined): number | null {
  const days = typeof part === 'object' && part !== null && 'workingDays' in part ? part.workingDays : null;
  return typeof days === 'number' ? days : null;
}
