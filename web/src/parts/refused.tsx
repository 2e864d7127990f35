/** Why something was not done, in the server's sentence, with the clause on which it rests. */
import { isProblem } from '../api/problem.js';
import { texts, useTexts } from '../language/language.js';
import { Mark } from '../marks/mark.js';
import styles from './notice.module.css';

const words = texts({
  vi: {
    lost: 'Không nối được với máy chủ. Nội dung đang gõ vẫn còn nguyên; có mạng rồi hãy bấm lại.',
    strange: 'Có lỗi chưa rõ. Nội dung đang gõ vẫn còn nguyên; hãy thử lại.',
  },
  en: {
    lost: 'The server cannot be reached. What was typed is still here; press again once there is a connection.',
    strange: 'Something unexpected went wrong. What was typed is still here; please try again.',
  },
});

/** Shows nothing where there is no error. */
export function Refused({ error }: { readonly error: unknown }) {
  const { lost, strange } = useTexts(words);
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
          <b>{error.title}</b> {error.detail}
        </span>
      </p>
      {error.clause?.map(({ id, number, duty }) => (
        <p key={id} className="small">
          {number}, {clauseName(id)}: {duty}
        </p>
      ))}
    </div>
  );
}

/** "PY-2.2d" as people cite it: "mục 2.2d". */
function clauseName(id: string): string {
  const [, place = id] = /^[A-Z]+-(.+)$/.exec(id) ?? [];
  return document.documentElement.lang === 'en' ? `clause ${place}` : `mục ${place}`;
}
