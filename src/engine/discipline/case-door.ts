/**
 * The door of cases of discipline: one command, one transaction: what stands, what the law is told, the decision, then the case, its
 * entry and the answer together. There is no other way in.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Actor, CLOCK } from '../../../workflows/commands/actors.js';
import { type CaseRefusal, caseRefusal } from '../../../workflows/discipline/case-refusals.js';
import { wakingOf } from '../../../workflows/discipline/clock/waking.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { readCase } from '../../dossiers/case-rows.js';
import type { Store, Tx } from '../../persistence/store.js';
import { StoreError } from '../../persistence/store-error.js';
import { actorOf, type Register } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import type { Clock } from '../clock.js';
import type { Accepted, Result } from '../door/command-request.js';
import { rememberAnswers, rememberedAnswers } from '../door/idempotency.js';
import { momentOf } from '../door/moment.js';
import type { OutboxOptions } from '../outbox/outbox.js';
import { passOne } from './case-clock.js';
import type { CaseAccepted, CaseOutcome, CaseRequest } from './case-request.js';
import { type CaseWriting, decideAndWrite } from './case-writing.js';

export interface CaseDoorOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: Rules;
  /** What is written down to be sent; left out, nothing leaves the inbox. */
  readonly outbox?: OutboxOptions;
  /** Called after something was committed, so that whoever waits for it looks. */
  readonly committed?: () => void;
}

/** So many limits pass within one transaction. */
const PAGE = 100;

export class CaseDoor {
  constructor(private readonly options: CaseDoorOptions) {}

  /**
   * Carries out a command. Cases of a province are decided one after another: what one is told of others (two inspections of one unit)
   * cannot change meanwhile.
   * @throws IdempotencyKeyReused, ClockHeld, StoreError
   */
  async enter(request: CaseRequest): Promise<CaseOutcome> {
    const outcome = await this.options.store.write(async (tx) => {
      await this.lock(tx, request.province);
      const remembered = await rememberedAnswers(tx, [request]);
      const known = remembered.answerTo(request, []);
      if (known !== null) return answered(known);
      const now = await momentOf(this.options.clock, tx);
      const outcome = await this.decide(tx, request, now);
      if (!outcome.accepted) return outcome;
      remembered.note(request, 0);
      const kept = { ...outcome, consultation: null, seq: 0, hash: '', at: now } satisfies Accepted & CaseAccepted;
      await rememberAnswers(tx, [request], [{ outcome: kept }], remembered, now);
      return outcome;
    });
    if (outcome.accepted) this.options.committed?.();
    return outcome;
  }

  /**
   * Carries out several commands as one act: all of them, or none.
   * @param dryRun whether nothing is to be written whatever comes of it
   * @returns the refusals by the place of their command; empty where all were carried out
   * @throws ClockHeld, StoreError
   */
  async enterAll(requests: readonly CaseRequest[], dryRun = false): Promise<ReadonlyMap<number, CaseRefusal>> {
    const refusals = new Map<number, CaseRefusal>();
    const carryOut = async (tx: Tx): Promise<void> => {
      // A transaction that met another one is run again.
      refusals.clear();
      const [first] = requests;
      if (first === undefined) return;
      await this.lock(tx, first.province);
      const now = await momentOf(this.options.clock, tx);
      for (const [place, request] of requests.entries()) {
        const outcome = await this.decide(tx, request, now);
        if (!outcome.accepted) refusals.set(place, outcome.refusal);
      }
      if (dryRun || refusals.size > 0) throw new NotAll();
    };
    await this.options.store
      .write((tx) => carryOut(tx))
      .catch((error: unknown) => {
        if (!(error instanceof NotAll)) throw error;
      });
    if (!dryRun && refusals.size === 0) this.options.committed?.();
    return refusals;
  }

