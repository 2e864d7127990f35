/** Disputes that ended lately: how, and after how long. */

import type { DisputeContext, DisputeState } from '../../../workflows/dispute/dispute.js';
import { DAY_MS, epochMs, type Instant, instantOf, inVietnam } from '../../../workflows/limits/time.js';
import { cursorOf } from '../../http/cursor.js';
import { rowsAfter } from '../../http/keyset.js';
import { type Page, PageQuery, pageOf, rowsWanted } from '../../http/page.js';
import { QueryWholeNumber } from '../../http/query-fields.js';
import { Moment, OneOf, Text, Texts, WholeNumber } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import type { CountDays } from './stage-days.js';

const MOST_DAYS = 366;
const USUAL_DAYS = 30;
const ENDED_STATES: readonly DisputeState[] = ['unified', 'decided', 'discontinued'];

/** `remitted`: the lead decided what the Office had sent back to it; `decided-by-lead`: a matter within its own authority. */
export const ENDINGS = ['unified', 'decided-by-chairman', 'decided-by-lead', 'remitted', 'discontinued'] as const;
export type Ending = (typeof ENDINGS)[number];

export class EndedQuery extends PageQuery {
  @QueryWholeNumber({ minimum: 1, maximum: MOST_DAYS, default: USUAL_DAYS, description: 'Days back from now' })
  days?: number;
}

export class EndedDispute {
  @Text({ format: 'uuid' })
  consultation: string;

  @Text()
  subject: string;

  @Text()
  lead: string;

  @WholeNumber()
  round: number;

  @Texts({
    description: 'Codes of the agencies that dissented: at the end, or where none does any more those that were met',
  })
  dissenters: string[];

  @OneOf(ENDINGS, 'DisputeEnding')
  how: Ending;

  @Moment()
  openedAt: string;

  @Moment()
  endedAt: string;

  @WholeNumber({ description: 'Working days that it took; the day on which it was opened is not counted' })
  workingDays: number;
}

interface Row {
  readonly item: string;
  readonly consultation_id: string;
  readonly round: number;
  readonly subject: string;
  readonly lead: string;
  readonly regulation_hash: string;
  readonly state: DisputeState;
  readonly opened_at: Instant;
  readonly ended_at: Instant;
  readonly context_json: string;
}

/**
 * A page of the disputes that ended within some days before `now`, the latest first. What ended since then was changed since
 * then, so the index of the consultations' changes finds them.
 */
export async function listEnded(
  reader: Reader,
  province: string,
  query: EndedQuery,
  now: Instant,
  days: CountDays,
): Promise<Page<EndedDispute>> {
  const since = instantOf(epochMs(now) - (query.days ?? USUAL_DAYS) * DAY_MS);
  const name = 'ended disputes';
  const rows = await rowsAfter<Row>(
    reader,
    {
      select: `SELECT w.* FROM (SELECT d.province, d.consultation_id || ' ' || d.round AS item, d.consultation_id, d.round, d.state,
          d.opened_at, d.ended_at, d.context_json, c.subject, c.lead, c.regulation_hash, c.updated_at
        FROM consultations c JOIN disputes d ON d.province = c.province AND d.consultation_id = c.id) AS w`,
      where: ['w.province = ?', 'w.updated_at >= ?', 'w.state = ANY(?)', 'w.ended_at >= ?'],
      params: [province, since, ENDED_STATES, since],
    },
    { name, column: 'w.ended_at', key: 'w.item', descending: true, always: true },
    query.cursor,
    rowsWanted(query),
  );
  const taken = new Map<Row, number>();
  for (const row of rows) taken.set(row, await days(row.regulation_hash, row.opened_at, row.ended_at));
  const show = (row: Row): EndedDispute => {
    const context = JSON.parse(row.context_json) as DisputeContext;
    return {
      consultation: row.consultation_id,
      subject: row.subject,
      lead: row.lead,
      round: row.round,
      dissenters: dissentersOf(context),
      how: endingOf(row.state, context),
      openedAt: inVietnam(row.opened_at),
      endedAt: inVietnam(row.ended_at),
      workingDays: taken.get(row) ?? 0,
    };
  };
  return pageOf(rows, query, show, (row) => cursorOf(name, [row.ended_at, row.item]));
}

/** Once all agree no dissenter is left; those with whom it was worked out are the agencies that were met. */
function dissentersOf({ dissenters, sessions }: DisputeContext): string[] {
  return dissenters.length > 0 ? [...dissenters] : Object.keys(sessions).sort();
}

function endingOf(state: DisputeState, { decision, remitReason }: DisputeContext): Ending {
  if (state !== 'decided') return state === 'unified' ? 'unified' : 'discontinued';
  if (decision?.by === 'chairman') return 'decided-by-chairman';
  return remitReason === null ? 'decided-by-lead' : 'remitted';
}
