/** Where several notices are owed: the way to sign them together. */
import { texts, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button.js';
import styles from './signing.module.css';

const words = texts({
  vi: {
    owed: (n: string) => `${n} thông báo về việc được xác định là đồng ý đang chờ ký.`,
    sign: 'Đọc và ký cùng một lượt',
  },
  en: {
    owed: (n: string) => `${n} notices of a deemed consent wait to be signed.`,
    sign: 'Read and sign together',
  },
});

/** @param consultation the one whose notices they are; left out: of all */
export function SignMany({ count, consultation }: { readonly count: string; readonly consultation?: string }) {
  const t = useTexts(words);
  return (
    <div className={styles.many}>
      <p>{t.owed(count)}</p>
      <ButtonLink to={consultation === undefined ? '/ky-nhieu' : `/ky-nhieu?ho-so=${encodeURIComponent(consultation)}`}>
        {t.sign}
      </ButtonLink>
    </div>
  );
}
