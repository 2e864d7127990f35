/** The messages of an agency as one person reads them. */
import { Inject, Injectable } from '@nestjs/common';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { cursorOf } from '../../http/cursor.js';
import type { Locale } from '../../http/locale.js';
import { type Page, pageOf } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { deemedConsentTold } from './deemed-consent-told.js';
import type { InboxMessage, InboxQuery, ReadMark } from './inbox.views.js';
import { forPerson, type InboxRow, inboxRows, orderOf } from './inbox-list.js';
import { UnreadMessages } from './unread-messages.js';
import { wordedMessages } from './worded-messages.js';

@Injectable()
export class InboxMessages {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
    private readonly unread: UnreadMessages,
  ) {}

  /** A page of what the agency, or the person's role in it, was told. What is listed the first time is noted as delivered. */
  async page(person: SignedIn, query: InboxQuery, locale: Locale): Promise<Page<InboxMessage>> {
    const among = query.unread === true ? await this.unread.ids(person, await this.engine.now()) : null;
    const rows = await inboxRows(this.store.views, person, query, among);
    const { items, next } = pageOf(
      rows,
      query,
      (row) => row,
      (row) => cursorOf(orderOf(query), [row.created_at, row.id]),
    );
    return { items: await this.delivered(person.province, items, locale), next };
  }

  /** The messages of some rows, in their order, noted as delivered where they are shown for the first time. */
  async delivered(province: string, rows: readonly InboxRow[], locale: Locale): Promise<InboxMessage[]> {
    const now = await this.engine.now();
    await this.noteDelivery(province, rows, now);
    const parts = { reader: this.store.reader, rules: this.rules };
    const texts = await wordedMessages(parts, province, rows, locale, now);
    return rows.map((row, index) => shown(row, texts[index] ?? row.kind, now));
  }

  /** Marks a message as read by the person; the first time stands. @throws HttpProblem `not-found` */
  async markRead(person: SignedIn, id: string): Promise<ReadMark> {
    const { province } = person;
    const own = forPerson(person);
    const known = await this.store.reader.row(
      `SELECT m.id FROM inbox_messages m WHERE m.province = ? AND m.id = ? AND m.agency = ? AND ${own.sql}`,
      [province, id, person.agency, ...own.params],
    );
    if (known === undefined) throw new HttpProblem('not-found');
    const now = await this.engine.now();
    const key = { province, message_id: id, person_id: person.id };
    const first = await this.store.write(async (tx) => {
      await tx.insert('inbox_reads', [{ ...key, read_at: now }], 'ignore');
      return tx.row<{ read_at: Instant }>(
        'SELECT read_at FROM inbox_reads WHERE province = ? AND message_id = ? AND person_id = ?',
        [province, id, person.id],
      );
    });
    return { id, readAt: inVietnam(first?.read_at ?? now) };
  }

  private async noteDelivery(province: string, rows: readonly InboxRow[], now: Instant): Promise<void> {
    const fresh = rows.filter((row) => row.delivered_at === null).map((row) => row.id);
    if (fresh.length === 0) return;
    await this.store.write((tx) =>
      tx.execute(
        'UPDATE inbox_messages SET delivered_at = ? WHERE province = ? AND id = ANY(?) AND delivered_at IS NULL',
        [now, province, fresh],
      ),
    );
  }
}

function shown(row: InboxRow, text: string, now: Instant): InboxMessage {
  const params = JSON.parse(row.params_json) as Record<string, unknown>;
  return {
    id: row.id,
    kind: row.kind,
    text,
    consultation: row.consultation_id,
    case: row.case_id,
    subject: row.subject,
    deemedConsent: deemedConsentTold(row.kind, params),
    createdAt: inVietnam(row.created_at),
    deliveredAt: inVietnam(row.delivered_at ?? now),
    readAt: row.read_at === null ? null : inVietnam(row.read_at),
  };
}
