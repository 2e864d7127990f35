/** Where each command is sent: every command of the contract is an action on a resource. */
import type { CommandName, ConsultationCommandName } from '../../../workflows/commands/commands.js';

export const API = '/api/v1';

/** The path below a consultation; `{agency}` and `{comment}` stand for codes and keys. */
const BELOW_CONSULTATION: Readonly<Record<ConsultationCommandName, string>> = {
  'consultation.draft': 'draft',
  'consultation.open': 'open',
  'consultation.amend': 'amend',
  'consultation.withdraw': 'withdraw',
  'consultation.conclude': 'conclude',
  'consultation.decide': 'decide',
  'comment.resolve': 'opinions/{agency}/comments/{comment}/resolve',
  'comment.yield': 'opinions/{agency}/comments/{comment}/yield',
  'comment.maintain': 'opinions/{agency}/comments/{comment}/maintain',
  'opinion.assign': 'opinions/{agency}/assign',
  'opinion.answer': 'opinions/{agency}/answer',
  'opinion.clarify': 'opinions/{agency}/clarify',
  'opinion.accept-late': 'opinions/{agency}/accept-late',
  'opinion.return': 'opinions/{agency}/return',
  'opinion.accept-return': 'opinions/{agency}/accept-return',
  'opinion.contest-return': 'opinions/{agency}/contest-return',
  'opinion.request-extension': 'opinions/{agency}/request-extension',
  'opinion.grant-extension': 'opinions/{agency}/grant-extension',
  'opinion.refuse-extension': 'opinions/{agency}/refuse-extension',
  'opinion.ask-clarification': 'opinions/{agency}/ask-clarification',
  'opinion.record-receipt': 'opinions/{agency}/record-receipt',
  'opinion.close-unanswered': 'opinions/{agency}/close-unanswered',
  'notice.issue': 'opinions/{agency}/notice/issue',
  'dispute.record-session': 'dispute/sessions',
  'dispute.escalate': 'dispute/escalate',
  'dispute.find-incomplete': 'dispute/find-incomplete',
  'dispute.complete': 'dispute/complete',
  'dispute.remit': 'dispute/remit',
  'dispute.submit': 'dispute/submit',
  'dispute.decide': 'dispute/decide',
};

/** The address of a command on one consultation, with its parts percent-encoded. */
export function commandPath(
  command: ConsultationCommandName,
  consultation: string,
  { agency = '', comment = '' }: { agency?: string; comment?: string } = {},
): string {
  const below = BELOW_CONSULTATION[command]
    .replace('{agency}', encodeURIComponent(agency))
    .replace('{comment}', encodeURIComponent(comment));
  return `${API}/consultations/${encodeURIComponent(consultation)}/${below}`;
}

/** The HTTP method of a command: a draft is put, everything else is an act. */
export function commandMethod(command: CommandName): 'PUT' | 'POST' {
  return command === 'consultation.draft' ? 'PUT' : 'POST';
}
