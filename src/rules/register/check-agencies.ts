/** Reads agencies from data that people write: in a rehearsal, and in the registers that the engine brings along. */

import { AGENCY_KINDS } from '../../../workflows/commands/commands.js';
import {
  type Check,
  type Fault,
  flag,
  isMap,
  listOf,
  must,
  oneOf,
  type Path,
  text,
} from '../../../workflows/data/shape.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';

/** An agency is written before the slash of "SKHDT/head", so its code has neither slash nor space. */
const CODE = /^[^\s/]+$/;
/** Who acts for the installation is written where an agency would be (`as: admin`). */
const RESERVED = 'admin';

const code = must(
  (value) => typeof value === 'string' && CODE.test(value) && value !== RESERVED,
  'a code without spaces and slashes',
);

const FIELDS: ReadonlyMap<string, Check> = new Map([
  ['code', code],
  ['name', text],
  ['kind', oneOf(AGENCY_KINDS)],
  ['functions', listOf(text, 0)],
  ['external', flag],
]);
const NEEDED = ['code', 'name'];

/**
 * Checks a list of agencies strictly: `code` and `name` are needed; left out, `kind` is department, `functions` are none and
 * `external` is false. Returns the agencies, or every fault at once with paths that begin with `at`; throws nothing.
 */
export function checkAgencies(
  data: unknown,
  at: Path = [],
): { readonly agencies: readonly RegisteredAgency[] } | { readonly faults: readonly Fault[] } {
  if (!Array.isArray(data) || data.length === 0)
    return { faults: [{ path: at, reason: 'must be a list of agencies' }] };
  const faults = data.flatMap((agency: unknown, index) => agencyFaults(agency, [...at, index]));
  const codes = data.map((agency: unknown) => (isMap(agency) ? agency.code : undefined));
  for (const [index, own] of codes.entries()) {
    if (typeof own === 'string' && codes.indexOf(own) < index)
      faults.push({ path: [...at, index, 'code'], reason: `is the code of another agency: ${own}` });
  }
  return faults.length > 0 ? { faults } : { agencies: data.map(registered) };
}

function agencyFaults(agency: unknown, at: Path): Fault[] {
  if (!isMap(agency)) return [{ path: at, reason: `must be a map of ${[...FIELDS.keys()].join(', ')}` }];
  const missing = NEEDED.filter((key) => !Object.hasOwn(agency, key));
  return [
    ...missing.map((key) => ({ path: [...at, key], reason: 'is missing' })),
    ...Object.entries(agency).flatMap(([key, value]) => {
      const check = FIELDS.get(key);
      if (check !== undefined) return check(value, [...at, key]);
      return [{ path: [...at, key], reason: `is not known; the keys here are ${[...FIELDS.keys()].join(', ')}` }];
    }),
  ];
}

function registered(agency: Pick<RegisteredAgency, 'code' | 'name'> & Partial<RegisteredAgency>): RegisteredAgency {
  return { kind: 'department', functions: [], external: false, ...agency };
}
