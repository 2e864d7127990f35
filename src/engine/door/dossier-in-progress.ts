/**
 * One consultation while a batch works on it: as it was found, as it stands now, and everything that is to be written when
 * the batch is settled. Nothing here touches the database.
 */

import {
  type Actor,
  CLOCK,
  type ConsultationCommand,
  type SystemCommand,
} from '../../../workflows/commands/commands.js';
import type { Refusal } from '../../../workflows/commands/refusals.js';
import { type Dossier, passedLimit, type RunningLimit } from '../../../workflows/dossier/dossier.js';
import { dueCommand } from '../../../workflows/dossier/due-command.js';
import { decide, follow } from '../../../workflows/law.js';
import type { Outage } from '../../../workflows/limits/standstill.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { opinionKey } from '../../../workflows/opinion/opinion.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { KeptFile, Moment, PowerAbout, RegisterExcerpt } from '../../../workflows/step/circumstances.js';
import type { Message } from '../../../workflows/step/messages.js';
import { fileReferenceRows } from '../../dossiers/file-rows.js';
import type { StoredDossier } from '../../dossiers/kept-dossiers.js';
import type { EntryMessages } from '../../dossiers/message-rows.js';
import { chainEntry, EDITION, type EntryFacts, type EntryFields, GENESIS } from '../../journal/entry.js';
import type { LetterAct } from '../../letters/freeze/act.js';
import { makesLetters } from '../../letters/freeze/letters-of-act.js';
import type { Row } from '../../persistence/store.js';
import { sha256 } from '../../platform/canonical-json.js';
import { excerptOf, type Register } from '../../rules/register/register.js';
import { type KnownOfMatter, NOTHING_KNOWN } from './known-of-matter.js';

/** The agencies that a command names, and what is known of them beside the register. */
export interface NamedAgencies extends KnownOfMatter {
  readonly codes: readonly string[];
  /** Those in which nobody can sign in and answer. */
  readonly cannotAnswer: readonly string[];
  /** What is kept of the files that the command names; undefined where it names none, and where no files are kept. */
  readonly files?: Readonly<Record<string, KeptFile>> | undefined;
  /** The delegated powers that an opening is held against. */
  readonly powers?: readonly PowerAbout[];
}

const NO_AGENCIES: NamedAgencies = { codes: [], cannotAnswer: [], ...NOTHING_KNOWN };

export class DossierInProgress {
  readonly entries: Row[] = [];
  readonly fileReferences: Row[] = [];
  readonly notifications: EntryMessages[] = [];
  readonly passed: RunningLimit[] = [];
  /** Acts of which letters are made when the batch is settled. */
  readonly letterActs: LetterAct[] = [];
  dossier: Dossier | null;
  seq: number;
  hash: string;
  private recordedAt: Instant | null;

  constructor(
    readonly province: string,
    readonly id: string,
    readonly found: StoredDossier | null,
    private register: Register,
    readonly regulation: Regulation,
    readonly regulationHash: string,
    /** Whether the regulation is adopted; undefined where that is not asked. */
    private readonly adopted?: boolean,
  ) {
    this.dossier = found?.dossier ?? null;
    this.seq = found?.seq ?? 0;
    this.hash = found?.hash ?? GENESIS;
    this.recordedAt = found?.recordedAt ?? null;
  }

  /** The same dossier under an amended register: what is decided from now on is decided by it. */
  under(register: Register): DossierInProgress {
    this.register = register;
    return this;
  }

  get changed(): boolean {
    return this.entries.length > 0;
  }

  /** As it is in the database once the batch is committed. @throws Error when nothing was ever decided on it */
  get stored(): StoredDossier {
    const { dossier, seq, hash, regulation, regulationHash, recordedAt } = this;
    if (dossier === null || recordedAt === null) throw new Error(`There is no consultation ${this.id}.`);
    return { dossier, version: seq, regulationId: regulation.id, regulationHash, seq, hash, recordedAt };
  }

  /** Whether its regulation may not be stored yet: a new consultation, or a draft that has outlived a regulation. */
  get newlyPinned(): boolean {
    return this.changed && this.found?.regulationHash !== this.regulationHash;
  }

  /**
   * Applies every limit that has passed by now, each at its own instant. It comes before any command, so that an answer
   * after the limit but before the sweep is late (design §3). One whose last day the system stood still on is given that day
   * back instead, in its place among the others. @returns how many limits had come
   */
  passLimits(now: Instant, outages: readonly Outage[]): number {
    let count = 0;
    for (;;) {
      const limit = this.dossier === null ? null : passedLimit(this.dossier, now);
      if (this.dossier === null || limit === null) return count;
      const due = dueCommand(this.dossier, limit, this.regulation, outages);
      if (due.command === 'limit.passed') this.passed.push(limit);
      this.follow(due, CLOCK, now, limit.dueAt);
      count += 1;
    }
  }

