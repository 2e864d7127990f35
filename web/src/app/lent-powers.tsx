/** Whoever acts by delegation is told on every page until when they sign as the head, and by which document. */
import { texts, useLanguage, useTexts } from '../language/language.js';
import type { Me } from '../session/me.js';
import { instantFrom, sayMoment } from '../time/say.js';
import styles from './header.module.css';

const words = texts({
  vi: {
    asHead: (document: string, until: string) =>
      `Đang được ủy quyền${document === '' ? '' : ` theo văn bản số ${document}`}: ký như Thủ trưởng đến trước ${until}.`,
  },
  en: {
    asHead: (document: string, until: string) =>
      `You hold a delegation${document === '' ? '' : ` by document ${document}`}: you sign as the head until before ${until}.`,
  },
});

/** Nothing for the head, who holds none. Of several that hold now, the one that holds longest. */
export function LentPowers({ delegations }: Pick<Me, 'delegations'>) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const last = delegations.at(-1);
  if (last === undefined) return null;
  return <p className={styles.lent}>{t.asHead(last.document ?? '', sayMoment(instantFrom(last.until), language))}</p>;
}
