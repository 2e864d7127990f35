import { progressOfDraft } from './answer-drafts.js';
import { integer, text } from './columns.js';
import type { Table } from './table.js';

/**
 * What an agency prepares of another act than an answer, one draft for each: the request before it is opened
 * (`consultation.open`, about no agency). It is no record, so it is not in the journal, and it goes when the act is done. There
 * need be no consultation yet: the id is the one that it will have. `owner` is the agency that prepares, `subject` what lists
 * say of it.
 */
export const actDrafts: Table = {
  key: { province: text, consultation_id: text, act: text, agency: text },
  columns: { owner: text, subject: text, round: integer, ...progressOfDraft },
  indexes: [{ name: 'act_drafts_by_owner', columns: ['province', 'owner', 'act'] }],
};
