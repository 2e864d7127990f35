/** The letter of apology of an agency that was late, or whose conduct fell short (TC-1a). */
import type { ApologyCause } from '../../../workflows/commands/commands.js';
import { currentOpinions } from '../../../workflows/dossier/dossier.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import type { ApologyContent } from '../facts/letter-contents.js';
import { type DraftLetter, draft, type LetterAct, textIn } from './act.js';
import { agencyFacts } from './parts-of.js';

/** To the person or organisation that the act names, who is outside the system; else to the lead. */
export function apologiesOf(act: LetterAct): DraftLetter[] {
  const { register, moment, after } = act;
  const issuer = moment.actor.agency;
  if (issuer === null) return [];
  const { lead } = after.consultation.context;
  const opinion = currentOpinions(after).find(({ context }) => context.heldBy === issuer)?.context;
  const because = act.with.because as ApologyCause;
  const isLate = because === 'late-settlement' && opinion !== undefined;
  const named = textIn(act, 'to');
  const settled = opinion?.late ?? opinion?.answer ?? null;
  const content = (): ApologyContent => ({
    because,
    to: named ?? agencyFacts(register, lead).name,
    what: textIn(act, 'what') ?? '',
    measures: textIn(act, 'measures') ?? '',
    dueOn: isLate ? opinion.lastDay : null,
    settledOn: isLate && settled !== null ? civilDateOf(settled.receivedAt) : null,
  });
  // A person or an organisation outside gets it from the agency itself; the lead is to know of it.
  return [
    named === null
      ? draft('apology', issuer, [lead], content)
      : draft('apology', issuer, [], content, { copies: [lead] }),
  ];
}
