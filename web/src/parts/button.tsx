/** Buttons: one solid per group of work, the rest outlined; one that cannot be pressed says why beside it and stays focusable. */
import type { ReactNode } from 'react';
import { type ButtonProps, Button as Pressable } from 'react-aria-components';
import { type LinkProps, Link as RouterLink } from 'react-router';
import styles from './button.module.css';

type Look = 'solid' | 'outline' | 'quiet';

interface Shown {
  readonly look?: Look;
  readonly small?: boolean;
  /** As wide as its column, as on phones. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

const classes = ({ look = 'outline', small = false, wide = false }: Shown, unavailable = false) =>
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

/** A button. `reason`: why it cannot be pressed now; `busy`: what was pressed is under way. */
export function Button({
  look,
  small,
  wide,
  reason,
  busy = false,
  children,
  onPress,
  ...rest
}: Omit<ButtonProps, 'children' | 'className' | 'isDisabled'> &
  Shown & { readonly reason?: string | null | undefined; readonly busy?: boolean }) {
  const unavailable = reason !== undefined && reason !== null;
  const shown = { look, small, wide, children } as Shown;
  return (
    <>
      <Pressable
        {...rest}
        className={classes(shown, unavailable)}
        isPending={busy}
        {...(unavailable ? { 'aria-disabled': true } : {})}
        {...(onPress === undefined || unavailable ? {} : { onPress })}
        {...(unavailable ? { type: 'button' as const } : {})}
      >
        {children}
      </Pressable>
      {unavailable && <span className={styles.reason}>{reason}</span>}
    </>
  );
}

/** A link that looks like a button: it goes to another page. */
export function ButtonLink({ look, small, wide, children, ...rest }: LinkProps & Shown) {
  return (
    <RouterLink {...rest} className={classes({ look, small, wide, children } as Shown)}>
      {children}
    </RouterLink>
  );
}
