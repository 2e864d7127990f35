/** /ky-cuong/so-lieu-cua-toi: the figures about oneself, and for the head those of the agency; each opens what may be contested. */
import { keepPreviousData } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { civilDateOf } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import { $api } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { kindLink, kindRow } from '../../discipline/kinds.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useClock } from '../../time/now.js';
import { periodIn } from '../overview/period.js';
import { PeriodBar } from '../overview/period-bar.js';
import styles from './conduct.module.css';
import { FiguresTable } from './figures-table.js';

const words = texts({
  vi: {
    title: 'Số liệu của tôi',
    lead: 'Số liệu về anh/chị, và về cơ quan nếu anh/chị là Thủ trưởng. Mở một con số để xem từng lượt được tính; không đồng ý thì đề nghị xem xét lại ngay tại lượt đó.',
    what: 'số liệu',
    agency: 'Cơ quan',
    person: 'Người chịu trách nhiệm',
    none: 'Không có lượt nào được tính cho anh/chị trong kỳ này.',
  },
  en: {
    title: 'My figures',
    lead: 'The figures about you, and about the agency where you are its head. Open a number to see the steps that make it; what you do not agree with is contested there.',
    what: 'the figures',
    agency: 'Agency',
    person: 'Responsible person',
    none: 'Nothing is counted for you in this period.',
  },
});

export function Component() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const { now } = useClock();
  const [address] = useSearchParams();
  const today = civilDateOf(now);
  const period = periodIn(address, today);
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/own-figures',
    { params: { query: { from: period.from, to: period.to } } },
    { placeholderData: keepPreviousData },
  );
  const people = data?.people.map((one) => ({
    ...one,
    key: `${one.agency} ${one.person}`,
    beneath: agencyName(one.agency),
  }));
  return (
    <Page title={t.title} beside={t.lead}>
      <p className={styles.links}>
        <ButtonLink to={kindLink('figure-objection')}>{kindRow('figure-objection').words[language].many}</ButtonLink>
      </p>
      <PeriodBar period={period} today={today} />
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data !== undefined && data.agencies.length + data.people.length === 0 && <Empty title={t.none} />}
      {data !== undefined && data.agencies.length > 0 && (
        <section className="group">
          <h2>{t.agency}</h2>
          <FiguresTable
            caption={t.agency}
            who={t.agency}
            rows={data.agencies.map((one) => ({ ...one, key: one.agency }))}
            view={data}
            report={null}
            own
          />
        </section>
      )}
      {data !== undefined && people !== undefined && people.length > 0 && (
        <section className="group">
          <h2>{t.person}</h2>
          <FiguresTable caption={t.person} who={t.person} rows={people} view={data} report={null} ofPeople own />
        </section>
      )}
    </Page>
  );
}
