/** What each rule of a regulation says, in English sentences. */

import type {
  AuthorityRule,
  LimitRule,
  Regulation,
  ReturnGround,
  Rule,
  WorkingDays,
} from '../../../../workflows/regulation/regulation.js';
import { counted } from '../../language/counted.js';
import { inSentence } from '../../language/in-sentence.js';
import { positionWords, subordinationWords } from '../../marks/words.js';

const GROUNDS: Readonly<Record<ReturnGround, string>> = {
  'outside-competence': 'outside the competence of the agency asked',
  'requesters-own-competence': 'within the requester’s own competence',
  'dossier-incomplete': 'the dossier is incomplete',
};

const days = ({ workingDays }: WorkingDays) => `${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`;
const limit = (kind: string, { default: usual, min, max, unit, reasonRequired }: LimitRule) =>
  `${kind}: ${unit === 'workingDays' ? days({ workingDays: usual }) : counted(usual, 'calendar day')}; the lead may set ${min} to ${max}${reasonRequired === true ? ', with a reason' : ''}.`;

function silence(rule: Regulation['silence']): string[] {
  if (rule.effect === 'escalate-to-head')
    return [
      'The work becomes overdue, and the head of the silent agency is told. Nothing is deemed to be agreed.',
      'The agency still has to answer until the consultation ends.',
      standstill(rule),
    ];
  return [
    `Determined to agree with the lead’s opinion and proposal, from the moment the deadline passes: ${rule.appliesTo.map((one) => inSentence(subordinationWords.en[one])).join(', ')}. The silence of others is overdue.`,
    ...(rule.leastNotice === null
      ? []
      : [
          `No sooner than ${days(rule.leastNotice)} after a receipt was recorded or corrected, or a successor was told.`,
        ]),
    rule.lateAnswer === 'without-effect'
      ? 'A late answer is kept and recorded, and changes nothing.'
      : 'A late answer is kept; the lead may accept it in place of the deemed consent.',
    `The lead gives notice of it in writing within ${days(rule.noticeWithin)}.`,
    standstill(rule),
  ];
}

const standstill = (rule: Regulation['silence']): string =>
  rule.standstill === 'run-on'
    ? 'Where the system stood still on the last working day, the deadline runs out all the same.'
    : 'Where the system stood still for 30 minutes on end between 07:30 and 17:00 of the last working day, that day is given back.';

function extension({ max, maxWorkingDays, undecidedAtLimit }: Regulation['extension']): string[] {
  if (max === 0) return ['There is no extension.'];
  return [
    `Each agency may be granted at most ${max} in a round, of at most ${days({ workingDays: maxWorkingDays })}.`,
    undecidedAtLimit === 'lapses'
      ? 'A request that is not decided when the deadline passes lapses.'
      : 'A request that is not decided when the deadline passes counts as granted.',
  ];
}

function reminders(told: Regulation['reminders']): string[] {
  if (told.length === 0) return ['There are no reminders.'];
  const before = told.map(({ before: span }) =>
    span.workingDays === 0 ? 'on the last day' : `${days(span)} before the last day`,
  );
  return [`Reminders go out at 8:00, ${before.join(' and ')}; they say what follows from silence.`];
}

const SENT_UP = {
  free: [],
  explain: ['A matter that was handed to the lead goes up with a reason only.'],
  refuse: ['A matter that was handed to the lead and goes up is not opened.'],
};
const OF_ANOTHER = {
  free: [],
  explain: [
    'A matter that was handed to another agency, or lies outside the lead’s functions, is opened with a reason only.',
  ],
  refuse: ['A matter that was handed to another agency, or lies outside the lead’s functions, is not opened.'],
};

function authoritySentences({ sentUp = 'free', ofAnother = 'free', leadFunction }: AuthorityRule): string[] {
  const named =
    leadFunction === 'demanded' ? ['The lead names the function of its own within which the matter lies.'] : [];
  return [...SENT_UP[sentUp], ...OF_ANOTHER[ofAnother], ...named];
}

/** The sentences of every rule. */
export const SENTENCES: { readonly [R in Rule]: (regulation: Regulation) => string[] } = {
  limits: ({ limits }) => [
    limit('Ordinary', limits.ordinary),
    limit('Urgent', limits.urgent),
    limit('Complex', limits.complex),
  ],
  clock: ({ clock: { dayEnds, receiptCutOff, workedSaturdaysCount } }) => [
    `The day of receipt is not counted. A deadline ends at ${dayEnds} of its last day.`,
    receiptCutOff === null
      ? 'Whatever the hour, it is received on that day.'
      : `Received after ${receiptCutOff} or on a day off, it is received on the next working day.`,
    workedSaturdaysCount
      ? 'A Saturday worked in exchange counts as a working day.'
      : 'A Saturday worked in exchange does not count as a working day.',
  ],
  silence: ({ silence: rule }) => silence(rule),
  positions: ({ positions }) => [
    `Each question is answered with one of ${positions.length} positions: ${positions
      .map((one) => positionWords.en[one].toLowerCase())
      .join('; ')}.`,
  ],
  extension: ({ extension: rule }) => extension(rule),
  return: ({ return: { grounds, within, afterContest } }) =>
    grounds.length === 0
      ? ['A request cannot be returned.']
      : [
          `A request may be returned ${within === null ? 'until the deadline' : `within ${days(within)} of its receipt`}, on one of these grounds: ${grounds.map((one) => GROUNDS[one]).join('; ')}.`,
          `If the return does not stand, the agency has at least ${days(afterContest)} to answer.`,
        ],
  competence: ({ competence: { decideWithin }, authority = {} }) => [
    `Where the lead contests a return for competence, the Office decides within ${days(decideWithin)}; meanwhile the deadline has no effect.`,
    ...authoritySentences(authority),
  ],
  clarification: ({ clarification: { max, within } }) =>
    max === 0
      ? ['No clarification may be asked.']
      : [
          `The lead may ask each agency to be clearer at most ${max === 1 ? 'once' : `${max} times`}; it has ${days(within)} for that. Without it the answer stands.`,
        ],
  correction: ({ correction }) => [
    correction === 'none'
      ? 'An answer cannot be replaced.'
      : 'The head may replace its own answer until the deadline, as long as no comment was resolved; the journal keeps both.',
  ],
  reminders: ({ reminders: told }) => reminders(told),
  repeat: ({ repeat: { withinDays, rule } }) => [
    withinDays === 0
      ? 'Repetition is not looked at.'
      : rule === 'refuse'
        ? `Unchanged content may not be put to consultation again within ${counted(withinDays, 'day')}.`
        : `Unchanged content that is put to consultation again within ${counted(withinDays, 'day')} is marked as repeated.`,
  ],
  reconciliation: ({ reconciliation: { required, within, confirmWithin } }) =>
    required
      ? [
          'Where opinions differ on main content, the lead’s head works directly with the dissenting head before the matter goes up.',
          `They have ${days(within)} for it. That they are unified counts only when the dissenting head has confirmed it, within ${days(confirmWithin)}; silence confirms nothing.`,
        ]
      : [`Heads need not meet before the matter goes up. If they do, they have ${days(within)}.`],
  office: ({ office: { verifyWithin, completeWithin } }) => [
    `The Office verifies within ${days(verifyWithin)}.`,
    `What is missing is completed by the lead within ${days(completeWithin)}.`,
  ],
  decision: ({ decision: { within } }) => [`The chairman decides within ${days(within)} of the submission.`],
};
