/** The foot of every printed page: which consultation, which round, which text, and when it was printed. */
import type { Consultation } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { useClock } from '../../time/now.js';
import { sayMoment } from '../../time/say.js';
import styles from './print-foot.module.css';

const words = texts({
  vi: {
    number: (id: string) => `Mã hồ sơ ${id}`,
    round: (n: number) => `lần ${n}`,
    hash: (hash: string) => `mã băm văn bản ${hash}`,
    printed: (at: string) => `in lúc ${at}`,
  },
  en: {
    number: (id: string) => `Consultation ${id}`,
    round: (n: number) => `round ${n}`,
    hash: (hash: string) => `hash of the text ${hash}`,
    printed: (at: string) => `printed ${at}`,
  },
});

export function PrintFoot({ consultation }: { readonly consultation: Consultation }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now } = useClock();
  return (
    <div className={styles.foot} aria-hidden="true">
      <span>{t.number(consultation.id)}</span>
      <span>{t.round(consultation.round)}</span>
      {consultation.proposalHash !== null && <span className={styles.hash}>{t.hash(consultation.proposalHash)}</span>}
      <span>{t.printed(sayMoment(now, language))}</span>
    </div>
  );
}
