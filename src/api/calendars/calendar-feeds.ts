/**
 * Calendars at secret addresses: whoever has the address reads it, as calendar programs cannot sign in. It holds what its
 * person may see at the moment, and nothing any more once the account is switched off.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../../workflows/commands/commands.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import type { Locale } from '../../http/locale.js';
import { LARGEST_PAGE } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { SecurityJournal } from '../identity/security-journal.js';
import { listWork, type WorkItem } from '../work/work-list.js';
import { heldBy, type Worker, type WorkSql, waitedForBy } from '../work/work-sql.js';
import type { CalendarScope, LimitCalendarsView, NewLimitCalendarView } from './calendar.views.js';
import { calendarText } from './calendar-text.js';
import { CALENDAR_LINES } from './calendar-words.js';

const TOKEN_BYTES = 32;
/** More limits than this help nobody in a calendar. */
const MOST_ITEMS = 2000;

interface Feed {
  readonly province: string;
  readonly scope: CalendarScope;
  readonly person: string;
  readonly locale: Locale;
}

@Injectable()
export class CalendarFeeds {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(CONFIG) private readonly config: Pick<Config, 'delivery'>,
    private readonly rules: Rules,
    private readonly journal: SecurityJournal,
  ) {}

  /** Which calendars the person has. Their addresses are not known any more. */
  async of({ province, id }: SignedIn): Promise<LimitCalendarsView> {
    const rows = await this.store.reader.rows<{ scope: CalendarScope; created_at: Instant }>(
      'SELECT scope, created_at FROM calendar_feeds WHERE province = ? AND person_id = ? ORDER BY scope',
      [province, id],
    );
    return { items: rows.map(({ scope, created_at }) => ({ scope, createdAt: inVietnam(created_at) })) };
  }

  /** A new secret address; the one before is no address any more. @throws HttpProblem `not-authorised` for a person of no agency */
  async renew(person: SignedIn, scope: CalendarScope): Promise<NewLimitCalendarView> {
    const { province, id, agency } = person;
    if (agency === null) throw new HttpProblem('not-authorised');
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const created_at = await this.engine.now();
    await this.store.write(async (tx) => {
      await tx.row('SELECT id FROM people WHERE province = ? AND id = ? FOR UPDATE', [province, id]);
      await tx.execute('DELETE FROM calendar_feeds WHERE province = ? AND person_id = ? AND scope = ?', [
        province,
        id,
        scope,
      ]);
      const feed = { token_hash: hashOf(token), province, person_id: id, scope, created_at };
      await tx.insert('calendar_feeds', [feed]);
      await this.note(tx, person, 'feed.made', scope);
    });
    const path = `/api/v1/calendars/${token}.ics`;
    return { scope, createdAt: inVietnam(created_at), path, url: urlOf(this.config.delivery.publicUrl, path) };
  }

  /** @throws HttpProblem `not-found` when there was none */
  async end(person: SignedIn, scope: CalendarScope): Promise<LimitCalendarsView> {
    await this.store.write(async (tx) => {
      const ended = await tx.execute('DELETE FROM calendar_feeds WHERE province = ? AND person_id = ? AND scope = ?', [
        person.province,
        person.id,
        scope,
      ]);
      if (ended === 0) throw new HttpProblem('not-found');
      await this.note(tx, person, 'feed.ended', scope);
    });
    return this.of(person);
  }

  private note(tx: Tx, by: SignedIn, command: 'feed.made' | 'feed.ended', calendar: CalendarScope): Promise<void> {
    const { id: person, login } = by;
    return this.journal.add(tx, by, { command, with: { person, login, address: null, calendar } });
  }

  /** The calendar behind an address. @throws HttpProblem `not-found` for an address that is none (any more) */
  async read(token: string): Promise<string> {
    const feed = await this.store.reader.row<Feed>(
      `SELECT f.province, f.scope, f.person_id AS person, p.locale FROM calendar_feeds f
       JOIN people p ON p.province = f.province AND p.id = f.person_id
       WHERE f.token_hash = ? AND p.active = TRUE`,
      [hashOf(token)],
    );
    if (feed === undefined) throw new HttpProblem('not-found');
    const { province, locale, scope } = feed;
    const held = await this.store.reader.rows<{ agency: string; role: Role }>(
      'SELECT agency, role FROM person_roles WHERE province = ? AND person_id = ?',
      [province, feed.person],
    );
    const agency = held[0]?.agency ?? '';
    if (agency === '') throw new HttpProblem('not-found');
    const register = await this.rules.register(province);
    const nameOf = (code: string) => register.agencies.get(code)?.name ?? code;
    const words = CALENDAR_LINES[locale];
    const roles = held.map(({ role }) => role);
    return calendarText({
      name: scope === 'person' ? words.name.person : words.name.agency(nameOf(agency)),
      locale,
      items: await this.itemsOf(province, agency, scope, roles),
      nameOf,
      publicUrl: this.config.delivery.publicUrl,
    });
  }

  /** A person's own are those that one of their roles holds; an agency's, all that it holds or waits for. */
  private async itemsOf(
    province: string,
    agency: string,
    scope: CalendarScope,
    roles: readonly Role[],
  ): Promise<WorkItem[]> {
    const worker = { province, agency, isClerk: roles.includes('clerk') };
    const held = await this.limits(worker, heldBy);
    if (scope === 'person') return held.filter(({ role }) => role === null || roles.includes(role));
    return [...held, ...(await this.limits(worker, waitedForBy))];
  }

  private async limits(worker: Worker, sqlFor: (worker: Worker) => WorkSql): Promise<WorkItem[]> {
    const { province, agency } = worker;
    const now = await this.engine.now();
    const items: WorkItem[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: LARGEST_PAGE, ...(cursor === undefined ? {} : { cursor }) };
      const sql = sqlFor(worker);
      const page = await listWork(this.store.reader, this.rules, { province, agency }, sql, query, now);
      items.push(...page.items.filter(({ dueAt }) => dueAt !== null));
      // What has no limit comes last, so from there on nothing belongs in a calendar.
      cursor = page.items.at(-1)?.dueAt === null ? undefined : (page.next ?? undefined);
    } while (cursor !== undefined && items.length < MOST_ITEMS);
    return items.slice(0, MOST_ITEMS);
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const urlOf = (publicUrl: string | null, path: string): string | null =>
  publicUrl === null ? null : `${publicUrl}${path}`;
