/** The clerk's letters that have no number yet: how many, and where they are numbered and issued. */
import { $api } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import styles from './work.module.css';

const words = texts({
  vi: {
    title: 'Cấp số, phát hành',
    waiting: (n: number) => `${n} văn bản đã ký chờ cấp số`,
    otherwise: 'Chưa cấp số thì văn bản chưa được phát hành.',
    act: 'Cấp số, phát hành',
  },
  en: {
    title: 'To number and issue',
    waiting: (n: number) => `${counted(n, 'signed letter')} to be numbered`,
    otherwise: 'Until it is numbered a letter is not issued.',
    act: 'Number and issue',
  },
});

export function LettersWaiting({ solid }: { readonly solid: boolean }) {
  const t = useTexts(words);
  const { data: counts } = $api.useQuery('get', '/api/v1/me/counts', {});
  const count = counts?.letters ?? 0;
  if (count === 0) return null;
  return (
    <section className={`group ${styles.group}`}>
      <h2>
        {t.title} <span className="group-count">{count}</span>
      </h2>
      <ul>
        <li className={styles.row}>
          <div className={styles.time} />
          <h3 className="row-title">{t.waiting(count)}</h3>
          <p className={`second ${styles.consequence}`}>{t.otherwise}</p>
          <div className={styles.act}>
            <ButtonLink look={solid ? 'solid' : 'outline'} wide to="/van-ban?muc=waiting">
              {t.act}
            </ButtonLink>
          </div>
        </li>
      </ul>
    </section>
  );
}
