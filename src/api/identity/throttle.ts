/**
 * Holds back who tries passwords. Only failures count, within a quarter of an hour: of one address, where a whole agency may
 * sit behind, asked first; of one login from one address; and of one login from wherever. A browser in which the person has
 * signed in before has a count of its own, so that no stranger locks them out. Kept in the database: a restart does not forget
 * it, and replicas count together.
 */
import { isIPv6 } from 'node:net';
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Reader, Store, Tx } from '../../persistence/store.js';

const WINDOW_MS = 15 * 60 * 1000;

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

interface Count {
  readonly failures: number;
  readonly until_at: Instant;
}

const NO_WAIT: Waiting = { wait: 0, first: false };

export class SignInThrottle {
  constructor(
    private readonly store: Store,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts an attempt as failed before it is tried, so that many at once do not slip through. */
  attempt(attempt: Attempt): Promise<Waiting> {
    return this.store.write(async (tx) => {
      if (attempt.device === null) {
        const wait = Math.max(
          await this.held(tx, addressSubject(attempt), MOST_FAILURES.ofAddress),
          await this.held(tx, loginSubject(attempt), MOST_FAILURES.ofLogin),
        );
        if (wait > 0) return { wait, first: false };
      }
      const most = attempt.device === null ? MOST_FAILURES.ofLoginFromAddress : MOST_FAILURES.ofKnownDevice;
      const { failures, until_at } = await this.count(tx, ownSubject(attempt));
      return failures > most ? { wait: this.secondsTo(until_at), first: failures === most + 1 } : NO_WAIT;
    });
  }

  /**
   * The wrong password, or no such login. Within the transaction in which it is journaled.
   * @returns whether the address, or the login, is held back from now on
   */
  async failed(tx: Tx, attempt: Attempt): Promise<boolean> {
    await tx.execute('DELETE FROM sign_in_failures WHERE until_at <= ?', [instantOf(this.now())]);
    if (attempt.device !== null) return false;
    const ofAddress = await this.count(tx, addressSubject(attempt));
    const ofLogin = await this.count(tx, loginSubject(attempt));
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
    const wait = await this.held(this.store.reader, subject, MOST_FAILURES.tokensOfAddress);
    if (wait > 0) return wait;
    await this.store.write((tx) => this.count(tx, subject));
    return 0;
  }

  private async held(tx: Reader, subject: string, most: number): Promise<number> {
    const row = await tx.row<Count>(
      'SELECT failures, until_at FROM sign_in_failures WHERE subject = ? AND until_at > ?',
      [subject, instantOf(this.now())],
    );
    return row !== undefined && row.failures >= most ? this.secondsTo(row.until_at) : 0;
  }

  private async count(tx: Tx, subject: string): Promise<Count> {
    const now = instantOf(this.now());
    await tx.execute(
      `INSERT INTO sign_in_failures (subject, failures, until_at) VALUES (?, 1, ?) ON CONFLICT (subject) DO UPDATE SET
        failures = CASE WHEN sign_in_failures.until_at <= ? THEN 1 ELSE sign_in_failures.failures + 1 END,
        until_at = CASE WHEN sign_in_failures.until_at <= ? THEN excluded.until_at ELSE sign_in_failures.until_at END`,
      [subject, instantOf(this.now() + WINDOW_MS), now, now],
    );
    const row = await tx.row<Count>('SELECT failures, until_at FROM sign_in_failures WHERE subject = ?', [subject]);
    if (row === undefined) throw new Error('A count that was just written is not there.');
    return row;
  }

  private secondsTo(until: Instant): number {
    return Math.max(1, Math.ceil((epochMs(until) - this.now()) / 1000));
  }
}

const addressSubject = ({ address }: Attempt): string => `a:${neighbourhood(address)}`;
const loginSubject = ({ login }: Attempt): string => `l:${login}`;
const ownSubject = ({ login, address, device }: Attempt): string =>
  device === null ? `la:${neighbourhood(address)} ${login}` : `d:${device} ${login}`;

/** Whoever has one address of IPv6 has a whole network of them, so its first half counts. */
function neighbourhood(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
