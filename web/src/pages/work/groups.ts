/** Work in the order in which it presses: overdue, to be done today, with a limit to come, without one; then what is drafted. */
import { civilDateOf, type Instant } from '../../../../workflows/limits/time.js';
import { gathered } from '../../parts/gathered.js';
import { instantFrom, lastDayOf } from '../../time/say.js';
import type { WorkItem } from './work-item.js';

export const GROUPS = ['overdue', 'today', 'soon', 'unlimited', 'drafted'] as const;
export type GroupName = (typeof GROUPS)[number];

export interface Group {
  readonly name: GroupName;
  readonly items: readonly WorkItem[];
}

/** The groups in which the first act is the one solid button: those that cannot wait for tomorrow. */
const PRESSING: readonly GroupName[] = ['overdue', 'today'];

/**
 * The group of a row at a moment of the server's clock. A limit is the first moment that is too late; a limit of today is one
 * whose last day, in Asia/Ho_Chi_Minh, is today.
 */
export function groupOf({ dueAt, kind }: Pick<WorkItem, 'dueAt' | 'kind'>, now: Instant): GroupName {
  if (kind === 'draft') return 'drafted';
  if (dueAt === null) return 'unlimited';
  const limit = instantFrom(dueAt);
  if (limit <= now) return 'overdue';
  return lastDayOf(limit) === civilDateOf(now) ? 'today' : 'soon';
}

/** The groups that have rows, each in the order in which the rows came: by limit. */
export function grouped(items: readonly WorkItem[], now: Instant): readonly Group[] {
  const byName = gathered(items, (item) => groupOf(item, now));
  return GROUPS.flatMap((name) => {
    const found = byName.get(name);
    return found === undefined ? [] : [{ name, items: found }];
  });
}

/** Whether the first act of this group is a solid button: of each pressing group, else of the first group there is. */
export function leads(group: Group, groups: readonly Group[]): boolean {
  return PRESSING.includes(group.name) || group === groups[0];
}
