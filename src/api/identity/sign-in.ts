/** Signs people in with their local account, in two steps where they have a second factor, and journals what came of it. */
import type { Factor } from '../../journal/security-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { Sealing } from '../../platform/sealing.js';
import type { Attempts, From, KnownLogin, Proof, Tried } from './attempts.js';
import { newDeviceToken, rememberDevice } from './known-devices.js';
import { type Cost, hashPassword, isPassword } from './password.js';
import { takePasswordCode } from './password-codes.js';
import { requireGoodPassword } from './people.js';
import { changePasswordWithin } from './people-changes.js';
import { beginHalfSignIn, countWrongCode, endHalfSignIn, halfSignedIn } from './second-factor/half-sign-ins.js';
import { factorSince, takeCode } from './second-factor/stored-factors.js';
import type { Sessions } from './sessions.js';
import type { Attempt } from './throttle.js';

/**
 * What came of an attempt to sign in: tokens of the session and of the browser; a token with which a code is awaited; nothing; so
 * many seconds to wait; or that what was begun has ended.
 */
export type SignInResult =
  | { readonly token: string; readonly device: string }
  | { readonly half: string }
  | { readonly wait: number }
  | { readonly ended: true }
  | null;

export interface SignInParts {
  readonly store: Store;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly sealing: Sealing;
  /** What a hash of a password costs. */
  readonly cost: Cost;
}

/** Proved: with the second factor, if one was asked for, or up to it. */
type Proved = { readonly factor: Factor | null } | { readonly half: string };

export class SignIn {
  constructor(private readonly parts: SignInParts) {}

  /** One attempt. A login that is unknown or switched off looks, and takes as long, as a wrong password. */
  attempt(typed: string, password: string, from: From): Promise<SignInResult> {
    return this.tried(typed, from, async (known) => {
      const right = await isPassword(password, known?.active === true ? known.password_hash : null, this.parts.cost);
      return right && known !== undefined ? (tx) => this.awaitingCode(tx, known, from) : null;
    });
  }

  /**
   * Takes a new password with a code that an administrator has handed over, and signs in with it. A wrong code counts as a
   * wrong password does; the second factor is asked for all the same.
   * @throws PersonError `password` for one that is easily guessed
   */
  withCode(typed: string, code: string, password: string, from: From): Promise<SignInResult> {
    return this.tried(typed, from, async (known, attempt) => {
      requireGoodPassword(password, [attempt.login, known?.name ?? '']);
      const hash = await hashPassword(password, this.parts.cost);
      if (known?.active !== true) return null;
      return async (tx) => {
        if (!(await takePasswordCode(tx, known, code, this.parts.attempts.passing()))) return null;
        await changePasswordWithin(tx, known, hash);
        await this.parts.attempts.journal(tx, 'password.changed', attempt, known);
        return this.awaitingCode(tx, known, from);
      };
    });
  }

  /**
   * Gives oneself another password: every session ends, and one begins in this browser, with the second factor of the one before.
   * @param before the token of the session that asks
   * @throws PersonError `password` for one that is easily guessed
   */
  async change(
    login: string,
    { current, password }: { readonly current: string; readonly password: string },
    from: From,
    before: string | null,
  ): Promise<SignInResult> {
    const factor = before === null ? null : await this.parts.sessions.factorOf(before);
    return this.tried(login, from, async (known, attempt) => {
      requireGoodPassword(password, [attempt.login, known?.name ?? '']);
      if (known?.active !== true || !(await isPassword(current, known.password_hash))) return null;
      const hash = await hashPassword(password, this.parts.cost);
      return async (tx) => {
        await changePasswordWithin(tx, known, hash);
        await this.parts.attempts.journal(tx, 'password.changed', attempt, known);
        return { factor };
      };
    });
  }

  /** The second step: a code of the authenticator, or a recovery code, from the browser that has proved the first. */
  async withFactor(half: string | null, code: string, from: From): Promise<SignInResult> {
    const { store, sealing, attempts } = this.parts;
    const person = await halfSignedIn(store.reader, half, from.browser, attempts.passing());
    if (person === null || half === null) return { ended: true };
    const result = await this.tried(
      person.login,
      from,
      async () => async (tx) => {
        const factor = await takeCode(tx, { sealing, now: attempts.passing() }, person, code);
        if (factor === null) {
          await countWrongCode(tx, half);
          return null;
        }
        return (await endHalfSignIn(tx, half)) ? { factor } : null;
      },
      'sign-in.code-refused',
    );
    return result;
  }

  /**
   * Signs in who is known by a provider of OpenID Connect; their second factor is asked for all the same, unless the provider vouches.
   * @param vouched `provider` where what it says stands for the second factor
   */
  async byProvider(
    person: Pick<KnownLogin, 'province' | 'id' | 'name'> & { readonly login: string },
    provider: string,
    vouched: 'provider' | null,
    from: From,
  ): Promise<SignInResult> {
    const proved = vouched
      ? { factor: vouched }
      : await this.parts.store.write((tx) => this.awaitingCode(tx, person, from));
    if ('half' in proved) return proved;
    const attempt = { login: person.login, address: from.address };
    return this.open(person, attempt, from, proved.factor, provider);
  }

  /** Opens a session for a person who is known for certain. */
  async open(
    known: Pick<KnownLogin, 'province' | 'id' | 'name'>,
    attempt: Pick<Attempt, 'login' | 'address'>,
    { address, device, browser }: From,
    factor: Factor | null,
    provider: string | null = null,
  ): Promise<{ readonly token: string; readonly device: string }> {
    const { sessions, attempts } = this.parts;
    const token = device ?? newDeviceToken();
    const session = await sessions.open(
      known,
      { address, browser },
      async (tx) => {
        await rememberDevice(tx, known, token, attempts.passing());
        await attempts.journal(tx, 'sign-in.accepted', attempt, known, {
          ...(factor === null ? {} : { factor }),
          ...(provider === null ? {} : { provider }),
        });
      },
      factor,
    );
    return { token: session, device: token };
  }

  /** Where the person has a second factor they are let on to the question for it, and no further. */
  private async awaitingCode(tx: Tx, known: Pick<KnownLogin, 'province' | 'id'>, { browser }: From): Promise<Proved> {
    if ((await factorSince(tx, known)) === null) return { factor: null };
    return { half: await beginHalfSignIn(tx, known, browser, this.parts.attempts.passing()) };
  }

  private async tried(
    typed: string,
    from: From,
    prove: (known: KnownLogin | undefined, attempt: Attempt) => Promise<Proof<Proved> | null>,
    failure: 'sign-in.refused' | 'sign-in.code-refused' = 'sign-in.refused',
  ): Promise<SignInResult> {
    const tried: Tried<{ result: Proved; known: KnownLogin; attempt: Attempt }> = await this.parts.attempts.attempt(
      typed,
      from,
      // Whoever has the password alone must not win tries at the code by giving it again and again.
      { prove, settles: (proved) => !('half' in proved), failure: () => failure },
    );
    if (tried === null || 'wait' in tried) return tried;
    const { result, known, attempt } = tried.done;
    if ('half' in result) return result;
    return this.open(known, attempt, from, result.factor);
  }
}
