/** What the Office and home affairs look at: overdue now, silent and late by agency, the notices owed, and the days ahead. */
import { useAgencyName } from '../../api/agency-names.js';
import { $api } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useClock } from '../../time/now.js';
import { sayDay, sayMoment } from '../../time/say.js';
import { Answers } from './answers.js';
import { heaviest } from './heaviest.js';
import { Overdue } from './overdue.js';
import styles from './overview.module.css';
import { Workload } from './workload.js';

const words = texts({
  vi: {
    title: 'Tổng quan',
    what: 'số liệu của tỉnh',
    print: 'In báo cáo',
    overdue: (n: number) => `${n} việc đang quá hạn`,
    noneOverdue: 'Không có việc nào quá hạn',
    at: (n: number) => ` tại ${n} cơ quan.`,
    silent: (n: number) => ` Quý này ${n} lượt không trả lời hoặc trả lời chậm`,
    notices: (issued: number, pending: number, over: number) =>
      `: đã thông báo lại ${issued}, còn trong hạn ${pending}, quá hạn thông báo ${over}.`,
    heaviest: 'Ngày nặng nhất sắp tới là ',
    with: (n: number) => ` với ${n} thời hạn.`,
  },
  en: {
    title: 'Overview',
    what: 'the figures of the province',
    print: 'Print the report',
    overdue: (n: number) => `${n} overdue now`,
    noneOverdue: 'Nothing is overdue',
    at: (n: number) => ` at ${n} agencies.`,
    silent: (n: number) => ` ${n} silent or late this quarter`,
    notices: (issued: number, pending: number, over: number) =>
      `: ${issued} notices issued, ${pending} still in time, ${over} overdue.`,
    heaviest: 'The heaviest day ahead is ',
    with: (n: number) => ` with ${n} deadlines.`,
  },
});

const MOST = 200;

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
  const name = useAgencyName();
  const overdue = $api.useQuery('get', '/api/v1/office/overdue', { params: { query: { limit: MOST } } });
  const answers = $api.useQuery('get', '/api/v1/office/answers', {});
  const workload = $api.useQuery('get', '/api/v1/office/workload', {});
  if (overdue.data === undefined || answers.data === undefined || workload.data === undefined)
    return (
      <Page title={t.title}>
        <Refused error={overdue.error ?? answers.error ?? workload.error} />
        {(overdue.error ?? answers.error ?? workload.error) === null && <Waiting what={t.what} />}
      </Page>
    );
  const { items } = overdue.data;
  const { totals, noticesIssued, noticesPending, noticesOverdue } = answers.data;
  const holders = new Set(items.map(({ holder }) => holder)).size;
  const heavy = heaviest(workload.data);
  return (
    <Page title={t.title} beside={sayMoment(now, language)}>
      <div className={`${styles.print} no-print`}>
        <Button small onPress={() => window.print()}>
          {t.print}
        </Button>
      </div>
      <p className={styles.lead}>
        {items.length > 0 ? (
          <>
            <b className="seal">{t.overdue(items.length)}</b>
            {t.at(holders)}
          </>
        ) : (
          `${t.noneOverdue}.`
        )}
        {t.silent(totals.silent + totals.late)}
        {t.notices(noticesIssued, noticesPending, noticesOverdue)}{' '}
        {heavy !== null && (
          <>
            {t.heaviest}
            <b>{sayDay(heavy.date, language, false)}</b>
            {t.with(heavy.count)}
          </>
        )}
      </p>
      <Overdue items={items} name={name} />
      <Answers answers={answers.data} />
      <Workload workload={workload.data} />
    </Page>
  );
}
