/**
 * The proof of a consultation for an inspector, to be printed: what it proves and what not, the file that goes with it and its
 * hash, every entry in words, and how all of it is checked without this system.
 */

import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import verifier from '../../../../docs/proof-examples/verify.py?url';
import { useAgencyNames } from '../../api/agency-names.js';
import { $api, type Consultation } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { QrCode } from '../../parts/qr-code.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { Crumb } from '../consultation/crumb.js';
import { PrintFoot } from '../consultation/print-foot.js';
import { Entries } from './entries.js';
import styles from './proof.module.css';
import { inGroups } from './proof-file.js';
import { keepProof, type ProofFile, useProof } from './use-proof.js';

const words = texts({
  vi: {
    title: 'Chứng cứ của hồ sơ',
    what: 'tệp chứng cứ',
    print: 'In bản này',
    keep: 'Tải tệp chứng cứ (JSON)',
    verifier: 'Tải chương trình kiểm tra (verify.py)',
    here: 'Kiểm tra tệp trong trình duyệt',
    dossier: 'Hồ sơ',
    subject: 'Nội dung lấy ý kiến',
    lead: 'Cơ quan chủ trì',
    id: 'Mã hồ sơ',
    ground: 'Căn cứ',
    period: 'Nhật ký',
    entries: (n: number, from: string, to: string) => `${n} mục, từ ${from} đến ${to}`,
    proves: 'Chứng minh điều gì',
    provesThat: [
      'Đến lúc ký điểm kiểm chứng, nhật ký của hồ sơ có đúng các mục nêu dưới đây, với đúng các thời điểm đã ghi, không có mục nào khác xen giữa hay theo sau.',
      'Mọi thời hạn hết trước thời điểm “đã ghi đủ đến” đều có mục ghi việc hết hạn: không ai giấu được sự im lặng hay câu trả lời nào trước thời điểm đó.',
      'Từ lúc đó đến nay không ai sửa, thêm, bớt hay đổi thứ tự mục nào.',
      'Mỗi việc được quyết định theo bản quy định và bản lịch làm việc có nguyên văn trong tệp; mỗi thời hạn được đếm đúng theo quy định và lịch đó.',
    ],
    not: 'Không chứng minh điều gì',
    notThat: [
      'Rằng người đăng nhập đúng là người mang tài khoản đó.',
      'Rằng đồng hồ của hệ thống chạy đúng; điểm kiểm chứng công bố ở nơi khác chỉ giới hạn được thời điểm muộn nhất.',
      'Những gì xảy ra sau khi ký điểm kiểm chứng.',
      'Rằng người vận hành không cho người khác xem một nhật ký khác: điều này do bên chứng kiến, hoặc do hai người đối chiếu điểm kiểm chứng, phát hiện.',
    ],
    file: 'Tệp kèm theo bản in này',
    name: 'Tên tệp',
    hash: 'SHA-256 của tệp',
    noHash: 'Trình duyệt không tính được trên địa chỉ không có TLS: hãy tính bằng lệnh ở bước 1 dưới đây.',
    size: 'Dung lượng',
    bytes: (n: string) => `${n} byte`,
    made: 'Lập lúc',
    by: (name: string) => `Người lập bản in: ${name}`,
    anchor: 'Điểm kiểm chứng',
    number: 'Số',
    signed: 'Ký lúc',
    upTo: 'Đã ghi đủ đến',
    key: 'Khóa đã ký',
    witnesses: 'Bên chứng kiến',
    noWitness: 'Chưa có bên chứng kiến nào ký điểm kiểm chứng này.',
    seen: (name: string, at: string) => `${name}, thấy lúc ${at}`,
    code: 'Mã QR của trang tải tệp chứng cứ',
    fetch: 'Quét mã để mở trang này và tải tệp. Phải đăng nhập bằng tài khoản được xem toàn bộ hồ sơ.',
    fetched:
      'Tệp tải lại được lập lúc khác, nên mã băm của tệp khác với bản in; mã băm của mục cuối in ở dưới vẫn phải có trong tệp.',
    checkAt: 'Ai có tệp cũng kiểm tra được, không cần đăng nhập, tại',
    leaves: 'Số mục trong sổ ghi của tỉnh',
    root: 'Mã băm gốc',
    head: 'Mã băm của mục cuối trong chuỗi',
    inWords: 'Các mục của nhật ký',
    check: 'Cách kiểm tra không cần hệ thống này',
    steps: [
      'Tính mã băm của tệp nhận được và so với mã băm in ở trên:',
      'Lấy khóa công khai của tỉnh ở nơi tỉnh công bố, không lấy trong tệp hay trên bản in này, rồi so với khóa đã ký nêu trên.',
      'Chạy chương trình kiểm tra với khóa đó (thêm --witness và khóa của bên chứng kiến, nếu có); chương trình tính lại mã băm của từng mục, đường dẫn đến gốc, các chữ ký Ed25519 và đếm lại từng thời hạn:',
      'Chương trình báo OK cùng số mục, số điểm kiểm chứng và thời điểm đã ghi đủ: so với các số in ở trên. Có thể tự viết chương trình khác theo tài liệu docs/proof.md.',
    ],
    published: 'KHOA-CUA-TINH',
    locale: 'vi-VN',
  },
  en: {
    title: 'Proof of the consultation',
    what: 'the proof',
    print: 'Print this',
    keep: 'Download the proof (JSON)',
    verifier: 'Download the verifier (verify.py)',
    here: 'Check the file in the browser',
    dossier: 'Consultation',
    subject: 'Subject',
    lead: 'Lead',
    id: 'Id',
    ground: 'Legal ground',
    period: 'Journal',
    entries: (n: number, from: string, to: string) => `${n} ${n === 1 ? 'entry' : 'entries'}, from ${from} to ${to}`,
    proves: 'What it proves',
    provesThat: [
      'That the journal held these entries, with these instants and no others between or after them, when the checkpoint was signed.',
      'That every deadline that ended before the instant of “complete up to” is among them: neither a silence nor an answer before it is withheld.',
      'That nobody has changed, added, removed or reordered any of them since.',
      'That each was decided by the regulation and the calendar that stand in the file, and every deadline counted by them.',
    ],
    not: 'What it does not prove',
    notThat: [
      'That a person was who the installation took them for.',
      'That the clock of the installation was right; a checkpoint published elsewhere bounds it from above only.',
      'What happened after the checkpoint was signed.',
      'That the operator shows nobody another history: witnesses find that out, or two people who compare checkpoints.',
    ],
    file: 'The file that goes with this print',
    name: 'Name',
    hash: 'SHA-256 of the file',
    noHash: 'The browser cannot compute it on an address without TLS: use the command of step 1 below.',
    size: 'Size',
    bytes: (n: string) => counted(n, 'byte'),
    made: 'Made',
    by: (name: string) => `Printed by ${name}`,
    anchor: 'Checkpoint',
    number: 'Number',
    signed: 'Signed',
    upTo: 'Complete up to',
    key: 'Key that signed',
    witnesses: 'Witnesses',
    noWitness: 'No witness has signed this checkpoint yet.',
    seen: (name: string, at: string) => `${name}, seen at ${at}`,
    code: 'QR code of the page from which the proof is downloaded',
    fetch: 'Scan it to open this page and download the file. It asks for an account that may read the whole.',
    fetched:
      'A file that is downloaded again was made at another moment, so its hash differs from the print; the hash of the last entry below must still be in it.',
    checkAt: 'Whoever has the file can check it, without signing in, at',
    leaves: 'Leaves of the log',
    root: 'Root hash',
    head: 'Hash of the last entry of the chain',
    inWords: 'The entries of the journal',
    check: 'How to check it without this system',
    steps: [
      'Take the hash of the file that you were given and compare it with the one printed above:',
      'Take the province’s key from where it is published, not from the file nor from this print, and compare it.',
      'Run the verifier with that key (and --witness with the key of a witness, where there is one); it computes every hash, the paths to the root and the signatures, and counts every deadline again:',
      'It says OK with the number of entries, the checkpoint and the instant up to which it is complete: compare them with those above. Another verifier can be written from docs/proof.md.',
    ],
    published: 'PUBLISHED-KEY',
    locale: 'en-GB',
  },
});

