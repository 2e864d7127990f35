/** The register of agencies: what each is, on what it may be asked, and who followed those that were dissolved. */

import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { byName } from '../../../../workflows/commands/by-name.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { TextInput } from '../../parts/field.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import styles from './administration.module.css';
import { AgencyRow } from './agency-row.js';
import { ClassifyDialog } from './classify-dialog.js';
import { useFunctionName } from './function-names.js';
import { PartHead } from './part-head.js';
import { ReorganiseDialog } from './reorganise-dialog.js';
import { holds } from './search-text.js';

type Agency = Schemas['AgencyView'];

const words = texts({
  vi: {
    title: 'Cơ quan và chức năng',
    what: 'danh mục cơ quan',
    sum: (n: number, gone: number) => `${n} cơ quan đang hoạt động${gone === 0 ? '' : `, ${gone} đã giải thể`}`,
    search: 'Tìm theo tên hoặc chức năng',
    columns: ['Cơ quan', 'Loại', 'Chức năng', 'Ghi chú'],
    act: 'Việc có thể làm',
    none: 'Không có cơ quan nào khớp.',
    all: 'Xem tất cả',
    classified: (name: string) => `Đã phân loại lại ${name}; áp dụng cho yêu cầu gửi từ lúc này.`,
    done: (name: string) => `Đã tổ chức lại: chức năng của ${name} đã chuyển cho cơ quan kế thừa.`,
  },
  en: {
    title: 'Agencies and functions',
    what: 'the agencies',
    sum: (n: number, gone: number) => `${n} agencies${gone === 0 ? '' : `, ${gone} dissolved`}`,
    search: 'Search by name or function',
    columns: ['Agency', 'Kind', 'Functions', 'Remark'],
    act: 'What can be done',
    none: 'No agency matches.',
    all: 'Show all',
    classified: (name: string) => `${name} is classified anew, for requests from now on.`,
    done: (name: string) => `Reorganised: the functions of ${name} have passed to the successors.`,
  },
});

export function AgenciesPart() {
  const t = useTexts(words);
  const me = useMyself();
  const functionName = useFunctionName();
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<Agency | null>(null);
  const [classified, setClassified] = useState<Agency | null>(null);
  const [done, setDone] = useState('');
  const { data, error } = $api.useQuery('get', '/api/v1/agencies', { params: { query: { limit: 200 } } });
  const wanted = search.get('tim') ?? '';
  const isAdmin = me.roles.includes('admin');
  if (data === undefined) return error === null ? <Waiting what={t.what} rows={6} /> : <Refused error={error} />;
  const gone = data.items.filter(({ dissolvedAt }) => dissolvedAt !== null).length;
  const shown = data.items
    .filter(({ name, functions }) => holds([name, ...functions.map(functionName)], wanted))
    .sort((a, b) => byName(a.name, b.name));
  const find = (next: string) => setSearch(next === '' ? {} : { tim: next }, { replace: true });
  return (
    <>
      <PartHead title={t.title} beside={t.sum(data.items.length - gone, gone)} done={done} />
      <div className={`${styles.tools} no-print`}>
        <TextInput label={t.search} type="search" value={wanted} onChange={find} />
      </div>
      {shown.length === 0 ? (
        <Empty title={t.none}>
          <Button small onPress={() => find('')}>
            {t.all}
          </Button>
        </Empty>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {t.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              {isAdmin && (
                <th scope="col" className="no-print">
                  <span className="only-heard">{t.act}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((agency) => (
              <AgencyRow
                key={agency.code}
                agency={agency}
                functionName={functionName}
                onReorganise={isAdmin ? () => setChosen(agency) : null}
                onClassify={() => setClassified(agency)}
              />
            ))}
          </tbody>
        </table>
      )}
      {classified !== null && (
        <ClassifyDialog
          agency={classified}
          onDone={() => {
            setDone(t.classified(classified.name));
            setClassified(null);
          }}
          onClose={() => setClassified(null)}
        />
      )}
      {chosen !== null && (
        <ReorganiseDialog
          agency={chosen}
          others={data.items.filter(({ code, dissolvedAt }) => code !== chosen.code && dissolvedAt === null)}
          functionName={functionName}
          onDone={() => {
            setDone(t.done(chosen.name));
            setChosen(null);
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
