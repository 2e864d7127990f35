/** What the Office and home affairs look at: overdue now, silent and late by agency, the notices owed, and the days ahead. */
import { keepPreviousData } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { placeKind } from '../../language/place.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useClock } from '../../time/now.js';
import { sayDate, sayDay, sayMoment } from '../../time/say.js';
import { Answers } from './answers.js';
import { FigureLink } from './figure-link.js';
import type { Figure } from './figures.js';
import { heaviest } from './heaviest.js';
import { Overdue } from './overdue.js';
import { sumOf } from './overdue-kinds.js';
import styles from './overview.module.css';
import { type Period, periodIn } from './period.js';
import { PeriodBar } from './period-bar.js';
import { Workload } from './workload.js';

const words = texts({
  vi: {
    title: 'Tổng quan',
    get what() {
      return `số liệu của ${placeKind()}`;
    },
    print: 'In báo cáo',
    conduct: 'Số liệu đánh giá',
    followUp: 'Danh sách theo dõi',
    get province() {
      return `toàn ${placeKind()}`;
    },
    overdue: (n: number) => `${n} việc đang quá hạn`,
    noneOverdue: 'Không có việc nào quá hạn',
    inPeriod: (from: string, to: string) => `Kỳ ${from} – ${to}: `,
    silent: ' lượt không trả lời hoặc trả lời chậm; thông báo về việc được xác định là đồng ý: đã thông báo ',
    inTime: ', còn trong hạn ',
    late: ', quá hạn ',
    heaviest: 'Ngày có nhiều thời hạn kết thúc nhất sắp tới là ',
    with: ' với ',
    deadlines: (_: number) => ' thời hạn.',
  },
  en: {
    title: 'Overview',
    what: 'the figures of the province',
    print: 'Print the report',
    conduct: 'Figures of conduct',
    followUp: 'Follow-up list',
    province: 'the province',
    overdue: (n: number) => `${n} overdue now`,
    noneOverdue: 'Nothing is overdue',
    inPeriod: (from: string, to: string) => `${from} – ${to}: `,
    silent: ' silent or late; notices of a deemed consent: issued ',
    inTime: ', still in time ',
    late: ', overdue ',
    heaviest: 'The day ahead on which most deadlines end is ',
    with: ' with ',
    deadlines: (n: number) => (n === 1 ? ' deadline.' : ' deadlines.'),
  },
});

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title}>
      <Overview />
    </ForWholeProvince>
  );
}

function Overview() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now } = useClock();
  const [address] = useSearchParams();
  const today = civilDateOf(now);
  const period = periodIn(address, today);
  const { from, to } = period;
  const board = $api.useQuery('get', '/api/v1/office/board', { params: { query: { limit: 1 } } });
  const answers = $api.useQuery(
    'get',
    '/api/v1/office/answers',
    { params: { query: { from, to } } },
    { placeholderData: keepPreviousData },
  );
  const workload = $api.useQuery('get', '/api/v1/office/workload', {});
  const error = board.error ?? answers.error ?? workload.error;
  if (board.data === undefined || answers.data === undefined || workload.data === undefined)
    return (
      <Page title={t.title}>
        <Refused error={error} />
        {error === null && <Waiting what={t.what} />}
      </Page>
    );
  const heavy = heaviest(workload.data);
  return (
    <Page title={t.title} beside={sayMoment(now, language)}>
      <p className="no-print">
        <Link to="/tong-quan/so-lieu">{t.conduct}</Link> · <Link to="/tong-quan/theo-doi">{t.followUp}</Link>
      </p>
      <div className={`${styles.print} no-print`}>
        <Button small onPress={() => window.print()}>
          {t.print}
        </Button>
      </div>
      <PeriodBar period={period} today={today} />
      <p className={styles.lead}>
        <Sum counts={board.data.overdue} answers={answers.data} period={period} />
        {heavy !== null && (
          <>
            {t.heaviest}
            <b>{sayDay(heavy.date, language, false)}</b>
            {t.with}
            <FigureLink
              n={heavy.count}
              whose={t.province}
              figure="ending"
              agency={null}
              from={heavy.date}
              to={heavy.date}
            />
            {t.deadlines(heavy.count)}
          </>
        )}
      </p>
      <Overdue counts={board.data.overdue} />
      <div aria-busy={answers.isPlaceholderData}>
        <Answers answers={answers.data} />
      </div>
      <Workload workload={workload.data} />
    </Page>
  );
}

/** What is overdue now, and what was not answered and notified in the period. */
function Sum({
  counts,
  answers,
  period,
}: {
  readonly counts: Schemas['OverdueCounts'];
  readonly answers: Schemas['AnswersView'];
  readonly period: Period;
}) {
  const t = useTexts(words);
  const { totals, noticesIssued, noticesPending, noticesOverdue } = answers;
  const overdue = sumOf(counts);
  const figure = (name: Figure, n: number) =>
    n === 0 ? (
      '0'
    ) : (
      <FigureLink n={n} whose={t.province} figure={name} agency={null} from={period.from} to={period.to} />
    );
  return (
    <>
      {overdue > 0 ? (
        <>
          <a className="seal" href="#qua-han">
            <b>{t.overdue(overdue)}</b>
          </a>
          .{' '}
        </>
      ) : (
        `${t.noneOverdue}. `
      )}
      {t.inPeriod(sayDate(period.from), sayDate(period.to))}
      {figure('silentOrLate', totals.silent + totals.late)}
      {t.silent}
      {figure('noticesIssued', noticesIssued)}
      {t.inTime}
      {figure('noticesPending', noticesPending)}
      {t.late}
      {figure('noticesOverdue', noticesOverdue)}.{' '}
    </>
  );
}
