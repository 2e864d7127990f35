/** Entries of the journal as sentences, each with its time and the mark of its proof. */

import { civilDateOf } from '../../../../workflows/limits/time.js';
import type { Consultation, Schemas } from '../../api/client.js';
import { actsOf } from '../../journal/acts.js';
import { useEntrySentence } from '../../journal/use-entry-sentence.js';
import { texts, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { instantFrom, sayDate, sayTime } from '../../time/say.js';
import { Exact } from '../../time/until.js';
import styles from './journal-list.module.css';

const words = texts({
  vi: {
    proof: (seq: number) => `Mục ${seq} của nhật ký, mã băm bắt đầu bằng`,
    raw: 'Dữ liệu gốc',
    saved: (times: number) => ` (${times} lần lưu)`,
    recorded: (at: string) => `Ghi lúc ${at}`,
    effective: (at: string) => `Có hiệu lực lúc ${at}`,
  },
  en: {
    proof: (seq: number) => `Entry ${seq} of the journal, its hash begins with`,
    raw: 'Original data',
    saved: (times: number) => ` (saved ${times === 1 ? 'once' : `${times} times`})`,
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
      {actsOf(items).map((act) => {
        const item = act.reduce((latest, one) => (one.seq > latest.seq ? one : latest));
        const first = Math.min(...act.map(({ seq }) => seq));
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
              {act.length > 1 && <span className="second">{t.saved(act.length)}</span>}
            </span>
            <span className={styles.proof}>
              <Mark name="proof" size={16} />
              <span className="only-heard">{t.proof(item.seq)}</span>
              {first < item.seq && `${first}–`}
              {item.seq} · {item.hash.slice(0, FIRST)}
            </span>
            {whole && (
              <details className={styles.whole}>
                <summary className="small">{t.raw}</summary>
                <pre>{act.map((one) => JSON.stringify(one, null, 2)).join('\n')}</pre>
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}
