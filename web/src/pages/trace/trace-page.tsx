/** From law to test: the directives, clause by clause, with what carries each out, what proves it, and how often it was applied. */
import { useSearchParams } from 'react-router';
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { ForWholeProvince } from '../../app/for-whole-province.js';
import { Page } from '../../app/page.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Pick, Tick } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { sayDate } from '../../time/say.js';
import { ClauseItem } from './clause.js';
import { EventLog } from './event-log.js';
import styles from './trace.module.css';
import { addressOfFilters, filtersIn, shownOf, type TraceFilters } from './trace-filters.js';
import { KINDS, kindWords } from './trace-words.js';

type Directives = Schemas['DirectivesView'];

const words = texts({
  vi: {
    title: 'Truy vết',
    what: 'các điều khoản',
    sum: (clauses: number, documents: number, open: number) =>
      `${clauses} điều khoản của ${documents} văn bản, ${open} điều khoản chưa có gì thực hiện`,
    explained: (from: string, to: string) =>
      `Mỗi điều khoản bằng chính lời của văn bản, những gì trong hệ thống thực hiện, và kiểm thử chứng minh. Số lần tính trong quý này, từ ${from} đến ${to}, theo nhật ký; việc bị từ chối không được ghi vào nhật ký nên không tính.`,
    document: 'Văn bản',
    every: 'Mọi văn bản',
    kind: 'Loại',
    anyKind: 'Mọi loại',
    onlyOpen: 'Chưa có gì thực hiện',
    filters: 'Lọc điều khoản',
    of: (province: string, date: string) => `${province}, ngày ${date}`,
    ofOthers: 'Văn bản của tỉnh khác: số lần áp dụng không tính ở đây.',
    none: 'Không có điều khoản nào như vậy.',
    all: 'Bỏ lọc',
  },
  en: {
    title: 'From law to test',
    what: 'the clauses',
    sum: (clauses: number, documents: number, open: number) =>
      `${counted(clauses, 'clause')} of ${counted(documents, 'document')}, nothing carries out ${open} of them`,
    explained: (from: string, to: string) =>
      `Each clause in the document’s own words, what of this system carries it out, and the tests that prove it. Counts are of this quarter, from ${from} to ${to}, by the journal; a refused act leaves nothing in the journal, so it is not counted.`,
    document: 'Document',
    every: 'Every document',
    kind: 'Kind',
    anyKind: 'Every kind',
    onlyOpen: 'Nothing carries it out',
    filters: 'Narrow the clauses',
    of: (province: string, date: string) => `${province}, ${date}`,
    ofOthers: 'The document of another province: nothing is counted here.',
    none: 'There is no such clause.',
    all: 'Show all',
  },
});

export function Component() {
  const t = useTexts(words);
  return (
    <ForWholeProvince title={t.title} orAdministrators>
      <Trace />
    </ForWholeProvince>
  );
}

function Trace() {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/directives', {});
  if (data === undefined)
    return (
      <Page title={t.title}>
        <Refused error={error} />
        {error === null && <Waiting what={t.what} rows={6} />}
      </Page>
    );
  const all = data.directives.flatMap(({ clauses }) => clauses);
  const open = all.filter(({ carriedOut }) => !carriedOut).length;
  return (
    <Page title={t.title} beside={t.sum(all.length, data.directives.length, open)}>
      <Clauses data={data} />
      <EventLog from={data.from} to={data.to} />
    </Page>
  );
}

function Clauses({ data }: { readonly data: Directives }) {
  const t = useTexts(words);
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(search);
  const narrow = (changed: Partial<TraceFilters>) =>
    setSearch(addressOfFilters({ ...filters, ...changed }), { replace: true, preventScrollReset: true });
  const shown = shownOf(data.directives, filters);
  return (
    <>
      <p className={styles.explained}>{t.explained(dayOf(data.from), dayOf(data.to))}</p>
      <Filters data={data} filters={filters} onNarrow={narrow} />
      {shown.length === 0 && (
        <Empty title={t.none}>
          <Button onPress={() => narrow({ document: '', kind: '', onlyOpen: false })}>{t.all}</Button>
        </Empty>
      )}
      {shown.map(({ id, number, province, date, binding, clauses }) => (
        <section key={id} className="group">
          <header>
            <h2>
              {number} <span className="group-count">{clauses.length}</span>
            </h2>
            <p className="second">
              {t.of(province, dayOf(date))}
              {!binding && `. ${t.ofOthers}`}
            </p>
          </header>
          <ul className={styles.clauses}>
            {clauses.map((clause) => (
              <ClauseItem key={clause.id} clause={clause} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Filters({
  data,
  filters,
  onNarrow,
}: {
  readonly data: Directives;
  readonly filters: TraceFilters;
  readonly onNarrow: (changed: Partial<TraceFilters>) => void;
}) {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const documents = data.directives.map(({ id, number, province }) => ({ value: id, label: `${number}, ${province}` }));
  return (
    <section className={`${styles.filters} no-print`} aria-label={t.filters}>
      <Pick
        label={t.document}
        value={filters.document}
        onChange={(document) => onNarrow({ document })}
        options={[{ value: '', label: t.every }, ...documents]}
      />
      <Pick
        label={t.kind}
        value={filters.kind}
        onChange={(chosen) => onNarrow({ kind: KINDS.find((kind) => kind === chosen) ?? '' })}
        options={[{ value: '', label: t.anyKind }, ...KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))]}
      />
      <Tick checked={filters.onlyOpen} onChange={(onlyOpen) => onNarrow({ onlyOpen })}>
        {t.onlyOpen}
      </Tick>
    </section>
  );
}

function dayOf(text: string): string {
  const day = parseCivilDate(text);
  return day === null ? text : sayDate(day);
}