  /**
   * Passes what the clock has to pass of a province now, the earliest first, each as of its own instant, so that a standstill changes
   * nothing of what it comes to. A case that cannot be passed keeps no other one back.
   * @returns how much it passed
   * @throws StuckCase for the first that could not be passed, once the others are; ClockHeld, StoreError
   */
  async passDue(province: string): Promise<number> {
    const stuck: StuckCase[] = [];
    let all = 0;
    for (;;) {
      const passed = await this.options.store
        .write(async (tx) => {
          await this.lock(tx, province);
          const now = await momentOf(this.options.clock, tx);
          return this.passDueWithin(tx, province, now, { except: stuck.map((one) => one.id) });
        })
        .catch((error: unknown) => {
          if (!(error instanceof StuckCase)) throw error;
          stuck.push(error);
          return null;
        });
      all += passed ?? 0;
      if (passed !== null && passed < PAGE) break;
      await nextTurn();
    }
    const [first] = stuck;
    if (first !== undefined) throw first;
    return all;
  }

  private async passDueWithin(
    tx: Tx,
    province: string,
    now: Instant,
    { only, except = [] }: { readonly only?: string; readonly except?: readonly string[] },
  ): Promise<number> {
    let passed = 0;
    for (; passed < PAGE; passed += 1) {
      const due = await tx.row<{ id: string }>(
        `SELECT id FROM discipline_cases WHERE province = ? AND wakes_at <= ? ${only === undefined ? '' : 'AND id = ?'}
         AND NOT (id = ANY(?)) ORDER BY wakes_at, id LIMIT 1`,
        [province, now, ...(only === undefined ? [] : [only]), except],
      );
      if (due === undefined) return passed;
      await this.passOneOf(tx, province, now, due.id);
    }
    return passed;
  }

  /** @throws StuckCase */
  private async passOneOf(tx: Tx, province: string, now: Instant, id: string): Promise<void> {
    const stored = await readCase(tx, province, id, 'FOR UPDATE');
    const waking = stored === null ? null : wakingOf(stored.standing);
    if (stored === null || waking === null)
      throw new StuckCase(id, 'its row says that something is due, and nothing in it is');
    const register = await this.options.rules.register(province, tx);
    try {
      await passOne(this.parts(tx, province, register, now), stored, waking);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      throw new StuckCase(id, error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  private parts(tx: Tx, province: string, register: Register, now: Instant): CaseWriting {
    const { store, outbox, rules } = this.options;
    return { store, tx, province, register, rules, now, ...(outbox === undefined ? {} : { outbox }) };
  }

  private async decide(tx: Tx, request: CaseRequest, at: Instant): Promise<CaseOutcome> {
    const { province, id } = request;
    // What comes after a limit is judged as after it, whenever the clock gets to it.
    const passed = await this.passDueWithin(tx, province, at, { only: id });
    const found = await readCase(tx, province, id, 'FOR UPDATE');
    // That a day is over by now is nobody's change: who acts on what they have seen is not sent back for it.
    if (found !== null && request.seen !== undefined && request.seen + passed !== found.version)
      return { accepted: false, refusal: caseRefusal('case-changed') };
    const register = await this.options.rules.register(province, tx);
    const actor =
      request.public === undefined ? actorOf(register, request.by, at) : publicActor(register, request.public);
    return decideAndWrite(this.parts(tx, province, register, at), found, { ...request, actor, as: at });
  }

  private async lock(tx: Tx, province: string): Promise<void> {
    if (this.options.store.kind !== 'postgres') return;
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`dong-thuan discipline ${province}`]);
  }
}

/** The clock could not pass what is due of a case; nothing of it was written, and it is tried again with the next limits. */
class StuckCase extends Error {
  constructor(
    readonly id: string,
    why: string,
    options?: ErrorOptions,
  ) {
    super(`What is due of the case ${id} could not be passed: ${why}`, options);
  }
}

/** Takes back what was written, where one of several was refused. */
class NotAll extends Error {}

/** Whoever fills in the public form is not known: the system enters it for the agency that was chosen. */
function publicActor({ agencies }: Register, code: string): Actor {
  return { ...CLOCK, kind: 'system', agency: code, agencyKind: agencies.get(code)?.kind ?? null };
}

function answered(known: Result): CaseOutcome {
  if ('error' in known) throw known.error;
  return known.outcome as unknown as CaseOutcome;
}
