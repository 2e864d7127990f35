/** Where the draft of an answer lies: one for each consultation and agency. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Store } from '../../persistence/store.js';
import { type DraftPlace, forgetDraft } from '../drafts/draft-rows.js';

/** Which draft: the agency is the one that was asked, also where another now answers for it. */
export interface AnswerDraftKey {
  readonly province: string;
  readonly consultation: string;
  readonly agency: string;
}

export function answerDraftPlace({ province, consultation, agency }: AnswerDraftKey): DraftPlace {
  return { table: 'answer_drafts', key: { province, consultation_id: consultation, agency } };
}

/** The answer was given: the draft that led to it goes. One that was saved after the answer stays. */
export function draftAnswered(store: Store, key: AnswerDraftKey, answeredAt: Instant): Promise<void> {
  return forgetDraft(store, answerDraftPlace(key), answeredAt);
}
