/** Text that another agency wrote and that the act is about, quoted in the dialog. */
import type { ReactNode } from 'react';
import styles from './act-form.module.css';

export function Quoted({ by, children }: { readonly by: string; readonly children: ReactNode }) {
  return (
    <figure className={styles.quoted}>
      <figcaption className="second">{by}</figcaption>
      <blockquote className="said">{children}</blockquote>
    </figure>
  );
}
