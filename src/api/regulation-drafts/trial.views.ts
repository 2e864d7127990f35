/** What the trials of a drafted regulation came to, as the API shows it. */
import { ApiExtraModels } from '@nestjs/swagger';
import { Amount, Day, Flag, Moment, OneOf, Part, Parts, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import { TRIAL_STATES, type TrialState } from './draft-rows.js';

export class AsToldView {
  @Flag({ description: 'Under the regulation in force' })
  before: boolean;

  @Flag({ description: 'Under the draft' })
  after: boolean;
}

export class StoryChangeView {
  @WholeNumber({ nullable: true, description: 'The step of the story, from 1; null for how things stand at its end' })
  step: number | null;

  @Text({ description: 'A command of the story, or the name of the value that differs', example: 'state' })
  what: string;

  @Text({
    nullable: true,
    description: 'Where: the consultation, or the path of the value',
    example: 'c1.opinions.STC.state',
  })
  path: string | null;

  @Text({ nullable: true, description: 'As it is now: "accepted", the code of a refusal, or the value' })
  before: string | null;

  @Text({ nullable: true, description: 'As it would be' })
  after: string | null;
}

export class StoryTriedView {
  @Text({ description: 'Its file in docs/rehearsals, or the name of a story of the province' })
  file: string;

  @Text()
  name: string;

  @Flag({ description: 'Whether the province keeps it' })
  own: boolean;

  @Part(() => AsToldView, { description: 'Whether it goes as it is told' })
  asTold: AsToldView;

  @Parts(() => StoryChangeView)
  changes: StoryChangeView[];

  @WholeNumber({ description: 'Changes beside those listed' })
  more: number;
}

export class StoryNotPlayedView {
  @Text()
  file: string;

  @Text()
  name: string;

  @Flag()
  own: boolean;

  @Text({ description: 'What keeps it from being played, as the reader of rehearsals says it' })
  reason: string;
}

export class RehearsalResultView {
  @WholeNumber()
  played: number;

  @WholeNumber({ description: 'Stories that go otherwise under the draft' })
  otherwise: number;

  @Parts(() => StoryTriedView, { description: 'Those that go otherwise' })
  stories: StoryTriedView[];

  @Parts(() => StoryNotPlayedView)
  notPlayed: StoryNotPlayedView[];
}

export class RehearsalTrialView {
  @OneOf(TRIAL_STATES, 'TrialState')
  state: TrialState;

  @Flag({ description: 'Whether the text that was tried is the draft as it now stands' })
  ofThisText: boolean;

  @Moment()
  startedAt: string;

  @Part(() => RehearsalResultView, { nullable: true, description: 'Null while it runs, and where it failed' })
  result: RehearsalResultView | null;
}

export class NumbersView {
  @WholeNumber()
  before: number;

  @WholeNumber()
  after: number;
}

export class DaysPairView {
  @Amount({ nullable: true, description: 'Days of 24 hours, with one decimal' })
  before: number | null;

  @Amount({ nullable: true })
  after: number | null;
}

export class AgenciesPairView {
  @Texts()
  before: string[];

  @Texts()
  after: string[];
}

export class DaysToAnswersView {
  @WholeNumber({ description: 'Consultations whose answers are complete, before as after' })
  of: number;

  @Part(() => DaysPairView)
  mean: DaysPairView;

  @Part(() => DaysPairView)
  median: DaysPairView;
}

export class NotReplayedView {
  @WholeNumber({ description: 'Decided by an earlier edition of the law' })
  earlierLaw: number;

  @WholeNumber({ description: 'The draft does not let them be opened as they were' })
  notOpened: number;

  @WholeNumber({ description: 'Their journal cannot be read' })
  unreadable: number;
}

export class ActNotPossibleView {
  @WholeNumber({ description: 'Number of its entry in the journal' })
  seq: number;

  @Text()
  command: string;

  @Text({ description: 'The code by which the draft refuses it' })
  code: string;
}

export class WhatIfDossierView {
  @Text({ nullable: true, description: 'Null for who sees no dossiers' })
  id: string | null;

  @Text({ nullable: true, description: 'Null for who sees no dossiers' })
  subject: string | null;

  @Text()
  lead: string;

  @Day()
  openedOn: string;

  @Part(() => AgenciesPairView, { description: 'Whose silence was consent' })
  deemed: AgenciesPairView;

  @Part(() => AgenciesPairView, { description: 'Who was overdue at some moment' })
  overdue: AgenciesPairView;

  @Part(() => DaysPairView, { description: 'From the opening until the last opinion was settled' })
  daysToAnswers: DaysPairView;

  @Parts(() => ActNotPossibleView, { description: 'What was done and would not have been let pass' })
  notPossible: ActNotPossibleView[];
}

export class WhatIfResultView {
  @WholeNumber({ description: 'Consultations opened in the period' })
  opened: number;

  @WholeNumber({ description: 'Those after the first so many, which are left out' })
  leftOut: number;

  @WholeNumber()
  replayed: number;

  @Part(() => NotReplayedView)
  notReplayed: NotReplayedView;

  @Part(() => NumbersView)
  deemed: NumbersView;

  @Part(() => NumbersView)
  overdue: NumbersView;

  @Part(() => DaysToAnswersView)
  daysToAnswers: DaysToAnswersView;

  @WholeNumber({ description: 'Consultations that go otherwise' })
  differing: number;

  @Parts(() => WhatIfDossierView, { description: 'The first of them' })
  dossiers: WhatIfDossierView[];
}

@ApiExtraModels(WhatIfResultView)
export class WhatIfTrialView {
  @OneOf(TRIAL_STATES, 'TrialState')
  state: TrialState;

  @Flag({ description: 'Whether the text that was tried is the draft as it now stands' })
  ofThisText: boolean;

  @Moment()
  startedAt: string;

  @Day({ description: 'The first day on which they were opened' })
  from: string;

  @Day({ description: 'The first day no longer' })
  until: string;

  @Part(() => WhatIfResultView, { nullable: true, description: 'Null while it runs, and where it failed' })
  result: WhatIfResultView | null;
}
