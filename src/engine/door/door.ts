/**
 * The door: requests of people, of the clock and of the administrator enter here and nowhere else. One command or a batch of them, the same
 * code: load, apply the limits that have passed, decide by the law, settle; all in one transaction.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CommandInputs } from '../../../workflows/commands/commands.js';
import { refusal } from '../../../workflows/commands/refusals.js';
import { type CivilDate, civilDateOf, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { KeptFile } from '../../../workflows/step/circumstances.js';
import { filesNamedBy } from '../../dossiers/file-rows.js';
import { KeptDossiers, type StoredDossier } from '../../dossiers/kept-dossiers.js';
import { type Locking, loadDossiers, readDossier } from '../../dossiers/stored-dossiers.js';
import { attachableFiles } from '../../files/kept-files.js';
import { factsOfLetters } from '../../letters/freeze/write-letters.js';
import type { Reader, Store, Tx, WriteOptions } from '../../persistence/store.js';
import { agenciesThatCanAnswer } from '../../rules/register/people-in-agency.js';
import { actorOf, type Register } from '../../rules/register/register.js';
import { readRegister } from '../../rules/register/register-in-use.js';
import { Rules } from '../../rules/rules.js';
import type { Clock } from '../clock.js';
import type { OutboxOptions } from '../outbox/outbox.js';
import type { CommandRequest, Outcome, Previewed, Result } from './command-request.js';
import { DossierInProgress } from './dossier-in-progress.js';
import { rememberAnswers, rememberedAnswers } from './idempotency.js';
import { NOTHING_KNOWN } from './known-of-matter.js';
import { knownOfMatter, lockRequestedTexts, type MattersBefore, requestedTextOf } from './matters.js';
import { momentOf, requireInOrder } from './moment.js';
import { mayAsk, namedAgencies } from './named-agencies.js';
import { afterStandstills, outagesKnown } from './outages-known.js';
import { ON_REGISTER, SWEEPING } from './patience.js';
import { type PowersOfBatch, powersAsked } from './powers-asked.js';
import { proposedEdition } from './proposed-edition.js';
import { carryOutOnRegister, type Named } from './register-commands.js';
import { commandOf, idsByProvince } from './requests.js';
import { settle } from './settle.js';

export interface DoorOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The regulation to which a consultation that is opened on a day is pinned; until then a draft is under it. */
  readonly regulationFor: (province: string, on: CivilDate, register: Register) => Regulation;
  /** Whether nothing is opened under a rule of deemed consent that the province has not adopted; left out: not asked. */
  readonly adoptionNeeded?: boolean;
  /** Those that the views read as well, so that each is read once; left out, the door has its own. */
  readonly rules?: Rules;
  /** Whether an agency needs somebody who can sign in and answer; left out, no people are known and roles are enough. */
  readonly asks?: 'who-can-answer';
  /** What is written down to be sent; left out, nothing leaves the inbox. */
  readonly outbox?: OutboxOptions;
  /** Whether files are kept, so that only what was uploaded can be attached; left out, a file is its hash and its name. */
  readonly files?: 'kept';
}

/** The consultations of one province that a batch works on. */
interface Batch extends PowersOfBatch {
  readonly register: Register;
  /** The moment after its rows were locked. */
  readonly now: Instant;
  readonly dossiers: Map<string, DossierInProgress>;
  /** What was asked before in the matters of the batch, and who leads them. */
  readonly mattersBefore: MattersBefore;
  /** The agencies in which somebody can answer, once that was asked. */
  answering?: ReadonlySet<string>;
}

/** So many consultations are decided before reads get a turn. */
const DOSSIERS_PER_TURN = 32;

export class Door {
  readonly rules: Rules;
  private readonly kept = new KeptDossiers();

  constructor(private readonly options: DoorOptions) {
    this.rules = options.rules ?? new Rules(options.store.reader);
  }

  /** The clock, to look at. */
  async now(reader: Reader): Promise<Instant> {
    return instantOf(await this.options.clock.now(reader));
  }

  /** A dossier to look at, as it is committed; null when there is none. */
  async dossier(reader: Reader, province: string, id: string): Promise<StoredDossier | null> {
    const kept = await this.kept.findAsStored(reader, province, id);
    return kept ?? readDossier(reader, province, id);
  }

