/** What was asked of one agency in one round, and what became of it, as the entries tell it one after another. */
import { mapsIn, maybeText, textIn } from '../parts.js';
import type { JsonMap } from '../strict-json.js';

export interface Comment {
  readonly weight: string;
  readonly condition: boolean;
  readonly result: string | null;
  readonly maintained: boolean | null;
  /** When it was resolved last. */
  readonly at: string | null;
}

/** In the order in which they were made. */
export type Comments = Map<string, Comment>;

export interface Late {
  readonly receivedAt: string;
  readonly position: string;
  readonly comments: Comments;
}

export interface Extension {
  readonly workingDays: number;
  readonly state: 'asked' | 'granted' | 'refused' | 'lapsed';
}

export interface Notice {
  readonly state: 'pending' | 'issued' | 'corrected';
  readonly issuedAt: string | null;
}

export type OpinionState =
  | 'awaiting'
  | 'clarifying'
  | 'returned'
  | 'contested'
  | 'overdue'
  | 'answered'
  | 'released'
  | 'deemed'
  | 'unanswered'
  | 'transferred'
  | 'cancelled';

const SETTLED: readonly OpinionState[] = ['answered', 'released', 'deemed', 'unanswered', 'transferred', 'cancelled'];

export class Opinion {
  state: OpinionState = 'awaiting';
  /** By whom it is kept: the agency itself, or its successor. */
  heldBy: string;
  isOutside: boolean;
  subordination: string;
  receivedAt: string | null = null;
  settledAt: string | null = null;
  /** The limit that had passed in silence. */
  passedAt: string | null = null;
  position: string | null = null;
  answeredAt: string | null = null;
  comments: Comments = new Map();
  late: Late | null = null;
  extension: Extension | null = null;
  notice: Notice | null = null;
  isNoticeOverdue = false;
  ground: string | null = null;
  clarifications = 0;
  urged = 0;
  isUnclarified = false;
  isTakenBack = false;
  contestedAt: string | null = null;
  isContestOverdue = false;
  isDecided = false;
  office: string | null = null;
  officer: string | null = null;
  successor: string | null = null;
  predecessor: string | null = null;
  /** The subject of the limit of what it took over when that was overdue already. */
  takenOver: string | null = null;

  /** @param known what the register says of the agency */
  constructor(
    readonly round: number,
    /** The name under which it stands. */
    public agency: string,
    readonly duty: string,
    known: JsonMap,
  ) {
    this.heldBy = agency;
    this.isOutside = known.external === true;
    this.subordination = maybeText(known, 'subordination') ?? 'department';
  }

  /** As limits name it. */
  get subject(): string {
    return `${this.round}:${this.agency}`;
  }

  get isSettled(): boolean {
    return SETTLED.includes(this.state);
  }

  settle(state: OpinionState, at: string | null): void {
    this.state = state;
    this.settledAt = at;
  }

  /** What is said in time replaces what was said before, comments and all. */
  answer(given: JsonMap, receivedAt: string): void {
    this.settle('answered', receivedAt);
    this.position = textIn(given, 'position');
    this.answeredAt = receivedAt;
    this.isUnclarified = false;
    this.comments = commentsIn(given);
  }

  keepLate(given: JsonMap, receivedAt: string): void {
    this.late = { receivedAt, position: textIn(given, 'position'), comments: commentsIn(given) };
  }

  /** A notice that was issued stays on record, corrected; one that is owed is owed no more. */
  loseNotice(): void {
    this.notice = this.notice?.state === 'issued' ? { ...this.notice, state: 'corrected' } : null;
  }

  get dissents(): boolean {
    if (this.state !== 'answered') return false;
    const main = [...this.comments.values()].filter(({ weight }) => weight === 'main');
    const opposes = this.position === 'disagree' && (this.comments.size === 0 || main.length > 0);
    return opposes || main.some(isStanding);
  }

  get differs(): boolean {
    if (this.state !== 'answered' || this.dissents) return false;
    return this.position === 'disagree' || [...this.comments.values()].some(isStanding);
  }

  /** When its dissent came: of a disagreement when it was received, of rejected conditions when the last was resolved. */
  get dissentCameAt(): string {
    if (this.position === 'disagree') return this.answeredAt ?? '';
    const main = [...this.comments.values()].filter((one) => one.weight === 'main' && isStanding(one));
    return main.reduce((latest, { at }) => (at !== null && at > latest ? at : latest), '');
  }

  /** Comments that the lead has still to resolve. */
  get unresolved(): number {
    if (this.state === 'transferred' || this.state === 'cancelled') return 0;
    return [...this.comments.values()].filter(({ result }) => result === null).length;
  }

  copied(): Opinion {
    const copy = Object.assign(new Opinion(this.round, this.agency, this.duty, {}), this);
    copy.comments = new Map(this.comments);
    return copy;
  }
}

function commentsIn(given: JsonMap): Comments {
  const comments = given.comments === undefined ? [] : mapsIn(given, 'comments');
  return new Map(
    comments.map((one) => [
      textIn(one, 'key'),
      {
        weight: textIn(one, 'weight'),
        condition: one.condition === true,
        result: null,
        maintained: null,
        at: null,
      },
    ]),
  );
}

/** A condition that was rejected and is not given up. */
export function isStanding({ condition, result, maintained }: Comment): boolean {
  return condition && result === 'rejected' && maintained !== false;
}
