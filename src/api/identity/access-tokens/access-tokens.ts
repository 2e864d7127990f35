/**
 * Access tokens made and ended. A person makes one for themselves alone, with their password and a code: an administrator who could make one for
 * a head would be that head (docs/decisions/0044). Administrators see all of them and end any.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { epochMs, instantOf, inVietnam } from '../../../../workflows/limits/time.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { SignedIn } from '../../../http/signed-in.js';
import { TOKEN_SCOPES, type TokenScope } from '../../../http/token-scopes.js';
import type { Factor, SecurityDetails } from '../../../journal/security-entry.js';
import type { Store, Tx } from '../../../persistence/store.js';
import type { Sealing } from '../../../platform/sealing.js';
import { SEALING, STORE } from '../../../platform/tokens.js';
import { Attempts, type From } from '../attempts.js';
import { isPassword } from '../password.js';
import { factorSince, takeCode } from '../second-factor/stored-factors.js';
import { SecurityJournal } from '../security-journal.js';
import { Sessions } from '../sessions.js';
import type { AccessTokensView, AccessTokenView, NewTokenInput, NewTokenView } from './access-token.views.js';
import { hashOfToken, newToken, type OwnedToken, scopesOf, tokensOf } from './stored-tokens.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many that are good a person has at most. */
const MOST_TOKENS = 20;

type Wrong = 'wrong-credentials' | 'wrong-code' | 'too-many-tokens';

@Injectable()
export class AccessTokens {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(SEALING) private readonly sealing: Sealing,
    private readonly attempts: Attempts,
    private readonly sessions: Sessions,
    private readonly journal: SecurityJournal,
  ) {}

  /** One's own. */
  async own({ province, id }: SignedIn): Promise<AccessTokensView> {
    return { items: (await tokensOf(this.store.reader, province, id)).map(this.shown) };
  }

  /** All of the province. @throws HttpProblem `not-authorised` */
  async all(by: SignedIn): Promise<AccessTokensView> {
    requireAdministrator(by);
    return { items: (await tokensOf(this.store.reader, by.province, null)).map(this.shown) };
  }

  /**
   * Makes a token for oneself, which is told this once.
   * @param session the token of the session that asks
   * @throws HttpProblem `wrong-credentials`, `wrong-code`, `too-many-attempts`, `too-many-tokens`, `invalid-input` for no scope
   */
  async make(person: SignedIn, input: NewTokenInput, from: From, session: string): Promise<NewTokenView> {
    const scopes = TOKEN_SCOPES.filter((scope) => input.scopes.includes(scope));
    if (scopes.length === 0) throw new HttpProblem('invalid-input', ['/scopes']);
    const factor = await this.sessions.factorOf(session);
    const token = newToken();
    const now = this.attempts.passing();
    const row = rowOf(person, { ...input, scopes }, token, factor, now);
    let why: Wrong = 'wrong-credentials';
    const tried = await this.attempts.attempt(person.login, from, {
      failure: () => (why === 'wrong-code' ? 'sign-in.code-refused' : 'sign-in.refused'),
      prove: async (known, attempt) => {
        if (known?.active !== true || !(await isPassword(input.password, known.password_hash))) return null;
        return async (tx) => {
          if (!(await this.provesFactor(tx, person, input.code))) {
            why = 'wrong-code';
            return null;
          }
          if (await hasMost(tx, person, now)) return 'too-many-tokens' as const;
          await tx.insert('access_tokens', [row]);
          const told = { token: row.id, system: row.system, scopes, expiresAt: row.expires_at };
          await this.attempts.journal(tx, 'token.made', attempt, known, told);
          return 'made' as const;
        };
      },
    });
    if (tried === null) throw new HttpProblem(why, [why === 'wrong-credentials' ? '/password' : '/code']);
    if ('wait' in tried) throw new HttpProblem('too-many-attempts', [], { 'Retry-After': String(tried.wait) });
    if (tried.done.result === 'too-many-tokens') throw new HttpProblem('too-many-tokens');
    return { ...(await this.found(person, row.id)), token };
  }

  /** Ends one of one's own, at once. @throws HttpProblem `not-found` */
  async endOwn(person: SignedIn, id: string): Promise<AccessTokensView> {
    await this.end(person, id, person.id);
    return this.own(person);
  }

  /** Ends anybody's, at once. @throws HttpProblem `not-authorised`, `not-found` */
  async endAny(by: SignedIn, id: string): Promise<AccessTokensView> {
    requireAdministrator(by);
    await this.end(by, id, null);
    return this.all(by);
  }

  private async end(by: SignedIn, id: string, owner: string | null): Promise<void> {
    const { province } = by;
    await this.store.write(async (tx) => {
      const row = await tx.row<{ person_id: string; system: string; login: string; ended_at: string | null }>(
        `SELECT t.person_id, t.system, t.ended_at, p.login FROM access_tokens t
         JOIN people p ON p.province = t.province AND p.id = t.person_id WHERE t.province = ? AND t.id = ?`,
        [province, id],
      );
      if (row === undefined || (owner !== null && row.person_id !== owner)) throw new HttpProblem('not-found');
      if (row.ended_at !== null) return;
      await tx.update('access_tokens', [{ province, id, ended_at: instantOf(this.attempts.passing()) }]);
      const told: SecurityDetails = {
        person: row.person_id,
        login: row.login,
        address: null,
        token: id,
        system: row.system,
      };
      await this.journal.add(tx, by, { command: 'token.ended', with: told });
    });
  }

  private readonly shown = (row: OwnedToken): AccessTokenView => shown(row, this.attempts.passing());

  private async provesFactor(tx: Tx, person: SignedIn, code: string | undefined): Promise<boolean> {
    if ((await factorSince(tx, person)) === null) return true;
    return (await takeCode(tx, { sealing: this.sealing, now: this.attempts.passing() }, person, code ?? '')) !== null;
  }

  private async found(person: SignedIn, id: string): Promise<AccessTokenView> {
    const row = (await tokensOf(this.store.reader, person.province, person.id)).find((one) => one.id === id);
    if (row === undefined) throw new HttpProblem('not-found');
    return shown(row, this.attempts.passing());
  }
}

