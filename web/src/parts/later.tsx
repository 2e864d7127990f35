/**
 * What stands below the first screen of the first page of a visit. It is worked out after what is above has been shown, in
 * small steps that give way to whatever the reader does meanwhile: on a slow phone a whole consultation at once would hold
 * the page for half a second. Later pages come whole, so that "back" finds the place at which one was.
 */
import { type ReactNode, startTransition, useEffect, useState } from 'react';

let isFirst = true;

export function Later({ children }: { readonly children: ReactNode }) {
  const [isTime, setTime] = useState(!isFirst);
  useEffect(() => {
    isFirst = false;
    startTransition(() => setTime(true));
  }, []);
  return isTime ? children : null;
}
