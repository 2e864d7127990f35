/** One letter in a list: what it is, whose, its number and day, and the files to look at and to keep. */
import type { ReactNode } from 'react';
import type { CivilDate } from '../../../workflows/limits/time.js';
import type { Schemas } from '../api/client.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { instantFrom, sayDate, sayMoment } from '../time/say.js';
import { letterKindWords } from './letter-words.js';
import styles from './letters.module.css';

type Letter = Schemas['LetterView'];

const words = texts({
  vi: {
    number: (number: string, day: string) => `Số ${number}, ngày ${day}`,
    unnumbered: 'Chưa cấp số',
    lapsed: 'Không còn hiệu lực: nội dung đã rút hoặc đã có lần lấy ý kiến sau thay thế',
    signed: (who: string | null, when: string) => (who === null ? `Lập lúc ${when}` : `${who} ký lúc ${when}`),
    from: (who: string) => `Cơ quan ban hành: ${who}`,
    to: (who: string) => `Nơi nhận: ${who}`,
    look: 'Xem (PDF)',
    keep: 'Tải DOCX',
    check: 'Trang kiểm tra',
    about: (what: string) => `: ${what}`,
  },
  en: {
    number: (number: string, day: string) => `No. ${number} of ${day}`,
    unnumbered: 'Not numbered yet',
    lapsed: 'No longer in force: it was taken back, or a later round took its place',
    signed: (who: string | null, when: string) =>
      who === null ? `Drawn up at ${when}` : `Signed by ${who} at ${when}`,
    from: (who: string) => `From ${who}`,
    to: (who: string) => `To ${who}`,
    look: 'View (PDF)',
    keep: 'Download DOCX',
    check: 'Verification page',
    about: (what: string) => `: ${what}`,
  },
});

interface Props {
  readonly letter: Letter;
  readonly nameOf: (code: string) => string;
  /** Before it: a box to choose it. */
  readonly before?: ReactNode;
  /** Beneath its name: to which consultation it belongs, where the list is of several. */
  readonly of?: ReactNode;
}

export function LetterLine({ letter, nameOf, before, of }: Props) {
  const t = useTexts(words);
  const kinds = useTexts(letterKindWords);
  const { language } = useLanguage();
  const { number, issuedOn, numbered, code, to } = letter;
  const standing =
    number !== null && issuedOn !== null
      ? t.number(number, sayDate(issuedOn as CivilDate))
      : numbered
        ? t.unnumbered
        : null;
  const signed = t.signed(letter.signedBy, sayMoment(instantFrom(letter.signedAt), language));
  const file = (as: 'pdf' | 'docx') => `/api/v1/letters/${code}/${as}`;
  const heard = <span className="only-heard">{t.about(kinds[letter.kind])}</span>;
  return (
    <li className={styles.letter}>
      {before}
      <div className={styles.what}>
        <p>
          <b>{kinds[letter.kind]}</b>
          {standing !== null && <> · {standing}</>}
        </p>
        {letter.lapsed && <p className="ochre small">{t.lapsed}.</p>}
        {of}
        <p className="second small">
          {t.from(nameOf(letter.agency))}
          {to.length > 0 && <>. {t.to(to.map(nameOf).join(', '))}</>}. {signed}.
        </p>
      </div>
      <p className={styles.files}>
        <a href={file('pdf')} target="_blank" rel="noreferrer">
          {t.look}
          {heard}
        </a>
        <a href={file('docx')} download>
          {t.keep}
          {heard}
        </a>
        <a href={`/v/${code}`} target="_blank" rel="noreferrer">
          {t.check}
          {heard}
        </a>
      </p>
    </li>
  );
}
