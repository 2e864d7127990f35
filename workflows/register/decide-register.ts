/**
 * Decides commands on the register of a province: a delegation, a reorganisation, an amended calendar, an adopted regulation, an
 * agency classified, entered or changed, a function worded. Pure: the same register and the same command give the same changes, so the register's journal is replayed by asking again.
 */
import { mayAct } from '../commands/authority.js';
import type { Actor, CommandInputs, CommandName, SystemCommand } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import type { Dossier } from '../dossier/dossier.js';
import { amendCalendar } from '../limits/amend-calendar.js';
import type { Instant } from '../limits/time.js';
import { isSettled, type Opinion } from '../opinion/opinion.js';
import { checkAdoption, checkClassification, type NamedRegulation } from './register.adoption.js';
import { addAgency, addFunction, changeAgency, changeFunction, importAgencies } from './register.agencies.js';
import {
  checkCalendarAmendment,
  checkGrant,
  checkReorganisation,
  checkRevocation,
  type PersonInAgency,
} from './register.checks.js';
import {
  type AgencyFunction,
  type Delegatee,
  type Register,
  type RegisterChange,
  type Successor,
  standingTo,
} from './register.js';

/** A command that names no consultation. Everything carried may be missing; types are checked at the edge. */
export interface RegisterCommand {
  readonly command: CommandName;
  readonly with: object;
  /** JSON pointers to what was of the wrong type and therefore left out of `with`. */
  readonly malformed?: readonly string[];
}

export interface RegisterMoment {
  readonly at: Instant;
  readonly actor: Actor;
  /** The name of the entry that is to record the command; a delegation is known by it. */
  readonly entry: string;
  /** The regulation of this province, or the default, that the command names, and its hash; null where there is none. */
  readonly named: NamedRegulation | null;
  /** The person whom the command names, as entered in the acting agency at that moment; null where there is no such person. */
  readonly person: PersonInAgency | null;
  /** Of the functions that the command names, those that the program delivers, as it delivers them; left out: none. */
  readonly delivered?: readonly AgencyFunction[];
}

type Transfer = Extract<SystemCommand, { command: 'agency.transferred' }>;

/** What consultations are told of a change of the register, and which of them. */
export type Consequence =
  /** Told where the agency asks or is asked, as long as the consultation has not ended. */
  | { readonly in: 'consultations-of-agency'; readonly agency: string; readonly command: Transfer }
  /** Told where a limit runs: it is counted again. */
  | {
      readonly in: 'consultations-with-open-limits';
      readonly command: Extract<SystemCommand, { command: 'calendar.amended' }>;
    };

export type RegisterDecision =
  | { readonly refused: Refusal }
  | {
      readonly refused: null;
      readonly changes: readonly RegisterChange[];
      /** Null where no consultation is concerned. */
      readonly consequence: Consequence | null;
    };

/** Who may, then what is of the wrong type, then what is missing: the first refusal, or what changes. */
export function decideRegister(register: Register, command: RegisterCommand, moment: RegisterMoment): RegisterDecision {
  const refused = mayAct(command.command, moment.actor, null);
  if (refused !== null) return { refused };
  const [malformed] = command.malformed ?? [];
  if (malformed !== undefined) return { refused: refusal('invalid-input', malformed) };
  switch (command.command) {
    case 'delegation.grant':
      return grant(command.with, register, moment);
    case 'delegation.revoke':
      return revoke(command.with, register, moment);
    case 'agency.reorganise':
      return reorganise(command.with, register, moment);
    case 'calendar.amend':
      return amend(command.with, register, moment);
    case 'regulation.adopt':
      return adopt(command.with, moment);
    case 'agency.classify':
      return classify(command.with, register);
    case 'agency.add':
      return decided(addAgency(command.with, register, moment.delivered));
    case 'agency.change':
      return decided(changeAgency(command.with, register, moment.delivered));
    case 'agency.import':
      return decided(importAgencies(command.with, register, moment.delivered));
    case 'function.add':
      return decided(addFunction(command.with, register, moment.delivered));
    case 'function.change':
      return decided(changeFunction(command.with, register, moment.delivered));
    default:
      return { refused: refusal('unknown-consultation') };
  }
}

/** What people keep of agencies and functions concerns no consultation: what was asked keeps what the agency was then. */
function decided(found: { readonly refused: Refusal } | readonly RegisterChange[]): RegisterDecision {
  return 'refused' in found ? found : { refused: null, changes: found, consequence: null };
}

/**
 * What only the consultations concerned can tell, as they stand at the moment of the command: a reorganisation leaves no
 * open opinion without an agency that takes its function over.
 */
export function refusedByConsultations(consequence: Consequence, dossiers: readonly Dossier[]): Refusal | null {
  if (consequence.in !== 'consultations-of-agency') return null;
  const { from, successors } = consequence.command.with;
  const isOrphan = ({ state, context }: Opinion) =>
    context.heldBy === from &&
    !isSettled(state) &&
    !successors.some(({ functions }) => functions.includes(context.function));
  return dossiers.some(({ opinions }) => opinions.some(isOrphan)) ? refusal('successor-required', '/successors') : null;
}

