/**
 * Step 7: the course of a consultation, read from its entries one after another, as the tables of docs/proof.md tell it. Whether an
 * act was allowed is not asked; an act on nothing is refused.
 */
import type { Entry } from '../chain.js';
import { whose } from '../limits/story.js';
import { isMap, mapIn, textIn } from '../parts.js';
import type { JsonMap } from '../strict-json.js';
import { Wrong } from '../wrong.js';
import { ACTS } from './acts.js';
import type { Dispute } from './dispute.js';
import { Lives } from './lives.js';
import { Opinion, type OpinionState } from './opinion.js';
import { type Reckoned, reckon } from './reckoning.js';

export type State = 'draft' | 'collecting' | 'consolidating' | 'reconciling' | 'escalated' | 'concluded' | 'withdrawn';

export class Course {
  state: State = 'draft';
  round = 0;
  /** The agency that suspended it; null while nobody did. */
  suspendedBy: string | null = null;
  outcome: string | null = null;
  conclusion: string | null = null;
  openedAt: string | null = null;
  endedAt: string | null = null;
  lead: string;
  /** What drafts, opening and amendments carried, the later over the earlier. */
  asked: JsonMap = Object.create(null);
  repeated: readonly string[] = [];
  reckoned: Reckoned | null = null;
  readonly opinions: Opinion[] = [];
  readonly disputes: Dispute[] = [];
  readonly lives = new Lives();
  #entry: Entry;

  /** @throws Wrong `command-unknown`, `act-unfounded` with the entry */
  constructor(
    readonly entries: readonly Entry[],
    /** As it rules this matter. */
    readonly regulation: JsonMap,
  ) {
    const [first] = entries;
    if (first === undefined) throw new Wrong('no-entries');
    this.#entry = first;
    this.lead = textIn(first.actor, 'agency');
    for (const entry of entries) this.#take(entry);
  }

  #take(entry: Entry): void {
    this.#entry = entry;
    const act = ACTS[entry.command];
    if (act === undefined) throw new Wrong('command-unknown', { seq: entry.seq, name: entry.command });
    act(this);
    if (this.round > 0) reckon(this);
    this.lives.follow(this);
  }

  /** The entry that is being taken. */
  get entry(): Entry {
    return this.#entry;
  }

  get at(): string {
    return this.#entry.effectiveAt;
  }

  /** What the entry carries. */
  get given(): JsonMap {
    return this.#entry.given;
  }

  /** What the entry says of the register. */
  get register(): JsonMap {
    return mapIn(this.#entry.facts, 'register');
  }

  get hasEnded(): boolean {
    return this.state === 'concluded' || this.state === 'withdrawn';
  }

  /** The opinions of the round that runs. */
  get current(): readonly Opinion[] {
    return this.opinions.filter(({ round }) => round === this.round);
  }

  /** The dispute of the round that runs. */
  get dispute(): Dispute | undefined {
    return this.disputes.find(({ round }) => round === this.round);
  }

  /** The dispute that the entry is about. */
  get itsDispute(): Dispute {
    return this.about(this.dispute);
  }

  /** What the register says of an agency. */
  known(agency: string): JsonMap {
    const known = mapIn(this.register, 'agencies')[agency];
    return isMap(known) ? known : {};
  }

  ask(agency: string, duty: string): void {
    const opinion = new Opinion(this.round, agency, duty, this.known(agency));
    opinion.receivedAt = opinion.isOutside ? null : this.at;
    this.opinions.push(opinion);
  }

  /** Opinions of the round for which an agency speaks: those that are not settled first, then that of its own name. */
  spokenForBy(agency: string): readonly Opinion[] {
    const rank = (one: Opinion) => (one.isSettled ? 2 : 0) + (one.agency === agency ? 0 : 1);
    return this.current
      .filter((one) => one.agency === agency || one.heldBy === agency)
      .toSorted((one, other) => rank(one) - rank(other));
  }

  /** The opinion that an act is about: of those for which the agency speaks the first that can take it. */
  of(agency: string, isAble: (one: Opinion) => boolean): Opinion {
    return this.about(this.spokenForBy(agency).find(isAble), agency);
  }

  /** That of the agency whose act it is, in one of these states. */
  own(...states: readonly OpinionState[]): Opinion {
    return this.of(whose(this.#entry), ({ state }) => states.includes(state));
  }

  /** That of the agency which the entry names, in one of these states. */
  named(...states: readonly OpinionState[]): Opinion {
    return this.of(textIn(this.given, 'agency'), ({ state }) => states.includes(state));
  }

  /** @throws Wrong `act-unfounded` where there is nothing that the entry could be about */
  about<Value>(found: Value | undefined, agency?: string): Value {
    if (found !== undefined) return found;
    const { seq, command } = this.#entry;
    throw new Wrong('act-unfounded', { seq, name: command, ...(agency === undefined ? {} : { agency }) });
  }
}
