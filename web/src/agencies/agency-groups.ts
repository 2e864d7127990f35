/** Agencies that are named together: by their kind, and by whom they answer to, as the register has it. */
import type { Schemas } from '../api/client.js';

export type AgencyGroupName = 'departments' | 'districts' | 'communes' | 'vertical' | 'outside' | 'others';

/** In the order in which a letter names them. */
const ORDER: readonly AgencyGroupName[] = ['departments', 'districts', 'communes', 'vertical', 'outside', 'others'];

type Grouped = Pick<Schemas['AgencyView'], 'name' | 'kind' | 'subordination'>;

const COMMUNE = /^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (xã|phường|thị trấn|đặc khu) /iu;

/** The group of an agency. Office and chairman are in none of the groups that are asked together. */
export function groupOf({ name, kind, subordination }: Grouped): AgencyGroupName {
  if (kind === 'office' || kind === 'chairman') return 'others';
  if (subordination === 'local') return COMMUNE.test(name.normalize('NFC')) ? 'communes' : 'districts';
  return subordination === 'department' ? 'departments' : subordination;
}

export interface AgencyGroup<A> {
  readonly name: AgencyGroupName;
  readonly members: readonly A[];
}

/** The groups that have members, in their order; their members in the order given. */
export function inGroups<A>(members: readonly A[], agencyOf: (member: A) => Grouped | undefined): AgencyGroup<A>[] {
  const groups = new Map<AgencyGroupName, A[]>();
  for (const member of members) {
    const agency = agencyOf(member);
    const name = agency === undefined ? 'others' : groupOf(agency);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [member]);
    else known.push(member);
  }
  return ORDER.flatMap((name) => {
    const found = groups.get(name);
    return found === undefined ? [] : [{ name, members: found }];
  });
}
