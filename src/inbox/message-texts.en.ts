/** What the engine tells people, in English. Consent by rule is never worded as if somebody had expressed it. */
import type { MessageTexts, Told } from './told.js';

const until = ({ due }: Told, words: string): string => (due === '' ? '' : ` ${words} ${due}.`);

const silence = ({ effect, basis }: Told): string =>
  effect === 'deemed-consent'
    ? `Under ${basis}, silence past the limit is determined to be agreement with the lead’s opinion and proposal.`
    : `Under ${basis}, silence is no agreement: it is recorded as overdue and told to the head of the agency.`;

export const messageTextsEn: MessageTexts = {
  'request-received': (told) =>
    `${told.agency} is consulted on “${told.subject}”.${until(told, 'Answer by')} ${silence(told)}`,
  'receipt-recorded': (told) =>
    `Receipt by ${told.agency} of the request on “${told.subject}” is recorded.${until(told, 'Answer by')}`,
  assigned: (told) => `The opinion on “${told.subject}” was assigned.${until(told, 'Answer by')}`,
  reminder: (told) =>
    `Reminder: ${told.agency} has not answered on “${told.subject}”.${until(told, 'Answer by')} ${silence(told)}`,
  'limit-passed': (told) =>
    told.effect === 'deemed-consent'
      ? `The limit on “${told.subject}” has passed. Under ${told.basis}, ${told.agency} is determined to agree with the lead’s opinion and proposal because it did not answer in time; it has not itself expressed this.`
      : `The limit on “${told.subject}” has passed without an answer of ${told.agency}.`,
  'late-answer': (told) =>
    `${told.agency} answered on “${told.subject}” after the limit. The answer is kept and marked late.`,
  'late-accepted': (told) => `The lead took the late answer of ${told.agency} on “${told.subject}”.`,
  'notice-due': (told) =>
    `${told.agency} did not answer on “${told.subject}” within the limit. The lead owes a written notice${told.noticeDue === '' ? '' : ` by ${told.noticeDue}`}, under ${told.basis}.`,
  'notice-issued': (told) =>
    `The lead issued the written notice that ${told.agency} is determined to agree, under ${told.basis}, on “${told.subject}”.`,
  returned: (told) => `${told.agency} returned the request on “${told.subject}”. The lead accepts or contests it.`,
  'return-accepted': (told) => `The lead accepted that ${told.agency} returned the request on “${told.subject}”.`,
  'return-contested': (told) =>
    `The lead contests the return of the request on “${told.subject}”.${until(told, 'Answer by')} ${silence(told)}`,
  'extension-asked': (told) =>
    `${told.agency} asks for more time on “${told.subject}”.${until(told, 'To be decided before')}`,
  'extension-granted': (told) => `${told.agency} has more time on “${told.subject}”.${until(told, 'Answer by')}`,
  'extension-refused': (told) =>
    `${told.agency} gets no more time on “${told.subject}”.${until(told, 'Answer still by')}`,
  'clarification-asked': (told) =>
    `The lead asks ${told.agency} for a clear position on “${told.subject}”.${until(told, 'Clarify by')} ${silence(told)}`,
  clarified: (told) => `${told.agency} clarified its opinion on “${told.subject}”.`,
  'closed-unanswered': (told) =>
    `The lead goes on with “${told.subject}” without the opinion of ${told.agency}; the silence is on record.`,
  collected: (told) =>
    `All opinions on “${told.subject}” are in, or their limits have passed. The lead consolidates and explains.`,
  'comment-resolved': (told) => `A comment of ${told.agency} on “${told.subject}” was accepted or explained.`,
  'condition-yielded': (told) => `${told.agency} gave up a comment on “${told.subject}”.`,
  'condition-maintained': (told) => `${told.agency} maintains a comment on “${told.subject}”.`,
  'reconciliation-needed': (told) =>
    `A dissent on main content of “${told.subject}” stands. The head of the lead works directly with the dissenting head.${until(told, 'By')}`,
  'session-recorded': (told) => `A working session on “${told.subject}” is recorded.`,
  unified: (told) => `After working directly the parties are at one on “${told.subject}”.`,
  escalated: (told) => `“${told.subject}” went to the Office, which verifies it.${until(told, 'By')}`,
  incomplete: (told) => `The dossier on “${told.subject}” lacks something; please complete it.${until(told, 'By')}`,
  completed: (told) => `The dossier on “${told.subject}” was completed.${until(told, 'To be verified by')}`,
  remitted: (told) =>
    `The Office sent “${told.subject}” back: it is within the lead’s own authority.${until(told, 'To be decided by')}`,
  submitted: (told) => `“${told.subject}” was submitted to the chairman.${until(told, 'To be decided by')}`,
  decided: (told) => `“${told.subject}” was decided (${told.outcome}).`,
  concluded: (told) => `The consultation on “${told.subject}” has ended (${told.outcome}).`,
  withdrawn: (told) => `The lead withdrew the consultation on “${told.subject}”.`,
  transferred: (told) =>
    `By reorganisation ${told.agency} takes over from ${told.from} the request on “${told.subject}”.${until(told, 'Answer still by')}`,
  'limit-moved': (told) =>
    `The calendar has changed, so the limit of ${told.agency} on “${told.subject}” was counted again.${until(told, 'Answer by')}`,
  overdue: overdueEn,
};

function overdueEn(told: Told): string {
  if (told.stage === 'notice')
    return `The written notice to ${told.agency} on “${told.subject}” is overdue. The lead issues it at once.`;
  if (told.stage === 'dispute') return `The dispute on “${told.subject}”, held by ${told.holder}, is overdue.`;
  return `${told.agency} is overdue on “${told.subject}”. ${silence(told)}`;
}
