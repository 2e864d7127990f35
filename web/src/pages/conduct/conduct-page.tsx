/** /tong-quan/so-lieu: how agencies and people did in a period, and which reports are due; each number opens what is behind it. */
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { type CivilDate, civilDateOf } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { caseLink } from '../../discipline/case-link.js';
import { kindLink } from '../../discipline/kinds.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useClock } from '../../time/now.js';
import { sayDay } from '../../time/say.js';
import { periodIn } from '../overview/period.js';
import { PeriodBar } from '../overview/period-bar.js';
import styles from './conduct.module.css';
import { FiguresView } from './figures-view.js';
import { YearMap } from './year-map.js';

const words = texts({
  vi: {
    title: 'Số liệu đánh giá',
    lead: 'Tính từ nhật ký; mỗi con số mở được đến từng mục nhật ký làm nên nó.',
    what: 'số liệu',
    make: 'Lập báo cáo',
    followUp: 'Danh sách theo dõi',
    reports: 'Các báo cáo',
    due: 'Báo cáo định kỳ phải lập',
    by: { office: 'Văn phòng', 'home-affairs': 'Cơ quan nội vụ' },
    spans: { week: 'tuần', month: 'tháng', quarter: 'quý', year: 'năm', days: 'kỳ' },
    of: (by: string, span: string, from: string, to: string) => `${by}, báo cáo ${span} ${from} – ${to}`,
    until: (day: string) => `hạn ${day}`,
    late: (day: string) => `quá hạn từ ${day}`,
    notMade: 'chưa lập',
    made: 'đã lập',
    sent: 'đã gửi',
  },
  en: {
    title: 'Figures of conduct',
    lead: 'Counted from the journal; each number opens the entries that make it.',
    what: 'the figures',
    make: 'Make a report',
    followUp: 'Follow-up list',
    reports: 'The reports',
    due: 'Regular reports',
    by: { office: 'The Office', 'home-affairs': 'Home affairs' },
    spans: { week: 'week', month: 'month', quarter: 'quarter', year: 'year', days: 'period' },
    of: (by: string, span: string, from: string, to: string) => `${by}, ${span} ${from} – ${to}`,
    until: (day: string) => `due ${day}`,
    late: (day: string) => `late since ${day}`,
    notMade: 'not made',
    made: 'made',
    sent: 'sent',
  },
});

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title}>
      <Conduct />
    </ForWholeProvince>
  );
}

function Conduct() {
  const t = useTexts(words);
  const { now } = useClock();
  const [address] = useSearchParams();
  const today = civilDateOf(now);
  const period = periodIn(address, today);
  const { from, to } = period;
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/office/evaluation',
    { params: { query: { from, to } } },
    { placeholderData: keepPreviousData },
  );
  const { data: mine } = $api.useQuery('get', '/api/v1/cases/counts', {});
  return (
    <Page title={t.title} beside={t.lead}>
      <p className={styles.links}>
        {mine?.mayBegin.includes('period-report.make') && (
          <ButtonLink look="solid" to={`${kindLink('period-report')}?viec=period-report.make`}>
            {t.make}
          </ButtonLink>
        )}
        <ButtonLink to={kindLink('period-report')}>{t.reports}</ButtonLink>
        <ButtonLink to="/tong-quan/theo-doi">{t.followUp}</ButtonLink>
      </p>
      <Due />
      <PeriodBar period={period} today={today} />
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data !== undefined && <FiguresView view={data} />}
      <YearMap year={Number(today.slice(0, 4))} />
    </Page>
  );
}

/** The regular reports of the last week, month and quarter: made, or not yet. */
function Due() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/office/reports-due', {});
  if (data === undefined) return null;
  const day = (date: string) => sayDay(date as CivilDate, language);
  const standing = ({ state, overdue, dueOn }: Schemas['DueReportView']) =>
    state === 'sent'
      ? t.sent
      : `${state === null ? t.notMade : t.made}, ${overdue ? t.late(day(dueOn)) : t.until(day(dueOn))}`;
  return (
    <section className="group">
      <h2>{t.due}</h2>
      <ul className={styles.items}>
        {data.reports.map((one) => {
          const said = t.of(t.by[one.by], t.spans[one.span], day(one.from), day(one.to));
          return (
            <li key={`${one.by} ${one.span}`}>
              {one.report === null ? said : <Link to={caseLink(one.report)}>{said}</Link>}
              <br />
              <span className={one.overdue ? 'seal' : 'second'}>{standing(one)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
