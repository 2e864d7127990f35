/** The heading of a section, with what stands beside it at the right. */
import type { ReactNode } from 'react';
import styles from './section-head.module.css';

export function SectionHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <header className={styles.head}>
      <h2>{title}</h2>
      {children}
    </header>
  );
}
