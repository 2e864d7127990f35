/** Delegations in rows: whose powers, who has them by which document, from when until when, and who ended them before. */

import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { inSentence } from '../../language/in-sentence.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { TableHead } from '../../parts/table-head.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { Moment } from '../../time/until.js';
import styles from './administration.module.css';

type Delegation = Schemas['DelegationView'];

const words = texts({
  vi: {
    columns: ['Cơ quan', 'Được ủy quyền', 'Từ', 'Đến trước', 'Người ủy quyền'],
    anyone: 'mọi người giữ vai trò này',
    document: (number: string) => `Văn bản số ${number}`,
    from: 'Từ',
    until: 'Đến trước',
    by: 'Người ủy quyền:',
    ended: (at: string, by: string) => `Đã chấm dứt lúc ${at}${by === '' ? '' : `, người chấm dứt: ${by}`}`,
    end: 'Chấm dứt ủy quyền',
    endOf: (who: string) => `Chấm dứt ủy quyền cho ${who}`,
  },
  en: {
    columns: ['Agency', 'Lent to', 'From', 'Until before', 'Granted by'],
    anyone: 'whoever has this role',
    document: (number: string) => `Document ${number}`,
    from: 'From',
    until: 'Until before',
    by: 'Granted by',
    ended: (at: string, by: string) => `Ended at ${at}${by === '' ? '' : ` by ${by}`}`,
    end: 'End the delegation',
    endOf: (who: string) => `End the delegation to ${who}`,
  },
});

export function DelegationsTable({
  title,
  items,
  onEnd,
}: {
  readonly title: string;
  readonly items: readonly Delegation[];
  /** Null where the person may end none of them. */
  readonly onEnd: { readonly agency: string; readonly end: (delegation: Delegation) => void } | null;
}) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const agencyName = useAgencyName();
  const mayEnd = onEnd !== null && items.some(({ agency }) => agency === onEnd.agency);
  return (
    <table className={`${styles.table} ${styles.plain}`}>
      <caption className="only-heard">{title}</caption>
      <TableHead columns={t.columns} acts={mayEnd} />
      <tbody>
        {items.map((delegation) => (
          <tr key={delegation.id}>
            <th scope="row">{agencyName(delegation.agency)}</th>
            <td>
              <LentTo delegation={delegation} />
            </td>
            <td>
              <span className={styles.phone}>{t.from} </span>
              <Moment at={delegation.from} />
            </td>
            <td>
              <span className={styles.phone}>{t.until} </span>
              <Moment at={delegation.until} />
              <Ended delegation={delegation} />
            </td>
            <td>
              <span className={styles.phone}>{t.by} </span>
              {delegation.grantedByName ?? ''}
            </td>
            {mayEnd && (
              <td className="no-print">
                {delegation.agency === onEnd.agency && (
                  <Button
                    small
                    look="quiet"
                    aria-label={t.endOf(delegation.person?.name ?? inSentence(roles[delegation.to]))}
                    onPress={() => onEnd.end(delegation)}
                  >
                    {t.end}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LentTo({ delegation: { to, person, document } }: { readonly delegation: Delegation }) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  return (
    <>
      {person?.name ?? roles[to]}
      <div className="second">{person === null ? t.anyone : roles[to]}</div>
      {document !== null && <div className="second">{t.document(document)}</div>}
    </>
  );
}

function Ended({ delegation: { endedAt, endedBy } }: { readonly delegation: Delegation }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  if (endedAt === null) return null;
  return <div className="second">{t.ended(sayMoment(instantFrom(endedAt), language), endedBy?.name ?? '')}</div>;
}
