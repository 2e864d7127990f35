/** Why something was not done, in the server's sentence, with the clause on which it rests. */
import { isProblem, type Problem } from '../api/problem.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Mark } from '../marks/mark.js';
import { clausePlace } from './clause-place.js';
import styles from './notice.module.css';

const words = texts({
  vi: {
    lost: 'Không kết nối được với máy chủ. Nội dung đang nhập vẫn còn nguyên; hãy bấm lại khi có kết nối.',
    strange: 'Có lỗi chưa rõ. Nội dung đang nhập vẫn còn nguyên; hãy thử lại.',
  },
  en: {
    lost: 'The server cannot be reached. What was typed is still here; press again once there is a connection.',
    strange: 'Something unexpected went wrong. What was typed is still here; please try again.',
  },
});

/** Shows nothing where there is no error. */
export function Refused({ error }: { readonly error: unknown }) {
  const { lost, strange } = useTexts(words);
  const { language } = useLanguage();
  if (error === null || error === undefined) return null;
  if (!isProblem(error))
    return (
      <p role="alert" className={`${styles.notice} ${styles.ochre}`}>
        {error instanceof TypeError ? lost : strange}
      </p>
    );
  return (
    <div role="alert" className={`${styles.notice} ${styles.seal}`}>
      <p className={styles.line}>
        <Mark name="overdue" />
        <span>
          <b>{saidOf(error)}</b> {error.detail}
        </span>
      </p>
      {error.clause?.map(({ id, number, duty, wording }) => (
        <p key={id} className="small">
          {number}, {clausePlace(id, language)}
          {language === 'en' && `: ${duty}`}
          {language === 'vi' && wording !== null && `: “${wording}”`}
        </p>
      ))}
    </div>
  );
}

/** Codes whose title only says that something is missing or wrong: the fields say what. */
const TOLD_BY_FIELDS = ['field-required', 'invalid-input'];

function saidOf({ code, title, errors = [] }: Problem): string {
  const told = errors.map(({ detail }) => detail);
  return TOLD_BY_FIELDS.includes(code) && told.length > 0 ? [...new Set(told)].join(' ') : title;
}