/** A later grant to the same role or person replaces the earlier one, which ends at that moment. */
function grant(input: CommandInputs['delegation.grant'], register: Register, moment: RegisterMoment): RegisterDecision {
  const { at, actor, entry, person } = moment;
  const checked = checkGrant(input, person, at);
  if ('refused' in checked) return checked;
  // `mayAct` lets only the head of an agency grant, so there is an agency.
  const agency = actor.agency as string;
  const delegation = { id: entry, agency, ...checked.grant, grantedBy: actor.person, grantedAt: at, ended: null };
  return {
    refused: null,
    changes: [...ended(register, agency, delegation, moment), { kind: 'delegation-granted', delegation }],
    consequence: null,
  };
}

/** Ends what was lent to a role or a person, at once; what has not begun never begins. */
function revoke(
  input: CommandInputs['delegation.revoke'],
  register: Register,
  moment: RegisterMoment,
): RegisterDecision {
  const checked = checkRevocation(input);
  if ('refused' in checked) return checked;
  const changes = ended(register, moment.actor.agency as string, checked.from, moment);
  return changes.length === 0 ? { refused: refusal('not-in-state') } : { refused: null, changes, consequence: null };
}

function ended(register: Register, agency: string, to: Delegatee, { at, actor }: RegisterMoment): RegisterChange[] {
  return standingTo(register, agency, to, at).map(({ id }) => ({
    kind: 'delegation-ended',
    delegation: id,
    ended: { at, by: actor.person },
  }));
}

/** Functions pass to the agencies that take them over; open requests go with them (NQ 190/2025/QH15). */
function reorganise(
  input: CommandInputs['agency.reorganise'],
  register: Register,
  { at }: RegisterMoment,
): RegisterDecision {
  const refused = checkReorganisation(input, register);
  if (refused !== null) return { refused };
  const { from, successors, basis } = input as Transfer['with'];
  const transfer: Transfer = {
    command: 'agency.transferred',
    with: { from, successors: successors.map(({ agency, functions }) => ({ agency, functions })), basis },
  };
  return {
    refused: null,
    changes: [
      ...takenOver(register, successors),
      { kind: 'agency-dissolved', agency: from, at, successors: transfer.with.successors },
    ],
    consequence: { in: 'consultations-of-agency', agency: from, command: transfer },
  };
}

/** What each successor has from then on: what it had, then what it takes over, each function once. */
function takenOver(register: Register, successors: readonly Successor[]): RegisterChange[] {
  return [...register.agencies.values()].flatMap(({ code, functions }) => {
    const taken = successors.filter(({ agency }) => agency === code).flatMap((successor) => successor.functions);
    const all = [...new Set([...functions, ...taken])];
    return taken.length === 0 ? [] : [{ kind: 'functions-taken-over' as const, agency: code, functions: all }];
  });
}

/** A later notice changes the calendar; open limits are counted again, for a stated reason, and the parties are told. */
function amend(input: CommandInputs['calendar.amend'], register: Register, { at }: RegisterMoment): RegisterDecision {
  const checked = checkCalendarAmendment(input, register);
  if ('refused' in checked) return checked;
  const { version, basis, agencies } = checked.amendment;
  const calendar = amendCalendar(register.inUse.calendar, checked.amendment);
  return {
    refused: null,
    changes: [{ kind: 'calendar-amended', calendar, basis, at }],
    consequence: {
      in: 'consultations-with-open-limits',
      command: {
        command: 'calendar.amended',
        with: { version, basis, ...(agencies === undefined ? {} : { agencies }) },
      },
    },
  };
}

/** From a day on the regulation holds by a document of this province; consultations that run keep what they were opened under. */
function adopt(input: CommandInputs['regulation.adopt'], moment: RegisterMoment): RegisterDecision {
  const { at, actor, entry } = moment;
  const checked = checkAdoption(input, moment.named, moment);
  if ('refused' in checked) return checked;
  // What is not known was refused.
  const { hash, proposal } = moment.named as NamedRegulation;
  const adoption = {
    id: entry,
    ...checked.adoption,
    hash,
    adoptedBy: actor.person,
    adoptedAt: at,
    ...(proposal ? { proposed: { by: proposal.by, at: proposal.at } } : {}),
  };
  return { refused: null, changes: [{ kind: 'regulation-adopted', adoption }], consequence: null };
}

/** Whose silence may be consent from now on; what was asked before keeps what the agency was then. */
function classify(input: CommandInputs['agency.classify'], register: Register): RegisterDecision {
  const checked = checkClassification(input, register);
  if ('refused' in checked) return checked;
  const change = { kind: 'agency-classified' as const, ...checked.classification };
  return { refused: null, changes: [change], consequence: null };
}
