/** Difficulties that nobody has answered yet, the oldest first, with the working days that they have waited (HP-12). */
import { countWorkingDays, provisionally } from '../../../workflows/limits/calendar.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { CASE_COLUMNS, type CaseColumns } from '../../dossiers/case-rows.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { WholeNumber } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import type { CaseReader } from '../../rules/reading/case-reading.js';
import { readableCases } from '../../rules/reading/case-reading.js';
import type { Rules } from '../../rules/rules.js';
import { CaseItem } from './case.views.js';
import { itemOf } from './case-reader.js';

export class UnansweredQuery extends PageQuery {}

export class UnansweredDifficulty extends CaseItem {
  @WholeNumber({ description: 'Working days since it was reported, or reported again; that day is not counted' })
  workingDays: number;
}

const ORDER = { name: 'unanswered', column: 'raised_at', key: 'id', descending: false, always: true } as const;

/** A page of those that a person may read. */
export async function unansweredDifficulties(
  { reader, rules }: { readonly reader: Reader; readonly rules: Rules },
  province: string,
  reading: CaseReader,
  query: UnansweredQuery,
  now: Instant,
): Promise<Page<UnansweredDifficulty>> {
  const today = civilDateOf(now);
  const readable = readableCases(reading);
  const rows = await rowsAfter<CaseColumns>(
    reader,
    {
      select: `SELECT ${CASE_COLUMNS} FROM discipline_cases`,
      where: ['province = ?', "kind = 'difficulty'", "state = 'reported'", readable.sql],
      params: [province, ...readable.params],
    },
    ORDER,
    query.cursor,
    rowsWanted(query),
  );
  const { calendar } = (await rules.register(province)).inUse;
  const { clock } = await rules.inForce(province, now);
  const waited = (since: Instant) =>
    countWorkingDays(provisionally(calendar), civilDateOf(since), today, clock.workedSaturdaysCount);
  return pageOf(
    rows,
    query,
    (row): UnansweredDifficulty => ({ ...itemOf(row, today), workingDays: waited(row.changed_at) }),
    (row) => cursorOf(ORDER.name, [row.raised_at, row.id]),
  );
}
