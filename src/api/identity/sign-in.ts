import type { Store } from '../../persistence/store.js';
import { isPassword } from './password.js';
import type { Sessions } from './sessions.js';
import type { SignInThrottle } from './throttle.js';

/** What came of an attempt to sign in: a session token, nothing, or so many seconds to wait. */
export type SignInResult = { readonly token: string } | { readonly wait: number } | null;

interface KnownLogin {
  readonly province: string;
  readonly id: string;
  readonly password_hash: string;
  readonly active: boolean;
}

/** Signs people in with their local account. */
export class SignIn {
  constructor(
    private readonly store: Store,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
  ) {}

  /** One attempt. A login that is unknown or switched off looks, and takes as long, as a wrong password. */
  async attempt(login: string, password: string, address: string): Promise<SignInResult> {
    const wait = this.throttle.attempt(login, address);
    if (wait > 0) return { wait };
    const known = await this.store.reader.row<KnownLogin>(
      'SELECT province, id, password_hash, active FROM people WHERE login = ?',
      [login.trim().toLowerCase()],
    );
    const right = await isPassword(password, known?.active === true ? known.password_hash : null);
    if (known === undefined || !right) return null;
    this.throttle.succeeded(login);
    return { token: await this.sessions.open(known) };
  }
}
