/** /ky-cuong/kiem-diem/nguong: which agencies have reached a threshold of reviews in a quarter, and every request that makes the number. */
import { Link, useSearchParams } from 'react-router';
import { quarterOf } from '../../../../workflows/limits/quarter.js';
import { addDays, type CivilDate, civilDateOf } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { caseLink } from '../../discipline/case-link.js';
import styles from '../../discipline/discipline.module.css';
import { kindLink } from '../../discipline/kinds.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { instantFrom, sayDay, sayMoment } from '../../time/say.js';

const words = texts({
  vi: {
    title: 'Cơ quan đã đến ngưỡng kiểm điểm',
    reviews: 'Kiểm điểm trách nhiệm',
    what: 'các ngưỡng',
    lead: (from: string, to: string) =>
      `Từ ${from} đến ${to}. Mỗi con số mở ra từng việc và mục nhật ký làm nên nó. Đến ngưỡng chưa phải là có lỗi: cơ quan được giải trình trước khi kết luận.`,
    which: 'Chọn quý',
    before: 'Quý trước',
    present: 'Quý này',
    least: (least: number, clauses: string) => `Từ ${least} lần trong quý (${clauses}).`,
    assumed: 'Con số là giả định: chưa có văn bản nào quy định.',
    basis: (basis: string) => `Theo ${basis}.`,
    none: 'Không có cơ quan nào đến ngưỡng này.',
    times: (name: string, count: number) => `${name}: ${count} lần`,
    propose: 'Đề nghị kiểm điểm',
    review: 'Hồ sơ kiểm điểm đã lập',
    subject: (title: string, count: number) => `${title}: ${count} lần trong quý`,
    passed: (at: string, holder: string) => `hết hạn ${at}, ${holder} giữ`,
    unknown: 'không rõ ai',
    entry: (seq: number) => `mục ${seq} của nhật ký`,
  },
  en: {
    title: 'Agencies at a threshold of reviews',
    reviews: 'Reviews of responsibility',
    what: 'the thresholds',
    lead: (from: string, to: string) =>
      `From ${from} to ${to}. Every number opens what makes it, with the entries of the journal. A threshold is no guilt: the agency explains before anything is concluded.`,
    which: 'Which quarter',
    before: 'The quarter before',
    present: 'This quarter',
    least: (least: number, clauses: string) => `From ${least} in a quarter on (${clauses}).`,
    assumed: 'The number is assumed: no document sets it.',
    basis: (basis: string) => `By ${basis}.`,
    none: 'No agency has reached it.',
    times: (name: string, count: number) => `${name}: ${count} times`,
    propose: 'Propose a review',
    review: 'The review that there is',
    subject: (title: string, count: number) => `${title}: ${count} times in the quarter`,
    passed: (at: string, holder: string) => `ended ${at}, held by ${holder}`,
    unknown: 'nobody known',
    entry: (seq: number) => `entry ${seq} of the journal`,
  },
});

type Threshold = Schemas['ThresholdView'];
type Agency = Schemas['ThresholdAgencyView'];

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title}>
      <Thresholds />
    </ForWholeProvince>
  );
}

function Thresholds() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now } = useClock();
  const [params] = useSearchParams();
  const today = civilDateOf(now);
  const before = addDays(quarterOf(today).from, -1);
  const quarter = params.get('quy') ?? today;
  const { data, error } = $api.useQuery('get', '/api/v1/reviews/thresholds', { params: { query: { quarter } } });
  const day = (date: string) => sayDay(date as CivilDate, language);
  return (
    <Page title={t.title} beside={<Link to={kindLink('review')}>{t.reviews}</Link>}>
      <nav className={styles.acts} aria-label={t.which}>
        <ButtonLink to="?" small look={quarter === today ? 'solid' : 'outline'}>
          {t.present}
        </ButtonLink>
        <ButtonLink to={`?quy=${before}`} small look={quarter === before ? 'solid' : 'outline'}>
          {t.before}
        </ButtonLink>
      </nav>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data !== undefined && <p>{t.lead(day(data.from), day(data.to))}</p>}
      {data?.thresholds.map((threshold) => (
        <OfThreshold key={threshold.id} threshold={threshold} quarter={data.from} />
      ))}
    </Page>
  );
}

function OfThreshold({ threshold, quarter }: { readonly threshold: Threshold; readonly quarter: string }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { id, english, agencies, least, clauses, basis } = threshold;
  const title = language === 'vi' ? threshold.title : english;
  return (
    <section aria-labelledby={`nguong-${id}`} className={styles.threshold}>
      <h2 id={`nguong-${id}`}>{title}</h2>
      <p className="small">
        {t.least(least, clauses.join(', '))} {basis === 'assumed' ? t.assumed : t.basis(basis)}
      </p>
      {agencies.length === 0 && <p>{t.none}</p>}
      {agencies.map((agency) => (
        <OfAgency key={agency.agency} {...{ agency, title, quarter }} threshold={id} />
      ))}
    </section>
  );
}

function OfAgency({
  agency: { agency, name, count, review, requests },
  title,
  threshold,
  quarter,
}: {
  readonly agency: Agency;
  readonly title: string;
  readonly threshold: string;
  readonly quarter: string;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const given = new URLSearchParams({
    viec: 'review.propose',
    agency,
    threshold,
    quarter,
    subject: t.subject(title, count),
  });
  return (
    <article>
      <h3>{t.times(name, count)}</h3>
      <ul className={styles.list}>
        {requests.map(({ consultation, opinion, subject, dueAt, holder, entry }) => (
          <li key={`${consultation} ${opinion}`}>
            <span className={styles.what}>
              <Link to={`/ho-so/${consultation}`}>{subject}</Link>
            </span>
            <span className="small">
              {dueAt !== null && t.passed(sayMoment(instantFrom(dueAt), language), holder ?? t.unknown)}
              {entry !== null && (
                <>
                  , <Link to={`/ho-so/${consultation}/nhat-ky`}>{t.entry(entry.seq)}</Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.acts}>
        {review !== null && <ButtonLink to={caseLink(review)}>{t.review}</ButtonLink>}
        {review === null && me.agency?.code !== agency && (
          <ButtonLink to={`${kindLink('review')}?${given}`}>{t.propose}</ButtonLink>
        )}
      </p>
    </article>
  );
}