  /** What the clock or the register says; `effectiveAt` is when it takes effect. */
  follow(command: SystemCommand, actor: Actor, now: Instant, effectiveAt: Instant): void {
    if (this.dossier === null) throw new Error(`There is no consultation ${this.id} to follow ${command.command}.`);
    const codes = agenciesOf(command, this.dossier);
    const moment = { ...this.moment(actor, effectiveAt, { ...NO_AGENCIES, codes }), recordedAt: now };
    const decision = follow(this.dossier, command, moment);
    if (decision.refused !== null)
      throw new Error(`${command.command} was refused on ${this.id}: ${decision.refused.code}.`);
    this.accept(decision.dossier, decision.messages, command, moment, now);
  }

  /** A command of a person: null when it is accepted, else why not, and nothing has changed. */
  decide(command: ConsultationCommand, actor: Actor, now: Instant, named: NamedAgencies): Refusal | null {
    const adopted = command.command === 'consultation.open' ? this.adopted : undefined;
    const moment = this.moment(actor, now, named, adopted);
    const decision = decide(this.dossier, command, moment);
    if (decision.refused !== null) return decision.refused;
    this.accept(decision.dossier, decision.messages, command, moment, now);
    return null;
  }

  private moment(
    actor: Actor,
    at: Instant,
    { codes, alreadyAsked, ...told }: NamedAgencies,
    adopted?: boolean,
  ): Moment {
    return {
      at,
      recordedAt: at,
      actor,
      regulation: this.regulation,
      calendar: this.register.inUse.calendar,
      register: excerptOf(this.register, codes, alreadyAsked, { ...told, adopted }),
      sha256,
    };
  }

  private accept(
    dossier: Dossier,
    messages: readonly Message[],
    command: ConsultationCommand | SystemCommand,
    moment: Moment,
    now: Instant,
  ): void {
    const seq = this.seq + 1;
    const fields: EntryFields = {
      province: this.province,
      chain: this.id,
      seq,
      at: now,
      effectiveAt: moment.at,
      actor: moment.actor,
      command: command.command,
      with: command.with,
      facts: factsOf(this.register, moment.register, this.regulationHash),
    };
    // A text that JSON cannot hold is found out here, before anything of the dossier has changed.
    const chained = chainEntry(this.hash, fields);
    if (makesLetters(command.command))
      this.letterActs.push(this.letterAct(dossier, command, moment, seq, chained.hash));
    this.dossier = dossier;
    this.seq = seq;
    this.hash = chained.hash;
    this.recordedAt = now;
    this.entries.push({
      province: this.province,
      chain: this.id,
      seq,
      at: now,
      command: command.command,
      entry: chained.entry,
      hash: chained.hash,
    });
    this.fileReferences.push(...fileReferenceRows(this.province, this.id, command.command, command.with));
    if (messages.length > 0) this.notifications.push({ seq, at: now, messages });
  }

  /** The act with what was so before and after it, of which its letters are frozen. */
  private letterAct(
    after: Dossier,
    { command, with: carried }: ConsultationCommand | SystemCommand,
    moment: Moment,
    seq: number,
    hash: string,
  ): LetterAct {
    const { register, id: consultation, dossier: before } = this;
    const given = carried as Readonly<Record<string, unknown>>;
    return { register, consultation, command, with: given, before, after, moment, seq, hash };
  }
}

const knownFacts = new WeakMap<RegisterExcerpt, Map<string, EntryFacts>>();

/** The facts of an entry; where the excerpt is shared by many, so are they, and their text is made once. */
function factsOf({ inUse }: Register, excerpt: RegisterExcerpt, regulationHash: string): EntryFacts {
  const byRegulation = knownFacts.get(excerpt) ?? new Map<string, EntryFacts>();
  const known = byRegulation.get(regulationHash);
  if (known !== undefined) return known;
  const { version: calendar, hash: calendarHash } = inUse;
  const facts: EntryFacts = { law: EDITION, regulation: regulationHash, calendar, calendarHash, register: excerpt };
  knownFacts.set(excerpt, byRegulation.set(regulationHash, facts));
  return facts;
}

/**
 * The agencies of which the law has to know what the register says: those that take functions over, and one that was asked
 * before it was written down whom silence binds.
 */
function agenciesOf(command: SystemCommand, { opinions }: Dossier): string[] {
  if (command.command === 'agency.transferred') return command.with.successors.map(({ agency }) => agency);
  if (command.command !== 'limit.passed') return [];
  const { subject } = command.with;
  const concerned = opinions.filter(({ context }) => context.subordination === null && opinionKey(context) === subject);
  return concerned.map(({ context }) => context.heldBy);
}
