/** Cases of discipline as the API shows them. */
import { CASE_KINDS, type CaseKind } from '../../../workflows/discipline/case.js';
import { PASS_LIMIT } from '../../../workflows/discipline/clock/pass-limit.js';
import { CASE_COMMAND_NAMES, type CaseCommandName } from '../../../workflows/discipline/inputs.js';
import { PageQuery } from '../../http/page.js';
import { QueryFlag, QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Day, Flag, JsonObject, Moment, OneOf, Parts, SomeOf, Text, WholeNumber } from '../../http/view-fields.js';

/** What a step of a case can be: a command, or what the clock records by itself. */
const CASE_ACTS = [...CASE_COMMAND_NAMES, PASS_LIMIT] as const;
type CaseAct = (typeof CASE_ACTS)[number];

export class CasesQuery extends PageQuery {
  @QueryOneOf(CASE_KINDS, { name: 'CaseKind' })
  kind?: CaseKind;

  @QueryFlag({ description: 'Only those that have ended, or only those that have not' })
  ended?: boolean;

  @QueryFlag({ description: 'Only what the person’s own agency has in hand' })
  held?: boolean;

  @QueryFlag({ description: 'Only what is past its limit' })
  overdue?: boolean;

  @QueryText({ description: 'Code of the agency that it is about, that entered it or that has it in hand' })
  agency?: string;
}

export class CaseNameView {
  @Text({ description: 'Code of an agency, id of a person or of another case, or an item of a list' })
  id: string;

  @Text()
  name: string;
}

export class CaseItem {
  @Text()
  id: string;

  @OneOf(CASE_KINDS, 'CaseKind')
  kind: CaseKind;

  @Text({ description: 'A state of its course (docs/machines.md)', example: 'held' })
  state: string;

  @WholeNumber({ description: 'The number of its entries; its ETag' })
  version: number;

  @Text()
  subject: string;

  @Text({ description: 'Code of the agency that entered it' })
  raisedBy: string;

  @Moment()
  raisedAt: string;

  @Text({ nullable: true, description: 'Code of the agency that it is about' })
  agency: string | null;

  @Text({ nullable: true, description: 'Id of the person that it is about' })
  person: string | null;

  @Text({ description: 'Code of the agency that has it in hand' })
  holderAgency: string;

  @Text({ nullable: true, description: 'Id of the person who has it in hand; null: the head' })
  holderPerson: string | null;

  @Day({ nullable: true, description: 'The last day on which the next step is in time' })
  dueOn: string | null;

  @Flag({ description: 'Whether that day is over' })
  overdue: boolean;

  @Flag({ description: 'Whether nothing is owed any more' })
  ended: boolean;

  @Moment()
  changedAt: string;
}

export class WaitingCasesView {
  @Parts(() => CaseItem, { description: 'At most 50, the earliest limit first' })
  items: CaseItem[];
}

export class CaseStepView {
  @WholeNumber({ description: 'The version of the case that it made' })
  version: number;

  @WholeNumber({ description: 'Its number in the journal of discipline' })
  seq: number;

  @Text({ description: 'SHA-256 of the entry' })
  hash: string;

  @Moment()
  at: string;

  @OneOf(CASE_ACTS, 'CaseAct')
  command: CaseAct;

  @Text({ nullable: true })
  by: string | null;

  @Text({ nullable: true, description: 'Code of the agency for which they acted' })
  agency: string | null;

  @JsonObject({ description: 'What the command carried' })
  with: object;
}

export class CaseDetail extends CaseItem {
  @JsonObject({ description: 'Everything that the case holds, by its kind' })
  data: object;

  @Parts(() => CaseStepView, { description: 'What was done, first to last' })
  steps: CaseStepView[];

  @SomeOf(CASE_COMMAND_NAMES, 'CaseCommand', { description: 'What the person may do with it now' })
  actions: CaseCommandName[];

  @Parts(() => CaseNameView, { description: 'The names of the agencies, people, other cases and items in it' })
  names: CaseNameView[];
}

export class CaseCounts {
  @WholeNumber({ description: 'What the person, or the head of their agency, has in hand' })
  held: number;

  @WholeNumber({ description: 'Of these, past its limit' })
  overdue: number;

  @SomeOf(CASE_COMMAND_NAMES, 'CaseCommand', { description: 'The cases that the person may begin, by command' })
  mayBegin: CaseCommandName[];
}
