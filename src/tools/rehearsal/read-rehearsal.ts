import { type Faulty, isMap } from '../../../workflows/data/shape.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import { checkAgencies } from '../../rules/register/check-agencies.js';
import { phuYenIn2023 } from '../../rules/register/read-register.js';
import { regulationFromOverrides } from '../../rules/regulations/regulation-from-overrides.js';
import type { FileFault } from '../../rules/yaml/file-fault.js';
import { type LineOf, readYaml } from '../../rules/yaml/read-yaml.js';
import { Faults } from './faults.js';
import { readPowers } from './read-powers.js';
import { readStep } from './read-step.js';
import type { Rehearsal, RehearsalStep } from './rehearsal.js';

const KEYS = ['name', 'regulation', 'agencies', 'powers', 'story'];
/** By this key a file is a rehearsal of cases, which the contract of rehearsals does not know. */
const CASES = 'case-rehearsal';

export type ReadRehearsal = { readonly rehearsal: Rehearsal } | Faulty<FileFault>;

/**
 * Reads the text of a rehearsal (YAML 1.2) exactly by the contract. `file` is the name by which faults call it,
 * `regulations` are the installed ones. Every fault is told at once, in the order of the lines; throws nothing.
 */
export function readRehearsal(text: string, file: string, regulations: ReadonlyMap<string, Regulation>): ReadRehearsal {
  return readYaml<{ readonly rehearsal: Rehearsal }>(text, file, (data, lineOf) => {
    const faults = new Faults();
    const rehearsal = read(data, file, regulations, lineOf, faults);
    return rehearsal === undefined || faults.found.length > 0 ? { faults: faults.found } : { rehearsal };
  });
}

function read(
  data: unknown,
  file: string,
  regulations: ReadonlyMap<string, Regulation>,
  lineOf: LineOf,
  faults: Faults,
): Rehearsal | undefined {
  if (!isMap(data)) return faults.add([], `must be a map of ${KEYS.join(', ')}`);
  const kind = Object.hasOwn(data, CASES) ? 'cases' : 'consultations';
  faults.addUnknownKeys(data, kind === 'cases' ? [CASES, ...KEYS] : KEYS, []);
  if (kind === 'cases' && data[CASES] !== 1) faults.add([CASES], 'must be 1, the only edition of this format');
  const name = readName(data.name, faults);
  const regulation = readRegulation(data, regulations, faults);
  const agencies = readAgencies(data, faults);
  const powers = readPowers(data, agencies, faults);
  const story = readStory(data, { agencies, kind, lineOf }, faults);
  if (name === undefined || regulation === undefined || agencies === undefined || story === undefined) return undefined;
  return { kind, file, name, regulation, outages: namesStandstill(data), agencies, powers, story };
}

type Data = Readonly<Record<string, unknown>>;

function readName(name: unknown, faults: Faults): string | undefined {
  if (name === undefined) return faults.add(['name'], 'is missing');
  return typeof name === 'string' && name.trim() !== '' ? name : faults.add(['name'], 'must be text');
}

function readRegulation(
  data: Data,
  regulations: ReadonlyMap<string, Regulation>,
  faults: Faults,
): Regulation | undefined {
  if (data.regulation === undefined) return faults.add(['regulation'], 'is missing');
  const found = regulationFromOverrides(data.regulation, regulations);
  return 'regulation' in found ? found.regulation : faults.addAll(found.faults, ['regulation']);
}

function namesStandstill({ regulation }: Data): boolean {
  return isMap(regulation) && isMap(regulation.set) && Object.hasOwn(regulation.set, 'silence.standstill');
}

function readAgencies(data: Data, faults: Faults): readonly RegisteredAgency[] | undefined {
  if (!Object.hasOwn(data, 'agencies')) return phuYenIn2023();
  const checked = checkAgencies(data.agencies);
  return 'agencies' in checked ? checked.agencies : faults.addAll(checked.faults, ['agencies']);
}

function readStory(
  { story }: Data,
  {
    agencies,
    kind,
    lineOf,
  }: {
    readonly agencies: readonly RegisteredAgency[] | undefined;
    readonly kind: Rehearsal['kind'];
    readonly lineOf: LineOf;
  },
  faults: Faults,
): readonly RehearsalStep[] | undefined {
  if (story === undefined) return faults.add(['story'], 'is missing');
  if (!Array.isArray(story)) return faults.add(['story'], 'must be a list of steps');
  const codes = agencies === undefined ? null : new Set(agencies.map((agency) => agency.code));
  const steps: RehearsalStep[] = [];
  let latest: Instant | undefined;
  for (const [index, written] of story.entries()) {
    const at = ['story', index];
    const step = readStep(written, at, { agencies: codes, kind, line: lineOf(at) }, faults);
    if (step === undefined) continue;
    if (latest !== undefined && step.at < latest)
      faults.add([...at, 'at'], 'is out of order: the step before it is later');
    else latest = step.at;
    steps.push(step);
  }
  return steps;
}
