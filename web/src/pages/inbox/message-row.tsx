/** One message: when it came, what it is, whether it was read, and the way to what it is about. Going there reads it. */
import { Link } from 'react-router';
import { useCommand } from '../../api/command.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { WhyDeemed } from '../deemed/why-link.js';
import styles from './inbox.module.css';
import { kindWords } from './kind-words.js';
import { type Message, pageOf, sentenceOf } from './messages.js';

const words = texts({
  vi: { unread: 'Chưa đọc', read: 'Đã đọc', mark: 'Đánh dấu đã đọc', open: 'Mở hồ sơ' },
  en: { unread: 'Unread', read: 'Read', mark: 'Mark as read', open: 'Open the consultation' },
});

export function MessageRow({ message }: { readonly message: Message }) {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const { language } = useLanguage();
  const read = useCommand('post', '/api/v1/inbox/{id}/read');
  const isUnread = message.readAt === null;
  const reads = () => isUnread && read.mutate({ path: { id: message.id } });
  const { before, subject, after } = sentenceOf(message);
  const page = pageOf(message);
  return (
    <li className={`${styles.message} ${isUnread ? styles.unread : ''}`}>
      <p className={styles.when}>
        <svg className={styles.dot} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <circle cx="6" cy="6" r="4.4" />
        </svg>
        <span>
          {sayMoment(instantFrom(message.createdAt), language)}
          <span className={`second ${styles.status}`}>{isUnread ? t.unread : t.read}</span>
        </span>
      </p>
      <div>
        <h3 className={styles.kind}>{kinds[message.kind]}</h3>
        <p>
          {before}
          {subject !== null &&
            (page === null ? <span className="said">{subject}</span> : <Subject {...{ page, subject, reads }} />)}
          {after}
        </p>
        {message.consultation !== null && message.deemedConsent !== null && (
          <p>
            <WhyDeemed consultation={message.consultation} agency={message.deemedConsent} onFollow={reads} />
          </p>
        )}
        {subject === null && page !== null && (
          <p>
            <Link to={page} onClick={reads}>
              {t.open}
            </Link>
          </p>
        )}
        <Refused error={read.error} />
      </div>
      <div className={`no-print ${styles.act}`}>
        {isUnread && (
          <Button small look="quiet" busy={read.isPending} onPress={reads}>
            {t.mark}
          </Button>
        )}
      </div>
    </li>
  );
}

function Subject({
  page,
  subject,
  reads,
}: {
  readonly page: string;
  readonly subject: string;
  readonly reads: () => void;
}) {
  return (
    <Link className={`said ${styles.subject}`} to={page} onClick={reads}>
      {subject}
    </Link>
  );
}
