/** A subject as it was written, with what was searched marked in it. */
import styles from './consultations.module.css';
import { foundIn } from './found-in.js';

export function Subject({ text, searched }: { readonly text: string; readonly searched: string }) {
  return foundIn(text, searched).map(({ at, text: piece, isFound }) =>
    isFound ? (
      <mark key={at} className={styles.found}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
