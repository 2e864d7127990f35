/**
 * What people, the clock and the administrator may ask of the engine: the commands of the contract with what they carry,
 * as types and lists of the catalogue. Everything carried may be missing: the law names what is missing by code. Types are
 * checked before, at the edge.
 */
import type { Instant } from '../limits/time.js';
import { CATALOGUE, type CommandRow } from './catalogue.js';
import type { InputOf } from './fields.js';

export { FILE_KINDS, type FileKind } from '../regulation/regulation.js';
export * from './actors.js';
export {
  type AnswerInput,
  APOLOGY_CAUSES,
  type ApologyCause,
  type AttachmentInput,
  AUTHORITIES,
  type Authority,
  type CommentInput,
  type ConsultedInput,
  type OpenInput,
  RESULTS,
  type ResolutionResult,
  SESSION_RESULTS,
  type SessionResult,
  WEIGHTS,
  type Weight,
} from './inputs.js';

type Catalogue = typeof CATALOGUE;
export type CommandName = keyof Catalogue;

/** What each command carries beside its consultation. */
export type CommandInputs = { readonly [Name in CommandName]: InputOf<Catalogue[Name]['input']> };

type About = CommandRow['about'];

/** The commands that are about one of these. */
export type CommandsAbout<What extends About> = {
  [Name in CommandName]: Catalogue[Name]['about'] extends What ? Name : never;
}[CommandName];

/** Commands that concern the register of the province, not one consultation. */
export type RegisterCommandName = CommandsAbout<'register'>;
export type ConsultationCommandName = Exclude<CommandName, RegisterCommandName>;

/** The row of a command. */
export const rowOf = (command: CommandName): CommandRow => CATALOGUE[command];

export const COMMAND_NAMES = Object.keys(CATALOGUE) as readonly CommandName[];

/** The names of all commands about one of these, in the order of the catalogue. */
export function commandsAbout<What extends About>(...what: readonly What[]): readonly CommandsAbout<What>[] {
  const wanted: readonly About[] = what;
  return COMMAND_NAMES.filter((name): name is CommandsAbout<What> => wanted.includes(rowOf(name).about));
}

/** Whether a text is the name of a command. */
export function isCommandName(text: unknown): text is CommandName {
  return typeof text === 'string' && Object.hasOwn(CATALOGUE, text);
}

/** Whether a command concerns one consultation, and not the register. */
export function isOnConsultation(command: CommandName): command is ConsultationCommandName {
  return rowOf(command).about !== 'register';
}

export const CONSULTATION_COMMAND_NAMES: readonly ConsultationCommandName[] = COMMAND_NAMES.filter(isOnConsultation);

/** Whether a command has a field of this name. */
export function carries(command: CommandName, field: string): boolean {
  return Object.hasOwn(rowOf(command).input.fields, field);
}

/** A command on one consultation; `consultation` is the id it is, or will be, known by. */
export type ConsultationCommand = {
  [Name in ConsultationCommandName]: {
    readonly command: Name;
    readonly consultation: string;
    readonly with: CommandInputs[Name];
    /** JSON pointers to what was of the wrong type and therefore left out of `with`. */
    readonly malformed?: readonly string[];
  };
}[ConsultationCommandName];

/** The commands on a consultation that are about one of these. */
export type CommandAbout<What extends About> = Extract<ConsultationCommand, { command: CommandsAbout<What> }>;

/** Whether a command is about one of these. */
export function isAbout<What extends About>(
  command: ConsultationCommand,
  ...what: readonly What[]
): command is CommandAbout<What> {
  const wanted: readonly About[] = what;
  return wanted.includes(rowOf(command.command).about);
}

/** What the clock and the register say to a consultation; never said by a person. */
export type SystemCommand =
  | { readonly command: 'limit.passed'; readonly with: { readonly subject: string; readonly kind: string } }
  /** Instead of passing: the system stood still on the last working day of an opinion's limit, from when until when. */
  | {
      readonly command: 'limit.given-back';
      readonly with: { readonly subject: string; readonly from: Instant; readonly until: Instant };
    }
  | {
      readonly command: 'agency.transferred';
      readonly with: {
        readonly from: string;
        readonly successors: readonly { readonly agency: string; readonly functions: readonly string[] }[];
        readonly basis: string;
      };
    }
  | {
      readonly command: 'calendar.amended';
      /** `agencies`: the days are of these only, and no limit of another moves; left out: of all. */
      readonly with: { readonly version: string; readonly basis: string; readonly agencies?: readonly string[] };
    };

const SYSTEM_COMMANDS: readonly SystemCommand['command'][] = [
  'limit.passed',
  'limit.given-back',
  'agency.transferred',
  'calendar.amended',
];

/** What an entry of the journal of a consultation may record: what people, the clock and the register say to it. */
export type JournalCommand = CommandName | SystemCommand['command'];
export const JOURNAL_COMMANDS: readonly JournalCommand[] = [...COMMAND_NAMES, ...SYSTEM_COMMANDS];
