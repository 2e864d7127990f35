import { counter, instant, integer, optional, text, withDefault } from './columns.js';
import { ofConsultation, type Table } from './table.js';

/**
 * How far a draft is. `text_version` is the version that last changed its text: sending it back raises `version` alone. What
 * was sent back stays so, with who, when and why, until it is submitted again.
 */
export const progressOfDraft = {
  body_json: text,
  version: counter,
  text_version: withDefault(counter, 0),
  saved_by: text,
  saved_at: instant,
  submitted_at: optional(instant),
  submitted_by: optional(text),
  returned_at: optional(instant),
  returned_by: optional(text),
  remark: optional(text),
};

/**
 * What an agency prepares before its head answers: one draft per consultation and agency. It is no record, so it is not in
 * the journal, and it goes when the answer is given. `round` is the round in which it was last saved: a draft submitted for
 * an earlier text of the dossier is no longer submitted for the present one.
 */
export const answerDrafts: Table = {
  key: { province: text, consultation_id: text, agency: text },
  columns: { round: integer, ...progressOfDraft },
  references: [ofConsultation('answer_drafts')],
};
