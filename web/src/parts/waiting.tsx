/** What is shown while something is being fetched: never a blank page, and after some seconds how long it has been. */
import { useEffect, useState } from 'react';
import { counted } from '../language/counted.js';
import { texts, useTexts } from '../language/language.js';
import styles from './waiting.module.css';

const words = texts({
  vi: { loading: (what: string) => `Đang tải ${what}`, waited: (s: number) => `, đã chờ ${s} giây` },
  en: { loading: (what: string) => `Loading ${what}`, waited: (s: number) => `, ${counted(s, 'second')} so far` },
});

const SECOND_MS = 1000;
const TELL_AFTER = 2;
const ROWS = [1, 2, 3, 4, 5, 6] as const;

/** @param what in the middle of a sentence: "7 ý kiến" */
export function Waiting({ what, rows = 3 }: { readonly what: string; readonly rows?: number }) {
  const [seconds, setSeconds] = useState(0);
  const { loading, waited } = useTexts(words);
  useEffect(() => {
    const tick = setInterval(() => setSeconds((s) => s + 1), SECOND_MS);
    return () => clearInterval(tick);
  }, []);
  return (
    <div className={styles.waiting}>
      <p className="second" role="status">
        {loading(what)}
        {seconds >= TELL_AFTER ? waited(seconds) : ''}
      </p>
      {ROWS.slice(0, rows).map((row) => (
        <div key={row} className={styles.row} />
      ))}
    </div>
  );
}
