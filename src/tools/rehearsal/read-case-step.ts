/** A command on a case of discipline, as a step of a rehearsal of cases. */
import type { Path } from '../../../workflows/data/shape.js';
import { type CaseCommandName, type CaseInputs, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { shapedBy } from '../../rules/commands/shape-of.js';
import { asWritten, segmentsOf } from './as-written.js';
import type { Faults } from './faults.js';

interface ReadInput {
  readonly with: CaseInputs[CaseCommandName];
  readonly malformed: readonly string[];
}

/** What a command on a case carries; a key that it does not have is a fault of the file. */
export function readCaseInput(
  command: CaseCommandName,
  carried: Readonly<Record<string, unknown>>,
  at: Path,
  faults: Faults,
): ReadInput {
  const read = asWritten(carried, (given) => shapedBy(caseRowOf(command).input, given));
  for (const pointer of read.unknown)
    faults.add([...at, ...segmentsOf(pointer)], `is not something that ${command} carries`);
  return { with: read.with as ReadInput['with'], malformed: read.malformed };
}
