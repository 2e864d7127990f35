/** What silence came to at a limit that the journal tells of. */
import type { Consultation } from '../api/client.js';
import type { CameTo } from '../commands/told.js';
import { type JournalEntry, textIn } from './entry.js';
import { opinionOfSubject } from './limits.js';

/** What the limit of an opinion came to when it passed: as it was decided then, which the opinion itself shows. */
export function silenceAtLimit(
  entry: JournalEntry,
  consultation: Pick<Consultation, 'opinions' | 'formerOpinions'>,
): CameTo {
  const opinion = opinionOfSubject(textIn(entry.with, 'subject'), { consultation });
  if (opinion === null) return 'overdue';
  // A notice tells of a consent that a paper answer has taken away since.
  if (opinion.state === 'deemed' || opinion.notice !== null) return 'deemed';
  return 'overdue';
}
