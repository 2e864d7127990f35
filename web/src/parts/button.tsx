/** Buttons: one solid per group of work, the rest outlined; one that cannot be pressed says why beside it and stays focusable. */
import { type ButtonProps, Button as Pressable } from 'react-aria-components';
import styles from './button.module.css';
import { classes, type Shown } from './button-look.js';

/**
 * A button. `reason`: why it cannot be pressed now; `busy`: what was pressed is under way, and it is not pressed again meanwhile.
 * `isPending` of the library is not used: its announcement names the button for seconds after the dialog with it is gone.
 */
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
  const isIdle = !unavailable && !busy;
  return (
    <>
      <Pressable
        {...rest}
        className={classes(shown, unavailable)}
        {...(busy ? { 'data-busy': true } : {})}
        {...(isIdle ? {} : { 'aria-disabled': true, type: 'button' as const })}
        {...(onPress === undefined || !isIdle ? {} : { onPress })}
      >
        {children}
      </Pressable>
      {unavailable && <span className={styles.reason}>{reason}</span>}
    </>
  );
}
