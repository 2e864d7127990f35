import { createHash, randomBytes } from 'node:crypto';
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Locale } from '../../http/locale.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Factor } from '../../journal/security-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { PassingTime } from '../../platform/passing-time.js';
import { rolesHeld } from './held-roles.js';
import { mustHaveFactor } from './second-factor/who-must.js';

const HOUR_MS = 60 * 60 * 1000;
const TOKEN_BYTES = 32;
/** However much it is used, a session ends so long after it began. */
const LONGEST_MS = 7 * 24 * HOUR_MS;
/** A session in use is prolonged at most so often: not every click is worth a write. */
const PROLONG_AFTER_MS = 5 * 60 * 1000;

interface SessionRow {
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly factor: Factor | null;
  /** Null where the person has no second factor. */
  readonly enrolled: string | null;
  readonly province: string;
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly locale: Locale;
}

/** From where somebody is signed in. */
export interface Place {
  readonly address: string | null;
  /** As the browser names itself, cut short. */
  readonly browser: string | null;
}

/**
 * Who is signed in. The cookie holds 32 random bytes and the database their SHA-256, so a copy of the database opens no
 * session. Sessions live by time that only passes: no step of the clock on the wall ends one, nor does a virtual clock of the law.
 */
export class Sessions {
  private readonly lengthMs: number;

  constructor(
    private readonly store: Store,
    hours: number,
    private readonly now: PassingTime,
    private readonly secondFactorRequired: boolean = false,
  ) {
    this.lengthMs = hours * HOUR_MS;
  }

  /**
   * Signs a person in, and forgets sessions that have run out.
   * @param from where they are, as they will see it in the list of their sessions
   * @param beside what is written in the same transaction
   * @param factor the second factor with which they have signed in, null without any
   * @returns the token for the cookie
   */
  async open(
    person: { province: string; id: string },
    from: Place = { address: null, browser: null },
    beside: (tx: Tx) => Promise<void> = async () => undefined,
    factor: Factor | null = null,
  ): Promise<string> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const now = this.now();
    const session = {
      token_hash: hashOf(token),
      province: person.province,
      person_id: person.id,
      created_at: instantOf(now),
      expires_at: instantOf(now + this.lengthMs),
      ...from,
      factor,
    };
    await this.store.write(async (tx) => {
      await tx.execute('DELETE FROM sign_ins WHERE expires_at <= ?', [instantOf(now)]);
      await tx.insert('sign_ins', [session]);
      await beside(tx);
    });
    return token;
  }

  /** The person of a token, as they are now: null when it is unknown, has run out, or the person may no longer sign in. */
  async personOf(token: string): Promise<SignedIn | null> {
    const hash = hashOf(token);
    const now = this.now();
    const found = await this.store.reader.row<SessionRow>(
      `SELECT s.created_at, s.expires_at, s.factor, f.person_id AS enrolled, p.province, p.id, p.login, p.name, p.locale
         FROM sign_ins s JOIN people p ON p.province = s.province AND p.id = s.person_id
         LEFT JOIN second_factors f ON f.province = p.province AND f.person_id = p.id
        WHERE s.token_hash = ? AND s.expires_at > ? AND p.active = TRUE`,
      [hash, instantOf(now)],
    );
    if (found === undefined) return null;
    const prolonged = Math.min(now + this.lengthMs, epochMs(found.created_at) + LONGEST_MS);
    if (prolonged - epochMs(found.expires_at) >= PROLONG_AFTER_MS) await this.prolong(hash, prolonged);
    const { province, id, login, name, locale, enrolled, factor } = found;
    const { kind, ...held } = await rolesHeld(this.store.reader, province, id);
    const has = enrolled !== null || factor === 'provider';
    const owesFactor = this.secondFactorRequired && !has && mustHaveFactor(held.roles, kind);
    return { province, id, login, name, locale, ...held, owesFactor };
  }

  /** Whether a person must have a second factor, whether or not they have one. */
  async requiresFactor({ province, id }: Pick<SignedIn, 'province' | 'id'>): Promise<boolean> {
    if (!this.secondFactorRequired) return false;
    const { roles, kind } = await rolesHeld(this.store.reader, province, id);
    return mustHaveFactor(roles, kind);
  }

  /** The second factor with which a session began; null for none, or for no session. */
  async factorOf(token: string): Promise<Factor | null> {
    const row = await this.store.reader.row<{ factor: Factor | null }>(
      'SELECT factor FROM sign_ins WHERE token_hash = ?',
      [hashOf(token)],
    );
    return row?.factor ?? null;
  }

  /** Signs out. A token that is unknown is no error. @param beside what is written in the same transaction */
  async close(token: string, beside: (tx: Tx) => Promise<void> = async () => undefined): Promise<void> {
    await this.store.write(async (tx) => {
      await tx.remove('sign_ins', [{ token_hash: hashOf(token) }]);
      await beside(tx);
    });
  }

  /**
   * Which of several sessions hold now, each with what its person is ("SKHDT/head SKHDT/officer"): an open stream
   * learns by it that its session has ended, or that the person's roles have changed. Prolongs none.
   * @param sessions as `sessionOf` names them
   */
  async standing(sessions: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.store.reader.rows<{ token_hash: string; agency: string | null; role: string | null }>(
      `SELECT s.token_hash, r.agency, r.role FROM sign_ins s
         JOIN people p ON p.province = s.province AND p.id = s.person_id
         LEFT JOIN person_roles r ON r.province = s.province AND r.person_id = s.person_id
        WHERE s.token_hash = ANY(?) AND s.expires_at > ? AND p.active = TRUE
        ORDER BY s.token_hash, r.agency, r.role`,
      [sessions, instantOf(this.now())],
    );
    const standing = new Map<string, string>();
    for (const { token_hash, agency, role } of rows) {
      const known = standing.get(token_hash);
      const held = `${agency ?? ''}/${role ?? ''}`;
      standing.set(token_hash, known === undefined ? held : `${known} ${held}`);
    }
    return standing;
  }

  private async prolong(hash: string, until: number): Promise<void> {
    await this.store.write((tx) => tx.update('sign_ins', [{ token_hash: hash, expires_at: instantOf(until) }]));
  }
}

/** The name by which the session of a token can be spoken of without telling the token. */
export function sessionOf(token: string): string {
  return hashOf(token);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
