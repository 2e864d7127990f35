/** A block that tells something about the page: ochre warns, accent informs, seal marks an effect of silence. */
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export function Notice({
  tone,
  children,
}: {
  readonly tone: 'accent' | 'ochre' | 'seal' | 'ok';
  readonly children: ReactNode;
}) {
  return <div className={`${styles.notice} ${styles[tone]}`}>{children}</div>;
}

/** Where there is nothing: says so, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>
        <b>{title}</b>
      </p>
      {children}
    </div>
  );
}