  /**
   * Carries out requests together, in the order in which they came, in one transaction. Each gets its own result: a refusal
   * is decided before anything is written, so it costs the others nothing. Register commands come one at a time.
   */
  async enter(requests: readonly CommandRequest[], patience?: WriteOptions): Promise<Result[]> {
    const [first] = requests;
    if (first !== undefined && first.consultation === null)
      return this.write(async (tx) => [await this.onRegister(tx, first)], { ...ON_REGISTER, ...patience });
    let settled: DossierInProgress[] = [];
    const results = await this.write((tx) => {
      // PostgreSQL may run the work again after a deadlock.
      settled = [];
      return this.onConsultations(tx, requests, settled);
    }, patience);
    for (const inProgress of settled) {
      if (inProgress.newlyPinned) this.rules.kept(inProgress.province, inProgress.regulationHash);
      this.kept.keep(inProgress.province, inProgress.stored);
    }
    return results;
  }

  /**
   * Decides a request on a consultation as `enter` would, and gives the letters that it would make. Nothing is written: what
   * was decided is thrown away with the transaction.
   */
  async preview(request: CommandRequest): Promise<Previewed> {
    const { province, consultation } = request;
    return this.write(async (tx) => {
      const batches = new Map([[province, await this.batch(tx, province, [consultation ?? ''], 'FOR UPDATE')]]);
      const now = await this.lock(tx, batches, [request]);
      const result = await this.attempt(tx, request, batches, now);
      if ('error' in result) throw result.error;
      if (!result.outcome.accepted) return { refusal: result.outcome.refusal };
      const acts = [...(batches.get(province)?.dossiers.values() ?? [])].flatMap(({ letterActs }) => letterActs);
      return { letters: await factsOfLetters(tx, province, acts) };
    });
  }

  /**
   * Passes the limits that are due, one page of them, oldest first. What another replica is working on is skipped.
   * @returns how many limits were recorded, in how many consultations; 0 when there is nothing left to do
   */
  async passDueLimits(province: string, page: number): Promise<{ passed: number; consultations: number }> {
    let settled: DossierInProgress[] = [];
    const work = (tx: Tx) => {
      settled = [];
      return this.passPage(tx, province, page, settled);
    };
    const passed = await this.write(work, SWEEPING);
    // A sweep goes over many that are not asked for soon: it renews what is kept and adds nothing to it.
    for (const inProgress of settled)
      if (this.kept.has(province, inProgress.id)) this.kept.keep(province, inProgress.stored);
    return { passed, consultations: settled.length };
  }

  private write<T>(work: (tx: Tx) => Promise<T>, options?: WriteOptions): Promise<T> {
    const { store, clock } = this.options;
    return afterStandstills(clock, () => store.write(work, options));
  }

  private async passPage(tx: Tx, province: string, page: number, settled: DossierInProgress[]): Promise<number> {
    const due = await tx.rows<{ consultation_id: string }>(
      `SELECT consultation_id FROM limits WHERE province = ? AND passed_at IS NULL AND due_at <= ?
       ORDER BY due_at LIMIT ${page} FOR UPDATE SKIP LOCKED`,
      [province, await momentOf(this.options.clock, tx)],
    );
    const ids = [...new Set(due.map((row) => row.consultation_id))].sort();
    if (ids.length === 0) return 0;
    const { dossiers, now } = await this.batch(tx, province, ids, 'FOR UPDATE SKIP LOCKED');
    const outages = await outagesKnown(tx, this.options.clock, province, dossiers.values(), now);
    let passed = 0;
    for (const inProgress of dossiers.values()) {
      if (inProgress.found === null) continue;
      passed += inProgress.passLimits(now, outages);
      settled.push(inProgress);
      // Reads need not wait for a whole page to be decided and written.
      if (settled.length % DOSSIERS_PER_TURN === 0) await nextTurn();
    }
    await nextTurn();
    await settle(tx, settled, now, this.options.outbox);
    return passed;
  }

  private async onConsultations(
    tx: Tx,
    requests: readonly CommandRequest[],
    settled: DossierInProgress[],
  ): Promise<Result[]> {
    const batches = new Map<string, Batch>();
    for (const [province, ids] of idsByProvince(requests))
      batches.set(province, await this.batch(tx, province, ids, 'FOR UPDATE'));
    const now = await this.lock(tx, batches, requests);
    // Asked behind the locks: the same request may just have been carried out by another replica.
    const remembered = await rememberedAnswers(tx, requests);
    const results: Result[] = [];
    for (const [index, request] of requests.entries()) {
      const known = remembered.answerTo(request, results);
      const result = known ?? (await this.attempt(tx, request, batches, now));
      results.push(result);
      if (known === null) remembered.note(request, index);
    }
    for (const [province, batch] of batches) {
      for (const inProgress of batch.dossiers.values()) {
        if (inProgress.newlyPinned) await this.rules.keep(tx, province, inProgress.regulationHash, now);
        if (inProgress.changed) settled.push(inProgress);
      }
      await settle(tx, batch.dossiers.values(), now, this.options.outbox);
    }
    await rememberAnswers(tx, requests, results, remembered, now);
    return results;
  }

