/** One step of a story: a command, an expectation, or what happens to the engine itself. */
import {
  COMMAND_NAMES,
  isCommandName,
  isOnConsultation,
  ROLES,
  type Role,
} from '../../../workflows/commands/commands.js';
import { isMap, type Path } from '../../../workflows/data/shape.js';
import { type CaseCommandName, isCaseCommand } from '../../../workflows/discipline/inputs.js';
import { type Instant, parseInstant } from '../../../workflows/limits/time.js';
import { shapeOf } from '../../rules/commands/shape-of.js';
import { asWritten, segmentsOf } from './as-written.js';
import { checkExpectedView } from './check-expected-view.js';
import type { Faults } from './faults.js';
import { readCaseInput } from './read-case-step.js';
import type { Rehearsal, RehearsalActor, RehearsalStep } from './rehearsal.js';

const KEYS = ['at', 'as', 'do', 'id', 'with', 'refused', 'expect'];
const ENGINE_ACTIONS = ['engine.restart', 'engine.stop'] as const;
const ACTING_ROLES = ROLES.filter((role) => role !== 'admin');
const ACTOR = /^([^\s/]+)\/([^\s/]+)$/;
const ID = /^(?![\s:])[^\p{Cc}]{0,99}\S$/u;

/** The agencies to which a step may refer, and where it stands in the file. */
export interface StepSurroundings {
  /** Codes of the agencies; null when they could not be read. */
  readonly agencies: ReadonlySet<string> | null;
  readonly kind: Rehearsal['kind'];
  readonly line: number;
}

/** Reads one step; undefined when it has a fault, which is added to `faults`. */
export function readStep(
  step: unknown,
  at: Path,
  surroundings: StepSurroundings,
  faults: Faults,
): RehearsalStep | undefined {
  if (!isMap(step)) return faults.add(at, `must be a map of ${KEYS.join(', ')}`);
  const before = faults.found.length;
  faults.addUnknownKeys(step, KEYS, at);
  const instant = readInstant(step, at, faults);
  const rest = readRest(step, at, surroundings, faults);
  if (faults.found.length > before || instant === undefined || rest === undefined) return undefined;
  return { ...rest, at: instant, line: surroundings.line };
}

type Step = Readonly<Record<string, unknown>>;
type WithoutBase<S> = S extends unknown ? Omit<S, 'at' | 'line'> : never;

function readInstant(step: Step, at: Path, faults: Faults): Instant | undefined {
  if (step.at === undefined) return faults.add([...at, 'at'], 'is missing');
  const instant = parseInstant(step.at);
  return instant ?? faults.add([...at, 'at'], 'must be an instant with its offset, such as 2023-05-16T09:00:00+07:00');
}

function readRest(
  step: Step,
  at: Path,
  { agencies, kind }: StepSurroundings,
  faults: Faults,
): WithoutBase<RehearsalStep> | undefined {
  const does = Object.hasOwn(step, 'do');
  const expects = Object.hasOwn(step, 'expect');
  if (does && expects) return faults.add([...at, 'expect'], 'cannot stand beside do: make two steps of it');
  if (expects) return readExpectation(step, at, kind, faults);
  if (!does) return faults.add(at, 'needs do or expect');
  const action = ENGINE_ACTIONS.find((name) => name === step.do);
  // A step may also say who stops the engine; nothing depends on it.
  const by = step.as === undefined ? undefined : readActor(step.as, [...at, 'as'], agencies, faults);
  if (action !== undefined) {
    refuseKeys(step, ['id', 'with', 'refused'], at, `has no place beside ${action}`, faults);
    return { kind: 'engine', action: action === 'engine.stop' ? 'stop' : 'restart' };
  }
  return kind === 'cases' && isCaseCommand(step.do)
    ? readCaseCommand(step, step.do, at, by, faults)
    : readCommand(step, at, by, faults);
}

function readExpectation(
  step: Step,
  at: Path,
  kind: Rehearsal['kind'],
  faults: Faults,
): WithoutBase<RehearsalStep> | undefined {
  refuseKeys(step, ['as', 'id', 'with', 'refused'], at, 'has no place beside expect', faults);
  const views = step.expect;
  if (!isMap(views) || Object.keys(views).length === 0)
    return faults.add([...at, 'expect'], 'must be a map from consultations to what is expected of them');
  // What a case keeps differs by its kind: a slip of the pen there is a step that fails.
  if (kind === 'cases') return { kind: 'expectation', views };
  for (const [id, view] of Object.entries(views)) faults.addAll(checkExpectedView(view, [id]), [...at, 'expect']);
  return { kind: 'expectation', views };
}

