/** The dossiers that would have gone otherwise; who sees dossiers is led to each. */
import { Link } from 'react-router';
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { buttonOf } from '../../commands/catalogue.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { TableHead } from '../../parts/table-head.js';
import { sayDate } from '../../time/say.js';
import admin from '../administration/administration.module.css';

type Dossier = Schemas['WhatIfDossierView'];

const words = texts({
  vi: {
    title: (n: number) => `${n} hồ sơ diễn ra khác`,
    shown: (n: number) => `Liệt kê ${n} hồ sơ mở sớm nhất.`,
    none: 'Không có hồ sơ nào diễn ra khác.',
    columns: ['Hồ sơ', 'Được xác định là đồng ý', 'Quá hạn', 'Số ngày đến khi đủ ý kiến'],
    hidden: (lead: string, on: string) => `Hồ sơ của ${lead}, mở ngày ${on}`,
    beside: (lead: string, on: string) => `${lead}, mở ngày ${on}`,
    nobody: 'không có',
    pair: (before: string, after: string) => (before === after ? before : `${before} → ${after}`),
    refused: (acts: string) => `Theo bản soạn, không làm được: ${acts}.`,
    open: 'chưa đủ',
  },
  en: {
    title: (n: number) => counted(n, 'dossier goes otherwise', 'dossiers go otherwise'),
    shown: (n: number) => `The ${n} opened first are listed.`,
    none: 'No dossier goes otherwise.',
    columns: ['Dossier', 'Deemed to agree', 'Overdue', 'Days until the answers were complete'],
    hidden: (lead: string, on: string) => `A dossier of ${lead}, opened on ${on}`,
    beside: (lead: string, on: string) => `${lead}, opened on ${on}`,
    nobody: 'none',
    pair: (before: string, after: string) => (before === after ? before : `${before} → ${after}`),
    refused: (acts: string) => `Under the draft this could not have been done: ${acts}.`,
    open: 'not complete',
  },
});

export function WhatIfDossiers({ result }: { readonly result: Schemas['WhatIfResultView'] }) {
  const t = useTexts(words);
  const { differing, dossiers } = result;
  if (differing === 0) return <p>{t.none}</p>;
  return (
    <>
      <h3>{t.title(differing)}</h3>
      {dossiers.length < differing && <p className="second">{t.shown(dossiers.length)}</p>}
      <table className={`${admin.table} ${admin.plain}`}>
        <TableHead columns={t.columns} />
        <tbody>
          {dossiers.map((dossier, index) => (
            <Row key={dossier.id ?? `${dossier.openedOn} ${dossier.lead} ${index}`} dossier={dossier} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ dossier }: { readonly dossier: Dossier }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const nameOf = useAgencyName();
  const { id, subject, lead, openedOn, deemed, overdue, daysToAnswers, notPossible } = dossier;
  const date = parseCivilDate(openedOn);
  const on = date === null ? openedOn : sayDate(date);
  const [, ofDeemed = '', ofOverdue = '', ofDays = ''] = t.columns;
  const agencies = (codes: readonly string[]) => (codes.length === 0 ? t.nobody : codes.map(nameOf).join(', '));
  const days = (value: number | null) =>
    value === null ? t.open : value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  const acts = [...new Set(notPossible.map(({ command }) => buttonOf(command, language)))].join(', ');
  return (
    <tr>
      <th scope="row">
        {id === null ? (
          t.hidden(nameOf(lead), on)
        ) : (
          <>
            <Link to={`/ho-so/${encodeURIComponent(id)}`}>{subject}</Link>
            <div className="second">{t.beside(nameOf(lead), on)}</div>
          </>
        )}
        {acts !== '' && <div className="second">{t.refused(acts)}</div>}
      </th>
      <td>
        <span className={admin.phone}>{ofDeemed}: </span>
        {t.pair(agencies(deemed.before), agencies(deemed.after))}
      </td>
      <td>
        <span className={admin.phone}>{ofOverdue}: </span>
        {t.pair(agencies(overdue.before), agencies(overdue.after))}
      </td>
      <td>
        <span className={admin.phone}>{ofDays}: </span>
        {t.pair(days(daysToAnswers.before), days(daysToAnswers.after))}
      </td>
    </tr>
  );
}
