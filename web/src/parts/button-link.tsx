/** Apart from `button.tsx`, so that signing in, which leads nowhere, loads no router. */
import { type LinkProps, Link as RouterLink } from 'react-router';
import { classes, type Shown } from './button-look.js';

/** A link that looks like a button: it goes to another page. */
export function ButtonLink({ look, small, wide, children, ...rest }: LinkProps & Shown) {
  return (
    <RouterLink {...rest} className={classes({ look, small, wide, children } as Shown)}>
      {children}
    </RouterLink>
  );
}
