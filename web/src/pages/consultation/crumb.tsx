/** Where a page of a consultation is: below the list of consultations. */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { texts, useTexts } from '../../language/language.js';
import styles from './crumb.module.css';

const words = texts({
  vi: { place: 'Vị trí trang', list: 'Hồ sơ lấy ý kiến' },
  en: { place: 'Where this is', list: 'Consultations' },
});

export function Crumb({ children }: { readonly children: ReactNode }) {
  const t = useTexts(words);
  return (
    <nav className={styles.crumb} aria-label={t.place}>
      <Link to="/ho-so">{t.list}</Link> / {children}
    </nav>
  );
}
