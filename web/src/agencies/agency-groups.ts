/** Agencies that are named together: by their kind, and by whom they answer to, as the register has it. */
import { byName } from '../../../workflows/commands/by-name.js';
import type { Schemas } from '../api/client.js';

export type AgencyGroupName = 'departments' | 'districts' | 'communes' | 'vertical' | 'outside' | 'others';
/** One of these, or a name of the province's own. */
export type AnyGroupName = string;

/** In the order in which a letter names them. */
export const GROUPS: readonly AgencyGroupName[] = [
  'departments',
  'districts',
  'communes',
  'vertical',
  'outside',
  'others',
];

type Grouped = Pick<Schemas['AgencyView'], 'name' | 'kind' | 'subordination'> &
  Partial<Pick<Schemas['AgencyView'], 'group'>>;

const COMMUNE = /^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (xã|phường|thị trấn|đặc khu) /iu;

/** The group of an agency: the one that the register puts it in, else by what it is. Office and chairman are in none of the groups that are asked together. */
export function groupOf({ name, kind, subordination, group }: Grouped): AnyGroupName {
  if (group !== undefined && group !== null) return group;
  if (kind === 'office' || kind === 'chairman') return 'others';
  if (subordination === 'local') return COMMUNE.test(name.normalize('NFC')) ? 'communes' : 'districts';
  return subordination === 'department' ? 'departments' : subordination;
}

export interface AgencyGroup<A> {
  readonly name: AnyGroupName;
  readonly members: readonly A[];
}

/** The groups that have members, in their order, the province's own by name before the others; their members in the order given. */
export function inGroups<A>(members: readonly A[], agencyOf: (member: A) => Grouped | undefined): AgencyGroup<A>[] {
  const groups = new Map<AnyGroupName, A[]>();
  for (const member of members) {
    const agency = agencyOf(member);
    const name = agency === undefined ? 'others' : groupOf(agency);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [member]);
    else known.push(member);
  }
  const own = [...groups.keys()].filter((name) => !GROUPS.some((one) => one === name)).sort(byName);
  return [...GROUPS.slice(0, -1), ...own, ...GROUPS.slice(-1)].flatMap((name) => {
    const found = groups.get(name);
    return found === undefined ? [] : [{ name, members: found }];
  });
}
