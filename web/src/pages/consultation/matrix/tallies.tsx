/** A tally by marks with their numbers; in words for a screen reader. */
import { useLanguage } from '../../../language/language.js';
import { Mark } from '../../../marks/mark.js';
import styles from './matrix.module.css';
import { type Counted, sayTally } from './tally.js';

export function Tallies({ counted }: { readonly counted: readonly Counted[] }) {
  const { language } = useLanguage();
  return (
    <>
      <span className={styles.tallies} aria-hidden="true">
        {counted.map(({ mark, count }) => (
          <span
            key={mark}
            className={`${styles.one} ${mark === 'deemed' ? 'seal' : ''}`}
            title={sayTally([{ mark, count }], language)}
          >
            <Mark name={mark} size={16} /> {count}
          </span>
        ))}
      </span>
      <span className="only-heard">{sayTally(counted, language)}</span>
    </>
  );
}
