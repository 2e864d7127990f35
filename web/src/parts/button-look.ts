/** How buttons look, whether they act (`button.tsx`) or lead to another page (`button-link.tsx`). */
import type { ReactNode } from 'react';
import styles from './button.module.css';

type Look = 'solid' | 'outline' | 'quiet';

export interface Shown {
  readonly look?: Look;
  readonly small?: boolean;
  /** As wide as its column, as on phones. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** What a button looks like, for the one that is pressed and the one that leads elsewhere. */
export const classes = ({ look = 'outline', small = false, wide = false }: Shown, unavailable = false) =>
  [
    'button',
    styles.button,
    styles[look],
    small ? styles.small : '',
    wide ? styles.wide : '',
    unavailable ? styles.unavailable : '',
  ]
    .filter(Boolean)
    .join(' ');
