/**
 * The door of cases of discipline: one command, one transaction: what stands, what the law is told, the decision, then the case, its
 * entry and the answer together. There is no other way in.
 */
import { type Actor, CLOCK } from '../../../workflows/commands/actors.js';
import { type CaseRefusal, caseRefusal } from '../../../workflows/discipline/case-refusals.js';
import { decideCase } from '../../../workflows/discipline/decide-case.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { caseRow, readCase, type StoredCase } from '../../dossiers/case-rows.js';
import { procedureRow } from '../../dossiers/procedure-rows.js';
import { journalCase } from '../../journal/case-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import { actorOf, type Register } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import type { Clock } from '../clock.js';
import type { Accepted, Result } from '../door/command-request.js';
import { rememberAnswers, rememberedAnswers } from '../door/idempotency.js';
import { momentOf } from '../door/moment.js';
import type { CaseAccepted, CaseOutcome, CaseRequest } from './case-request.js';
import { factsOfCase } from './facts-of-case.js';
import { reportFactsOfCase } from './report-facts-of-case.js';

export interface CaseDoorOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly rules: Rules;
}

export class CaseDoor {
  constructor(private readonly options: CaseDoorOptions) {}

  /**
   * Carries out a command. Cases of a province are decided one after another: what one is told of others (two inspections of one unit)
   * cannot change meanwhile.
   * @throws IdempotencyKeyReused, ClockHeld, StoreError
   */
  async enter(request: CaseRequest): Promise<CaseOutcome> {
    return this.options.store.write(async (tx) => {
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
    return refusals;
  }

  private async decide(tx: Tx, request: CaseRequest, at: Instant): Promise<CaseOutcome> {
    const { province, id, command, malformed = [] } = request;
    const found = await readCase(tx, province, id, 'FOR UPDATE');
    const standing = found?.standing ?? null;
    if (found !== null && request.seen !== undefined && request.seen !== found.version)
      return { accepted: false, refusal: caseRefusal('case-changed') };
    const register = await this.options.rules.register(province, tx);
    const actor =
      request.public === undefined ? actorOf(register, request.by, at) : publicActor(register, request.public);
    const told = await reportFactsOfCase(tx, { register, rules: this.options.rules, at }, request);
    const facts = {
      ...(await factsOfCase(tx, register, request, { standing, at, contested: told.objection?.step })),
      ...told,
    };
    const circumstances = { at, today: civilDateOf(at), actor, facts, malformed };
    const decided = decideCase(standing, { command, with: request.with }, circumstances);
    if (decided.refused !== null) return { accepted: false, refusal: decided.refused };
    const version = (found?.version ?? 0) + 1;
    const seq = await journalCase(
      this.options.store,
      tx,
      province,
      { command, case: id, version, input: request.with, facts },
      { actor, at },
    );
    await this.settle(tx, province, { id, version, changedAt: at, standing: decided.next }, seq);
    return { accepted: true, id, version, replayed: false };
  }

  private async settle(tx: Tx, province: string, stored: StoredCase, seq: number): Promise<void> {
    const { id, version } = stored;
    const row = caseRow(province, stored);
    if (version === 1) await tx.insert('discipline_cases', [row]);
    else await tx.update('discipline_cases', [row]);
    const figures = procedureRow(province, stored);
    if (figures !== null && version === 1) await tx.insert('procedure_figures', [figures]);
    else if (figures !== null) await tx.update('procedure_figures', [figures]);
    await tx.insert('discipline_steps', [{ province, case_id: id, version, seq }]);
  }

  private async lock(tx: Tx, province: string): Promise<void> {
    if (this.options.store.kind !== 'postgres') return;
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`dong-thuan discipline ${province}`]);
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
