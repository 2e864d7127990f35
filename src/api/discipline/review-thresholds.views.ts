/** Which agencies have reached a threshold of reviews in a quarter, as the API shows it. */
import type { CivilDate } from '../../../workflows/limits/time.js';
import { OPINION_STATES, type OpinionState } from '../../../workflows/opinion/opinion.js';
import { QueryDay } from '../../http/query-fields.js';
import { Day, Moment, OneOf, Part, Parts, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import { REVIEW_FIGURES, type ReviewFigure } from '../../rules/discipline/review-thresholds.js';

export class ThresholdsQuery {
  @QueryDay({ description: 'A day of the quarter that is meant; left out: today' })
  quarter?: CivilDate;
}

export class ThresholdEntryView {
  @WholeNumber({ description: 'Its number in the journal of the consultation' })
  seq: number;

  @Text({ description: 'SHA-256 of the entry' })
  hash: string;

  @Moment()
  at: string;
}

export class ThresholdRequestView {
  @Text({ description: 'Id of the consultation' })
  consultation: string;

  @Text({ description: 'The name of the opinion in it' })
  opinion: string;

  @Text({ description: 'Subject of the consultation' })
  subject: string;

  @Text({ description: 'Code of the lead' })
  lead: string;

  @OneOf(OPINION_STATES, 'OpinionState')
  state: OpinionState;

  @Text({ nullable: true, description: 'Who held the answering when the limit passed; null where that is not certain' })
  holder: string | null;

  @Moment({ nullable: true })
  dueAt: string | null;

  @Moment({ nullable: true, description: 'When it was answered, in time or late' })
  answeredAt: string | null;

  @Part(() => ThresholdEntryView, {
    nullable: true,
    description: 'The entry by which its limit passed; null where it ended without',
  })
  entry: ThresholdEntryView | null;
}

export class ThresholdAgencyView {
  @Text({ description: 'Code of the agency that answers for it now' })
  agency: string;

  @Text()
  name: string;

  @WholeNumber()
  count: number;

  @Text({ nullable: true, description: 'Id of the review that rests on it; null where there is none' })
  review: string | null;

  @Parts(() => ThresholdRequestView, { description: 'What makes the number, the first limit first; at most 100' })
  requests: ThresholdRequestView[];
}

export class ThresholdView {
  @Text()
  id: string;

  @Text({ description: 'In Vietnamese' })
  title: string;

  @Text({ description: 'In English' })
  english: string;

  @OneOf(REVIEW_FIGURES, 'ReviewFigure')
  figure: ReviewFigure;

  @WholeNumber({ description: 'From so many on, in one quarter' })
  least: number;

  @Texts({ description: 'The clauses that it carries out' })
  clauses: readonly string[];

  @Text({ description: 'The document that sets the number; “assumed” where none does' })
  basis: string;

  @Parts(() => ThresholdAgencyView, { description: 'The agencies that have reached it, the most first' })
  agencies: ThresholdAgencyView[];
}

export class ThresholdsView {
  @Day()
  from: string;

  @Day()
  to: string;

  @Parts(() => ThresholdView)
  thresholds: ThresholdView[];
}
