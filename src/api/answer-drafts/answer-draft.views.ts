/** The draft of an answer as the API shows it: shaped as what `opinion.answer` carries, and not checked until it is sent. */
import { DraftView } from '../drafts/draft.views.js';

export class AnswerDraftView extends DraftView {}
