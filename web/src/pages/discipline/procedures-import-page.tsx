/** Internal procedures from a file: checked first, with every bad line told, then entered as a whole (TN-2f, HP-7). */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { Page } from '../../app/page.js';
import styles from '../../discipline/discipline.module.css';
import { kindLink } from '../../discipline/kinds.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { FileInput } from '../../parts/file-input.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';

const words = texts({
  vi: {
    title: 'Nhập thủ tục nội bộ từ tệp',
    back: 'Danh mục thủ tục nội bộ',
    intro: 'Mỗi dòng một thủ tục. Kiểm tra trước: mọi chỗ sai được nêu theo dòng và cột; chỉ ghi khi cả tệp đúng.',
    template: 'Tải tệp mẫu Excel có hướng dẫn từng cột',
    file: 'Tệp .xlsx hoặc CSV, không quá 500 dòng',
    needed: 'Phải chọn tệp.',
    check: 'Kiểm tra tệp',
    enter: (n: number) => `Ghi ${n} thủ tục vào danh mục`,
    good: (n: number) => `Tệp đúng: ${n} thủ tục sẽ được ghi.`,
    empty: 'Tệp không có dòng nào.',
    done: (n: number) => `Đã ghi ${n} thủ tục vào danh mục.`,
    bad: (n: number) => `Có ${n} chỗ sai; chưa ghi gì. Sửa tệp rồi kiểm tra lại.`,
    faults: 'Các chỗ sai',
    columns: ['Dòng', 'Cột', 'Giá trị', 'Sai ở đâu, cách sửa'],
    lines: 'Các thủ tục trong tệp',
    lineColumns: ['Dòng', 'Mã', 'Tên thủ tục'],
    whole: 'Cả dòng',
  },
  en: {
    title: 'Internal procedures from a file',
    back: 'Internal procedures',
    intro:
      'A procedure on each line. It is checked first: whatever is wrong is told by line and column; nothing is written unless all of it is right.',
    template: 'Excel template that explains each column',
    file: 'File (.xlsx or CSV), 500 lines at most',
    needed: 'A file has to be chosen.',
    check: 'Check the file',
    enter: (n: number) => `Enter ${n} ${n === 1 ? 'procedure' : 'procedures'}`,
    good: (n: number) => `The file is right: ${n} ${n === 1 ? 'procedure' : 'procedures'} will be entered.`,
    empty: 'The file has no line.',
    done: (n: number) => `${n} ${n === 1 ? 'procedure was' : 'procedures were'} entered.`,
    bad: (n: number) =>
      `${n} ${n === 1 ? 'mistake' : 'mistakes'}; nothing is written. Mend the file and check it again.`,
    faults: 'The mistakes',
    columns: ['Line', 'Column', 'Value', 'What is wrong and how to mend it'],
    lines: 'Procedures in the file',
    lineColumns: ['Line', 'Code', 'Name'],
    whole: 'The whole line',
  },
});

type Report = Schemas['ProcedureImportView'];

/** The body is the file itself, which the typed client does not know. @throws Problem where it is refused, TypeError where no answer comes */
async function send({ file, plan }: { readonly file: File; readonly plan?: string }): Promise<Report> {
  const answer = await fetch(`/api/v1/procedures/import${plan === undefined ? '?dryRun=true' : ''}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Accept-Language': document.documentElement.lang,
      ...(plan === undefined ? {} : { 'If-Match': `"${plan}"` }),
    },
    body: file,
  });
  const told: unknown = await answer.json();
  if (!answer.ok) throw told;
  return told as Report;
}

export function Component() {
  const t = useTexts(words);
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const command = useMutation({
    mutationFn: send,
    onSuccess: ({ done }) => (done ? queries.invalidateQueries() : undefined),
  });
  const report = command.data;
  const choose = (chosen: File | null) => {
    setFile(chosen);
    command.reset();
  };
  const check = () => {
    setTried(true);
    if (file !== null) command.mutate({ file });
  };
  return (
    <Page title={t.title} beside={<Link to={kindLink('procedure')}>{t.back}</Link>}>
      <p>{t.intro}</p>
      <p>
        <a href="/api/v1/procedures/template.xlsx" download>
          {t.template}
        </a>
      </p>
      <FileInput
        label={t.file}
        accept=".xlsx,.csv,text/csv"
        chosen={file}
        fault={tried && file === null ? t.needed : null}
        onChoose={choose}
      />
      <p className={styles.acts}>
        <Button look={report === undefined ? 'solid' : 'outline'} busy={command.isPending} onPress={check}>
          {t.check}
        </Button>
        {report !== undefined && !report.done && report.faults.length === 0 && report.lines.length > 0 && (
          <Button
            look="solid"
            busy={command.isPending}
            onPress={() => file !== null && command.mutate({ file, plan: report.plan })}
          >
            {t.enter(report.lines.length)}
          </Button>
        )}
      </p>
      <Refused error={command.error} />
      {report !== undefined && <Told report={report} />}
    </Page>
  );
}

function Told({ report: { done, lines, faults } }: { readonly report: Report }) {
  const t = useTexts(words);
  if (faults.length > 0)
    return (
      <>
        <Notice tone="seal">
          <p role="alert">{t.bad(faults.length)}</p>
        </Notice>
        <Table
          caption={t.faults}
          columns={t.columns}
          rows={faults.map(({ line, column, value, what }) => [String(line), column ?? t.whole, value, what])}
        />
      </>
    );
  if (done)
    return (
      <Notice tone="ok">
        <p role="status">{t.done(lines.length)}</p>
      </Notice>
    );
  return (
    <>
      <p role="status">{lines.length === 0 ? t.empty : t.good(lines.length)}</p>
      {lines.length > 0 && (
        <Table
          caption={t.lines}
          columns={t.lineColumns}
          rows={lines.map(({ line, code, name }) => [String(line), code, name])}
        />
      )}
    </>
  );
}

function Table({
  caption,
  columns,
  rows,
}: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.figures} aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <TableHead columns={columns} />
        <tbody>
          {rows.map((cells, place) => (
            // Two faults may stand at one place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
            <tr key={place}>
              {cells.map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
