/** Which act makes which letters. Pure: what the register, the law and the dossier say is frozen; nothing is asked. */

import type { DraftLetter, LetterAct } from './act.js';
import { answersOf, competencesOf, returnsOf, urgingsOf } from './answering.js';
import { apologiesOf } from './apologising.js';
import { requestsOf } from './asking.js';
import { conclusionsOf, coursesOf, minutesOf, submissionsOfLead, submissionsOfOffice } from './ending.js';
import { correctionsOf, noticesOf } from './noticing.js';
import { withdrawalsOf } from './withdrawing.js';

type Maker = (act: LetterAct) => DraftLetter[];

const MAKERS: Readonly<Record<string, Maker>> = {
  'consultation.open': requestsOf,
  'consultation.amend': requestsOf,
  'consultation.ask-also': requestsOf,
  // Who is asked instead is asked first: that letter is the one that is waited for.
  'opinion.accept-return': (act) => [...requestsOf(act), ...withdrawalsOf(act, 'return-accepted')],
  'opinion.answer': (act) => [...answersOf(act), ...correctionsOf(act)],
  'opinion.clarify': answersOf,
  'opinion.return': returnsOf,
  'opinion.urge': urgingsOf,
  'opinion.withdraw-request': (act) => withdrawalsOf(act, 'request-withdrawn'),
  'opinion.apologise': apologiesOf,
  'competence.decide': competencesOf,
  'notice.issue': noticesOf,
  'dispute.record-session': minutesOf,
  'dispute.escalate': submissionsOfLead,
  'dispute.submit': submissionsOfOffice,
  'dispute.decide': conclusionsOf,
  'consultation.decide': conclusionsOf,
  'consultation.conclude': conclusionsOf,
  'consultation.withdraw': (act) => withdrawalsOf(act, 'consultation-withdrawn'),
  'consultation.suspend': (act) => coursesOf(act, 'suspension'),
  'consultation.resume': (act) => coursesOf(act, 'resumption'),
};

/** Whether a command can make a letter: most make none, and cost nothing. */
export const makesLetters = (command: string): boolean => Object.hasOwn(MAKERS, command);

/** The letters of an act, in the order in which they are written. */
export function lettersOfAct(act: LetterAct): DraftLetter[] {
  return MAKERS[act.command]?.(act) ?? [];
}
