/** The requests behind a figure: the dossier, the agency, by name who held it, its state and its limit. */
import { Link } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { opinionStateWords, roleWords } from '../../marks/words.js';
import { Tick } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { instantFrom, sayEnd } from '../../time/say.js';
import { Moment, Overdue, Until } from '../../time/until.js';
import type { Signing } from '../signing/use-signing.js';
import styles from './requests.module.css';
import { type RequestItem as Item, keyOf, urgeable } from './urgeable.js';

const words = texts({
  vi: {
    caption: 'Các lượt lấy ý kiến',
    choose: 'Chọn',
    urge: (agency: string) => `Đôn đốc ${agency}`,
    subject: 'Hồ sơ',
    holder: 'Người chịu trách nhiệm',
    state: 'Tình trạng',
    limit: 'Thời hạn trả lời',
    lead: (name: string) => `chủ trì: ${name}`,
    round: (n: number) => `lần ${n}`,
    late: 'trả lời chậm',
    answered: 'trả lời lúc ',
    asked: 'lấy ý kiến lúc ',
    urged: (n: number) => `đã đôn đốc ${n} lần`,
    notice: (number: string) => `thông báo số ${number}`,
    done: 'Đã gửi đôn đốc.',
    none: 'Chưa có thời hạn',
    paused: 'Thời hạn đang tạm dừng',
  },
  en: {
    caption: 'Requests',
    choose: 'Choose',
    urge: (agency: string) => `Urge ${agency}`,
    subject: 'Consultation',
    holder: 'Responsible person',
    state: 'State',
    limit: 'Deadline',
    lead: (name: string) => `lead: ${name}`,
    round: (n: number) => `round ${n}`,
    late: 'answered late',
    answered: 'answered ',
    asked: 'asked ',
    urged: (n: number) => `urged ${n} ${n === 1 ? 'time' : 'times'}`,
    notice: (number: string) => `notice ${number}`,
    done: 'Urged.',
    none: 'No deadline yet',
    paused: 'The deadline stands still',
  },
});

interface Shown {
  readonly items: readonly Item[];
  readonly signing: Signing;
  /** Whether there is anything in the list that the person may urge. */
  readonly canUrge: boolean;
}

export function RequestsTable({ items, signing, canUrge }: Shown) {
  const t = useTexts(words);
  return (
    <table className={styles.table}>
      <caption className="only-heard">{t.caption}</caption>
      <thead>
        <tr className="second">
          {canUrge && (
            <th scope="col" className="no-print">
              <span className="only-heard">{t.choose}</span>
            </th>
          )}
          <th scope="col">{t.subject}</th>
          <th scope="col">{t.holder}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.limit}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Line key={keyOf(item)} item={item} signing={signing} canUrge={canUrge} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ item, signing, canUrge }: Omit<Shown, 'items'> & { readonly item: Item }) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const name = useAgencyName();
  const { holder } = item;
  const outcome = signing.outcomes.get(keyOf(item));
  return (
    <tr>
      {canUrge && (
        <td className={`${styles.tick} no-print`}>
          {item.mayUrge && (
            <Tick
              checked={signing.isChosen({ key: keyOf(item) })}
              onChange={(is) => signing.choose([urgeable(item)], is)}
              label={`${t.urge(name(item.agency))}: ${item.subject}`}
            />
          )}
        </td>
      )}
      <th scope="row">
        <Link className="row-title" to={`/ho-so/${encodeURIComponent(item.consultation)}`}>
          {item.subject}
        </Link>
        <span className="second">
          {t.lead(name(item.lead))}
          {item.round > 1 && `, ${t.round(item.round)}`}
        </span>
        {outcome?.is === 'refused' && <Refused error={outcome.error} />}
      </th>
      <td>
        {holder.name ?? roles[holder.role]}
        <br />
        <span className="second">
          {holder.name !== null && `${roles[holder.role]}, `}
          {name(holder.agency)}
        </span>
      </td>
      <td>
        <State item={item} />
        {outcome?.is === 'done' && <p className="second">{t.done}</p>}
      </td>
      <td>
        <Limit item={item} />
      </td>
    </tr>
  );
}

function State({ item }: { readonly item: Item }) {
  const t = useTexts(words);
  const states = useTexts(opinionStateWords);
  const isLate = item.answeredAt !== null && item.state !== 'answered';
  return (
    <>
      {states[item.state]}
      {isLate && `, ${t.late}`}
      <span className={`second ${styles.besides}`}>
        <span>
          {t.asked}
          <Moment at={item.askedAt} />
        </span>
        {item.answeredAt !== null && (
          <span>
            {t.answered}
            <Moment at={item.answeredAt} />
          </span>
        )}
        {item.urged > 0 && <span>{t.urged(item.urged)}</span>}
        {item.notice !== null && item.notice.number !== null && <span>{t.notice(item.notice.number)}</span>}
      </span>
    </>
  );
}

/** A limit that runs or is overdue is counted from now; one that has ended is told as the day that it was. */
function Limit({ item }: { readonly item: Item }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  if (item.dueAt === null) return <span className="second">{item.suspended ? t.paused : t.none}</span>;
  if (item.state === 'overdue') return <Overdue limit={item.dueAt} layout="lines" />;
  if (item.state === 'awaiting' || item.state === 'clarifying') return <Until limit={item.dueAt} layout="lines" />;
  return <span className="second">{sayEnd(instantFrom(item.dueAt), language)}</span>;
}
