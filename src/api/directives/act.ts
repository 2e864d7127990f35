/** What a person may do by which a clause is carried out: a command of the law of consultations, or one on a case of discipline. */
import { COMMAND_NAMES, type CommandName } from '../../../workflows/commands/commands.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';

export type Act = CommandName | CaseCommandName;
export const ACTS: readonly Act[] = [...COMMAND_NAMES, ...CASE_COMMAND_NAMES];

/** The commands on cases whose rows in the catalogue name a clause. */
export const caseActsOf = (clause: string): CaseCommandName[] =>
  CASE_COMMAND_NAMES.filter((command) => caseRowOf(command).clauses.includes(clause));
