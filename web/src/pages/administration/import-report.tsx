/** What a file comes to: every bad line with how to mend it, and what would be added or changed. */
import type { Schemas } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { DownloadsOf } from '../../parts/downloads.js';
import { Notice } from '../../parts/notice.js';
import { TableHead } from '../../parts/table-head.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './administration.module.css';
import type { TableKind } from './send-table.js';

const words = texts({
  vi: {
    bad: (n: number) => `Có ${n} chỗ sai; chưa ghi gì. Sửa tệp rồi kiểm tra lại.`,
    badLines: 'Các chỗ sai',
    badColumns: ['Dòng', 'Cột', 'Giá trị', 'Sai ở đâu', 'Cách sửa'],
    sum: (added: number, changed: number, unchanged: number) =>
      `Sẽ thêm ${added}, sửa ${changed}; giữ nguyên ${unchanged}.`,
    nothing: 'Tệp không làm thay đổi gì.',
    columns: ['Dòng', 'Cơ quan hoặc người dùng', 'Thay đổi'],
    becomes: { added: 'Thêm', changed: 'Sửa', unchanged: 'Giữ nguyên' } as Record<Schemas['ImportBecomes'], string>,
    change: (column: string, from: string, to: string) => `${column}: “${from}” thành “${to}”`,
    empty: 'trống',
    codes: 'Mã đặt mật khẩu lần đầu',
    once: 'Chỉ hiển thị một lần: hãy lưu hoặc in rồi trao từng mã cho đúng người; người đó chọn “Có mã đặt mật khẩu” ở trang đăng nhập. Mất hoặc quá hạn thì cấp mã mới tại mục Người dùng.',
    codeColumns: ['Tên đăng nhập', 'Họ và tên', 'Mã', 'Dùng được đến'],
  },
  en: {
    bad: (n: number) => `${counted(n, 'mistake')}; nothing is written. Mend the file and check it again.`,
    badLines: 'The mistakes',
    badColumns: ['Line', 'Column', 'Value', 'What is wrong', 'How to mend it'],
    sum: (added: number, changed: number, unchanged: number) =>
      `${added} will be added, ${changed} changed; ${unchanged} stay as they are.`,
    nothing: 'The file changes nothing.',
    columns: ['Line', 'Agency or person', 'Changes'],
    becomes: { added: 'Add', changed: 'Change', unchanged: 'Unchanged' } as Record<Schemas['ImportBecomes'], string>,
    change: (column: string, from: string, to: string) => `${column}: “${from}” becomes “${to}”`,
    empty: 'empty',
    codes: 'Codes for first passwords',
    once: 'Shown this once: keep or print them and hand each to its person, who chooses “I have a code for a password” on the sign-in page. In place of one that is lost or late another is made under People.',
    codeColumns: ['Login', 'Name', 'Code', 'Good until'],
  },
});

/** @param sent the file that was checked, and what it was sent as: its bad lines can be had as a file */
export function ImportReport({
  report,
  sent,
}: {
  readonly report: Schemas['ImportView'];
  readonly sent: { readonly kind: TableKind; readonly file: File };
}) {
  const t = useTexts(words);
  const { faults, added, changed, unchanged, lines } = report;
  if (faults.length > 0)
    return (
      <div className={styles.section}>
        <Notice tone="seal">
          <p role="alert">
            <Mark name="overdue" /> {t.bad(faults.length)}
          </p>
          <DownloadsOf path={`/api/v1/tables/${sent.kind}/faults`} what={t.badLines} body={sent.file} />
        </Notice>
        <div className={styles.wide}>
          <table className={styles.table}>
            <TableHead columns={t.badColumns} />
            <tbody>
              {faults.map(({ line, column, value, what, mend }, index) => (
                // Two faults may stand at one place.
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
                <tr key={index}>
                  <th scope="row">
                    <span className={styles.phone}>{t.badColumns[0]} </span>
                    {line}
                  </th>
                  <td>{column}</td>
                  <td className={styles.typed}>{value}</td>
                  <td>{what}</td>
                  <td>{mend}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    );
  const done = lines.filter(({ becomes }) => becomes !== 'unchanged');
  return (
    <div className={styles.section}>
      <p role="status">{done.length === 0 ? t.nothing : t.sum(added, changed, unchanged)}</p>
      {done.length > 0 && (
        <table className={styles.table}>
          <TableHead columns={t.columns} />
          <tbody>
            {done.map((one) => (
              <tr key={one.line}>
                <th scope="row">
                  <span className={styles.phone}>{t.columns[0]} </span>
                  {one.line}
                </th>
                <td>
                  {one.name} <span className="second">{one.key}</span>
                </td>
                <td>
                  <b>{t.becomes[one.becomes]}</b>
                  {one.becomes === 'changed' &&
                    one.changes.map(({ column, from, to }) => (
                      <div key={column}>{t.change(column, from || t.empty, to || t.empty)}</div>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

export function FirstCodes({ codes }: { readonly codes: readonly Schemas['FirstCodeView'][] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <section aria-label={t.codes} className={styles.section}>
      <h3>{t.codes}</h3>
      <p>{t.once}</p>
      <table className={styles.table}>
        <TableHead columns={t.codeColumns} />
        <tbody>
          {codes.map(({ login, name, code, expiresAt }) => (
            <tr key={login}>
              <th scope="row">{login}</th>
              <td>{name}</td>
              <td className={styles.typed}>{code}</td>
              <td>{sayMoment(instantFrom(expiresAt), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
