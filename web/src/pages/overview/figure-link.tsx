/** A figure of the report, which leads to exactly what it counts. */
import { Link } from 'react-router';
import { texts, useTexts } from '../../language/language.js';
import { type Behind, figureWords, listOf } from './figures.js';
import styles from './overview.module.css';

const words = texts({
  vi: { list: (figure: string, agency: string) => `${figure}, ${agency}: xem danh sách` },
  en: { list: (figure: string, agency: string) => `${figure}, ${agency}: see the list` },
});

/** @param whose the name of the agency, or of the province */
export function FigureLink({ n, whose, ...behind }: Behind & { readonly n: number; readonly whose: string }) {
  const t = useTexts(words);
  const figures = useTexts(figureWords);
  return (
    <Link
      className={styles.figure}
      to={listOf(behind)}
      aria-label={`${n}. ${t.list(figures[behind.figure], whose)}`}
      title={t.list(figures[behind.figure], whose)}
    >
      {n}
    </Link>
  );
}
