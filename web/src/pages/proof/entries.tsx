/** The entries of a consultation that is shown here too: with the names of its agencies, and its limits. */
import { useAgencyNames } from '../../api/agency-names.js';
import type { Consultation } from '../../api/client.js';
import { useEntrySentence } from '../../journal/use-entry-sentence.js';
import { EntriesTable } from './entries-table.js';
import type { ProvenEntry } from './proof-file.js';

export function Entries({
  consultation,
  entries,
}: {
  readonly consultation: Consultation;
  readonly entries: readonly ProvenEntry[];
}) {
  const nameOf = useAgencyNames(consultation.parties);
  const sentence = useEntrySentence(consultation);
  return (
    <EntriesTable entries={entries} nameOf={nameOf} sentence={(entry) => sentence(entry).map(({ text }) => text)} />
  );
}
