/** A regulation that administrators write, as the API shows it. */
import { BodyLine, BodyObject, BodyText } from '../../http/body-fields.js';
import { PageQuery } from '../../http/page.js';
import { CitedClauseView } from '../../http/problems/problem.js';
import { Day, Flag, JsonObject, Moment, Part, Parts, Text, WholeNumber } from '../../http/view-fields.js';
import { RehearsalTrialView, WhatIfTrialView } from './trial.views.js';

export class RegulationDraftsQuery extends PageQuery {}

export class RegulationFaultView {
  @Text({ description: 'The key, dotted; empty for the text as a whole', example: 'limits.ordinary.default' })
  key: string;

  @Text({ description: 'What is wrong with it, as a sentence' })
  reason: string;
}

export class RegulationDifferenceView {
  @Text({ example: 'limits.ordinary.default' })
  key: string;

  @Text({ nullable: true, description: 'The value in force, as JSON; null where there is no such key' })
  before: string | null;

  @Text({ nullable: true, description: 'The value of the draft, as JSON; null where there is no such key' })
  after: string | null;
}

export class ProposalView {
  @Text({ description: 'The id of the person who proposed it' })
  by: string;

  @Text({ nullable: true })
  name: string | null;

  @Moment()
  at: string;

  @Text({ description: 'The document of the province by which it is to hold' })
  document: string;

  @Day({ description: 'The first day' })
  from: string;

  @Flag({ description: 'Whether I may adopt it: another administrator than the one who proposed it' })
  mine: boolean;
}

export class RegulationDraftItem {
  @Text({ example: 'phu-yen-2026' })
  id: string;

  @Text({ description: 'The regulation from which it was begun', example: 'phu-yen-2230' })
  basedOn: string;

  @Moment()
  savedAt: string;

  @Text({ nullable: true, description: 'Who saved it last' })
  savedBy: string | null;

  @WholeNumber({ description: 'How many keys are not in order' })
  faults: number;

  @Part(() => ProposalView, { nullable: true })
  proposal: ProposalView | null;
}

export class RegulationDraftDetail {
  @Text()
  id: string;

  @Text()
  basedOn: string;

  @WholeNumber({ minimum: 1, description: 'Raised by every save; the ETag of the draft' })
  version: number;

  @Moment()
  savedAt: string;

  @Text({ nullable: true })
  savedBy: string | null;

  @JsonObject({ description: 'The draft as it was typed, in order or not' })
  regulation: object;

  @Text({ description: 'The same as a file' })
  yaml: string;

  @Text({
    nullable: true,
    description: 'SHA-256 of it, canonical JSON, by which it is adopted; null while it is not in order',
  })
  hash: string | null;

  @Parts(() => RegulationFaultView, { description: 'Everything that would be refused of a file' })
  faults: RegulationFaultView[];

  @Text({ description: 'Id of the regulation in force now, to which it is compared' })
  comparedTo: string;

  @Parts(() => RegulationDifferenceView)
  differences: RegulationDifferenceView[];

  @Parts(() => CitedClauseView, { description: 'Every clause that can be cited' })
  clauses: CitedClauseView[];

  @Part(() => ProposalView, { nullable: true })
  proposal: ProposalView | null;

  @Part(() => RehearsalTrialView, { nullable: true, description: 'The last rehearsal' })
  rehearsal: RehearsalTrialView | null;

  @Part(() => WhatIfTrialView, { nullable: true, description: 'The last replay of past consultations' })
  whatIf: WhatIfTrialView | null;
}

export class NewRegulationDraftInput {
  @BodyLine({ description: 'Its name: lower case, hyphens, taken by no other', example: 'phu-yen-2026' })
  readonly id: string;

  @BodyLine({
    description: 'The regulation of the province, or the default, from which it is begun',
    example: 'phu-yen-2230',
  })
  readonly basedOn: string;
}

/** What is saved: one of the two. */
export class RegulationDraftInput {
  @BodyObject({ description: 'Every key, as in a file; kept in order or not', optional: true })
  readonly regulation?: Record<string, unknown>;

  @BodyText({ description: 'The same as the text of a file (YAML 1.2)', optional: true, maxLength: 100_000 })
  readonly yaml?: string;
}

export class ProposalInput {
  @BodyText({ description: 'The document of the province by which it is to hold', minLength: 1, maxLength: 500 })
  readonly document: string;

  @BodyLine({ description: 'The first day, YYYY-MM-DD, today or later', example: '2026-12-01' })
  readonly from: string;
}

export class OwnRehearsalView {
  @Text()
  name: string;

  @Text({ description: 'The story, as a file of docs/rehearsals' })
  story: string;

  @Text({ nullable: true })
  savedBy: string | null;

  @Moment()
  savedAt: string;
}

export class OwnRehearsalsView {
  @Parts(() => OwnRehearsalView)
  items: OwnRehearsalView[];
}
