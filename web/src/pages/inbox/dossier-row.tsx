/** One dossier in one line: what is new about it; its single messages when it is unfolded. */
import { useState } from 'react';
import { Link } from 'react-router';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import fresh from '../../parts/fresh.module.css';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './inbox.module.css';
import { type KINDS, kindWords } from './kind-words.js';
import { MessageRow } from './message-row.js';
import { pageOf } from './messages.js';

const words = texts({
  vi: {
    none: 'Thư không thuộc hồ sơ nào',
    fresh: (n: number) => `${n} thư chưa đọc`,
    read: 'Đã đọc',
    mark: 'Đánh dấu đã đọc',
    markWhat: (subject: string) => `Đánh dấu đã đọc mọi thư về ${subject}`,
    show: (n: number) => `Xem ${n} thư`,
    showWhat: (n: number, subject: string) => `Xem ${n} thư về ${subject}`,
    hide: 'Thu gọn',
    hideWhat: (subject: string) => `Thu gọn các thư về ${subject}`,
    messages: 'thư',
    more: 'Xem thêm thư',
  },
  en: {
    none: 'Messages about no consultation',
    fresh: (n: number) => `${n} unread`,
    read: 'Read',
    mark: 'Mark as read',
    markWhat: (subject: string) => `Mark as read: everything about ${subject}`,
    show: (n: number) => `Show ${n} ${n === 1 ? 'message' : 'messages'}`,
    showWhat: (n: number, subject: string) => `Show ${n} ${n === 1 ? 'message' : 'messages'} about ${subject}`,
    hide: 'Fold',
    hideWhat: (subject: string) => `Fold the messages about ${subject}`,
    messages: 'messages',
    more: 'Show more messages',
  },
});

/** As the API calls what is about no consultation. */
const ABOUT_NONE = 'none';
const PAGE = 50;

/** What is asked for of the inbox; the messages of a dossier are those alone. */
export interface Asked {
  readonly isUnread: boolean;
  readonly kind: (typeof KINDS)[number] | undefined;
}

export function DossierRow({
  dossier: { consultation, case: ofCase, subject, messages, unread, latest },
  asked,
  isNew,
}: {
  readonly dossier: Schemas['InboxDossier'];
  readonly asked: Asked;
  /** Whether it came while the page was open. */
  readonly isNew: boolean;
}) {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const read = useCommand('post', '/api/v1/inbox/dossiers/{id}/read');
  const id = consultation ?? ofCase ?? ABOUT_NONE;
  const page = pageOf({ consultation, case: ofCase });
  const named = subject ?? t.none;
  const marks = () => unread > 0 && read.mutate({ path: { id } });
  return (
    <li className={isNew ? (fresh.changed ?? '') : ''}>
      <div className={`${styles.message} ${unread > 0 ? styles.unread : ''}`}>
        <p className={styles.when}>
          <svg className={styles.dot} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <circle cx="6" cy="6" r="4.4" />
          </svg>
          <span>
            {sayMoment(instantFrom(latest.createdAt), language)}
            <span className={`second ${styles.status}`}>{unread > 0 ? t.fresh(unread) : t.read}</span>
          </span>
        </p>
        <div>
          <h2 className={`said ${styles.dossier}`}>
            {page === null ? (
              named
            ) : (
              <Link className={styles.subject} to={page} onClick={marks}>
                {named}
              </Link>
            )}
          </h2>
          <h3 className={styles.kind}>{kinds[latest.kind]}</h3>
          {!isOpen && unread > 0 && <p className="second">{latest.text}</p>}
          <Refused error={read.error} />
        </div>
        <div className={`no-print ${styles.act}`}>
          <Button
            small
            look="quiet"
            aria-expanded={isOpen}
            aria-label={isOpen ? t.hideWhat(named) : t.showWhat(messages, named)}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? t.hide : t.show(messages)}
          </Button>
          {unread > 0 && (
            <Button small look="quiet" busy={read.isPending} aria-label={t.markWhat(named)} onPress={marks}>
              {t.mark}
            </Button>
          )}
        </div>
      </div>
      {isOpen && <Messages id={id} asked={asked} />}
    </li>
  );
}

/** The single messages about it, the latest first. */
function Messages({ id, asked: { isUnread, kind } }: { readonly id: string; readonly asked: Asked }) {
  const t = useTexts(words);
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/inbox',
    {
      params: {
        query: {
          limit: PAGE,
          consultation: id,
          ...(isUnread ? { unread: true } : {}),
          ...(kind === undefined ? {} : { kind }),
        },
      },
    },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ next }: { next: string | null }) => next },
  );
  if (list.isPending) return <Waiting what={t.messages} rows={2} />;
  return (
    <>
      <Refused error={list.error} />
      <ul className={styles.single}>
        {(list.data?.pages.flatMap(({ items }) => items) ?? []).map((message) => (
          <MessageRow key={message.id} message={message} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button small busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  );
}
