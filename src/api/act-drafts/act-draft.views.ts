/** Drafts of acts as the API shows them: shaped as what the command carries, and not checked by the law until it is signed. */
import { OneOf, Part, Parts, Text } from '../../http/view-fields.js';
import { DraftView } from '../drafts/draft.views.js';
import { PREPARED_ACTS, type PreparedAct } from '../drafts/prepared-acts.js';

export class ActDraftView extends DraftView {}

export class PreparedActView {
  @OneOf(PREPARED_ACTS, 'PreparedAct')
  act: PreparedAct;

  @Text({ description: 'The agency that the act is about' })
  agency: string;

  @Part(() => ActDraftView, { nullable: true, description: 'What is prepared of it; null where nothing is yet' })
  draft: ActDraftView | null;
}

export class PreparedActsView {
  @Parts(() => PreparedActView, { description: 'What my agency can prepare now, and its head sign; none for others' })
  items: PreparedActView[];
}