  /** Locks the texts that are asked about. @returns the moment after the last lock, by which the batch is decided */
  private async lock(
    tx: Tx,
    batches: ReadonlyMap<string, Batch>,
    requests: readonly CommandRequest[],
  ): Promise<Instant> {
    let now = '' as Instant;
    for (const [province, batch] of batches) {
      const texts = requests
        .filter((request) => request.province === province)
        .map((request) => {
          const inProgress = batch.dossiers.get(request.consultation ?? '');
          return inProgress === undefined ? null : requestedTextOf(request, inProgress);
        })
        .filter((text) => text !== null);
      if (texts.length > 0) {
        const locking = lockRequestedTexts(this.options.store, tx, province, texts, batch.mattersBefore);
        [, now] = await Promise.all([locking, momentOf(this.options.clock, tx)]);
      } else if (now < batch.now) now = batch.now;
    }
    return now;
  }

  /** One request on its consultation. An error that is no refusal concerns this request only. */
  private async attempt(
    tx: Tx,
    request: CommandRequest,
    batches: ReadonlyMap<string, Batch>,
    now: Instant,
  ): Promise<Result> {
    const batch = batches.get(request.province);
    const inProgress = batch?.dossiers.get(request.consultation ?? '');
    if (batch === undefined || inProgress === undefined)
      throw new Error(`The batch holds no dossier ${request.consultation}.`);
    const outages = await outagesKnown(tx, this.options.clock, request.province, [inProgress], now);
    try {
      inProgress.passLimits(now, outages);
      return { outcome: await this.decide(tx, request, batch, inProgress, now) };
    } catch (error) {
      return { error };
    }
  }

  private async decide(
    tx: Tx,
    request: CommandRequest,
    batch: Batch,
    inProgress: DossierInProgress,
    now: Instant,
  ): Promise<Outcome> {
    if (request.seen !== undefined && inProgress.dossier !== null && request.seen !== inProgress.seq)
      return { accepted: false, refusal: refusal('stale') };
    const actor = actorOf(batch.register, request.by, now);
    const text = requestedTextOf(request, inProgress);
    const lead = inProgress.dossier?.consultation.context.lead ?? actor.agency;
    const known =
      text === null ? NOTHING_KNOWN : await knownOfMatter(this.options.store, tx, inProgress, text, lead, now, batch);
    const codes = namedAgencies(request, inProgress.dossier, lead);
    const cannotAnswer = await this.cannotAnswer(tx, request, codes, batch, now);
    const files = await this.filesNamed(tx, request, inProgress, actor.agency);
    const powers = await powersAsked(tx, request, inProgress, batch, now);
    const told = { codes, cannotAnswer, files, powers, ...known };
    const refused = inProgress.decide(commandOf(request), actor, now, told);
    if (refused !== null) return { accepted: false, refusal: refused };
    const { id, seq, hash } = inProgress;
    return { accepted: true, consultation: id, version: seq, seq, hash, at: now, replayed: false };
  }

  /** Looked up only where somebody may be asked by the command. */
  private async cannotAnswer(
    tx: Tx,
    { province, command }: CommandRequest,
    codes: readonly string[],
    batch: Batch,
    now: Instant,
  ): Promise<string[]> {
    if (this.options.asks !== 'who-can-answer' || !mayAsk(command)) return [];
    batch.answering ??= await agenciesThatCanAnswer(tx, province, now);
    const { answering } = batch;
    return codes.filter((code) => !answering.has(code));
  }

  /** What is kept of the files that a command names, as far as its agency may attach them. */
  private async filesNamed(
    tx: Tx,
    { province, command, with: carried }: CommandRequest,
    { id, dossier }: DossierInProgress,
    agency: string | null,
  ): Promise<Readonly<Record<string, KeptFile>> | undefined> {
    if (this.options.files !== 'kept') return undefined;
    const drafted = command === 'consultation.open' ? dossier?.consultation.context.draft : undefined;
    const named = filesNamedBy(command, { ...drafted, ...carried });
    return named.length === 0 ? undefined : attachableFiles(tx, province, named, agency, id);
  }

