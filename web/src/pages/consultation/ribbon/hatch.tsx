/** The hatching of what does not count and of what a rule made: strokes, so that it is printed as well. */
import styles from './ribbon.module.css';

/** Where the hatching is kept: once on a page, other drawings refer to it by `hatchFill`. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" className={styles.hatchGround} />
      <line x1="0.75" x2="0.75" y2="6" className={styles.hatchStroke} />
    </pattern>
  );
}

/** The fill that refers to a hatching. */
export function hatchFill(id: string): string {
  return `url(#${id})`;
}

/** A hatched ground that fills a cell of a table. */
export function HatchedGround({ hatch }: { readonly hatch: string }) {
  return (
    <svg className={styles.ground} aria-hidden="true">
      <rect width="100%" height="100%" fill={hatchFill(hatch)} />
    </svg>
  );
}
