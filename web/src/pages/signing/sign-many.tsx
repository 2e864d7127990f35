/** Where several of a kind are owed: the way to sign them together. */
import { useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { type MatterName, matterWords } from './matters.js';
import styles from './signing.module.css';

/** @param consultation the one whose they are; left out: of all */
export function SignMany({
  matter,
  count,
  consultation,
}: {
  readonly matter: MatterName;
  readonly count: string;
  readonly consultation?: string;
}) {
  const t = useTexts(matterWords)[matter];
  const asked = new URLSearchParams();
  if (matter !== 'thong-bao') asked.set('viec', matter);
  if (consultation !== undefined) asked.set('ho-so', consultation);
  return (
    <div className={styles.many}>
      <p>{t.owed(count)}</p>
      <ButtonLink to={asked.size === 0 ? '/ky-nhieu' : `/ky-nhieu?${asked}`}>{t.go}</ButtonLink>
    </div>
  );
}
