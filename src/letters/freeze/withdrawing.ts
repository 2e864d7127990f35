/** Who is asked no longer is told so by a letter, whichever way it came: an agency outside has no inbox here. */
import { currentOpinions } from '../../../workflows/dossier/dossier.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import type { Opinion } from '../../../workflows/opinion/opinion.js';
import type { WithdrawalCause } from '../facts/letter-contents.js';
import { type DraftLetter, draft, type LetterAct, textIn } from './act.js';
import { changedOpinions } from './answering.js';
import { agencyFacts } from './parts-of.js';

/** What had ended for an agency before was told to it then. */
const TOLD_BEFORE: readonly Opinion['state'][] = ['cancelled', 'released', 'transferred'];

/** One letter to everyone whose request the act has ended; none where it has ended none. */
export function withdrawalsOf(act: LetterAct, because: WithdrawalCause): DraftLetter[] {
  const { register, after, moment } = act;
  const { lead } = after.consultation.context;
  const asked = new Map(noLongerAsked(act, because).map(({ context }) => [context.heldBy, context]));
  if (asked.size === 0) return [];
  const added = after.opinions.slice(act.before?.opinions.length ?? 0).map(({ context }) => context.heldBy)[0];
  return [
    draft('withdrawal', lead, [...asked.keys()], (known) => ({
      because,
      reason: textIn(act, 'reason'),
      since: civilDateOf(moment.at),
      requests: [...asked].map(([code, { askedAt }]) => ({
        agency: agencyFacts(register, code),
        askedOn: civilDateOf(askedAt),
        letter: known.request(code),
      })),
      instead: added === undefined ? null : agencyFacts(register, added),
    })),
  ];
}

function noLongerAsked(act: LetterAct, because: WithdrawalCause): Opinion[] {
  if (because === 'consultation-withdrawn')
    return act.before === null ? [] : currentOpinions(act.before).filter(({ state }) => !TOLD_BEFORE.includes(state));
  return changedOpinions(act).flatMap(({ opinion, was }) => (was === undefined ? [] : [opinion]));
}
