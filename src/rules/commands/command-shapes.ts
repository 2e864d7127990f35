/** The shape of what each command carries. The types hold it to workflows/commands/commands.ts: the two cannot drift apart. */
import type { CommandInputs, CommandName } from '../../../workflows/commands/commands.js';
import { AnswerOpinion } from './answer.inputs.js';
import { NameComment, ResolveComment } from './comment.inputs.js';
import {
  AmendConsultation,
  ConcludeConsultation,
  DecideConsultation,
  OpenConsultation,
  WithdrawConsultation,
} from './consultation.inputs.js';
import {
  CompleteDossier,
  DecideDispute,
  EscalateDispute,
  FindIncomplete,
  RecordSession,
  RemitDispute,
  SubmitDispute,
} from './dispute.inputs.js';
import {
  AcceptReturn,
  AssignOpinion,
  IssueNotice,
  NameAgency,
  NameAgencyAndReason,
  RecordReceipt,
  RequestExtension,
  ReturnOpinion,
} from './opinion.inputs.js';
import { AmendCalendar, GrantDelegation, ReorganiseAgency } from './register.inputs.js';

export const COMMAND_SHAPES: { readonly [Name in CommandName]: new () => CommandInputs[Name] } = {
  'consultation.draft': OpenConsultation,
  'consultation.open': OpenConsultation,
  'consultation.amend': AmendConsultation,
  'consultation.withdraw': WithdrawConsultation,
  'consultation.conclude': ConcludeConsultation,
  'consultation.decide': DecideConsultation,
  'comment.resolve': ResolveComment,
  'comment.yield': NameComment,
  'comment.maintain': NameComment,
  'opinion.assign': AssignOpinion,
  'opinion.answer': AnswerOpinion,
  'opinion.clarify': AnswerOpinion,
  'opinion.accept-late': NameAgency,
  'opinion.return': ReturnOpinion,
  'opinion.accept-return': AcceptReturn,
  'opinion.contest-return': NameAgencyAndReason,
  'opinion.request-extension': RequestExtension,
  'opinion.grant-extension': NameAgencyAndReason,
  'opinion.refuse-extension': NameAgencyAndReason,
  'opinion.ask-clarification': NameAgencyAndReason,
  'opinion.record-receipt': RecordReceipt,
  'opinion.close-unanswered': NameAgencyAndReason,
  'notice.issue': IssueNotice,
  'dispute.record-session': RecordSession,
  'dispute.escalate': EscalateDispute,
  'dispute.find-incomplete': FindIncomplete,
  'dispute.complete': CompleteDossier,
  'dispute.remit': RemitDispute,
  'dispute.submit': SubmitDispute,
  'dispute.decide': DecideDispute,
  'delegation.grant': GrantDelegation,
  'agency.reorganise': ReorganiseAgency,
  'calendar.amend': AmendCalendar,
};

/** Whether a text is the name of a command. */
export function isCommandName(text: unknown): text is CommandName {
  return typeof text === 'string' && Object.hasOwn(COMMAND_SHAPES, text);
}
