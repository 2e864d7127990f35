/**
 * The door: requests of people, of the clock and of the administrator enter here and nowhere else. One command or a batch of them, the same
 * code: load, apply the limits that have passed, decide by the law, settle; all in one transaction.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { refusal } from '../../../workflows/commands/refusals.js';
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import { KeptDossiers, type StoredDossier } from '../../dossiers/kept-dossiers.js';
import { readDossier } from '../../dossiers/stored-dossiers.js';
import { factsOfLetters } from '../../letters/freeze/write-letters.js';
import type { Reader, Tx, WriteOptions } from '../../persistence/store.js';
import { actorOf } from '../../rules/register/register.js';
import { readRegister } from '../../rules/register/register-in-use.js';
import { Rules } from '../../rules/rules.js';
import type { OutboxOptions } from '../outbox/outbox.js';
import { type Batch, Batches, type BatchOptions } from './batch.js';
import type { CommandRequest, Outcome, Previewed, Result } from './command-request.js';
import type { DossierInProgress } from './dossier-in-progress.js';
import { rememberAnswers, rememberedAnswers } from './idempotency.js';
import { lockRequestedTexts, requestedTextOf } from './matters.js';
import { momentOf } from './moment.js';
import { namedRegulation } from './named-regulation.js';
import { afterStandstills, outagesKnown } from './outages-known.js';
import { ON_REGISTER, SWEEPING } from './patience.js';
import { carryOutOnRegister } from './register-commands.js';
import { commandOf, idsByProvince } from './requests.js';
import { settle } from './settle.js';
import { type TellingOptions, toldOfCommand } from './told-of-command.js';

export interface DoorOptions extends BatchOptions, TellingOptions {
  /** Those that the views read as well, so that each is read once; left out, the door has its own. */
  readonly rules?: Rules;
  /** What is written down to be sent; left out, nothing leaves the inbox. */
  readonly outbox?: OutboxOptions;
}

/** So much is decided before reads and new connections get a turn: consultations of a sweep, requests of a batch. */
const DECIDED_PER_TURN = 32;

export class Door {
  readonly rules: Rules;
  private readonly kept = new KeptDossiers();
  private readonly batches: Batches;

  constructor(private readonly options: DoorOptions) {
    this.rules = options.rules ?? new Rules(options.store.reader);
    this.batches = new Batches(options, this.rules, this.kept);
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
      const batches = new Map([[province, await this.batches.open(tx, province, [consultation ?? ''], 'FOR UPDATE')]]);
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
    const { dossiers, now } = await this.batches.open(tx, province, ids, 'FOR UPDATE SKIP LOCKED');
    const outages = await outagesKnown(tx, this.options.clock, province, dossiers.values(), now);
    let passed = 0;
    for (const inProgress of dossiers.values()) {
      if (inProgress.found === null) continue;
      passed += inProgress.passLimits(now, outages);
      settled.push(inProgress);
      // Reads need not wait for a whole page to be decided and written.
      if (settled.length % DECIDED_PER_TURN === 0) await nextTurn();
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
      batches.set(province, await this.batches.open(tx, province, ids, 'FOR UPDATE'));
    const now = await this.lock(tx, batches, requests);
    // Asked behind the locks: the same request may just have been carried out by another replica.
    const remembered = await rememberedAnswers(tx, requests);
    const results: Result[] = [];
    for (const [index, request] of requests.entries()) {
      if (index > 0 && index % DECIDED_PER_TURN === 0) await nextTurn();
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
    const told = await toldOfCommand(tx, this.options, request, actor, inProgress, batch, now);
    const refused = inProgress.decide(commandOf(request), actor, now, told);
    if (refused !== null) return { accepted: false, refusal: refused };
    const { id, seq, hash } = inProgress;
    return { accepted: true, consultation: id, version: seq, seq, hash, at: now, replayed: false };
  }

  private async onRegister(tx: Tx, request: CommandRequest): Promise<Result> {
    await this.batches.lockRegister(tx, request.province, 'exclusive');
    const remembered = await rememberedAnswers(tx, [request]);
    const known = remembered.answerTo(request, []);
    if (known !== null) return known;
    const register = await readRegister(tx, request.province);
    // Read once, behind the lock: what is written has the same moment as the entries that say why.
    const now = await momentOf(this.options.clock, tx);
    const { outcome, settled } = await carryOutOnRegister(tx, request, register, {
      now,
      named: await namedRegulation(tx, this.rules, request, register, now),
      open: (ids) => this.batches.openUnder(tx, register, ids, now),
      known: (dossiers) => outagesKnown(tx, this.options.clock, register.province, dossiers, now),
    });
    for (const inProgress of settled)
      if (inProgress.newlyPinned) await this.rules.keep(tx, request.province, inProgress.regulationHash, now);
    await settle(tx, settled, now, this.options.outbox);
    remembered.note(request, 0);
    await rememberAnswers(tx, [request], [{ outcome }], remembered, now);
    return { outcome };
  }
}
