/** Where the draft of a request lies: under the id that the consultation has, or will have, once it is opened. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Store } from '../../persistence/store.js';
import { type DraftPlace, forgetDraft, saveDraft } from './draft-rows.js';

/** The act that a request prepares. */
export const REQUEST_ACT = 'consultation.open';

export function requestDraftPlace(province: string, consultation: string): DraftPlace {
  return { table: 'act_drafts', key: { province, consultation_id: consultation, act: REQUEST_ACT, agency: '' } };
}

/** The subject by which lists name a request that is being prepared. */
export function subjectOf({ subject }: Readonly<Record<string, unknown>>): string {
  return typeof subject === 'string' ? subject : '';
}

/** The consultation was opened: nothing is left to prepare. */
export function requestOpened(store: Store, province: string, consultation: string, openedAt: Instant): Promise<void> {
  return forgetDraft(store, requestDraftPlace(province, consultation), openedAt);
}

interface Redrafted {
  readonly draft: object;
  /** The agency that prepares the request. */
  readonly owner: string;
  readonly person: string;
  readonly at: Instant;
}

/**
 * A draft that stands in the journal was changed there, by the command `consultation.draft`: what is kept aside of it follows,
 * as one save more, so that who has it open is told, and signs nothing that they have not read. Where nothing is kept aside yet
 * it is from now on, as the first version: what was read before is version 0.
 */
export async function requestRedrafted(
  store: Store,
  province: string,
  consultation: string,
  { draft, owner, person, at }: Redrafted,
): Promise<void> {
  const followed = await store.write((tx) =>
    tx.execute(
      `UPDATE act_drafts SET body_json = ?, subject = ?, version = version + 1, text_version = version + 1,
          saved_by = ?, saved_at = ?, submitted_at = NULL, submitted_by = NULL
        WHERE province = ? AND consultation_id = ? AND act = ? AND agency = ''`,
      [JSON.stringify(draft), subjectOf({ ...draft }), person, at, province, consultation, REQUEST_ACT],
    ),
  );
  if (followed > 0) return;
  const others = { owner, subject: subjectOf({ ...draft }) };
  const saving = { draft: { ...draft }, round: 0, submitted: false, person, at, seen: 0, others };
  await saveDraft(store, requestDraftPlace(province, consultation), saving);
}
