/** Which entries of a consultation's journal are about one step of it. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { HeldStep } from '../../figures/held-steps.js';
import { type JournalEntry, parseEntry } from '../../journal/entry.js';
import type { Reader } from '../../persistence/store.js';
import type { FigureEntryView } from './evaluation.views.js';

/** More entries than this are not told of one step; the journal of the consultation has them all. */
const MOST = 20;

/** Reads the journals of the consultations of a page, and no others. */
export async function entriesOfSteps(
  reader: Reader,
  province: string,
  ids: readonly string[],
): Promise<(step: HeldStep, beganAt: Instant) => FigureEntryView[]> {
  const rows = await reader.rows<{ entry: string }>(
    'SELECT entry FROM journal WHERE province = ? AND chain = ANY(?) ORDER BY chain, seq',
    [province, ids],
  );
  const entries = new Map<string, JournalEntry[]>();
  for (const { entry } of rows) {
    const read = parseEntry(entry);
    entries.set(read.chain, [...(entries.get(read.chain) ?? []), read]);
  }
  return (step, beganAt) =>
    (entries.get(step.consultation) ?? [])
      .filter((entry) => entry.effectiveAt >= beganAt && isAbout(entry, step, beganAt))
      .slice(0, MOST)
      .map(({ seq, effectiveAt, command, actor }) => ({ seq, at: inVietnam(effectiveAt), command, by: actor.name }));
}

function isAbout(entry: JournalEntry, step: HeldStep, beganAt: Instant): boolean {
  const { command, effectiveAt, actor, with: carried } = entry;
  const { agency, subject } = carried as { readonly agency?: unknown; readonly subject?: unknown };
  const asked = step.key.slice(step.key.indexOf(':') + 1);
  switch (step.kind) {
    case 'opinion':
      // What an agency does itself does not name it; the entry by which it was asked is about all that were asked at that moment.
      return subject === step.key || (agency ?? actor.agency) === asked || effectiveAt === beganAt;
    case 'notice':
      return subject === step.key || (agency === asked && command.startsWith('notice.')) || effectiveAt === beganAt;
    case 'consultation':
      return command.startsWith('consultation.');
    case 'dispute':
      return command.startsWith('dispute.') || subject === step.key;
  }
}
