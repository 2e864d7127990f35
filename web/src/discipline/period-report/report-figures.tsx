/** On the page of a report: its files, and its frozen figures, each of which opens what is behind it. */
import { $api } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { FiguresView } from '../../pages/conduct/figures-view.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import type { CaseDetail } from '../use-case-command.js';

const words = texts({
  vi: {
    title: 'Số liệu đã chốt',
    what: 'số liệu',
    files: 'Tải xuống:',
    pdf: 'Báo cáo (PDF)',
    docx: 'Báo cáo (Word)',
    xlsx: 'Bảng số liệu và cách tính (Excel)',
  },
  en: {
    title: 'Frozen figures',
    what: 'the figures',
    files: 'Download:',
    pdf: 'The report (PDF)',
    docx: 'The report (Word)',
    xlsx: 'Figures with their rules (Excel)',
  },
});

export default function ReportFigures({ detail: { id } }: { readonly detail: CaseDetail }) {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/period-reports/{id}/figures', { params: { path: { id } } });
  return (
    <section aria-labelledby="so-lieu">
      <h2 id="so-lieu">{t.title}</h2>
      <p>
        {t.files}{' '}
        {(['pdf', 'docx', 'xlsx'] as const).map((format, index) => (
          <span key={format}>
            {index > 0 && ' · '}
            <a href={`/api/v1/period-reports/${encodeURIComponent(id)}/report.${format}`}>{t[format]}</a>
          </span>
        ))}
      </p>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data !== undefined && <FiguresView view={data} report={id} />}
    </section>
  );
}