function requireAdministrator({ roles }: SignedIn): void {
  if (!roles.includes('admin')) throw new HttpProblem('not-authorised');
}

function rowOf(
  { province, id, agency }: SignedIn,
  { system, days, scopes }: Pick<NewTokenInput, 'system' | 'days'> & { readonly scopes: readonly TokenScope[] },
  token: string,
  factor: Factor | null,
  now: number,
) {
  return {
    province,
    id: randomUUID(),
    token_hash: hashOfToken(token),
    person_id: id,
    agency: agency ?? '',
    system: system.trim().normalize('NFC'),
    scopes: scopes.join(' '),
    factor,
    created_at: instantOf(now),
    expires_at: instantOf(now + days * DAY_MS),
  };
}

async function hasMost(tx: Tx, { province, id }: SignedIn, now: number): Promise<boolean> {
  const row = await tx.row<{ n: number }>(
    'SELECT COUNT(*) AS n FROM access_tokens WHERE province = ? AND person_id = ? AND ended_at IS NULL AND expires_at > ?',
    [province, id, instantOf(now)],
  );
  return Number(row?.n ?? 0) >= MOST_TOKENS;
}

const told = (at: OwnedToken['used_at']): string | null => (at === null ? null : inVietnam(at));

function shown(row: OwnedToken, now: number): AccessTokenView {
  const hasEnded = row.ended_at !== null || !row.active;
  return {
    id: row.id,
    system: row.system,
    owner: row.name,
    ownerId: row.person_id,
    agency: row.agency === '' ? null : row.agency,
    scopes: scopesOf(row),
    createdAt: inVietnam(row.created_at),
    expiresAt: inVietnam(row.expires_at),
    usedAt: told(row.used_at),
    usedFrom: row.used_from,
    endedAt: told(row.ended_at),
    standing: hasEnded ? 'ended' : epochMs(row.expires_at) <= now ? 'expired' : 'good',
  };
}
