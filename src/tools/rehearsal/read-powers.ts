/** The register of delegated powers of a rehearsal: what was handed to whom before its story begins. */
import { isMap } from '../../../workflows/data/shape.js';
import { decideCase } from '../../../workflows/discipline/decide-case.js';
import { caseRowOf, type DelegatedPowerInputs } from '../../../workflows/discipline/inputs.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import { shapedBy } from '../../rules/commands/shape-of.js';
import type { Faults } from './faults.js';

/** What was handed over, as `delegated-power.record` carries it. */
export type RehearsedPower = DelegatedPowerInputs['delegated-power.record'];

const COMMAND = 'delegated-power.record';

/** None where the file says nothing of it. Whatever the law would refuse to record is a fault of the file. */
export function readPowers(
  { powers }: Readonly<Record<string, unknown>>,
  agencies: readonly RegisteredAgency[] | undefined,
  faults: Faults,
): readonly RehearsedPower[] {
  if (powers === undefined) return [];
  if (!Array.isArray(powers)) return faults.add(['powers'], 'must be a list of powers') ?? [];
  const office = agencies?.find(({ kind }) => kind === 'office');
  if (agencies === undefined || office === undefined)
    return faults.add(['powers'], 'are recorded by the Office: an agency with kind office is needed') ?? [];
  return powers.flatMap((power: unknown, index) => {
    const at = ['powers', index];
    if (!isMap(power)) return faults.add(at, `must be a map of what ${COMMAND} carries`) ?? [];
    const { with: read, malformed, unknown } = shapedBy(caseRowOf(COMMAND).input, power);
    const found = faults.found.length;
    for (const pointer of unknown) faults.add([...at, pointer.slice(1)], `is nothing that ${COMMAND} carries`);
    for (const pointer of malformed) faults.add([...at, pointer.slice(1)], 'is of the wrong type');
    if (faults.found.length === found) addRefusal(read, agencies, office, at, faults);
    return [read];
  });
}

function addRefusal(
  power: RehearsedPower,
  agencies: readonly RegisteredAgency[],
  { code, kind }: RegisteredAgency,
  at: readonly (string | number)[],
  faults: Faults,
): void {
  const moment = '1970-01-01T00:00:00.000Z' as Instant;
  const actor = {
    kind: 'person' as const,
    person: `${code}/head`,
    name: null,
    agency: code,
    agencyKind: kind,
    role: 'head' as const,
    asHead: true,
    delegation: null,
  };
  const facts = {
    agencies: Object.fromEntries(agencies.map((one) => [one.code, one])),
    people: {},
    office: code,
    chairman: null,
    homeAffairs: null,
    power: { functionKnown: agencies.some(({ functions }) => functions.includes(power.function ?? '')) },
  };
  const circumstances = { at: moment, today: civilDateOf(moment), actor, facts, malformed: [] };
  const { refused } = decideCase(null, { command: COMMAND, with: power }, circumstances);
  if (refused !== null)
    faults.add([...at, ...(refused.field?.split('/').slice(1) ?? [])], `is refused: ${refused.code}`);
}
