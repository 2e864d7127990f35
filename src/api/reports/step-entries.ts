/** Which entries of a consultation's journal are about one step of it. */
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { HeldStep } from '../../figures/held-steps.js';
import { type JournalEntry, parseEntry } from '../../journal/entry.js';
import type { Reader } from '../../persistence/store.js';
import { LIMIT_KINDS, type LimitKind } from '../consultations/limit-kinds.js';
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
      .map((entry) => ({
        seq: entry.seq,
        at: inVietnam(entry.effectiveAt),
        command: entry.command,
        limit: limitOf(entry),
        by: entry.actor.name,
      }));
}

/** Which limit an entry says has passed; null where it is an act. */
function limitOf({ command, with: carried }: JournalEntry): LimitKind | null {
  const { kind } = carried as { readonly kind?: unknown };
  return command === 'limit.passed' ? (LIMIT_KINDS.find((known) => known === kind) ?? null) : null;
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
