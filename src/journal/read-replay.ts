/** A consultation's own journal, read and replayed. */
import type { Reader } from '../persistence/store.js';
import { checkChain, type StoredEntry } from './chain.js';
import { type JournalFault, sentenceOf } from './fault.js';
import { KeptRules, keptBodies } from './kept-rules.js';
import { NoProof } from './proof.js';
import { type ReplayedStep, replay } from './replay.js';

/**
 * Every step of a consultation, from its first entry on, by the rules that its entries name.
 * @throws NoProof `journal-broken` when the entries do not hold together
 */
export async function replayedSteps(
  reader: Reader,
  province: string,
  consultation: string,
): Promise<readonly ReplayedStep[]> {
  const stored = await reader.rows<StoredEntry>(
    'SELECT seq, hash, entry, at, command FROM journal WHERE province = ? AND chain = ? ORDER BY seq',
    [province, consultation],
  );
  const { regulations, calendars } = await keptBodies(reader, province);
  const rules = new KeptRules();
  const wrong = rules.add(regulations, calendars);
  if (wrong !== null) throw broken(wrong);
  const chain = checkChain({ province, chain: consultation }, stored);
  if ('fault' in chain) throw broken(chain.fault);
  const replayed = replay(chain.entries, rules);
  if ('fault' in replayed) throw broken(replayed.fault);
  return replayed.steps;
}

const broken = (fault: JournalFault): NoProof => new NoProof('journal-broken', sentenceOf(fault), fault);
