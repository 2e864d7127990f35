/** The draft of a request as the API shows it: shaped as what `consultation.open` carries. */
import { Flag } from '../../http/view-fields.js';
import { DraftView } from '../drafts/draft.views.js';

export class RequestDraftView extends DraftView {
  @Flag({ description: 'Whether it stands as a draft in the journal too, begun by the command `consultation.draft`' })
  journalled: boolean;
}
