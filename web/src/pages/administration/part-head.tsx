/** The head of a part: what it is, how much of it there is, what may be done, and what was just done. */
import type { ReactNode } from 'react';
import { Notice } from '../../parts/notice.js';
import styles from './administration.module.css';

export function PartHead({
  title,
  beside,
  done = '',
  children,
}: {
  readonly title: string;
  readonly beside?: string;
  /** A sentence that tells what was just done; empty while nothing was. */
  readonly done?: string;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <div className={styles.head}>
        <div>
          <h2>{title}</h2>
          {beside !== undefined && <p className="second">{beside}</p>}
        </div>
        {children !== undefined && <div className={styles.acts}>{children}</div>}
      </div>
      <div role="status">
        {done !== '' && (
          <Notice tone="ok">
            <p>{done}</p>
          </Notice>
        )}
      </div>
    </>
  );
}
