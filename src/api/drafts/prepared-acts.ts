/** The acts of a lead's head that its officers prepare: where the draft of each lies, until the act is done. */
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Store } from '../../persistence/store.js';
import { type DraftPlace, forgetDraft } from './draft-rows.js';

/** Each is about an agency: the one to which the notice goes, or with whose head the session was held. */
export const PREPARED_ACTS = ['notice.issue', 'dispute.record-session'] as const satisfies ConsultationCommandName[];
export type PreparedAct = (typeof PREPARED_ACTS)[number];

interface PreparedPlace {
  readonly province: string;
  readonly consultation: string;
  readonly act: PreparedAct;
  readonly agency: string;
}

export const isPrepared = (command: ConsultationCommandName): command is PreparedAct =>
  PREPARED_ACTS.some((act) => act === command);

export function actDraftPlace({ province, consultation, act, agency }: PreparedPlace): DraftPlace {
  return { table: 'act_drafts', key: { province, consultation_id: consultation, act, agency } };
}

/** The act was done: nothing is left to prepare. */
export function actDone(store: Store, place: PreparedPlace, doneAt: Instant): Promise<void> {
  return forgetDraft(store, actDraftPlace(place), doneAt);
}
