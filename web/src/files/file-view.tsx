/** What is in a file, shown in the page: a picture, or the pages of a PDF. Nothing in it runs, and nothing is framed. */
import { lazy, Suspense, useCallback } from 'react';
import { texts, useTexts } from '../language/language.js';
import { Waiting } from '../parts/waiting.js';
import styles from './file-list.module.css';

const PdfPages = lazy(() => import('./pdf-pages.js'));

const PICTURES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

const words = texts({
  vi: { content: (name: string) => `Nội dung tệp ${name}`, file: 'tệp' },
  en: { content: (name: string) => `What is in ${name}`, file: 'the file' },
});

/** Whether a file can be shown here; all others are saved and opened by the programs that know them. */
export const isShown = (type: string | null): boolean =>
  type === 'application/pdf' || (type !== null && PICTURES.includes(type));

export function FileView({
  address,
  name,
  type,
}: {
  readonly address: string;
  readonly name: string;
  readonly type: string;
}) {
  const t = useTexts(words);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className={styles.view} aria-label={t.content(name)} tabIndex={0}>
      {type === 'application/pdf' ? (
        <Suspense fallback={<Waiting what={t.file} rows={6} />}>
          <Pdf address={address} />
        </Suspense>
      ) : (
        <img src={address} alt={name} />
      )}
    </section>
  );
}

function Pdf({ address }: { readonly address: string }) {
  const read = useCallback(async () => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.arrayBuffer();
  }, [address]);
  return <PdfPages read={read} />;
}
