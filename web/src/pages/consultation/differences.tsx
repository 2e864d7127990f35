/** What remains between the agencies: listed wherever the outcome is, so that an agreement is never told without it. */
import type { Consultation } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { positionWords } from '../../marks/words.js';
import styles from './outcome.module.css';

const words = texts({
  vi: {
    title: 'Ý kiến khác nhau còn lại',
    main: 'về nội dung chủ yếu',
    other: 'không thuộc nội dung chủ yếu',
    rejected: 'điều kiện không được tiếp thu, chưa rút:',
    because: 'lý do:',
    instead: 'phương án đề nghị:',
  },
  en: {
    title: 'Differences that remain',
    main: 'on main content',
    other: 'not on main content',
    rejected: 'a condition that was rejected and not given up:',
    because: 'because:',
    instead: 'proposed instead:',
  },
});

export function Differences({
  consultation: { differences, opinions },
  nameOf,
  brief = false,
}: {
  readonly consultation: Pick<Consultation, 'differences' | 'opinions'>;
  readonly nameOf: (code: string) => string;
  /** Where the words of each stand beside it. */
  readonly brief?: boolean;
}) {
  const t = useTexts(words);
  const positions = useTexts(positionWords);
  if (differences.length === 0) return null;
  return (
    <div className={styles.differences}>
      <h3>{t.title}</h3>
      <ul>
        {differences.map(({ agency, position, onMainContent, comments }) => (
          <li key={agency}>
            <b>{nameOf(agency)}</b>
            {position !== null && `: ${positions[position].toLocaleLowerCase('vi')}`},{' '}
            {onMainContent ? t.main : t.other}
            {!brief && (
              <>
                <Held label={t.because} said={opinions[agency]?.answer?.reason} />
                <Held label={t.instead} said={opinions[agency]?.answer?.alternative} />
              </>
            )}
            {comments.length > 0 && (
              <>
                ; {t.rejected}{' '}
                <span className="said">
                  {comments.map((key) => opinions[agency]?.comments[key]?.text ?? key).join('; ')}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What an agency holds, in its own words. */
function Held({ label, said }: { readonly label: string; readonly said: string | null | undefined }) {
  if (said === null || said === undefined || said === '') return null;
  return (
    <>
      ; {label} <span className="said">{said.replace(/\.$/, '')}</span>
    </>
  );
}
