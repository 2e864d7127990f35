/**
 * Whether a letter is genuine, for whoever holds it: its kind, day and agencies, and whether a file at hand is one of its files. The
 * file is not sent anywhere: its hash is worked out here.
 */
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CivilDate } from '../../../../workflows/limits/time.js';
import { $api, type Schemas } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { letterKindWords } from '../../letters/letter-words.js';
import { FileInput } from '../../parts/file-input.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { sayDate } from '../../time/say.js';
import { hashOf } from './hash-of.js';
import styles from './verification.module.css';

const words = texts({
  vi: {
    title: 'Kiểm tra văn bản',
    what: 'văn bản',
    none: (code: string) => `Không có văn bản nào mang mã ${code}. Hãy so lại từng ký tự của mã in trên văn bản.`,
    found: (code: string) => `Có văn bản mang mã ${code}.`,
    kind: 'Loại văn bản',
    number: 'Số, ký hiệu',
    unnumbered: 'Chưa cấp số',
    on: { issued: 'Ngày ban hành', signed: 'Ngày ký' },
    from: 'Cơ quan ban hành',
    to: 'Nơi nhận',
    nobody: 'Không ghi nơi nhận chính',
    compare: 'So với tệp đang có',
    how: 'Chọn tệp PDF hoặc DOCX nhận được. Tệp không được gửi đi; máy này tự tính mã băm SHA-256 và so với mã băm của văn bản.',
    file: 'Tệp cần so',
    same: 'Tệp này đúng là tệp của văn bản, không bị sửa.',
    other: 'Tệp này không phải là tệp của văn bản mang mã trên: nội dung đã khác, hoặc là tệp khác.',
    hash: 'Mã băm của tệp (SHA-256)',
    proof: 'Kiểm tra tệp chứng cứ của một hồ sơ',
    cannot: 'Trình duyệt chỉ tính được mã băm khi trang được mở qua HTTPS.',
  },
  en: {
    title: 'Check a letter',
    what: 'the letter',
    none: (code: string) =>
      `There is no letter with the code ${code}. Compare every character of the code on the paper.`,
    found: (code: string) => `There is a letter with the code ${code}.`,
    kind: 'Kind',
    number: 'Number',
    unnumbered: 'Not numbered yet',
    on: { issued: 'Issued on', signed: 'Signed on' },
    from: 'From',
    to: 'To',
    nobody: 'No addressee is named',
    compare: 'Compare with a file at hand',
    how: 'Choose the PDF or DOCX that was received. It is sent nowhere: its SHA-256 is worked out here and compared.',
    file: 'The file',
    same: 'This is a file of the letter, unchanged.',
    other: 'This is no file of the letter with this code: its content differs, or it is another file.',
    hash: 'Hash of the file (SHA-256)',
    proof: 'Check the proof of a consultation',
    cannot: 'A browser works out a hash only on pages that were opened over HTTPS.',
  },
});

type Verified = Schemas['VerifiedLetterView'];

export function Component() {
  const { code = '' } = useParams();
  const t = useTexts(words);
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/verification/{code}',
    { params: { path: { code } } },
    { retry: false },
  );
  const isUnknown = isProblem(error) && error.status === 404;
  return (
    <Page title={t.title}>
      {data === undefined && error === null && <Waiting what={t.what} />}
      {isUnknown ? <Notice tone="seal">{t.none(code)}</Notice> : <Refused error={error} />}
      {data !== undefined && <Found letter={data} />}
      <p>
        <Link to="/kiem-tra">{t.proof}</Link>
      </p>
    </Page>
  );
}

function Found({ letter }: { readonly letter: Verified }) {
  const t = useTexts(words);
  const kinds = useTexts(letterKindWords);
  const line = (name: string, value: ReactNode) => (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
  return (
    <>
      <Notice tone="ok">{t.found(letter.code)}</Notice>
      <dl className={styles.told}>
        {line(t.kind, kinds[letter.kind])}
        {line(t.number, letter.number ?? t.unnumbered)}
        {line(t.on[letter.state], sayDate(letter.on as CivilDate))}
        {line(t.from, letter.agency)}
        {line(t.to, letter.to.length === 0 ? t.nobody : letter.to.join('; '))}
      </dl>
      <Compare hashes={letter.hashes} />
    </>
  );
}

function Compare({ hashes }: { readonly hashes: readonly string[] }) {
  const t = useTexts(words);
  const [hash, setHash] = useState<string | null>(null);
  const [cannot, setCannot] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const choose = async (chosen: File | null) => {
    if (chosen === null) return;
    setFile(chosen);
    const found = await hashOf(chosen);
    setHash(found);
    setCannot(found === null);
  };
  return (
    <section className="group">
      <h2>{t.compare}</h2>
      <p>{t.how}</p>
      <FileInput label={t.file} accept=".pdf,.docx" chosen={file} onChoose={(chosen) => void choose(chosen)} />
      <div aria-live="polite">
        {cannot && <Notice tone="ochre">{t.cannot}</Notice>}
        {hash !== null && (
          <>
            {hashes.includes(hash) ? <Notice tone="ok">{t.same}</Notice> : <Notice tone="seal">{t.other}</Notice>}
            <p className="small">
              {t.hash}: <span className={styles.hash}>{hash}</span>
            </p>
          </>
        )}
      </div>
    </section>
  );
}
