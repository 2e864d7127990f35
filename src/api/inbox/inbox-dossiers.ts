/** The messages of an agency, gathered by the dossier that they are about, as one person reads them. */
import { Inject, Injectable } from '@nestjs/common';
import type { Engine } from '../../engine/engine.js';
import type { Locale } from '../../http/locale.js';
import { type Page, pageOf } from '../../http/page.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import type { DossierReadMark, InboxDossier, InboxDossiersQuery } from './inbox.views.js';
import { cursorAfterDossier, dossierRows } from './inbox-dossiers-list.js';
import { askedFor, FROM } from './inbox-list.js';
import { InboxMessages } from './inbox-messages.js';
import { UnreadMessages } from './unread-messages.js';

@Injectable()
export class InboxDossiers {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly messages: InboxMessages,
    private readonly unread: UnreadMessages,
  ) {}

  /** A page of dossiers. What is shown of each the first time is noted as delivered, as in the plain list. */
  async page(person: SignedIn, query: InboxDossiersQuery, locale: Locale): Promise<Page<InboxDossier>> {
    const among = query.unread === false ? null : await this.unread.ids(person, await this.engine.now());
    const rows = await dossierRows(this.store.views, person, query, among);
    const { items, next } = pageOf(rows, query, (row) => row, cursorAfterDossier);
    const latest = await this.messages.delivered(person.province, items, locale);
    const dossiers = items.flatMap((row, index) => {
      const message = latest[index];
      const { consultation_id: consultation, case_id, subject, messages, unread } = row;
      return message === undefined
        ? []
        : [
            {
              consultation,
              case: case_id,
              subject,
              messages: Number(messages),
              unread: Number(unread),
              latest: message,
            },
          ];
    });
    return { items: dossiers, next };
  }

  /**
   * Marks everything that the person was told of a consultation as read; what was read before keeps its time. A
   * consultation of which they were told nothing is no error: nothing is marked.
   * @param consultation its id, or that of a case; `none` for what is about neither
   */
  async markRead(person: SignedIn, consultation: string): Promise<DossierReadMark> {
    const { where, params } = askedFor(person, { consultation, unread: true });
    const now = await this.engine.now();
    const { province, id: reader } = person;
    const marked = await this.store.write(async (tx) => {
      const unread = await tx.rows<{ id: string }>(`SELECT m.id ${FROM} WHERE ${where.join(' AND ')}`, params);
      const reads = unread.map(({ id }) => ({ province, message_id: id, person_id: reader, read_at: now }));
      if (reads.length > 0) await tx.insert('inbox_reads', reads, 'ignore');
      return unread.length;
    });
    return { marked };
  }
}
