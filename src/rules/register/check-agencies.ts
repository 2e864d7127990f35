/** Reads agencies from data that people write: in a rehearsal, and in the file of a register. */

import { AGENCY_KINDS } from '../../../workflows/commands/commands.js';
import { isOneLine, saysNothing } from '../../../workflows/commands/readable-text.js';
import { checked, type Faulty, flag, listOf, map, must, oneOf, text } from '../../../workflows/data/shape.js';
import { SUBORDINATIONS } from '../../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';

/** An agency is written before the slash of "SKHDT/head", so its code has neither slash nor space. */
const CODE = /^[^\s/]+$/;
/** Who acts for the installation is written where an agency would be (`as: admin`). */
const RESERVED = 'admin';

const code = must(
  (value) => typeof value === 'string' && CODE.test(value) && value !== RESERVED,
  `a code without spaces and slashes other than ${RESERVED}`,
);
const name = must(
  (value) => typeof value === 'string' && !saysNothing(value) && isOneLine(value),
  'text of one line without characters that cannot be seen',
);
const agency = map(
  { code, name },
  {
    kind: oneOf(AGENCY_KINDS),
    functions: listOf(text, 0),
    external: flag,
    subordination: oneOf(SUBORDINATIONS),
  },
);
const shape = listOf(agency, 1, 'code');

type WrittenAgency = Pick<RegisteredAgency, 'code' | 'name'> & Partial<RegisteredAgency>;

/**
 * Checks a list of agencies strictly: `code` and `name` are needed; left out, `kind` is department, `functions` are none,
 * `external` is false and `subordination` department. Returns the agencies, or every fault at once; throws nothing.
 */
export function checkAgencies(data: unknown): { readonly agencies: readonly RegisteredAgency[] } | Faulty {
  const written = checked<readonly WrittenAgency[]>(data, shape);
  return 'faults' in written ? written : { agencies: written.value.map(registered) };
}

function registered(agency: WrittenAgency): RegisteredAgency {
  return { kind: 'department', functions: [], external: false, subordination: 'department', ...agency };
}
