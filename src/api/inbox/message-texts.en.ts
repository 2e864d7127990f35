/** What the engine tells people, in English. Consent by rule is never worded as if somebody had expressed it. */
import type { MessageFacts, MessageTexts } from './message-facts.js';

const until = ({ due }: MessageFacts, words: string): string => (due === '' ? '' : ` ${words} ${due}.`);

const silence = ({ effect, basis }: MessageFacts): string =>
  effect === 'deemed-consent'
    ? `Under ${basis}, silence past the limit is determined to be agreement with the lead’s opinion and proposal.`
    : `Under ${basis}, silence is no agreement: it is recorded as overdue and facts to the head of the agency.`;

export const messageTextsEn: MessageTexts = {
  'request-received': (facts) =>
    `${facts.agency} is consulted on “${facts.subject}”.${until(facts, 'Answer by')} ${silence(facts)}`,
  'receipt-recorded': (facts) =>
    `Receipt by ${facts.agency} of the request on “${facts.subject}” is recorded.${until(facts, 'Answer by')}`,
  assigned: (facts) => `The opinion on “${facts.subject}” was assigned.${until(facts, 'Answer by')}`,
  reminder: (facts) =>
    `Reminder: ${facts.agency} has not answered on “${facts.subject}”.${until(facts, 'Answer by')} ${silence(facts)}`,
  'limit-passed': (facts) =>
    facts.effect === 'deemed-consent'
      ? `The limit on “${facts.subject}” has passed. Under ${facts.basis}, ${facts.agency} is determined to agree with the lead’s opinion and proposal because it did not answer in time; it has not itself expressed this.`
      : `The limit on “${facts.subject}” has passed without an answer of ${facts.agency}.`,
  'late-answer': (facts) =>
    `${facts.agency} answered on “${facts.subject}” after the limit. The answer is kept and marked late.`,
  'late-accepted': (facts) => `The lead took the late answer of ${facts.agency} on “${facts.subject}”.`,
  'notice-due': (facts) =>
    `${facts.agency} did not answer on “${facts.subject}” within the limit. The lead owes a written notice${facts.noticeDue === '' ? '' : ` by ${facts.noticeDue}`}, under ${facts.basis}.`,
  'notice-issued': (facts) =>
    `The lead issued the written notice that ${facts.agency} is determined to agree, under ${facts.basis}, on “${facts.subject}”.`,
  returned: (facts) => `${facts.agency} returned the request on “${facts.subject}”. The lead accepts or contests it.`,
  'return-accepted': (facts) => `The lead accepted that ${facts.agency} returned the request on “${facts.subject}”.`,
  'return-contested': (facts) =>
    `The lead contests the return of the request on “${facts.subject}”.${until(facts, 'Answer by')} ${silence(facts)}`,
  'extension-asked': (facts) =>
    `${facts.agency} asks for more time on “${facts.subject}”.${until(facts, 'To be decided before')}`,
  'extension-granted': (facts) => `${facts.agency} has more time on “${facts.subject}”.${until(facts, 'Answer by')}`,
  'extension-refused': (facts) =>
    `${facts.agency} gets no more time on “${facts.subject}”.${until(facts, 'Answer still by')}`,
  'clarification-asked': (facts) =>
    `The lead asks ${facts.agency} for a clear position on “${facts.subject}”.${until(facts, 'Clarify by')} ${silence(facts)}`,
  clarified: (facts) => `${facts.agency} clarified its opinion on “${facts.subject}”.`,
  'closed-unanswered': (facts) =>
    `The lead goes on with “${facts.subject}” without the opinion of ${facts.agency}; the silence is on record.`,
  collected: (facts) =>
    `All opinions on “${facts.subject}” are in, or their limits have passed. The lead consolidates and explains.`,
  'comment-resolved': (facts) => `A comment of ${facts.agency} on “${facts.subject}” was accepted or explained.`,
  'condition-yielded': (facts) => `${facts.agency} gave up a comment on “${facts.subject}”.`,
  'condition-maintained': (facts) => `${facts.agency} maintains a comment on “${facts.subject}”.`,
  'reconciliation-needed': (facts) =>
    `A dissent on main content of “${facts.subject}” stands. The head of the lead works directly with the dissenting head.${until(facts, 'By')}`,
  'session-recorded': (facts) => `A working session on “${facts.subject}” is recorded.`,
  unified: (facts) => `After working directly the parties are at one on “${facts.subject}”.`,
  escalated: (facts) => `“${facts.subject}” went to the Office, which verifies it.${until(facts, 'By')}`,
  incomplete: (facts) => `The dossier on “${facts.subject}” lacks something; please complete it.${until(facts, 'By')}`,
  completed: (facts) => `The dossier on “${facts.subject}” was completed.${until(facts, 'To be verified by')}`,
  remitted: (facts) =>
    `The Office sent “${facts.subject}” back: it is within the lead’s own authority.${until(facts, 'To be decided by')}`,
  submitted: (facts) => `“${facts.subject}” was submitted to the chairman.${until(facts, 'To be decided by')}`,
  decided: (facts) => `“${facts.subject}” was decided (${facts.outcome}).`,
  concluded: (facts) => `The consultation on “${facts.subject}” has ended (${facts.outcome}).`,
  withdrawn: (facts) => `The lead withdrew the consultation on “${facts.subject}”.`,
  transferred: (facts) =>
    `By reorganisation ${facts.agency} takes over from ${facts.from} the request on “${facts.subject}”.${until(facts, 'Answer still by')}`,
  'limit-moved': (facts) =>
    `The calendar has changed, so the limit of ${facts.agency} on “${facts.subject}” was counted again.${until(facts, 'Answer by')}`,
  overdue: overdueEn,
};

function overdueEn(facts: MessageFacts): string {
  if (facts.stage === 'notice')
    return `The written notice to ${facts.agency} on “${facts.subject}” is overdue. The lead issues it at once.`;
  if (facts.stage === 'dispute') return `The dispute on “${facts.subject}”, held by ${facts.holder}, is overdue.`;
  return `${facts.agency} is overdue on “${facts.subject}”. ${silence(facts)}`;
}
