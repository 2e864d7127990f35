/** What the entries say that limits depend on: rounds, who was asked, for how long, who took over from whom. */
import type { Entry } from '../chain.js';
import { asMap, isMap, mapIn, mapsIn, maybeText, textIn } from '../parts.js';
import { openingOf, type Rules } from '../rules.js';
import type { Json, JsonMap } from '../strict-json.js';
import { Wrong } from '../wrong.js';
import { type Account, partsOf } from './account.js';

const RECEIPTS = ['opinion.record-receipt', 'opinion.correct-receipt'];

export class Story {
  readonly #rounds: readonly number[];
  readonly #suspended: readonly boolean[];
  readonly #asked = new Map<number, readonly string[]>();
  readonly #names = new Map<string, readonly string[]>();

  constructor(
    readonly entries: readonly Entry[],
    readonly rules: Rules,
    readonly accounts: readonly Account[],
  ) {
    let [round, isSuspended] = [0, false];
    const after = entries.map(({ command }) => {
      if (command === 'consultation.open' || command === 'consultation.amend') round += 1;
      if (command === 'consultation.suspend') isSuspended = true;
      if (command === 'consultation.resume') isSuspended = false;
      return { round, isSuspended };
    });
    this.#rounds = after.map((one) => one.round);
    this.#suspended = after.map((one) => one.isSuspended);
  }

  /** @throws Wrong `part-missing` where a limit names an entry that is not there */
  entry(seq: number | null): Entry {
    const entry = seq === null ? undefined : this.entries[seq - 1];
    if (entry === undefined) throw new Wrong('part-missing', { name: `entries[${seq}]` });
    return entry;
  }

  /** The round that runs with an entry; 0 before the opening. */
  roundAt(seq: number): number {
    return this.#rounds[seq - 1] ?? 0;
  }

  /** Whether the Office had suspended the consultation when an entry was made, or did so with it. */
  isSuspendedAt(seq: number): boolean {
    return this.#suspended[seq - 1] ?? false;
  }

  /** The agencies that an entry asked, or of which it recorded that they had received the request. */
  askedBy(seq: number): readonly string[] {
    const known = this.#asked.get(seq);
    if (known !== undefined) return known;
    const asked = [...new Set(this.#askedAnew(this.entry(seq)))];
    this.#asked.set(seq, asked);
    return asked;
  }

  #askedAnew({ seq, command, given }: Entry): readonly string[] {
    if (command === 'consultation.open') {
      const { consult = [] } = openingOf(this.entries.slice(0, seq));
      return mapsIn({ consult }, 'consult').map((one) => textIn(one, 'agency'));
    }
    // A new round asks everybody again who was asked before.
    if (command === 'consultation.amend')
      return this.entries.slice(0, seq - 1).flatMap((before) => this.askedBy(before.seq));
    if (command === 'opinion.accept-return')
      return given.readdress === undefined ? [] : [textIn(mapIn(given, 'readdress'), 'agency')];
    return command === 'consultation.ask-also' || RECEIPTS.includes(command) ? [textIn(given, 'agency')] : [];
  }

  /** The instants at which agencies received what they were asked in a round. */
  receipts(round: number, names: readonly string[]): readonly string[] {
    const own = this.entries.filter(
      ({ seq }) => this.roundAt(seq) === round && this.askedBy(seq).some((one) => names.includes(one)),
    );
    return own.map(receivedWith);
  }

  /** How long an agency was given, as it stood with an entry. */
  budget(until: number, agency: string): Json {
    const opening: Record<string, Json> = Object.create(null);
    let ofRound: Json = null;
    let own = new Map<string, Json>();
    for (const { command, given, seq } of this.entries.slice(0, until)) {
      if (command === 'consultation.draft' || command === 'consultation.open') Object.assign(opening, given);
      if (command === 'consultation.open' || command === 'consultation.amend') {
        ofRound = (command === 'consultation.open' ? opening : given).limit ?? this.#ordinary(opening);
        own = new Map();
      }
      const inherited = isMap(ofRound) && ofRound.workingDays !== undefined ? ofRound : this.#ordinary(opening);
      if (command === 'consultation.ask-also') own.set(textIn(given, 'agency'), given.limit ?? inherited);
      if (command === 'opinion.accept-return' && given.readdress !== undefined) {
        const next = mapIn(given, 'readdress');
        own.set(this.askedBy(seq)[0] ?? '', next.limit ?? inherited);
      }
    }
    const name = this.names(agency).find((one) => own.has(one));
    return name === undefined ? ofRound : (own.get(name) ?? null);
  }

  #ordinary(opening: JsonMap): Json {
    const urgency = maybeText(opening, 'urgency') ?? 'ordinary';
    const limit = mapIn(mapIn(this.rules.regulation, 'limits'), urgency);
    return { [maybeText(limit, 'unit') ?? 'workingDays']: limit.default ?? null };
  }

  /** The days that an agency asked for before an entry, while nobody had decided it; null where there are none. */
  undecided(before: number, names: readonly string[]): Json {
    let asked: Json = null;
    for (const entry of this.entries.slice(0, before - 1)) {
      const { command, given } = entry;
      if (command === 'opinion.request-extension' && names.includes(whose(entry))) asked = given.workingDays ?? null;
      const isDecision = command === 'opinion.grant-extension' || command === 'opinion.refuse-extension';
      if (isDecision && names.includes(textIn(given, 'agency'))) asked = null;
      // By rule it is granted at the limit.
      const isLimit = command === 'limit.passed' && given.kind === 'opinion';
      if (isLimit && names.includes(partsOf(textIn(given, 'subject')).agency)) asked = null;
    }
    return asked;
  }

  /** The agency and those whose requests it took over in a reorganisation; what stands beside its own is named `SUCCESSOR~FROM`. */
  names(agency: string): readonly string[] {
    const known = this.#names.get(agency);
    if (known !== undefined) return known;
    const names = agency.includes('~') ? [agency, ...agency.split('~')] : [agency];
    for (const { command, given } of this.entries.toReversed()) {
      if (command !== 'agency.transferred') continue;
      if (mapsIn(given, 'successors').some((one) => names.includes(textIn(asMap(one, 'successors'), 'agency'))))
        names.push(textIn(given, 'from'));
    }
    this.#names.set(agency, names);
    return names;
  }

  /** Whether two names are of one agency: its own, and that of its successor or of what it took over. */
  isSame(one: string, other: string): boolean {
    return this.names(other).includes(one) || this.names(one).includes(other);
  }

  /** The days on which limits of these agencies ended, as they were counted once. */
  lastDays(round: string, names: readonly string[]): readonly string[] {
    const subjects = names.map((name) => `${round}:${name}`);
    return this.accounts
      .filter(({ kind, subject }) => kind === 'opinion' && subjects.includes(subject))
      .map(({ lastDay }) => lastDay);
  }
}

/** The consulted agency whose act an entry is; the lead's clerk enters those of an agency outside. */
export function whose({ given, actor }: Entry): string {
  return maybeText(given, 'agency') ?? maybeText(actor, 'agency') ?? '';
}

/** When an agency received what an entry asked it: entering the inbox is receipt. */
export function receivedWith({ command, given, effectiveAt }: Entry): string {
  return RECEIPTS.includes(command) ? textIn(given, 'receivedAt') : effectiveAt;
}
