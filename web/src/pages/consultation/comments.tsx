/** What the agencies remarked and what the lead made of it, side by side. */
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Consultation, Opinion, Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { weightWords } from '../../marks/words.js';
import { Downloads } from '../../parts/downloads.js';
import { CommentAnswer } from './comment-answer.js';
import styles from './comments.module.css';
import { SectionHead } from './section-head.js';

const words = texts({
  vi: {
    title: 'Góp ý và giải trình',
    count: (all: number, done: number) => `${all} góp ý, ${done} đã giải trình.`,
    dissent: (n: number) => `Còn ${n} ý kiến khác nhau về nội dung chủ yếu.`,
    agency: 'Cơ quan, mức độ',
    comment: 'Góp ý',
    answer: 'Cơ quan chủ trì giải trình',
    question: (n: number) => `Câu ${n}`,
    condition: 'là điều kiện',
    reason: 'Lý do không thống nhất:',
    alternative: 'Phương án đề nghị:',
    none: 'Không có góp ý riêng; xem chính kiến ở bảng trên.',
    files: 'Tệp gửi kèm góp ý',
  },
  en: {
    title: 'Comments and explanations',
    count: (all: number, done: number) => `${all} ${all === 1 ? 'comment' : 'comments'}, ${done} answered.`,
    dissent: (n: number) => `${n} ${n === 1 ? 'agency dissents' : 'agencies dissent'} on main content.`,
    agency: 'Agency, weight',
    comment: 'Comment',
    answer: 'Explanation of the lead',
    question: (n: number) => `Question ${n}`,
    condition: 'a condition',
    reason: 'Why it disagrees:',
    alternative: 'What it proposes:',
    none: 'No comment of its own; see the position above.',
    files: 'Files with the comment',
  },
});

export function Comments({
  consultation,
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const { hash } = useLocation();
  const section = useRef<HTMLElement>(null);
  // An address can name the comments of an agency; they are there only once the consultation was read.
  useEffect(() => {
    if (!hash.startsWith('#gop-y-')) return;
    const row = document.getElementById(decodeURIComponent(hash.slice(1)));
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }, [hash]);
  const opinions = Object.values(consultation.opinions).filter(
    ({ answer, comments }) => answer?.position === 'disagree' || Object.keys(comments).length > 0,
  );
  if (opinions.length === 0) return null;
  const all = opinions.flatMap(({ comments }) => Object.values(comments));
  const dissenters = consultation.dispute?.dissenters.length ?? 0;
  return (
    <section className={`group ${styles.comments}`} ref={section}>
      <SectionHead title={t.title}>
        <p className="second">
          {t.count(all.length, all.filter(({ result }) => result !== null).length)}{' '}
          {dissenters > 0 && t.dissent(dissenters)}
        </p>
        <Downloads path={`/api/v1/consultations/${encodeURIComponent(consultation.id)}/comments`} what={t.title} />
      </SectionHead>
      <table>
        <colgroup>
          <col style={{ width: '17%' }} />
          <col style={{ width: '44%' }} />
          <col style={{ width: '39%' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.agency}</th>
            <th scope="col">{t.comment}</th>
            <th scope="col">{t.answer}</th>
          </tr>
        </thead>
        <tbody>
          {opinions.map((opinion) => (
            <OfAgency key={opinion.agency} {...{ consultation, opinion, nameOf }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OfAgency({
  consultation,
  opinion,
  nameOf,
}: {
  readonly consultation: Consultation;
  readonly opinion: Opinion;
  readonly nameOf: (code: string) => string;
}) {
  const t = useTexts(words);
  const weights = useTexts(weightWords);
  const { agency, answer } = opinion;
  const comments = Object.entries(opinion.comments);
  const disagrees = answer?.position === 'disagree';
  const placeOf = (question: string | null) => consultation.questions.findIndex(({ key }) => key === question) + 1;
  return (
    <>
      {disagrees && answer !== null && (
        <tr id={`gop-y-${agency}`}>
          <th scope="row">
            <b>{nameOf(agency)}</b>
          </th>
          <td>
            <p>
              <span className="second">{t.reason}</span> <span className={`said ${styles.said}`}>{answer.reason}</span>
            </p>
            <p>
              <span className="second">{t.alternative}</span>{' '}
              <span className={`said ${styles.said}`}>{answer.alternative}</span>
            </p>
          </td>
          <td className={styles.answer}>{comments.length === 0 && <p className="second">{t.none}</p>}</td>
        </tr>
      )}
      {comments.map(([key, comment], index) => {
        const place = placeOf(comment.question);
        const facts = [
          ...(place > 0 ? [t.question(place)] : []),
          weights[comment.weight],
          ...(comment.condition ? [t.condition] : []),
        ];
        return (
          <tr key={key} {...(index === 0 && !disagrees ? { id: `gop-y-${agency}` } : {})}>
            <th scope="row">
              <b>{nameOf(agency)}</b>
              <span className="small">{facts.join(' · ')}</span>
            </th>
            <td>
              <p className={`said ${styles.said}`}>{comment.text}</p>
              <FilesOf consultation={consultation.id} files={comment.attachments ?? []} />
            </td>
            <td className={`${styles.answer} ${comment.result === null ? styles.unanswered : ''}`}>
              <CommentAnswer {...{ consultation, agency, comment: key, about: comment }} />
            </td>
          </tr>
        );
      })}
    </>
  );
}

/** The files of a comment, to be saved; the list of all files of the dossier shows what is in them. */
function FilesOf({
  consultation,
  files,
}: {
  readonly consultation: string;
  readonly files: readonly Schemas['AttachedFileView'][];
}) {
  const t = useTexts(words);
  if (files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label={t.files}>
      {files.map(({ sha256, name }) => (
        <li key={sha256}>
          <a href={`/api/v1/consultations/${encodeURIComponent(consultation)}/files/${sha256}`} download={name}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
