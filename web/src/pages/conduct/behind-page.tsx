/** /tong-quan/so-lieu/chi-tiet: the steps behind a figure, each with the entries of the journal that make it. */
import { Link, useSearchParams } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { caseLink } from '../../discipline/case-link.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './conduct.module.css';
import { ENGLISH_FIGURES, stepWords } from './figure-words.js';

type Figure = Schemas['FigureRuleView']['name'];

const words = texts({
  vi: {
    title: 'Nguồn của số liệu',
    what: 'các bước',
    frozen: 'Số liệu đã chốt trong báo cáo',
    none: 'Không có bước nào.',
    more: 'Xem tiếp',
    adds: (n: number) => `tính ${n}`,
    entry: (seq: number) => `Mục ${seq}`,
    journal: 'Nhật ký hồ sơ',
    by: (who: string) => ` – ${who}`,
  },
  en: {
    title: 'Behind the figure',
    what: 'the steps',
    frozen: 'A figure that a report has frozen',
    none: 'There is no step.',
    more: 'More',
    adds: (n: number) => `counts ${n}`,
    entry: (seq: number) => `Entry ${seq}`,
    journal: 'Journal',
    by: (who: string) => ` – ${who}`,
  },
});

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title}>
      <Behind />
    </ForWholeProvince>
  );
}

function Behind() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const [address] = useSearchParams();
  const figure = (address.get('so-lieu') ?? 'held') as Figure;
  const told = {
    agency: address.get('co-quan'),
    person: address.get('nguoi'),
    from: address.get('tu'),
    to: address.get('den'),
    report: address.get('bao-cao'),
  };
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
  const { report, agency } = told;
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/office/evaluation/steps',
    { params: { query: { figure, ...given } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next }: { next: string | null }) => next,
    },
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const rules = $api.useQuery('get', '/api/v1/office/evaluation', {});
  const rule = rules.data?.rules.find(({ name }) => name === figure);
  const said = language === 'vi' ? rule?.title : ENGLISH_FIGURES[figure];
  const heading = [said ?? t.title, ...(agency === null ? [] : [agencyName(agency)])].join(', ');
  return (
    <Page title={heading} beside={rule === undefined ? '' : <span lang="vi">{rule.rule}</span>}>
      {report !== null && (
        <p>
          <Link to={caseLink(report)}>{t.frozen}</Link>
        </p>
      )}
      <Refused error={list.error} />
      {list.data === undefined && list.error === null && <Waiting what={t.what} />}
      {list.data !== undefined && items.length === 0 && <Empty title={t.none} />}
      <ul className={styles.items}>
        {items.map((item) => (
          <Step key={item.step} item={item} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button small busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Page>
  );
}

function Step({ item }: { readonly item: Schemas['FigureStepView'] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const steps = useTexts(stepWords);
  const agencyName = useAgencyName();
  const { consultation, subject, kind, agency, person, beganAt, amount, entries } = item;
  const journal = `/ho-so/${encodeURIComponent(consultation)}/nhat-ky`;
  return (
    <li>
      <Link className="row-title" to={`/ho-so/${encodeURIComponent(consultation)}`}>
        {subject}
      </Link>
      <br />
      <span className="second">
        {steps[kind]}, {person === null ? '' : `${person}, `}
        {agencyName(agency)}; {sayMoment(instantFrom(beganAt), language)}; {t.adds(amount)}
      </span>
      <ul aria-label={t.journal}>
        {entries.map(({ seq, at, command, by }) => (
          <li key={seq}>
            <Link to={`${journal}#muc-${seq}`}>{t.entry(seq)}</Link>: <code>{command}</code>,{' '}
            {sayMoment(instantFrom(at), language)}
            {by === null ? '' : t.by(by)}
          </li>
        ))}
      </ul>
    </li>
  );
}
