/** Internal procedures against what is asked for: the whole province first, then each agency. */
import { $api, type Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Refused } from '../../parts/refused.js';
import styles from '../discipline.module.css';

const words = texts({
  vi: {
    caption: 'Kết quả so với yêu cầu',
    agency: 'Cơ quan',
    province: 'Toàn tỉnh',
    listed: 'Số thủ tục',
    published: 'Công khai (yêu cầu 100%)',
    simplified: 'Đơn giản hóa (ít nhất 50%)',
    cut: 'Cắt giảm (ít nhất 20%)',
    cost: 'Chi phí cắt giảm (ít nhất 20%)',
    of: (part: number, share: string) => `${part} (${share})`,
    uncosted: (many: number) => `${many} thủ tục chưa đủ chi phí trước và sau nên chưa tính vào chi phí.`,
    notes: 'Thủ tục đã bãi bỏ không cần công khai nữa và được tính là đã đơn giản hóa.',
    none: '–',
    locale: 'vi-VN',
  },
  en: {
    caption: 'Against what is asked for',
    agency: 'Agency',
    province: 'The province',
    listed: 'Procedures',
    published: 'Published (100%)',
    simplified: 'Simplified (at least 50%)',
    cut: 'Cut (at least 20%)',
    cost: 'Cost cut (at least 20%)',
    of: (part: number, share: string) => `${part} (${share})`,
    uncosted: (many: number) => `${many} procedures lack one of the two costs and are in no sum of costs.`,
    notes: 'What was cut need not be published any more and counts as simplified.',
    none: '–',
    locale: 'en-GB',
  },
});

export function ProcedureFigures() {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/procedures/figures', {});
  if (data === undefined) return <Refused error={error} />;
  const [province] = data.rows;
  if (province === undefined || province.listed === 0) return null;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.figures} aria-label={t.caption} tabIndex={0}>
        <table>
          <caption>{t.caption}</caption>
          <thead>
            <tr>
              {[t.agency, t.listed, t.published, t.simplified, t.cut, t.cost].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Row key={row.agency ?? ''} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="small">
        {t.notes} {province.uncosted > 0 && t.uncosted(province.uncosted)}
      </p>
    </>
  );
}

function Row({ row }: { readonly row: Schemas['ProcedureFiguresRow'] }) {
  const t = useTexts(words);
  const share = (percent: number | null) => (percent === null ? t.none : `${percent.toLocaleString(t.locale)}%`);
  return (
    <tr>
      <th scope="row">{row.agency === null ? t.province : (row.name ?? row.agency)}</th>
      <td>{row.listed}</td>
      <td>{t.of(row.published, share(row.publishedShare))}</td>
      <td>{t.of(row.simplified, share(row.simplifiedShare))}</td>
      <td>{t.of(row.cut, share(row.cutShare))}</td>
      <td>{share(row.costCutShare)}</td>
    </tr>
  );
}