function refuseKeys(step: Step, keys: readonly string[], at: Path, reason: string, faults: Faults): void {
  for (const key of keys) if (Object.hasOwn(step, key)) faults.add([...at, key], reason);
}

function readCommand(
  step: Step,
  at: Path,
  by: RehearsalActor | undefined,
  faults: Faults,
): WithoutBase<RehearsalStep> | undefined {
  const command = step.do;
  if (!isCommandName(command)) {
    const known = [...COMMAND_NAMES, ...ENGINE_ACTIONS];
    return faults.add([...at, 'do'], `must be one of ${known.join(', ')}`);
  }
  if (step.as === undefined) faults.add([...at, 'as'], 'is missing');
  const id = isOnConsultation(command) ? readId(step.id, [...at, 'id'], faults) : readNoId(step, at, command, faults);
  const refused = readRefused(step.refused, [...at, 'refused'], faults);
  const carried = step.with ?? {};
  if (!isMap(carried)) return faults.add([...at, 'with'], 'must be a map');
  const shaped = asWritten(carried, (given) => shapeOf(command, given));
  for (const pointer of shaped.unknown)
    faults.add([...at, 'with', ...segmentsOf(pointer)], `is not something that ${command} carries`);
  if (by === undefined || id === undefined || refused === undefined) return undefined;
  return { kind: 'command', by, command, id, with: shaped.with, malformed: shaped.malformed, refused };
}

/** A case is named by the command that begins it, and by every one after it. */
function readCaseCommand(
  step: Step,
  command: CaseCommandName,
  at: Path,
  by: RehearsalActor | undefined,
  faults: Faults,
): WithoutBase<RehearsalStep> | undefined {
  if (step.as === undefined) faults.add([...at, 'as'], 'is missing');
  const id = readId(step.id, [...at, 'id'], faults);
  const refused = readRefused(step.refused, [...at, 'refused'], faults);
  const carried = step.with ?? {};
  if (!isMap(carried)) return faults.add([...at, 'with'], 'must be a map');
  const read = readCaseInput(command, carried, [...at, 'with'], faults);
  if (by === undefined || id === undefined || refused === undefined) return undefined;
  return { kind: 'case-command', by, command, id, ...read, refused };
}

function readActor(
  written: unknown,
  at: Path,
  agencies: ReadonlySet<string> | null,
  faults: Faults,
): RehearsalActor | undefined {
  if (written === 'admin') return { agency: null, role: 'admin' };
  const [, agency, named] = (typeof written === 'string' && ACTOR.exec(written)) || [];
  if (agency === undefined || named === undefined) return faults.add(at, 'must be AGENCY/role, or admin');
  const role: Role | undefined = ACTING_ROLES.find((candidate) => candidate === named);
  if (agencies !== null && !agencies.has(agency)) faults.add(at, `names an agency that there is not: ${agency}`);
  if (role === undefined) return faults.add(at, `names a role that there is not: ${named}; ${ACTING_ROLES.join(', ')}`);
  return { agency, role };
}

function readId(written: unknown, at: Path, faults: Faults): string | undefined {
  if (written === undefined) return faults.add(at, 'is missing: the consultation that the command is about');
  const id = typeof written === 'number' ? String(written) : written;
  if (typeof id === 'string' && ID.test(id)) return id;
  return faults.add(at, 'must be a name of at most 100 characters in one line that does not begin with a colon');
}

function readNoId(step: Step, at: Path, command: string, faults: Faults): null {
  refuseKeys(step, ['id'], at, `has no place beside ${command}, which concerns no consultation`, faults);
  return null;
}

/** The expected code; null where the command must be accepted. An unknown code is no fault: a later version may know it. */
function readRefused(written: unknown, at: Path, faults: Faults): string | null | undefined {
  if (written === undefined || written === null) return null;
  if (typeof written === 'string') return written;
  return faults.add(at, `must be a refusal code, not ${JSON.stringify(written)}`);
}
