/** The rules that are applied: the regulation in force and the others, each rule in words with the clause that orders it. */
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import styles from './administration.module.css';
import { PartHead } from './part-head.js';
import { RegulationDrafts } from './regulation-drafts.js';
import { sayPeriod } from './regulation-period.js';
import { RegulationStanding } from './regulation-standing.js';
import { RulesTable } from './rules-table.js';

type Item = Schemas['RegulationListItem'];

const words = texts({
  vi: {
    title: 'Quy định đang áp dụng',
    beside: 'Hồ sơ mở theo quy định nào thì theo quy định đó đến khi kết thúc.',
    what: 'các quy định',
    rules: 'nội dung quy định',
    list: 'Các quy định',
    inForce: 'đang áp dụng cho hồ sơ mới',
    base: 'Quy định mặc định, dùng khi địa phương chưa có quy định riêng',
    of: (number: string) => `Theo văn bản số ${number}`,
    always: 'không ghi thời gian',
    adopted: 'Đã ghi nhận việc áp dụng quy định.',
    own: (id: string, number: string) => `Quy định địa phương ${id}, căn cứ văn bản số ${number}`,
    ownAlone: (id: string) => `Quy định địa phương ${id}`,
  },
  en: {
    title: 'The rules that are applied',
    beside: 'A consultation keeps the rules under which it was opened, to its end.',
    what: 'the rules',
    rules: 'the rules',
    list: 'Regulations',
    inForce: 'applied to new consultations',
    base: 'The default, where the province has no regulation of its own',
    of: (number: string) => `Under document ${number}`,
    always: 'no period told',
    adopted: 'The adoption is recorded.',
    own: (id: string, number: string) => `Regulation of the province ${id}, on document ${number}`,
    ownAlone: (id: string) => `Regulation of the province ${id}`,
  },
});

export function RegulationsPart() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [search] = useSearchParams();
  const [done, setDone] = useState('');
  const me = useMyself();
  const seesDrafts = me.roles.includes('admin') || me.seesAll;
  const { data, error } = $api.useQuery('get', '/api/v1/regulations', { params: { query: { limit: 200 } } });
  if (data === undefined) return error === null ? <Waiting what={t.what} /> : <Refused error={error} />;
  const asked = search.get('ban');
  const shown =
    data.items.find(({ id }) => id === asked) ?? data.items.find(({ inForce }) => inForce) ?? data.items.at(0);
  const nameOf = ({ id, own, province, basis }: Item) => {
    const numbers = basis.map(({ number }) => number).join(', ');
    if (own) return numbers === '' ? t.ownAlone(id) : t.own(id, numbers);
    return province === null ? t.base : t.of(numbers);
  };
  const periodOf = (item: Item) =>
    [sayPeriod(item, language) || t.always, item.inForce ? t.inForce : ''].filter(Boolean).join(', ');
  const inOrder = [...data.items].sort((a, b) => Number(b.inForce) - Number(a.inForce));
  return (
    <>
      <PartHead title={t.title} beside={t.beside} done={done} />
      <nav aria-label={t.list} className={`${styles.list} no-print`}>
        <ul>
          {inOrder.map((item) => (
            <li key={item.id}>
              <Link
                to={`/quan-tri/quy-dinh?ban=${encodeURIComponent(item.id)}`}
                preventScrollReset
                {...(item.id === shown?.id ? { 'aria-current': 'true' as const } : {})}
              >
                {nameOf(item)}
              </Link>
              <span className="second">{periodOf(item)}</span>
            </li>
          ))}
        </ul>
      </nav>
      {shown !== undefined && (
        <section className={styles.section}>
          <h3>{nameOf(shown)}</h3>
          <p className="second">{periodOf(shown)}</p>
          <RegulationStanding item={shown} onAdopted={() => setDone(t.adopted)} />
          <Rules id={shown.id} what={t.rules} />
        </section>
      )}
      {seesDrafts && (
        <RegulationDrafts
          regulations={inOrder.map((item) => ({ id: item.id, name: nameOf(item), item }))}
          mayWrite={me.roles.includes('admin')}
        />
      )}
    </>
  );
}

function Rules({ id, what }: { readonly id: string; readonly what: string }) {
  const { data, error } = $api.useQuery('get', '/api/v1/regulations/{id}', { params: { path: { id } } });
  if (data === undefined) return error === null ? <Waiting what={what} rows={6} /> : <Refused error={error} />;
  return <RulesTable regulation={data.regulation as unknown as Regulation} cited={data.clauses} />;
}
