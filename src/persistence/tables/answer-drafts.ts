import { counter, instant, integer, optional, text } from './columns.js';
import { ofConsultation, type Table } from './table.js';

/**
 * What an agency prepares before its head answers: one draft per consultation and agency. It is no record, so it is not in
 * the journal, and it goes when the answer is given. `round` is the round in which it was last saved: a draft submitted for
 * an earlier text of the dossier is no longer submitted for the present one.
 */
export const answerDrafts: Table = {
  key: { province: text, consultation_id: text, agency: text },
  columns: {
    round: integer,
    body_json: text,
    version: counter,
    saved_by: text,
    saved_at: instant,
    submitted_at: optional(instant),
    submitted_by: optional(text),
  },
  references: [ofConsultation('answer_drafts')],
};