export function Component() {
  const { id = '' } = useParams();
  const t = useTexts(words);
  const consultation = $api.useQuery('get', '/api/v1/consultations/{id}', { params: { path: { id } } });
  const proof = useProof(id);
  const error = consultation.error ?? proof.error;
  return (
    <Page
      title={t.title}
      heading={
        <>
          <Crumb>
            <Link to={`/ho-so/${encodeURIComponent(id)}`}>{consultation.data?.subject ?? id}</Link>
          </Crumb>
          <h1>{t.title}</h1>
        </>
      }
    >
      <Refused error={error} />
      {consultation.data !== undefined && proof.data !== undefined ? (
        <Proof consultation={consultation.data} file={proof.data} />
      ) : (
        error === null && <Waiting what={t.what} rows={6} />
      )}
    </Page>
  );
}

function Proof({ consultation, file }: { readonly consultation: Consultation; readonly file: ProofFile }) {
  const t = useTexts(words);
  return (
    <>
      <div className={`${styles.acts} no-print`}>
        <Button look="solid" onPress={() => window.print()}>
          {t.print}
        </Button>
        <Button onPress={() => keepProof(file)}>{t.keep}</Button>
        <a href={verifier} download="verify.py">
          {t.verifier}
        </a>
        <Link to="/kiem-tra">{t.here}</Link>
      </div>
      <Dossier consultation={consultation} file={file} />
      <section className="group">
        <h2>{t.proves}</h2>
        <Lines lines={t.provesThat} />
        <h3 className={styles.not}>{t.not}</h3>
        <Lines lines={t.notThat} />
      </section>
      <Anchors consultation={consultation.id} file={file} />
      <section className="group">
        <h2>{t.inWords}</h2>
        <Entries consultation={consultation} entries={file.summary.entries} />
      </section>
      <Check file={file} />
      <PrintFoot consultation={consultation} />
    </>
  );
}

