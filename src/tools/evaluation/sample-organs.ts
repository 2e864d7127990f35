/** Codes by which the document axis would know the sample agencies, so that it can be tried out. They are made up. */
import type { Store } from '../../persistence/store.js';
import { EVALUATION_PROVINCE } from '../../platform/config/config.js';
import { STORY_BEGINS } from './story.js';

/** Of the province, and of agencies that answer to their ministries. */
const OWN = 'H45';
const OTHERS = 'G45';

/** Enters a code for each agency of the samples, once: what an administrator has changed stays. */
export async function enterSampleOrgans(store: Store): Promise<void> {
  const province = EVALUATION_PROVINCE.code;
  const entered = await store.reader.row('SELECT organ_id FROM edxml_organs WHERE province = ? LIMIT 1', [province]);
  if (entered !== undefined) return;
  const agencies = await store.reader.rows<{ code: string; external: boolean }>(
    'SELECT code, external FROM agencies WHERE province = ? ORDER BY code',
    [province],
  );
  const rows = agencies.map(({ code, external }, index) => ({
    province,
    organ_id: `${external ? OTHERS : OWN}.${String(index + 1).padStart(2, '0')}`,
    agency: code,
    from_at: STORY_BEGINS,
    until_at: null,
    entered_by: 'evaluation',
  }));
  await store.write((tx) => tx.insert('edxml_organs', rows, 'ignore'));
}
