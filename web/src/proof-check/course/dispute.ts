/** What the heads of a round have to work out, with the agencies that dissent. */

export interface Session {
  readonly heldOn: string;
  readonly result: string;
  /** When it was recorded. */
  readonly at: string;
  /** What the dissenting head said of it; null while it says nothing. */
  confirmed: boolean | null;
  /** It was about an earlier dissent. */
  isOutdated: boolean;
  isOverdue: boolean;
}

export interface Option {
  readonly key: string;
  readonly text: string;
}

export interface Decision {
  readonly option: string | null;
  readonly conclusion: string;
  readonly decidedAt: string;
}

export type DisputeState =
  | 'negotiating'
  | 'verifying'
  | 'incomplete'
  | 'submitted'
  | 'remitted'
  | 'unified'
  | 'decided'
  | 'discontinued';

export class Dispute {
  state: DisputeState = 'negotiating';
  holder: string | null;
  isOverdue = false;
  /** By agency, in the order of their first sessions. */
  readonly sessions = new Map<string, Session[]>();
  options: readonly Option[] | null = null;
  recommendation: string | null = null;
  decision: Decision | null = null;

  constructor(
    readonly round: number,
    public lead: string,
    public dissenters: readonly string[],
    /** When the stage began. */
    public since: string,
  ) {
    this.holder = lead;
  }

  /** As limits name it. */
  get subject(): string {
    return `dispute:${this.round}`;
  }

  get hasEnded(): boolean {
    return this.state === 'unified' || this.state === 'decided' || this.state === 'discontinued';
  }

  /** Whether the Office or the chairman has it, or it came back to the lead. */
  get hasGoneUp(): boolean {
    return !this.hasEnded && this.state !== 'negotiating';
  }

  stage(state: DisputeState, holder: string | null, since: string): void {
    this.state = state;
    this.holder = holder;
    this.isOverdue = false;
    this.since = since;
  }

  end(state: DisputeState): void {
    this.state = state;
    this.holder = null;
  }

  /** The last session with an agency that still counts. */
  lastWith(agency: string): Session | undefined {
    const last = this.sessions.get(agency)?.at(-1);
    return last?.isOutdated === false ? last : undefined;
  }

  hasWorkedOut(agency: string): boolean {
    const last = this.lastWith(agency);
    return last?.result === 'unified' && last.confirmed === true;
  }
}

/** Whether the dissenting head has still to say whether the two are unified. */
export function awaitsConfirmation({ result, confirmed, isOutdated }: Session): boolean {
  return result === 'unified' && confirmed === null && !isOutdated;
}