function Dossier({ consultation, file }: { readonly consultation: Consultation; readonly file: ProofFile }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const nameOf = useAgencyNames(consultation.parties);
  const { entries } = file.summary;
  const moment = (at: string | undefined) => (at === undefined ? '' : sayMoment(instantFrom(at), language));
  return (
    <section className="group">
      <h2>{t.dossier}</h2>
      <dl className={styles.facts}>
        <Fact name={t.subject}>{consultation.subject}</Fact>
        <Fact name={t.lead}>{nameOf(consultation.lead)}</Fact>
        <Fact name={t.ground}>{consultation.legalGround}</Fact>
        <Fact name={t.id}>{consultation.id}</Fact>
        <Fact name={t.period}>{t.entries(entries.length, moment(entries[0]?.at), moment(entries.at(-1)?.at))}</Fact>
      </dl>
    </section>
  );
}

/** What a person with the paper compares: the file, the checkpoint and the head of the chain. */
function Anchors({ consultation, file }: { readonly consultation: string; readonly file: ProofFile }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { name } = useMyself();
  const { checkpoint, head, madeAt } = file.summary;
  const moment = (at: string) => sayMoment(instantFrom(at), language);
  return (
    <section className="group">
      <h2>{t.file}</h2>
      <dl className={styles.facts}>
        <Fact name={t.name}>{file.name}</Fact>
        <Fact name={t.hash}>
          {file.sha256 === null ? t.noHash : <code className={styles.hash}>{inGroups(file.sha256)}</code>}
        </Fact>
        <Fact name={t.size}>{t.bytes(file.bytes.byteLength.toLocaleString(t.locale))}</Fact>
        <Fact name={t.made}>
          {moment(madeAt)}. {t.by(name)}
        </Fact>
      </dl>
      <Fetching consultation={consultation} />
      <h3 className={styles.not}>{t.anchor}</h3>
      <dl className={styles.facts}>
        <Fact name={t.number}>{checkpoint.seq}</Fact>
        <Fact name={t.signed}>{moment(checkpoint.at)}</Fact>
        <Fact name={t.upTo}>{moment(checkpoint.upTo)}</Fact>
        <Fact name={t.key}>
          <code className={styles.hash}>{checkpoint.key}</code>
        </Fact>
        <Fact name={t.witnesses}>
          {checkpoint.witnesses.length === 0 && t.noWitness}
          {checkpoint.witnesses.map(({ name, seenAt }) => (
            <span key={name} className={styles.line}>
              {seenAt === null ? name : t.seen(name, moment(seenAt))}
            </span>
          ))}
        </Fact>
        <Fact name={t.leaves}>{checkpoint.size.toLocaleString(t.locale)}</Fact>
        <Fact name={t.root}>
          <code className={styles.hash}>{inGroups(checkpoint.root)}</code>
        </Fact>
        <Fact name={t.head}>
          <code className={styles.hash}>{inGroups(head)}</code>
        </Fact>
      </dl>
    </section>
  );
}

/** For who holds the paper: where the file is to be had, and where it is checked. */
function Fetching({ consultation }: { readonly consultation: string }) {
  const t = useTexts(words);
  const address = `${location.origin}/ho-so/${encodeURIComponent(consultation)}/chung-cu`;
  return (
    <div className={styles.fetching}>
      <QrCode text={address} label={t.code} />
      <div>
        <p>{t.fetch}</p>
        <p className={styles.address}>{address}</p>
        <p>{t.fetched}</p>
        <p>
          {t.checkAt} <span className={styles.address}>{location.origin}/kiem-tra</span>
        </p>
      </div>
    </div>
  );
}

function Check({ file }: { readonly file: ProofFile }) {
  const t = useTexts(words);
  const [hashed, key, verified, compared] = t.steps;
  return (
    <section className="group">
      <h2>{t.check}</h2>
      <ol className={styles.steps}>
        <li>
          {hashed}
          <pre>sha256sum {file.name}</pre>
        </li>
        <li>{key}</li>
        <li>
          {verified}
          <pre>
            python3 verify.py {file.name} --key {t.published}
          </pre>
        </li>
        <li>{compared}</li>
      </ol>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
