/** "Xem trước văn bản": in the question before signing, the letter as it will look. */
import { lazy, Suspense, useCallback, useState } from 'react';
import fileStyles from '../files/file-list.module.css';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { Refused } from '../parts/refused.js';
import { Waiting } from '../parts/waiting.js';
import styles from './letters.module.css';

const PdfPages = lazy(() => import('../files/pdf-pages.js'));

const words = texts({
  vi: {
    look: 'Xem trước văn bản',
    letter: 'Văn bản sẽ được lập khi ký',
    what: 'văn bản',
    none: 'Việc này không lập văn bản nào.',
  },
  en: {
    look: 'Preview the letter',
    letter: 'The letter that signing will make',
    what: 'the letter',
    none: 'This makes no letter.',
  },
});

type Read = () => Promise<ArrayBuffer | null | undefined>;
type Shown = 'reading' | 'none' | { readonly bytes: ArrayBuffer } | { readonly error: unknown };

/** @param read asks for the letter, and gives undefined where something is missing yet; null where the act makes none: then nothing is shown */
export function LetterPreview({ read }: { readonly read: Read | null }) {
  const t = useTexts(words);
  const [shown, setShown] = useState<Shown | null>(null);
  if (read === null) return null;
  const look = async () => {
    setShown('reading');
    try {
      const bytes = await read();
      if (bytes === undefined) setShown(null);
      else setShown(bytes === null ? 'none' : { bytes });
    } catch (error) {
      setShown({ error });
    }
  };
  return (
    <div className={styles.preview}>
      <Button small busy={shown === 'reading'} onPress={() => void look()}>
        {t.look}
      </Button>
      {shown === 'none' && <p role="status">{t.none}</p>}
      {shown !== null && typeof shown === 'object' && 'error' in shown && <Refused error={shown.error} />}
      {shown !== null && typeof shown === 'object' && 'bytes' in shown && <Letter bytes={shown.bytes} />}
    </div>
  );
}

function Letter({ bytes }: { readonly bytes: ArrayBuffer }) {
  const t = useTexts(words);
  // Who draws it takes the bytes away: each time another copy.
  const read = useCallback(async () => bytes.slice(0), [bytes]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={fileStyles.view} aria-label={t.letter} tabIndex={0}>
      <Suspense fallback={<Waiting what={t.what} rows={6} />}>
        <PdfPages read={read} />
      </Suspense>
    </section>
  );
}
