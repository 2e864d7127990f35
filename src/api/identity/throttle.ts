/**
 * Holds back who tries passwords. Only failures count, within a quarter of an hour: of one address, where a whole agency may
 * sit behind, asked first; of one login from one address; and of one login from wherever. A browser in which the person has
 * signed in before has a count of its own, so that no stranger locks them out. Kept in the database: a restart does not forget
 * it, and replicas count together.
 */
import { instantOf } from '../../../workflows/limits/time.js';
import { neighbourhood } from '../../http/neighbourhood.js';
import { CountedAttempts } from '../../persistence/counted-attempts.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { PassingTime } from '../../platform/passing-time.js';

/** How many failures each subject may have before it is held back. */
export const MOST_FAILURES = {
  ofAddress: 100,
  ofLogin: 50,
  ofLoginFromAddress: 10,
  ofKnownDevice: 10,
  tokensOfAddress: 100,
} as const;

/** Who tries, by what can be known before the password is. */
export interface Attempt {
  /** As `normalisedLogin` gives it. */
  readonly login: string;
  readonly address: string;
  /** The hash of the token of a browser in which this very person has signed in before; null for any other. */
  readonly device: string | null;
}

/** Whether an attempt may be made: seconds to wait, 0 for none. `first` says that this one is the first to be held back. */
export interface Waiting {
  readonly wait: number;
  readonly first: boolean;
}

const NO_WAIT: Waiting = { wait: 0, first: false };

export class SignInThrottle {
  private readonly counted: CountedAttempts;

  constructor(
    private readonly store: Store,
    private readonly now: PassingTime,
  ) {
    this.counted = new CountedAttempts(now);
  }

  /** Counts an attempt as failed before it is tried, so that many at once do not slip through. */
  attempt(attempt: Attempt): Promise<Waiting> {
    return this.store.write(async (tx) => {
      if (attempt.device === null) {
        const wait = Math.max(
          await this.counted.held(tx, addressSubject(attempt), MOST_FAILURES.ofAddress),
          await this.counted.held(tx, loginSubject(attempt), MOST_FAILURES.ofLogin),
        );
        if (wait > 0) return { wait, first: false };
      }
      const most = attempt.device === null ? MOST_FAILURES.ofLoginFromAddress : MOST_FAILURES.ofKnownDevice;
      const { failures, until_at } = await this.counted.count(tx, ownSubject(attempt));
      return failures > most ? { wait: this.counted.secondsTo(until_at), first: failures === most + 1 } : NO_WAIT;
    });
  }

  /**
   * The wrong password, or no such login. Within the transaction in which it is journaled.
   * @returns whether the address, or the login, is held back from now on
   */
  async failed(tx: Tx, attempt: Attempt): Promise<boolean> {
    await tx.execute('DELETE FROM sign_in_failures WHERE until_at <= ?', [instantOf(this.now())]);
    if (attempt.device !== null) return false;
    const ofAddress = await this.counted.count(tx, addressSubject(attempt));
    const ofLogin = await this.counted.count(tx, loginSubject(attempt));
    return ofAddress.failures === MOST_FAILURES.ofAddress || ofLogin.failures === MOST_FAILURES.ofLogin;
  }

  /** The right password: it was no failure, and those before it from the same place were the person's own. */
  async succeeded(tx: Tx, attempt: Attempt): Promise<void> {
    await tx.remove('sign_in_failures', [{ subject: ownSubject(attempt) }]);
  }

  /**
   * A token that there is not was shown. Counted apart from sign-ins: a system with an old token must not lock out the people of its agency,
   * who come from the same address.
   * @returns seconds to wait, 0 for none
   */
  async unknownToken(address: string): Promise<number> {
    const subject = `t:${neighbourhood(address)}`;
    const wait = await this.counted.held(this.store.reader, subject, MOST_FAILURES.tokensOfAddress);
    if (wait > 0) return wait;
    await this.store.write((tx) => this.counted.count(tx, subject));
    return 0;
  }
}

const addressSubject = ({ address }: Attempt): string => `a:${neighbourhood(address)}`;
const loginSubject = ({ login }: Attempt): string => `l:${login}`;
const ownSubject = ({ login, address, device }: Attempt): string =>
  device === null ? `la:${neighbourhood(address)} ${login}` : `d:${device} ${login}`;
