/** On the page of a review: every item of its list, with its finding or the field in which one is written. */
import { useState } from 'react';
import { Link } from 'react-router';
import type {
  FollowUpReviewContext,
  ReviewedItem,
} from '../../../../workflows/discipline/follow-up-review/follow-up-review.js';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import styles from '../../pages/conduct/conduct.module.css';
import { watchedWords } from '../../pages/conduct/watched-words.js';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { sayDay } from '../../time/say.js';
import { type CaseDetail, useCaseCommand } from '../use-case-command.js';

const words = texts({
  vi: {
    title: 'Danh sách khi bắt đầu rà soát',
    none: 'Không có việc quá hạn hoặc kéo dài.',
    days: (n: number) => `${n} ngày`,
    noFinding: 'Chưa có kết luận',
    before: 'Kết luận lần trước',
    finding: 'Kết luận',
    of: (subject: string) => `Kết luận về: ${subject}`,
    record: 'Ghi kết luận',
  },
  en: {
    title: 'The list as the review began',
    none: 'Nothing was overdue or long-running.',
    days: (n: number) => `${n} days`,
    noFinding: 'No finding yet',
    before: 'Earlier finding',
    finding: 'Finding',
    of: (subject: string) => `Finding about: ${subject}`,
    record: 'Record the finding',
  },
});

export default function ReviewedItems({ detail }: { readonly detail: CaseDetail }) {
  const t = useTexts(words);
  const { items } = detail.data as unknown as FollowUpReviewContext;
  return (
    <section aria-labelledby="danh-sach">
      <h2 id="danh-sach">{t.title}</h2>
      {items.length === 0 && <p>{t.none}</p>}
      <ul className={styles.items}>
        {items.map((item) => (
          <Item key={item.item} item={item} detail={detail} />
        ))}
      </ul>
    </section>
  );
}

function Item({ item, detail }: { readonly item: ReviewedItem; readonly detail: CaseDetail }) {
  const t = useTexts(words);
  const kinds: Readonly<Record<string, string>> = useTexts(watchedWords);
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const { finding, before } = item;
  const day = (date: CivilDate) => sayDay(date, language);
  return (
    <li>
      <Link className="row-title" to={`/ho-so/${encodeURIComponent(item.consultation)}`}>
        {item.subject}
      </Link>
      <br />
      <span className="second">
        {kinds[item.kind] ?? item.kind}, {t.days(item.days)}; {agencyName(item.agency)}
        {item.person === null ? '' : `, ${item.person}`}
      </span>
      {before !== null && (
        <p>
          {t.before} ({day(before.on)}): <span className="said">{before.text}</span>
        </p>
      )}
      {finding === null ? (
        <p className={styles.none}>{t.noFinding}</p>
      ) : (
        <p>
          {t.finding} ({day(finding.on)}): <span className="said">{finding.text}</span>
        </p>
      )}
      {detail.actions.includes('follow-up-review.find') && <Find item={item} detail={detail} />}
    </li>
  );
}

/** One finding is sent by itself: what is half written elsewhere on the page stays. */
function Find({ item, detail }: { readonly item: ReviewedItem; readonly detail: CaseDetail }) {
  const t = useTexts(words);
  const [typed, setTyped] = useState('');
  const { mutate, isPending, error } = useCaseCommand('follow-up-review.find', detail, () => setTyped(''));
  const send = () => {
    if (typed.trim() !== '') mutate({ findings: [{ item: item.item, finding: typed }] });
  };
  return (
    <>
      <TextInput label={t.of(item.subject)} value={typed} onChange={setTyped} rows={2} />
      <Refused error={error} />
      <Button small busy={isPending} onPress={send}>
        {t.record}
      </Button>
    </>
  );
}
