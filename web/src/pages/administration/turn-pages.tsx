/** The way from one page of a list to the next, and back to the first; nothing where there is one page alone. */
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import styles from './administration.module.css';

const words = texts({
  vi: { next: 'Trang sau', first: 'Về trang đầu' },
  en: { next: 'Next page', first: 'First page' },
});

export function TurnPages({
  cursor,
  next,
  onTurn,
}: {
  /** Where the page that is shown begins; null: it is the first. */
  readonly cursor: string | null;
  /** Where the next one begins; null or left out: there is none. */
  readonly next: string | null | undefined;
  readonly onTurn: (cursor: string | null) => void;
}) {
  const t = useTexts(words);
  const following = next ?? null;
  if (cursor === null && following === null) return null;
  return (
    <p className={`${styles.more} no-print`}>
      {cursor !== null && <Button onPress={() => onTurn(null)}>{t.first}</Button>}
      {following !== null && <Button onPress={() => onTurn(following)}>{t.next}</Button>}
    </p>
  );
}
