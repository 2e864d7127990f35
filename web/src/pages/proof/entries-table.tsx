/** Entries of a journal in words: when, what, who and by what authority, and the hash of each. */
import type { ReactNode } from 'react';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './proof.module.css';
import { inGroups, type ProvenEntry } from './proof-file.js';

const words = texts({
  vi: {
    caption: 'Các mục của nhật ký, theo thứ tự',
    seq: 'Mục',
    when: 'Thời điểm',
    what: 'Việc',
    who: 'Người thực hiện, tư cách',
    recorded: (at: string) => `ghi lúc ${at}`,
    clock: 'Hệ thống tự động thực hiện',
    system: 'Hệ thống',
    delegated: 'theo ủy quyền của Thủ trưởng',
    hash: 'Mã băm',
  },
  en: {
    caption: 'The entries of the journal, in their order',
    seq: 'Entry',
    when: 'Instant',
    what: 'What',
    who: 'Who, in which capacity',
    recorded: (at: string) => `recorded ${at}`,
    clock: 'The system, by itself',
    system: 'The system',
    delegated: 'by delegation of the head',
    hash: 'Hash',
  },
});

export function EntriesTable({
  entries,
  nameOf,
  sentence,
}: {
  readonly entries: readonly ProvenEntry[];
  /** The name of an agency by its code. */
  readonly nameOf: (code: string) => string;
  readonly sentence: (entry: ProvenEntry) => ReactNode;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const moment = (at: string) => sayMoment(instantFrom(at), language);
  return (
    <table className={styles.entries}>
      <caption className="only-heard">{t.caption}</caption>
      <thead>
        <tr className="second">
          <th scope="col">{t.seq}</th>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.who}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.seq}>
            <th scope="row">{entry.seq}</th>
            <td>
              {moment(entry.effectiveAt)}
              {entry.at !== entry.effectiveAt && <span className="second">{t.recorded(moment(entry.at))}</span>}
            </td>
            <td>
              {sentence(entry)}
              <span className={styles.chained}>
                {t.hash} <code className={styles.hash}>{inGroups(entry.hash)}</code>
              </span>
            </td>
            <td>
              <Who entry={entry} nameOf={nameOf} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ entry, nameOf }: { readonly entry: ProvenEntry; readonly nameOf: (code: string) => string }) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const { kind, name, role, agency, delegation } = entry.actor;
  if (kind !== 'person') return <>{kind === 'clock' ? t.clock : t.system}</>;
  const capacity = [role === null ? '' : roles[role], agency === null ? '' : nameOf(agency)].filter(Boolean).join(', ');
  return (
    <>
      {name}
      <span className="second">
        {capacity}
        {delegation !== null && entry.asHead && `, ${t.delegated}`}
      </span>
    </>
  );
}
