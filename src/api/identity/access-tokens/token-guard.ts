/**
 * Who asks with an access token: its owner, as they are at this moment, for what the token is for. It is asked anew with every request, so that
 * a token never does what its owner may not.
 */
import { epochMs, type Instant, instantOf } from '../../../../workflows/limits/time.js';
import type { HttpProblemCode } from '../../../http/problems/http-problems.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { SignedIn } from '../../../http/signed-in.js';
import type { TokenScope } from '../../../http/token-scopes.js';
import { journalSecurity } from '../../../journal/security-entry.js';
import type { Store } from '../../../persistence/store.js';
import type { PassingTime } from '../../../platform/passing-time.js';
import { rolesHeld } from '../held-roles.js';
import { mustHaveFactor } from '../second-factor/who-must.js';
import type { SignInThrottle } from '../throttle.js';
import { type OwnedToken, scopesOf, tokenShown } from './stored-tokens.js';

/** The last use, and a refusal, are written at most so often: not every request of a system is worth a write. */
const NOTED_EVERY_MS = 60_000;
const CHALLENGE = { 'WWW-Authenticate': 'Bearer' };

export interface TokenGuardParts {
  readonly store: Store;
  readonly throttle: SignInThrottle;
  /** The clock of the journal; tokens live by time that only passes. */
  readonly journalNow: () => Promise<Instant>;
  readonly secondFactorRequired: boolean;
}

export class TokenGuard {
  constructor(
    private readonly parts: TokenGuardParts,
    private readonly now: PassingTime,
  ) {}

  /**
   * @param scope of the route that is asked for; null where it is closed to tokens
   * @throws HttpProblem `token-unknown`, `token-expired`, `token-ended`, `not-for-tokens`, `outside-token-scope`, `second-factor-needed`,
   * `too-many-attempts` for an address that has shown many tokens that there are not
   */
  async personOf(token: string, address: string, scope: TokenScope | null): Promise<SignedIn> {
    const { store, throttle } = this.parts;
    const shown = await tokenShown(store.reader, token);
    if (shown === undefined) {
      const wait = await throttle.unknownToken(address);
      if (wait > 0) throw new HttpProblem('too-many-attempts', [], { 'Retry-After': String(wait) });
      throw new HttpProblem('token-unknown', [], CHALLENGE);
    }
    const { province, person_id: id, login, name, locale } = shown;
    const { kind, ...held } = await rolesHeld(store.reader, province, id);
    const refused = this.refusalOf(shown, held.agency, scope);
    if (refused !== null) {
      await this.noteRefusal(shown, address, refused);
      const pointers = refused === 'outside-token-scope' ? [`scope/${scope}`] : [];
      throw new HttpProblem(refused, pointers, refused.startsWith('token-') ? CHALLENGE : {});
    }
    const has = shown.enrolled !== null || shown.factor === 'provider';
    if (this.parts.secondFactorRequired && !has && mustHaveFactor(held.roles, kind))
      throw new HttpProblem('second-factor-needed');
    await this.noteUse(shown, address);
    return { province, id, login, name, locale, ...held, owesFactor: false, token: shown.id };
  }

  private refusalOf(shown: OwnedToken, agency: string | null, scope: TokenScope | null): HttpProblemCode | null {
    // Whoever has moved to another agency has other powers than those for which it was made.
    if (shown.ended_at !== null || !shown.active || shown.agency !== (agency ?? '')) return 'token-ended';
    if (epochMs(shown.expires_at) <= this.now()) return 'token-expired';
    if (scope === null) return 'not-for-tokens';
    return scopesOf(shown).includes(scope) ? null : 'outside-token-scope';
  }

  private isDue(noted: Instant | null): boolean {
    return noted === null || this.now() - epochMs(noted) >= NOTED_EVERY_MS;
  }

  private async noteUse({ province, id, used_at }: OwnedToken, address: string): Promise<void> {
    if (!this.isDue(used_at)) return;
    const used = { province, id, used_at: instantOf(this.now()), used_from: address };
    await this.parts.store.write((tx) => tx.update('access_tokens', [used]));
  }

  /** One entry a minute at most: a system that asks on with a token that has ended fills no journal. */
  private async noteRefusal(shown: OwnedToken, address: string, refusal: HttpProblemCode): Promise<void> {
    if (!this.isDue(shown.refused_at)) return;
    const { province, id, person_id: person, login, system } = shown;
    const { store, journalNow } = this.parts;
    const at = await journalNow();
    await store.write(async (tx) => {
      await tx.update('access_tokens', [{ province, id, refused_at: instantOf(this.now()) }]);
      const told = { person, login, address, token: id, system, refusal };
      await journalSecurity(store, tx, province, [{ command: 'token.refused', with: told }], { by: null, at });
    });
  }
}

/** The token that a request carries in `Authorization: Bearer`; null for none. */
export function bearerOf(header: string | undefined): string | null {
  const [kind = '', token = ''] = (header ?? '').trim().split(/\s+/, 2);
  return kind.toLowerCase() === 'bearer' ? token : null;
}
