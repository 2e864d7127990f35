/** The bar at the foot: what is still missing, and the one act that ends the writing. */
import type { ReactNode } from 'react';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Button } from '../../parts/button.js';
import type { Missing } from './completeness.js';
import { missingWords, sayMissing } from './missing-words.js';
import styles from './send-bar.module.css';

const words = texts({
  vi: {
    left: (n: number, isHead: boolean) => `Còn ${n} việc trước khi ${isHead ? 'gửi' : 'trình'}:`,
    ready: (isHead: boolean): string => (isHead ? 'Hồ sơ đã đủ, gửi được.' : 'Hồ sơ đã đủ, trình được.'),
    preview: 'Xem trước văn bản',
    sign: 'Ký và gửi',
    submit: (head: string) => `Trình ${head} ký gửi`,
    bar: 'Gửi hồ sơ',
    more: (n: number) => `và ${n} việc khác`,
  },
  en: {
    left: (n: number, isHead: boolean) => `${n} left before it can be ${isHead ? 'sent' : 'submitted'}:`,
    ready: (isHead: boolean): string => (isHead ? 'Complete; it can be sent.' : 'Complete; it can be submitted.'),
    preview: 'Preview',
    sign: 'Sign and send',
    submit: (head: string) => `Submit to ${head}`,
    bar: 'Sending',
    more: (n: number) => `and ${n} more`,
  },
});

const MOST = 3;

export function SendBar({
  missing,
  nameOf,
  isHead,
  headWord,
  onGo,
  sendBack,
  onPreview,
  onSend,
}: {
  readonly missing: readonly Missing[];
  readonly nameOf: (code: string) => string;
  readonly isHead: boolean;
  /** "Giám đốc", or who the head is otherwise called. */
  readonly headWord: string;
  /** What sends the draft back to who prepares it, for who may. */
  readonly sendBack: ReactNode;
  readonly onGo: (missing: Missing) => void;
  readonly onPreview: () => void;
  readonly onSend: () => void;
}) {
  const t = useTexts(words);
  const { kinds } = useTexts(missingWords);
  const isReady = missing.length === 0;
  return (
    <section className={`${styles.bar} no-print`} aria-label={t.bar}>
      <div className={styles.inner}>
        {isReady ? (
          <p className={styles.left}>
            <Mark name="accepted" /> <span>{t.ready(isHead)}</span>
          </p>
        ) : (
          <div className={styles.left}>
            <Mark name="warning" />
            <p>
              {t.left(missing.length, isHead)}{' '}
              {missing.slice(0, MOST).map((one, index) => (
                <span key={`${one.kind} ${one.agency ?? ''}`}>
                  {index > 0 && '; '}
                  <button type="button" className={styles.go} onClick={() => onGo(one)}>
                    {sayMissing(one, kinds, nameOf)}
                  </button>
                </span>
              ))}
              {missing.length > MOST && ` ${t.more(missing.length - MOST)}`}.
            </p>
          </div>
        )}
        <div className={styles.acts}>
          {sendBack}
          <Button onPress={onPreview}>{t.preview}</Button>
          <Button
            look={isReady ? 'solid' : 'quiet'}
            onPress={() => {
              const [first] = missing;
              if (first === undefined) onSend();
              else onGo(first);
            }}
          >
            {isHead ? t.sign : t.submit(headWord)}
          </Button>
        </div>
      </div>
    </section>
  );
}
