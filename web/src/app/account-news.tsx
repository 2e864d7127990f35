/** What others did to the account of the reader, said on every page until they have looked at it. */
import { Link } from 'react-router';
import { $api } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import styles from './header.module.css';

const words = texts({
  vi: { changed: 'Tài khoản của ông/bà có thay đổi do người khác thực hiện.', look: 'Xem' },
  en: { changed: 'Somebody else changed something about your account.', look: 'See what' },
});

export function AccountNews() {
  const t = useTexts(words);
  const { data } = $api.useQuery('get', '/api/v1/me/counts', {});
  if ((data?.account ?? 0) === 0) return null;
  return (
    <p className={styles.lent}>
      {t.changed} <Link to="/tai-khoan/bao-mat">{t.look}</Link>
    </p>
  );
}
