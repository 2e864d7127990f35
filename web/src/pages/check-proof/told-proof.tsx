/** What a proof that holds says: of which consultation, up to when, by whose key, seen by whom, and what came of it. */
import type { ReactNode } from 'react';
import type { JournalEntry } from '../../journal/entry.js';
import { journalSentence } from '../../journal/sentence.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { positionWords } from '../../marks/words.js';
import type { ToldAgency } from '../../proof-check/agencies.js';
import { inVietnam } from '../../proof-check/moments.js';
import type { Told, ToldEntry } from '../../proof-check/told.js';
import { instantFrom, sayEnd, sayMoment } from '../../time/say.js';
import { EntriesTable } from '../proof/entries-table.js';
import { inGroups, type ProvenEntry } from '../proof/proof-file.js';
import styles from './check-proof.module.css';

const words = texts({
  vi: {
    dossier: 'Hồ sơ',
    subject: 'Nội dung lấy ý kiến',
    id: 'Mã hồ sơ',
    province: 'Mã tỉnh',
    lead: 'Cơ quan chủ trì',
    regulation: 'Quy định đã áp dụng',
    proven: 'Điều được chứng minh',
    entries: (n: number) => `${n} mục, không mục nào khác xen giữa hay theo sau`,
    journal: 'Nhật ký',
    limits: 'Thời hạn',
    counted: (n: number) => `${n} thời hạn được đếm lại và đúng`,
    upTo: 'Đã ghi đủ đến',
    sealed: 'Ký chốt sổ ghi lúc',
    number: (n: number, size: string) => `điểm kiểm chứng số ${n}, sổ ghi khi đó có ${size} mục`,
    key: 'Khóa đã ký',
    fingerprint: 'Dấu vân tay của khóa (SHA-256)',
    witnesses: 'Bên chứng kiến',
    seen: (name: string, at: string) => `${name}, chữ ký đúng, thấy lúc ${at}`,
    unseen: (name: string) => `${name}: có dòng chữ ký nhưng chưa kiểm tra, vì chưa có khóa của bên này`,
    nobody: 'Không bên nào ký.',
    timestamp: 'Dấu thời gian',
    stamped:
      'Tệp có mang một dấu thời gian (RFC 3161); trang này không kiểm tra dấu ấy. Ai có chứng thư của tổ chức cấp dấu thì kiểm tra bằng verify.py --tsa-ca.',
    head: 'Mã băm của mục cuối',
    root: 'Mã băm gốc của sổ ghi',
    agencies: 'Ý kiến của từng cơ quan, tính từ các mục',
    some: 'Không nêu cơ quan chưa có thời hạn nào trong lần lấy ý kiến cuối, chẳng hạn cơ quan ngoài hệ thống chưa được ghi nhận đã nhận lại yêu cầu.',
    agency: 'Cơ quan',
    cameTo: 'Kết quả',
    due: 'Hạn trả lời',
    by: 'Theo mục',
    notCounted: 'chưa tính',
    what: {
      answered: (position: string) => position,
      unclarified: (position: string) => `${position} (không làm rõ khi được yêu cầu, câu trả lời đầu vẫn đứng)`,
      'answered-late': (position: string) => `${position} (trả lời sau hạn)`,
      deemed: () => 'Im lặng đến hết hạn, được xác định là đồng ý theo quy định',
      silent: () => 'Im lặng đến hết hạn; không được coi là đồng ý',
      unanswered: () => 'Im lặng đến hết hạn; cơ quan chủ trì đi tiếp mà không có trả lời',
      returned: () => 'Trả lại yêu cầu, chưa giải quyết xong',
      released: () => 'Trả lại yêu cầu, đã được chấp nhận',
      suspended: () => 'Thời hạn đang đứng lại do tạm dừng',
      ended: () => 'Không còn được hỏi (rút yêu cầu, lần lấy ý kiến mới hoặc sắp xếp tổ chức)',
      running: () => 'Chưa trả lời, thời hạn còn chạy',
      uncounted: () => 'Đã hỏi, chưa có thời hạn nào được tính',
    },
    outcome: 'Kết thúc',
    outcomes: {
      'consultation.conclude': (seq: number) => `Cơ quan chủ trì kết luận (mục ${seq})`,
      'consultation.decide': (seq: number) => `Cơ quan chủ trì quyết định (mục ${seq})`,
      'consultation.withdraw': (seq: number) => `Việc lấy ý kiến được rút (mục ${seq})`,
      'dispute.decide': (seq: number) => `Cấp có thẩm quyền quyết định về ý kiến khác nhau (mục ${seq})`,
    },
    open: 'Chưa kết thúc đến mục cuối',
    inWords: 'Các mục của nhật ký',
    basis: (numbers: string) => `văn bản số ${numbers}`,
    locale: 'vi-VN',
  },
  en: {
    dossier: 'The consultation',
    subject: 'Subject',
    id: 'Id',
    province: 'Code of the province',
    lead: 'Lead',
    regulation: 'Regulation applied',
    proven: 'What is proven',
    entries: (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'}, no other between or after them`,
    journal: 'Journal',
    limits: 'Deadlines',
    counted: (n: number) => `${n} counted again and right`,
    upTo: 'Complete up to',
    sealed: 'Sealed at',
    number: (n: number, size: string) => `checkpoint ${n}, of a log with ${size} entries then`,
    key: 'Key that signed',
    fingerprint: 'Fingerprint of the key (SHA-256)',
    witnesses: 'Witnesses',
    seen: (name: string, at: string) => `${name}, signature good, seen at ${at}`,
    unseen: (name: string) => `${name}: a line is there and was not checked, for want of its key`,
    nobody: 'Nobody has cosigned.',
    timestamp: 'Timestamp',
    stamped:
      'The file carries a timestamp (RFC 3161), which this page does not check. Who has the certificate of the authority checks it by verify.py --tsa-ca.',
    head: 'Hash of the last entry',
    root: 'Root hash of the log',
    agencies: 'What each agency said, from the entries',
    some: 'Agencies without a deadline in the last round are left out, such as one outside that is not known to have received it again.',
    agency: 'Agency',
    cameTo: 'Outcome',
    due: 'To answer until',
    by: 'By entry',
    notCounted: 'not counted',
    what: {
      answered: (position: string) => position,
      unclarified: (position: string) => `${position} (not made clear when asked; the first answer stands)`,
      'answered-late': (position: string) => `${position} (after the deadline)`,
      deemed: () => 'Silent until the deadline, deemed to agree by rule',
      silent: () => 'Silent until the deadline; not deemed to agree',
      unanswered: () => 'Silent until the deadline; the lead went on without it',
      returned: () => 'Returned the request, not settled yet',
      released: () => 'Returned the request, accepted',
      suspended: () => 'The deadline stands still: suspended',
      ended: () => 'Asked no longer (taken back, a new round or a reorganisation)',
      running: () => 'No answer yet, the deadline runs',
      uncounted: () => 'Asked, and no deadline was counted yet',
    },
    outcome: 'End',
    outcomes: {
      'consultation.conclude': (seq: number) => `Concluded by the lead (entry ${seq})`,
      'consultation.decide': (seq: number) => `Decided by the lead (entry ${seq})`,
      'consultation.withdraw': (seq: number) => `Withdrawn (entry ${seq})`,
      'dispute.decide': (seq: number) => `The dispute was decided (entry ${seq})`,
    },
    open: 'Not ended by the last entry',
    inWords: 'The entries of the journal',
    basis: (numbers: string) => `document ${numbers}`,
    locale: 'en-GB',
  },
});

export function ToldProof({ told }: { readonly told: Told }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const nameOf = (code: string) => told.names[code] ?? code;
  const basis = t.basis(told.regulation.documents.join(', '));
  const sentence = (entry: JournalEntry) =>
    journalSentence(entry, {
      language,
      nameOf,
      limit: null,
      silence: told.passed[entry.seq] === 'deemed' ? 'deemed' : 'overdue',
      basis,
      granted: told.passed[entry.seq] === 'granted',
      unclarified: told.passed[entry.seq] === 'unclarified',
    }).map(({ text }) => text);
  return (
    <>
      <Proven told={told} />
      <section className="group">
        <h2>{t.dossier}</h2>
        <dl className={styles.facts}>
          <Fact name={t.subject}>{told.subject}</Fact>
          <Fact name={t.lead}>{nameOf(told.lead)}</Fact>
          <Fact name={t.id}>{told.consultation}</Fact>
          <Fact name={t.province}>{told.province}</Fact>
          <Fact name={t.regulation}>
            {told.regulation.id} ({basis})
          </Fact>
          <Fact name={t.outcome}>{outcomeOf(told, t)}</Fact>
        </dl>
      </section>
      {told.agencies.length > 0 && <Agencies told={told} nameOf={nameOf} />}
      <section className="group">
        <h2>{t.inWords}</h2>
        <EntriesTable entries={told.entries.map(shown)} nameOf={nameOf} sentence={sentence} />
      </section>
    </>
  );
}

function outcomeOf({ outcome }: Told, t: (typeof words)['vi']): string {
  if (outcome === null) return t.open;
  return t.outcomes[outcome.command as keyof typeof t.outcomes](outcome.seq);
}

function Proven({ told }: { readonly told: Told }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const moment = (instant: string) => sayMoment(instantFrom(inVietnam(instant)), language);
  return (
    <section className="group">
      <h2>{t.proven}</h2>
      <dl className={styles.facts}>
        <Fact name={t.journal}>{t.entries(told.entries.length)}</Fact>
        <Fact name={t.limits}>{t.counted(told.limits)}</Fact>
        <Fact name={t.upTo}>{moment(told.seal.upTo)}</Fact>
        <Fact name={t.sealed}>
          {moment(told.seal.at)}; {t.number(told.seal.number, told.size.toLocaleString(t.locale))}
        </Fact>
        <Fact name={t.key}>
          <code className={styles.hash}>{told.key}</code>
        </Fact>
        <Fact name={t.fingerprint}>
          <code className={styles.hash}>{inGroups(told.fingerprint)}</code>
        </Fact>
        <Fact name={t.witnesses}>
          {told.seen.length === 0 && t.nobody}
          {told.seen.map(({ name, seconds }) => (
            <span key={name} className={styles.line}>
              {seconds === null ? t.unseen(name) : t.seen(name, moment(new Date(seconds * 1000).toISOString()))}
            </span>
          ))}
        </Fact>
        {told.isStamped && <Fact name={t.timestamp}>{t.stamped}</Fact>}
        <Fact name={t.head}>
          <code className={styles.hash}>{inGroups(told.head)}</code>
        </Fact>
        <Fact name={t.root}>
          <code className={styles.hash}>{inGroups(told.root)}</code>
        </Fact>
      </dl>
    </section>
  );
}

function Agencies({ told, nameOf }: { readonly told: Told; readonly nameOf: (code: string) => string }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const positions: Readonly<Record<string, string>> = useTexts(positionWords);
  const said = ({ what, position }: ToldAgency) => t.what[what](positions[position ?? ''] ?? position ?? '');
  const due = (at: string | null) => (at === null ? t.notCounted : sayEnd(instantFrom(inVietnam(at)), language));
  return (
    <section className="group">
      <h2>{t.agencies}</h2>
      <table className={styles.agencies}>
        <thead>
          <tr className="second">
            <th scope="col">{t.agency}</th>
            <th scope="col">{t.cameTo}</th>
            <th scope="col">{t.due}</th>
            <th scope="col">{t.by}</th>
          </tr>
        </thead>
        <tbody>
          {told.agencies.map((one) => (
            <tr key={one.agency}>
              <th scope="row">{nameOf(one.agency)}</th>
              <td className={one.what === 'deemed' ? 'seal' : ''}>{said(one)}</td>
              <td data-label={t.due}>{due(one.dueAt)}</td>
              <td data-label={t.by}>{one.seq ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="second">{t.some}</p>
    </section>
  );
}

/** An entry as the sentences of the journal read it, with instants of Vietnam. */
function shown(entry: ToldEntry): ProvenEntry {
  const { seq, at, effectiveAt, actor, command, given, hash, prev } = entry;
  return {
    ...{ seq, hash, prev, at: inVietnam(at), effectiveAt: inVietnam(effectiveAt) },
    actor: actor as unknown as ProvenEntry['actor'],
    command: command as ProvenEntry['command'],
    with: given as ProvenEntry['with'],
    asHead: actor.asHead === true,
  };
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
