/** What may be asked of the list behind a figure, and what it tells of each request. */
import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { OPINION_STATES, type OpinionState } from '../../../workflows/opinion/opinion.js';
import { PageQuery } from '../../http/page.js';
import { QueryDay, QueryOneOf, QueryText } from '../../http/query-fields.js';
import { Day, Flag, Moment, OneOf, Part, Text, WholeNumber } from '../../http/view-fields.js';
import { FIGURES, type Figure } from './figures.js';

export class RequestsQuery extends PageQuery {
  @QueryOneOf(FIGURES, {
    name: 'ReportFigure',
    default: 'asked',
    description: 'The figure of the report that is taken apart; "ending": open requests whose limit ends in these days',
  })
  figure?: Figure;

  @QueryText({ description: 'Code of the agency that answers now; left out: all of them' })
  agency?: string;

  @QueryDay({
    description: 'As in the report: the first day on which it was asked, or for "ending" the first last day',
  })
  from?: CivilDate;

  @QueryDay({ description: 'The last such day' })
  to?: CivilDate;
}

/** Who held the answering: at the limit where it passed, else when it was settled, else now. */
export class RequestHolderView {
  @Text({ nullable: true, description: 'Name of the person; null where it is not certain who held the office' })
  name: string | null;

  @Text({ description: 'Code of the agency' })
  agency: string;

  @OneOf(ROLES, 'Role')
  role: Role;
}

const NOTICE_STATES = ['pending', 'issued', 'corrected'] as const;

export class RequestNoticeView {
  @OneOf(NOTICE_STATES, 'NoticeState')
  state: (typeof NOTICE_STATES)[number];

  @Moment()
  dueAt: string;

  @Text({ nullable: true })
  number: string | null;
}

export class RequestItem {
  @Text({ format: 'uuid' })
  consultation: string;

  @WholeNumber({ description: 'Version of the consultation, which an act on it is given with' })
  version: number;

  @Text({ description: 'Subject of the consultation' })
  subject: string;

  @Text({ description: 'Code of the lead' })
  lead: string;

  @WholeNumber()
  round: number;

  @Text({ description: 'The name under which the opinion stands: the agency that was asked' })
  agency: string;

  @Text({ description: 'Code of the agency that answers for it now' })
  heldBy: string;

  @OneOf(OPINION_STATES, 'OpinionState')
  state: OpinionState;

  @Part(() => RequestHolderView)
  holder: RequestHolderView;

  @Moment()
  askedAt: string;

  @Moment({ nullable: true })
  receivedAt: string | null;

  @Moment({ nullable: true, description: 'The limit, or where it has ended the one that it had' })
  dueAt: string | null;

  @Moment({ nullable: true, description: 'When it was answered, in time or late' })
  answeredAt: string | null;

  @Part(() => RequestNoticeView, { nullable: true })
  notice: RequestNoticeView | null;

  @WholeNumber({ description: 'How often the agency’s head was urged' })
  urged: number;

  @Day({ nullable: true, description: 'The day on which it was last urged' })
  urgedOn: string | null;

  @Flag({ description: 'Whether I may urge it now: it is not settled, and not yet urged today' })
  mayUrge: boolean;

  @Flag({ description: 'Whether the Office has suspended the consultation, so that its limits stand still' })
  suspended: boolean;
}
