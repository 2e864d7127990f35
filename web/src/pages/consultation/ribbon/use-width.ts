/** How wide a part of the page is, on the screen and on a landscape sheet of A4. */
import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** A landscape A4 sheet within its margins, in CSS pixels. */
const SHEET = 1010;

export interface Width {
  readonly width: number;
  readonly onPaper: boolean;
}

/** The width of what `ref` holds; 0 before it was measured. While a sheet is printed, the sheet's. */
export function useWidth(ref: RefObject<HTMLElement | null>): Width {
  const [width, setWidth] = useState(0);
  const [onPaper, setOnPaper] = useState(false);
  useEffect(() => {
    const measured = ref.current;
    if (measured === null) return;
    setWidth(measured.clientWidth);
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth));
    observer.observe(measured);
    // What is printed is laid out before the dialog opens, so the new widths must be there at once.
    const before = () => flushSync(() => setOnPaper(true));
    const after = () => setOnPaper(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [ref]);
  return onPaper ? { width: SHEET, onPaper } : { width, onPaper };
}
