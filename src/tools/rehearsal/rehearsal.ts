/** A rehearsal as it was read: the story in order, every step checked and ready to be carried out. */

import type { CommandInputs, CommandName, Role } from '../../../workflows/commands/commands.js';
import type { CaseCommandName, CaseInputs } from '../../../workflows/discipline/inputs.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import type { RehearsedPower } from './read-powers.js';

export interface Rehearsal {
  /** Of consultations alone, by the contract; or of cases of discipline, in which commands of both may stand. */
  readonly kind: 'consultations' | 'cases';
  /** The name by which the reader was asked for the file. */
  readonly file: string;
  readonly name: string;
  readonly regulation: Regulation;
  /**
   * Whether a stopped engine is an outage that may give days back: only where the regulation of the story names
   * `silence.standstill`, for stories that were written before there was such a key come out as they always did.
   */
  readonly outages: boolean;
  readonly agencies: readonly RegisteredAgency[];
  /** What the register of delegated powers holds before the story begins; most rehearsals say nothing of it. */
  readonly powers: readonly RehearsedPower[];
  readonly story: readonly RehearsalStep[];
}

/** Who carries out a step: "SKHDT/head", or the administrator, who belongs to no agency. */
export interface RehearsalActor {
  readonly agency: string | null;
  readonly role: Role;
}

interface StepBase {
  readonly at: Instant;
  /** Where the step begins in the file, from 1. */
  readonly line: number;
}

export interface CommandStep extends StepBase {
  readonly kind: 'command';
  readonly by: RehearsalActor;
  readonly command: CommandName;
  /** The consultation; null for commands on the register. */
  readonly id: string | null;
  readonly with: CommandInputs[CommandName];
  readonly malformed: readonly string[];
  /** The code with which it must be refused; null when it must be accepted. */
  readonly refused: string | null;
}

/** A command on a case; only rehearsals of cases have one. */
export interface CaseStep extends Omit<CommandStep, 'kind' | 'command' | 'id' | 'with'> {
  readonly kind: 'case-command';
  readonly command: CaseCommandName;
  readonly id: string;
  readonly with: CaseInputs[CaseCommandName];
}

export interface ExpectationStep extends StepBase {
  readonly kind: 'expectation';
  /** Parts of views by consultation, or by case; null where there must be none. */
  readonly views: Readonly<Record<string, unknown>>;
}

export interface EngineStep extends StepBase {
  readonly kind: 'engine';
  readonly action: 'stop' | 'restart';
}

export type RehearsalStep = CommandStep | CaseStep | ExpectationStep | EngineStep;
