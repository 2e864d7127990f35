import type { Instant } from '../../../workflows/limits/time.js';
import { type AccountEvent, journalSecurity } from '../../journal/security-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import { knownDevice, newDeviceToken, rememberDevice } from './known-devices.js';
import { normalisedLogin } from './login.js';
import { hashPassword, isPassword } from './password.js';
import { takePasswordCode } from './password-codes.js';
import { requireGoodPassword } from './people.js';
import { changePasswordWithin } from './people-changes.js';
import type { Sessions } from './sessions.js';
import type { Attempt, SignInThrottle } from './throttle.js';

/** What came of an attempt to sign in: tokens of the session and of the browser, nothing, or so many seconds to wait. */
export type SignInResult = { readonly token: string; readonly device: string } | { readonly wait: number } | null;

/** Where an attempt comes from. */
export interface From {
  readonly address: string;
  /** The token of the browser, if it has one. */
  readonly device: string | null;
  /** As the browser names itself; null where it does not. */
  readonly browser: string | null;
}

interface KnownLogin {
  readonly province: string;
  readonly id: string;
  readonly name: string;
  readonly password_hash: string;
  readonly active: boolean;
}

export interface SignInParts {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly throttle: SignInThrottle;
  /** In whose journal an attempt under no known login stands. */
  readonly province: string;
  /** The clock of the journal; sessions and counts go by the clock on the wall. */
  readonly now: () => Promise<Instant>;
}

/** Signs people in with their local account, and journals what came of it. */
export class SignIn {
  constructor(private readonly parts: SignInParts) {}

  /** One attempt. A login that is unknown or switched off looks, and takes as long, as a wrong password. */
  attempt(typed: string, password: string, from: From): Promise<SignInResult> {
    return this.tried(typed, from, async (known) => {
      const right = await isPassword(password, known?.active === true ? known.password_hash : null);
      return right ? () => Promise.resolve(true) : null;
    });
  }

  /**
   * Takes a new password with a code that an administrator has handed over, and signs in with it. A wrong code counts as a
   * wrong password does.
   * @throws PersonError `password` for one that is easily guessed
   */
  withCode(typed: string, code: string, password: string, from: From): Promise<SignInResult> {
    return this.tried(typed, from, async (known, attempt) => {
      requireGoodPassword(password, [attempt.login, known?.name ?? '']);
      const hash = await hashPassword(password);
      if (known?.active !== true) return null;
      return async (tx) => {
        if (!(await takePasswordCode(tx, known, code))) return false;
        await changePasswordWithin(tx, known, hash);
        await this.journal(tx, 'password.changed', attempt, known);
        return true;
      };
    });
  }

  /**
   * Gives oneself another password: every session ends, and one begins in this browser.
   * @throws PersonError `password` for one that is easily guessed
   */
  change(login: string, current: string, password: string, from: From): Promise<SignInResult> {
    return this.tried(login, from, async (known, attempt) => {
      requireGoodPassword(password, [attempt.login, known?.name ?? '']);
      if (known?.active !== true || !(await isPassword(current, known.password_hash))) return null;
      const hash = await hashPassword(password);
      return async (tx) => {
        await changePasswordWithin(tx, known, hash);
        await this.journal(tx, 'password.changed', attempt, known);
        return true;
      };
    });
  }

  /**
   * An attempt, held back where too many have failed.
   * @param prove gives what is done in the transaction of the sign-in, null for a proof that is none; it may still say no
   */
  private async tried(
    typed: string,
    { address, device, browser }: From,
    prove: (known: KnownLogin | undefined, attempt: Attempt) => Promise<((tx: Tx) => Promise<boolean>) | null>,
  ): Promise<SignInResult> {
    const { store, throttle, sessions } = this.parts;
    const login = normalisedLogin(typed);
    const known = await store.reader.row<KnownLogin>(
      'SELECT province, id, name, password_hash, active FROM people WHERE login = ?',
      [login],
    );
    const ofPerson = known === undefined ? null : await knownDevice(store.reader, known, device, Date.now());
    const attempt: Attempt = { login, address, device: ofPerson };
    const { wait, first } = await throttle.attempt(attempt);
    if (first) await store.write((tx) => this.journal(tx, 'sign-in.held', attempt, known));
    if (wait > 0) return { wait };
    const proof = await prove(known, attempt);
    if (known === undefined || proof === null) return this.refused(attempt, known);
    const proved = await store.write(async (tx) => {
      if (!(await proof(tx))) return false;
      await throttle.succeeded(tx, attempt);
      return true;
    });
    if (!proved) return this.refused(attempt, known);
    const token = device ?? newDeviceToken();
    const session = await sessions.open(known, { address, browser }, async (tx) => {
      await rememberDevice(tx, known, token, Date.now());
      await this.journal(tx, 'sign-in.accepted', attempt, known);
    });
    return { token: session, device: token };
  }

  private async refused(attempt: Attempt, known: KnownLogin | undefined): Promise<null> {
    const { store, throttle } = this.parts;
    await store.write(async (tx) => {
      const held = await throttle.failed(tx, attempt);
      await this.journal(tx, 'sign-in.refused', attempt, known);
      if (held) await this.journal(tx, 'sign-in.held', attempt, known);
    });
    return null;
  }

  private async journal(
    tx: Tx,
    command: AccountEvent,
    { login, address }: Attempt,
    known: KnownLogin | undefined,
  ): Promise<void> {
    const { store, province, now } = this.parts;
    const entry = { command, with: { person: known?.id ?? null, login: known === undefined ? null : login, address } };
    const by =
      known !== undefined && (command === 'sign-in.accepted' || command === 'password.changed')
        ? { person: known.id, name: known.name, agency: null }
        : null;
    await journalSecurity(store, tx, known?.province ?? province, [entry], { by, at: await now() });
  }
}
