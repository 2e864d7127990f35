/** The sentences of the journal in English. */
import type { JournalSentences } from './journal-sentence.js';
import type { Told } from './journal-told.js';

const lower = (word: string): string => word.toLowerCase();
const quoted = (text: string): string => (text === '' ? '' : `: “${text}”`);
const due = ({ until }: Told, words: string): string => (until === '' ? '' : `, ${words} ${until}`);
const end = ({ signed }: Told): string => (signed === '' ? '.' : `. ${signed}.`);
const reason = (text: string): string => (text === '' ? '' : `; reason: “${text}”`);
const many = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

const answered = (told: Told, verb: string): string => {
  const comments = told.comments === 0 ? '' : `, ${many(told.comments, 'comment')}`;
  if (!told.entered) return `${told.about} ${verb}: ${lower(told.position)}${comments}${end(told)}`;
  return `${told.agency} entered the opinion of ${told.about}: ${lower(told.position)}${comments}. Evidence: ${told.evidence}${end(told)}`;
};

export const journalSentencesEn: JournalSentences = {
  'consultation.draft': (told) => `${told.agency} drafted the consultation${end(told)}`,
  'consultation.open': (told) => {
    const asked =
      told.asked === 0
        ? 'the agencies'
        : many(told.asked, 'agenc').replace(/agencs?$/, told.asked === 1 ? 'agency' : 'agencies');
    const questions = told.questions === 0 ? '' : ` ${many(told.questions, 'question')}`;
    return `${told.agency} asked ${asked}${questions}${due(told, 'to be answered by')}${end(told)}`;
  },
  'consultation.amend': (told) =>
    `${told.agency} changed the proposal and asked everyone again${due(told, 'to be answered by')}${reason(told.reason)}${end(told)}`,
  'consultation.withdraw': (told) => `${told.agency} withdrew the consultation${reason(told.reason)}${end(told)}`,
  'consultation.conclude': (told) => `${told.agency} concluded the consultation${end(told)}`,
  'consultation.decide': (told) =>
    `${told.agency} decided within its own authority${quoted(told.conclusion)}${end(told)}`,
  'comment.resolve': (told) => `${told.agency} answered a comment of ${told.about}: ${lower(told.result)}${end(told)}`,
  'comment.yield': (told) => `${told.agency} gave up a comment that was not accepted${end(told)}`,
  'comment.maintain': (told) => `${told.agency} maintained a comment that was not accepted${end(told)}`,
  'opinion.assign': (told) => `${told.agency} assigned ${told.officer} to prepare the opinion${end(told)}`,
  'opinion.answer': (told) => answered(told, 'answered'),
  'opinion.clarify': (told) => answered(told, 'clarified its opinion'),
  'opinion.accept-late': (told) => `${told.agency} took the late answer of ${told.about} as its answer${end(told)}`,
  'opinion.return': (told) => `${told.about} returned the request${reason(told.reason)}${end(told)}`,
  'opinion.accept-return': (told) => {
    const next =
      told.readdressed === '' ? '' : ` and asked ${told.readdressed} instead${due(told, 'to be answered by')}`;
    return `${told.agency} accepted the return by ${told.about}${next}${end(told)}`;
  },
  'opinion.contest-return': (told) =>
    `${told.agency} contested the return by ${told.about}${due(told, 'to be answered by')}${reason(told.reason)}${end(told)}`,
  'opinion.request-extension': (told) =>
    `${told.about} asked for ${many(told.workingDays, 'more working day')}${reason(told.reason)}${end(told)}`,
  'opinion.grant-extension': (told) =>
    `${told.agency} granted the extension to ${told.about}${due(told, 'until')}${end(told)}`,
  'opinion.refuse-extension': (told) =>
    `${told.agency} refused the extension to ${told.about}${reason(told.reason)}${end(told)}`,
  'opinion.ask-clarification': (told) =>
    `${told.agency} asked ${told.about} to clarify its opinion${due(told, 'by')}${reason(told.reason)}${end(told)}`,
  'opinion.record-receipt': (told) =>
    `${told.agency} recorded that ${told.about} received the request at ${told.receivedAt}${due(told, 'to be answered by')}. Evidence: ${told.evidence}${end(told)}`,
  'opinion.close-unanswered': (told) =>
    `${told.agency} went on without an answer of ${told.about}${reason(told.reason)}${end(told)}`,
  'notice.issue': (told) =>
    `${told.agency} issued the notice${told.number === '' ? '' : ` ${told.number}`} to ${told.about}${end(told)}`,
  'dispute.record-session': (told) => {
    const result = told.sessionResult === 'unified' ? 'they agreed' : 'they still differ';
    return `${told.agency} recorded the session with ${told.about} of ${told.day}: ${result}${end(told)}`;
  },
  'dispute.escalate': (told) =>
    `${told.agency} sent the dispute up to the Office${due(told, 'to be verified by')}${end(told)}`,
  'dispute.find-incomplete': (told) =>
    `${told.agency} asked for what is missing in the dossier: ${told.missing.join('; ')}${due(told, 'by')}${end(told)}`,
  'dispute.complete': (told) => `${told.agency} completed the dossier${due(told, 'to be verified by')}${end(told)}`,
  'dispute.remit': (told) =>
    `${told.agency} sent the matter back for the lead to decide${due(told, 'by')}${reason(told.reason)}${end(told)}`,
  'dispute.submit': (told) =>
    `${told.agency} submitted the matter to the chairman${due(told, 'to be decided by')}${end(told)}`,
  'dispute.decide': (told) => `${told.agency} decided${quoted(told.conclusion)}${end(told)}`,
  'delegation.grant': (told) =>
    `${told.agency}: the head delegated to the ${lower(told.role)}, from ${told.from} until before ${told.to}${end(told)}`,
  'agency.reorganise': (told) =>
    `Reorganisation: ${told.from} was dissolved, its functions passed to ${told.successors.join(', ')}. Basis: ${told.basisGiven}${end(told)}`,
  'calendar.amend': (told) =>
    `The calendar was amended, version ${told.version}. Basis: ${told.basisGiven}${end(told)}`,
  'limit.passed': passed,
  'agency.transferred': (told) =>
    `By reorganisation, the part of ${told.from} in this consultation passed to ${told.successors.join(', ')}. Basis: ${told.basisGiven}.`,
  'calendar.amended': (told) =>
    `The calendar changed to version ${told.version}; running limits were counted again. Basis: ${told.basisGiven}.`,
};

function passed(told: Told) {
  if (told.kind === 'reminder') return `${told.about} was reminded to answer.`;
  if (told.kind === 'notice')
    return `The notice to ${told.about} is overdue; it was due by ${told.end}. The effect of the deemed consent does not change.`;
  if (told.kind === 'stage') return `The stage of the dispute is overdue; it was due by ${told.end}.`;
  if (told.granted)
    return `${told.about} was granted its extension by rule, because nobody had decided it by the limit.`;
  if (told.silence !== 'deemed-consent')
    return `The limit passed (${told.end}). ${told.about} did not answer and is overdue; by ${told.basis} silence is not agreement.`;
  const notice = told.until === '' ? '' : ` The lead owes a notice by ${told.until}.`;
  return [
    `The limit passed (${told.end}). ${told.about} did not answer and is `,
    { seal: 'deemed to agree' },
    ` with the lead’s proposal from ${told.effect}, by ${told.basis}.${notice}`,
  ];
}
