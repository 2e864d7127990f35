/** What may be asked of the list of consultations, and what it tells of each. Instants are written with +07:00. */
import {
  CONSULTATION_STATES,
  type ConsultationState,
  OUTCOMES,
  type Outcome,
} from '../../../workflows/consultation/consultation.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { URGENCIES, type Urgency } from '../../../workflows/regulation/regulation.js';
import { PageQuery } from '../../http/page.js';
import { QueryFlag, QueryMoment, QueryOneOf, QuerySomeOf, QueryText } from '../../http/query-fields.js';
import { Moment, OneOf, Part, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import { ResponsibleView } from './responsible.views.js';

const SORTS = ['dueAt', '-dueAt', 'openedAt', '-openedAt', 'updatedAt', '-updatedAt'] as const;
export type ConsultationsSort = (typeof SORTS)[number];
export const USUAL_SORT: ConsultationsSort = '-updatedAt';

export class ConsultationsQuery extends PageQuery {
  @QuerySomeOf(CONSULTATION_STATES, { name: 'ConsultationState' })
  state?: ConsultationState[];

  @QueryText({ description: 'Code of the lead' })
  lead?: string;

  @QueryText({ description: 'Code of an agency that was asked' })
  agency?: string;

  @QueryText({ description: 'The matter, whatever its case, spaces and punctuation' })
  matter?: string;

  @QueryText({
    description:
      'Words of the subject, whatever their case and the place of their tones; the last may be only begun. Without any mark ' +
      'they are also found in subjects with marks, which are listed after those that have them as they are typed. Also the ' +
      'number of a document that the dossier tells of, or its beginning: "2230/UBND-NC", "số 2230"',
  })
  q?: string;

  @QueryMoment({ description: 'The earliest limit that runs passes before this' })
  dueBefore?: Instant;

  @QueryFlag({ description: 'Whether an opinion, a notice or a stage is overdue' })
  overdue?: boolean;

  @QueryFlag({ description: 'Led by my agency' })
  mine?: boolean;

  @QueryOneOf(URGENCIES, { name: 'Urgency' })
  urgency?: Urgency;

  @QueryOneOf(SORTS, {
    default: USUAL_SORT,
    description: '"-" is latest first; what has no such time comes last',
  })
  sort?: ConsultationsSort;
}

export class ConsultationListItem {
  @Text({ format: 'uuid' })
  id: string;

  @WholeNumber()
  version: number;

  @OneOf(CONSULTATION_STATES, 'ConsultationState')
  state: ConsultationState;

  @OneOf(OUTCOMES, 'Outcome', { nullable: true })
  outcome: Outcome | null;

  @WholeNumber()
  round: number;

  @Text()
  lead: string;

  @Text()
  matter: string;

  @Text()
  subject: string;

  @OneOf(URGENCIES, 'Urgency')
  urgency: Urgency;

  @Text({ description: 'Id of the regulation' })
  regulation: string;

  @Part(() => ResponsibleView, { nullable: true })
  responsible: ResponsibleView | null;

  @Texts({
    description: 'Codes of the agencies of which an answer is waited for; the lead is responsible for the whole',
  })
  awaited: string[];

  @Texts({ description: 'Codes of those who have to decide whether an agency is competent to answer' })
  deciding: string[];

  @Texts({ description: 'Codes of the agencies whose head has to confirm the minutes of a session' })
  confirming: string[];

  @Moment({ nullable: true, description: 'The earliest limit that runs' })
  dueAt: string | null;

  @Moment({ nullable: true, description: 'The earliest limit that has passed and whose act is still to be done' })
  overdueSince: string | null;

  @Moment({ nullable: true })
  openedAt: string | null;

  @Moment({ nullable: true })
  endedAt: string | null;

  @Moment({ nullable: true, description: 'Since when the Office has suspended it: its limits stand still' })
  suspendedAt: string | null;

  @Moment()
  updatedAt: string;

  @Text({ nullable: true })
  proposalHash: string | null;
}
