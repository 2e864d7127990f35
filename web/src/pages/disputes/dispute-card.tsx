/** One dispute on the board: the matter, who differs, who holds it, how long, and what is missing. */
import { Link } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { TickBar } from '../../parts/tick-bar.js';
import { Overdue, Until } from '../../time/until.js';
import styles from './disputes.module.css';

const words = texts({
  vi: { differs: 'Ý kiến khác:', missing: 'Thiếu:' },
  en: { differs: 'Differs:', missing: 'Missing:' },
});

export function DisputeCard({ dispute }: { readonly dispute: Schemas['HeldDispute'] }) {
  const t = useTexts(words);
  const name = useAgencyName();
  return (
    <li className={`${styles.card} ${dispute.overdue ? styles.late : ''}`}>
      <h3 className="row-title">
        <Link to={`/ho-so/${dispute.consultation}/tranh-chap`}>{dispute.subject}</Link>
      </h3>
      <p className="second">
        {t.differs} {dispute.dissenters.map(name).join(', ')}
      </p>
      <p className={styles.bold}>{name(dispute.holder)}</p>
      {dispute.stageWorkingDays > 0 && (
        <p>
          <TickBar held={dispute.heldWorkingDays} of={dispute.stageWorkingDays} />
        </p>
      )}
      {dispute.dueAt !== null && (
        <p>{dispute.overdue ? <Overdue limit={dispute.dueAt} /> : <Until limit={dispute.dueAt} />}</p>
      )}
      {dispute.stage === 'incomplete' && dispute.missing.length > 0 && (
        <p className="second">
          {t.missing} {dispute.missing.join('; ')}
        </p>
      )}
    </li>
  );
}
