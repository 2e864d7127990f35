/** Agencies and people from files and into files: checked first, with every bad line told, then imported as a whole. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Choice, TextInput } from '../../parts/field.js';
import { FileInput } from '../../parts/file-input.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { useMyself } from '../../session/me.js';
import styles from './administration.module.css';
import { FirstCodes, ImportReport } from './import-report.js';
import { PartHead } from './part-head.js';
import { type TableKind, useTable } from './send-table.js';

const words = texts({
  vi: {
    title: 'Nhập, xuất tệp',
    mayNot: 'Chỉ quản trị viên nhập được tệp. Danh mục cơ quan tải về được tại đây.',
    kind: 'Bảng',
    kinds: { agencies: 'Cơ quan', people: 'Người dùng' } as Record<TableKind, string>,
    take: 'Tải về',
    csv: 'Tệp CSV',
    xlsx: 'Tệp Excel',
    template: 'Tệp mẫu Excel có hướng dẫn',
    takeHint: 'Tải về, sửa rồi nhập lại được; dòng không sửa thì không thay đổi gì.',
    bring: 'Nhập từ tệp',
    file: 'Tệp .xlsx hoặc CSV, không quá 500 dòng',
    fileNeeded: 'Phải chọn tệp.',
    check: 'Kiểm tra tệp',
    basis: 'Căn cứ',
    basisHint: 'Số, ngày và cơ quan ban hành văn bản, chung cho cả tệp',
    basisNeeded: 'Phải nêu căn cứ.',
    people: 'Người mới được cấp mật khẩu lần đầu, chỉ hiển thị một lần ngay sau khi nhập.',
    act: (n: number) => `Nhập ${n} dòng`,
    done: (added: number, changed: number) => `Đã nhập: thêm ${added}, sửa ${changed}.`,
  },
  en: {
    title: 'Import and export',
    mayNot: 'Only administrators import files. The agencies can be downloaded here.',
    kind: 'Table',
    kinds: { agencies: 'Agencies', people: 'People' } as Record<TableKind, string>,
    take: 'Download',
    csv: 'CSV file',
    xlsx: 'Excel file',
    template: 'Excel template with explanations',
    takeHint: 'It can be edited and imported again; lines that are not edited change nothing.',
    bring: 'Import a file',
    file: 'File (.xlsx or CSV), 500 lines at most',
    fileNeeded: 'A file has to be chosen.',
    check: 'Check the file',
    basis: 'Basis',
    basisHint: 'Number, date and issuer of the document, for the whole file',
    basisNeeded: 'The basis has to be told.',
    people: 'Who is new gets a first password, which is shown once, right after the import.',
    act: (n: number) => `Import ${n} ${n === 1 ? 'line' : 'lines'}`,
    done: (added: number, changed: number) => `Imported: ${added} added, ${changed} changed.`,
  },
});

export function TablesPart() {
  const t = useTexts(words);
  const isAdmin = useMyself().roles.includes('admin');
  const [kind, setKind] = useState<TableKind>('agencies');
  const [done, setDone] = useState<Schemas['ImportView'] | null>(null);
  const kinds: readonly TableKind[] = isAdmin ? ['agencies', 'people'] : ['agencies'];
  return (
    <>
      <PartHead title={t.title} done={done === null ? '' : t.done(done.added, done.changed)} />
      {!isAdmin && <p className="second">{t.mayNot}</p>}
      {done !== null && done.codes.length > 0 && <FirstCodes codes={done.codes} />}
      <div className={styles.section}>
        <Choice
          label={t.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map((one) => ({ value: one, label: t.kinds[one] }))}
        />
      </div>
      <section aria-label={t.take} className={styles.section}>
        <h3>{t.take}</h3>
        <p className="second">{t.takeHint}</p>
        <ul className={styles.files}>
          {(
            [
              ['csv', t.csv],
              ['xlsx', t.xlsx],
              ['xlsx?template=true', t.template],
            ] as const
          ).map(([ending, name]) => (
            <li key={ending}>
              <a href={`/api/v1/tables/${kind}.${ending}`} download>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {isAdmin && <Bring key={kind} kind={kind} onStart={() => setDone(null)} onDone={setDone} />}
    </>
  );
}

function Bring({
  kind,
  onStart,
  onDone,
}: {
  readonly kind: TableKind;
  readonly onStart: () => void;
  readonly onDone: (report: Schemas['ImportView']) => void;
}) {
  const t = useTexts(words);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const [report, setReport] = useState<Schemas['ImportView'] | null>(null);
  const command = useTable((told) => {
    setReport(told.done ? null : told);
    if (told.done) onDone(told);
  });
  const check = () => {
    setTried(true);
    onStart();
    if (file !== null) command.mutate({ kind, file });
  };
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setReport(null);
    command.reset();
  };
  return (
    <section aria-label={t.bring} className={styles.section}>
      <h3>{t.bring}</h3>
      <FileInput
        label={t.file}
        accept=".xlsx,.csv,text/csv"
        chosen={file}
        fault={tried && file === null ? t.fileNeeded : null}
        onChoose={choose}
      />
      {kind === 'people' && <p className="second">{t.people}</p>}
      <Button look={report === null ? 'solid' : 'outline'} busy={command.isPending} onPress={check}>
        {t.check}
      </Button>
      <Refused error={command.error} />
      {report !== null && file !== null && (
        <>
          <ImportReport report={report} sent={{ kind, file }} />
          {report.faults.length === 0 && report.added + report.changed > 0 && (
            <Sign
              kind={kind}
              count={report.added + report.changed}
              busy={command.isPending}
              onAct={(basis) => command.mutate({ kind, file, plan: report.plan, ...(basis === '' ? {} : { basis }) })}
            />
          )}
        </>
      )}
    </section>
  );
}

function Sign({
  kind,
  count,
  busy,
  onAct,
}: {
  readonly kind: TableKind;
  readonly count: number;
  readonly busy: boolean;
  readonly onAct: (basis: string) => void;
}) {
  const t = useTexts(words);
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const needsBasis = kind === 'agencies';
  const send = () => {
    setTried(true);
    if (!needsBasis || basis.trim() !== '') onAct(basis.trim());
  };
  return (
    <Notice tone="ok">
      {needsBasis && (
        <TextInput
          label={t.basis}
          hint={t.basisHint}
          rows={2}
          line
          value={basis}
          onChange={setBasis}
          fault={tried && basis.trim() === '' ? t.basisNeeded : undefined}
        />
      )}
      <Button look="solid" busy={busy} onPress={send}>
        {t.act(count)}
      </Button>
    </Notice>
  );
}