  private async onRegister(tx: Tx, request: CommandRequest): Promise<Result> {
    await this.lockRegister(tx, request.province, 'exclusive');
    const remembered = await rememberedAnswers(tx, [request]);
    const known = remembered.answerTo(request, []);
    if (known !== null) return known;
    const register = await readRegister(tx, request.province);
    // Read once, behind the lock: what is written has the same moment as the entries that say why.
    const now = await momentOf(this.options.clock, tx);
    const { outcome, settled } = await carryOutOnRegister(tx, request, register, {
      now,
      named: await this.namedRegulation(tx, request, register, now),
      open: async (ids) => {
        const found = await loadDossiers(tx, register.province, ids, 'FOR UPDATE', this.kept);
        return (await this.opened(tx, register, ids, found, now)).dossiers;
      },
      known: (dossiers) => outagesKnown(tx, this.options.clock, register.province, dossiers, now),
    });
    for (const inProgress of settled)
      if (inProgress.newlyPinned) await this.rules.keep(tx, request.province, inProgress.regulationHash, now);
    await settle(tx, settled, now, this.options.outbox);
    remembered.note(request, 0);
    await rememberAnswers(tx, [request], [{ outcome }], remembered, now);
    return { outcome };
  }

  /**
   * Opens the dossiers of consultations; an id that does not exist yet gets an empty one. The statements do not wait for each
   * other's results, so they travel together; they are carried out in this order.
   */
  private async batch(tx: Tx, province: string, ids: readonly string[], lock: Locking): Promise<Batch> {
    const [, register, found, now] = await Promise.all([
      this.lockRegister(tx, province, 'shared'),
      this.rules.register(province, tx),
      loadDossiers(tx, province, ids, lock, this.kept),
      momentOf(this.options.clock, tx),
    ]);
    return this.opened(tx, register, lock === 'FOR UPDATE' ? ids : [...found.keys()], found, now);
  }

  private async opened(
    tx: Tx,
    register: Register,
    ids: readonly string[],
    found: ReadonlyMap<string, StoredDossier>,
    now: Instant,
  ): Promise<Batch> {
    requireInOrder(found.values(), now);
    const dossiers = new Map<string, DossierInProgress>();
    for (const id of ids) dossiers.set(id, await this.inProgress(tx, register, id, found.get(id) ?? null, now));
    return { register, now, dossiers, mattersBefore: new Map() };
  }

  /**
   * The register does not change while consultations are decided by it, nor the other way round: an amended calendar must
   * find every limit that was counted by the old one. On SQLite there is only one who writes.
   */
  private async lockRegister(tx: Tx, province: string, how: 'shared' | 'exclusive'): Promise<void> {
    if (this.options.store.kind !== 'postgres') return;
    const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await tx.rows(`SELECT ${lock}(hashtextextended(?, 1))`, [province]);
  }

  private async inProgress(
    tx: Tx,
    register: Register,
    id: string,
    found: StoredDossier | null,
    now: Instant,
  ): Promise<DossierInProgress> {
    const { province } = register;
    // A draft is under no regulation yet: it is pinned to the one in force when it is opened (design §2).
    if (found !== null && found.dossier.consultation.state !== 'draft') {
      const regulation = await this.rules.pinned(province, found.regulationHash, tx);
      return new DossierInProgress(province, id, found, register, regulation, found.regulationHash);
    }
    const on = civilDateOf(now);
    const regulation = this.options.regulationFor(province, on, register);
    const adopted = this.options.adoptionNeeded === true ? this.isAdopted(register, regulation, on) : undefined;
    return new DossierInProgress(province, id, found, register, regulation, this.rules.hashOf(regulation), adopted);
  }

  private isAdopted(register: Register, regulation: Regulation, on: CivilDate): boolean {
    const { needed, adoption } = this.rules.standing(register, regulation, on);
    return !needed || adoption !== null;
  }

  /** The regulation of the province, or the default, that a command names; kept, so that the entry can be replayed. */
  private async namedRegulation(tx: Tx, request: CommandRequest, register: Register, at: Instant): Promise<Named> {
    if (request.command !== 'regulation.adopt') return null;
    const { regulation: id = '' } = request.with as CommandInputs['regulation.adopt'];
    const adoptable = this.rules.ofProvince(register).find((one) => one.id === id);
    const found =
      adoptable === undefined
        ? await proposedEdition(tx, this.rules, register, id)
        : { regulation: adoptable, ...(this.rules.isEdition(register, id) ? { proposal: null } : {}) };
    if (found === null) return null;
    const hash = this.rules.hashOf(found.regulation);
    return { ...found, hash, keep: () => this.rules.keep(tx, register.province, hash, at) };
  }
}
