/** What a person sees of their own account: where they are signed in, and what happened to it. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Instant, instantOf, inVietnam } from '../../../workflows/limits/time.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import { AUDIT_CHAIN } from '../../journal/entry.js';
import type { AccountEvent, SecurityActor, SecurityDetails } from '../../journal/security-entry.js';
import type { Reader, Store } from '../../persistence/store.js';
import type { PassingTime } from '../../platform/passing-time.js';
import { PASSING_TIME, STORE } from '../../platform/tokens.js';
import type { AccountEventView, OwnAccountView, OwnSessionView } from './own-account.views.js';
import { SecurityJournal } from './security-journal.js';
import { sessionOf } from './sessions.js';

/** So many events are shown, the latest first. */
const SHOWN = 100;

interface SessionRow {
  readonly token_hash: string;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly address: string | null;
  readonly browser: string | null;
}

interface EventRow {
  readonly seq: number;
  readonly by_other: boolean;
  readonly seen_at: Instant | null;
  readonly entry: string;
}

interface Entry {
  readonly at: Instant;
  readonly command: AccountEvent;
  readonly actor: Partial<SecurityActor> & { readonly kind: 'person' | 'system' };
  readonly with: SecurityDetails;
}

@Injectable()
export class OwnAccount {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(PASSING_TIME) private readonly passing: PassingTime,
    private readonly journal: SecurityJournal,
  ) {}

  /** @param token of the session that asks */
  async view(person: SignedIn, token: string | null): Promise<OwnAccountView> {
    const [sessions, events] = await Promise.all([this.sessions(person, token), this.events(person)]);
    return { sessions, events };
  }

  /** What others did to the account is seen now. */
  async seen({ province, id }: SignedIn): Promise<void> {
    await this.store.write((tx) =>
      tx.execute(
        'UPDATE account_events SET seen_at = ? WHERE province = ? AND person_id = ? AND by_other = TRUE AND seen_at IS NULL',
        [instantOf(this.passing()), province, id],
      ),
    );
  }

  /**
   * Ends a session of one's own, or all but the one that asks.
   * @param which as `OwnSessionView.id`; null: all others
   * @throws HttpProblem `not-found`: it is nobody's, another person's, or has ended
   */
  async end(person: SignedIn, which: string | null, token: string | null): Promise<void> {
    const { province, id } = person;
    const own = token === null ? null : sessionOf(token);
    await this.store.write(async (tx) => {
      const rows = await tx.rows<{ token_hash: string }>(
        'SELECT token_hash FROM sign_ins WHERE province = ? AND person_id = ?',
        [province, id],
      );
      const meant = rows.filter(({ token_hash: hash }) => (which === null ? hash !== own : publicId(hash) === which));
      if (which !== null && meant.length === 0) throw new HttpProblem('not-found');
      await tx.remove('sign_ins', meant);
      if (meant.length > 0)
        await this.journal.add(tx, person, {
          command: 'sign-out.done',
          with: { person: id, login: person.login, address: null },
        });
    });
  }

  private async sessions({ province, id }: SignedIn, token: string | null): Promise<OwnSessionView[]> {
    const rows = await this.store.reader.rows<SessionRow>(
      `SELECT token_hash, created_at, expires_at, address, browser FROM sign_ins
       WHERE province = ? AND person_id = ? AND expires_at > ? ORDER BY created_at DESC`,
      [province, id, instantOf(this.passing())],
    );
    const own = token === null ? null : sessionOf(token);
    return rows.map((row) => ({
      id: publicId(row.token_hash),
      since: inVietnam(row.created_at),
      until: inVietnam(row.expires_at),
      address: row.address,
      browser: row.browser,
      isThis: row.token_hash === own,
    }));
  }

  private async events({ province, id }: SignedIn): Promise<AccountEventView[]> {
    const rows = await this.store.reader.rows<EventRow>(
      `SELECT e.seq, e.by_other, e.seen_at, j.entry FROM account_events e
       JOIN journal j ON j.province = e.province AND j.chain = ? AND j.seq = e.seq
       WHERE e.province = ? AND e.person_id = ? ORDER BY e.seq DESC LIMIT ${SHOWN}`,
      [AUDIT_CHAIN, province, id],
    );
    return rows.map((row) => eventView(row, id));
  }
}

/** How many things others did to the account that its person has not seen. */
export async function unseenEvents(
  reader: Reader,
  { province, id }: Pick<SignedIn, 'province' | 'id'>,
): Promise<number> {
  const row = await reader.row<{ n: number }>(
    'SELECT COUNT(*) AS n FROM account_events WHERE province = ? AND person_id = ? AND by_other = TRUE AND seen_at IS NULL',
    [province, id],
  );
  return Number(row?.n ?? 0);
}

/** A name for a session that opens nothing, and is not what the database keeps of its token. */
const publicId = (hash: string): string => createHash('sha256').update(`session ${hash}`).digest('hex').slice(0, 16);

function eventView({ seq, by_other, seen_at, entry }: EventRow, id: string): AccountEventView {
  const { at, command, actor, with: told } = JSON.parse(entry) as Entry;
  return {
    seq,
    at: inVietnam(at),
    what: command,
    by: actor.kind === 'person' && actor.person !== id ? (actor.name ?? null) : null,
    byMyself: actor.kind === 'person' && actor.person === id,
    address: told.address,
    changed: [...(told.changed ?? [])],
    agency: told.agency ?? null,
    roles: [...(told.roles ?? [])],
    active: told.active ?? null,
    isNew: Boolean(by_other) && seen_at === null,
  };
}
