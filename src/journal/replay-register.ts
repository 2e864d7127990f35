/** Replays the register's chain through the law, from a beginning to the rows that must be stored. */
import { type CommandName, isCommandName } from '../../workflows/commands/commands.js';
import * as register1 from '../../workflows/former/edition-1/register/decide-register.js';
import {
  decideRegister,
  type RegisterDecision,
  type RegisterMoment,
} from '../../workflows/register/decide-register.js';
import { applyChanges, type Register, type RegisterChange } from '../../workflows/register/register.js';
import { byExistence } from '../rules/register/register.js';
import { type StoredCalendar, type StoredRegister, storedCalendar } from '../rules/register/stored-register.js';
import { decisionCarriedOver } from './delegation-carried-over.js';
import { type EntryFacts, editionOf, type JournalEntry, REGISTER_CHAIN } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import type { Lookups } from './replay.js';

const CHANGES_OF_AGENCIES: readonly RegisterChange['kind'][] = [
  'functions-taken-over',
  'agency-dissolved',
  'agency-classified',
  'agency-changed',
];

/** A register that follows its chain, entry by entry. */
export class ReplayedRegister {
  private readonly versions: Map<string, number>;
  private readonly functionVersions: Map<string, number>;
  private readonly calendars: StoredCalendar[];
  /** How many entries it has followed. */
  followed = 0;

  private constructor(
    private register: Register,
    beginning: StoredRegister,
    private readonly rules: Lookups,
  ) {
    this.versions = new Map(beginning.agencies.map(({ agency, version }) => [agency.code, version]));
    this.functionVersions = new Map(beginning.functions.map(({ code, version }) => [code, version]));
    this.calendars = [...beginning.calendars];
  }

  /** The register as a beginning tells it; null when the body of its calendar is not kept. */
  static from(beginning: StoredRegister, rules: Lookups): ReplayedRegister | null {
    const calendar = rules.calendars.get(beginning.calendars.at(-1)?.hash ?? '');
    if (calendar === undefined) return null;
    const register = {
      ...byExistence(beginning.agencies),
      delegations: beginning.delegations,
      adoptions: beginning.adoptions,
      inUse: { calendar },
      functions: new Map(beginning.functions.map((one) => [one.code, one])),
      calendarVersions: new Set(beginning.calendars.map(({ version }) => version)),
    };
    return new ReplayedRegister(register, beginning, rules);
  }

  /** Follows the next entry, or says why the law does not let it pass. */
  follow(entry: JournalEntry): JournalFault | null {
    const { seq, command, facts } = entry;
    const inUse = this.calendars.at(-1);
    if (facts.calendar !== inUse?.version || facts.calendarHash !== inUse.hash)
      return fault('calendar-not-in-use', { seq, version: facts.calendar });
    if (!isCommandName(command)) return fault('command-unknown', { seq, command });
    const decision = this.decided(entry);
    if (decision === null) return fault('command-failed', { seq, command });
    if (decision.refused !== null) return fault('command-refused', { seq, command, refusal: decision.refused.code });
    for (const change of decision.changes) this.note(change);
    this.register = applyChanges(this.register, decision.changes);
    this.followed += 1;
    return null;
  }

  /** What must be stored now. */
  get stored(): StoredRegister {
    const { agencies, dissolved, delegations, adoptions, functions } = this.register;
    const version = (code: string) => this.versions.get(code) ?? 1;
    return {
      agencies: [
        ...[...agencies.values()].map((agency) => ({ agency, dissolved: null, version: version(agency.code) })),
        ...[...dissolved.values()].map(({ agency, at, successors }) => ({
          agency,
          dissolved: { at, successors },
          version: version(agency.code),
        })),
      ],
      delegations,
      adoptions,
      functions: [...functions.values()].map(({ code, name, words }) => ({
        code,
        name,
        words,
        version: this.functionVersions.get(code) ?? 1,
      })),
      calendars: this.calendars,
    };
  }

  /** Null when the law could not even be asked: what the command carries is of no shape that it knows. */
  private decided(entry: JournalEntry): RegisterDecision | null {
    const { command, with: carried, at, actor, seq, facts } = entry;
    const moment = { at, actor, entry: `${REGISTER_CHAIN}.${seq}` };
    const asked = { command: command as CommandName, with: carried } as never;
    try {
      if (editionOf(entry) === 1) return decisionCarriedOver(register1.decideRegister(this.register, asked, moment));
      return decideRegister(this.register, asked, {
        ...moment,
        named: this.named(facts),
        person: facts.person ?? null,
        ...(facts.functions === undefined ? {} : { delivered: facts.functions }),
      });
    } catch {
      return null;
    }
  }

  /** The regulation that an entry names by its hash; null when it names none, or one whose body is not kept. */
  private named({ regulation: hash, proposal }: EntryFacts): RegisterMoment['named'] {
    const regulation = hash === null ? undefined : this.rules.regulations.get(hash);
    if (hash === null || regulation === undefined) return null;
    return { regulation, hash, ...(proposal === undefined ? {} : { proposal }) };
  }

  /** What is counted beside the register itself. */
  private note(change: RegisterChange): void {
    if (CHANGES_OF_AGENCIES.includes(change.kind) && 'agency' in change)
      this.versions.set(change.agency, (this.versions.get(change.agency) ?? 1) + 1);
    if (change.kind === 'function-worded')
      this.functionVersions.set(change.function.code, (this.functionVersions.get(change.function.code) ?? 0) + 1);
    if (change.kind === 'calendar-amended')
      this.calendars.push(storedCalendar(change.calendar, this.calendars.length + 1, change.basis, change.at).stored);
  }
}
