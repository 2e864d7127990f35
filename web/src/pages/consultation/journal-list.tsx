/** Entries of the journal as sentences, each with its time and the mark of its proof. */

import { civilDateOf } from '../../../../workflows/limits/time.js';
import type { Consultation, Schemas } from '../../api/client.js';
import { useEntrySentence } from '../../journal/use-entry-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { instantFrom, sayDate, sayTime } from '../../time/say.js';
import { Exact } from '../../time/until.js';
import styles from './journal-list.module.css';

const words = texts({
  vi: {
    proof: (seq: number) => `Mục ${seq} của nhật ký, mã băm bắt đầu bằng`,
    whole: 'Xem toàn văn mục này',
    recorded: (at: string) => `Ghi lúc ${at}`,
    effective: (at: string) => `Có hiệu lực lúc ${at}`,
  },
  en: {
    proof: (seq: number) => `Entry ${seq} of the journal, its hash begins with`,
    whole: 'See the whole entry',
    recorded: (at: string) => `Recorded ${at}`,
    effective: (at: string) => `In effect ${at}`,
  },
});

const FIRST = 4;

export function JournalList({
  consultation,
  items,
  whole = false,
}: {
  readonly consultation: Consultation;
  readonly items: readonly Schemas['JournalItem'][];
  /** Whether each can be opened to be read whole. */
  readonly whole?: boolean;
}) {
  const t = useTexts(words);
  const sentence = useEntrySentence(consultation);
  return (
    <ol>
      {items.map((item) => {
        const effective = instantFrom(item.effectiveAt);
        return (
          <li key={item.seq} className={styles.entry}>
            <span className="second">
              <Exact lines={[t.effective(item.effectiveAt), t.recorded(item.at)]}>
                {sayDate(civilDateOf(effective), whole)}, {sayTime(effective)}
              </Exact>
            </span>
            <span>
              {sentence(item).map(({ text, seal }) =>
                seal ? (
                  <b key={text} className={styles.seal}>
                    {text}
                  </b>
                ) : (
                  text
                ),
              )}
            </span>
            <span className={styles.proof}>
              <Mark name="proof" size={16} />
              <span className="only-heard">{t.proof(item.seq)}</span>
              {item.seq} · {item.hash.slice(0, FIRST)}
            </span>
            {whole && (
              <details className={styles.whole}>
                <summary className="small">{t.whole}</summary>
                <pre>{JSON.stringify(item, null, 2)}</pre>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
