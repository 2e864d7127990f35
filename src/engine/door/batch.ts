/** The consultations of one province that a transaction works on: how they are locked and opened, and under which regulation each stands. */
import { type CivilDate, civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import type { KeptDossiers, StoredDossier } from '../../dossiers/kept-dossiers.js';
import { type Locking, loadDossiers } from '../../dossiers/stored-dossiers.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';
import type { Rules } from '../../rules/rules.js';
import type { Clock } from '../clock.js';
import { DossierInProgress } from './dossier-in-progress.js';
import type { MattersBefore } from './matters.js';
import { momentOf, requireInOrder } from './moment.js';
import type { PowersOfBatch } from './powers-asked.js';

export interface BatchOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The regulation to which a consultation that is opened on a day is pinned; until then a draft is under it. */
  readonly regulationFor: (province: string, on: CivilDate, register: Register) => Regulation;
  /** Whether nothing is opened under a rule of deemed consent that the province has not adopted; left out: not asked. */
  readonly adoptionNeeded?: boolean;
}

export interface Batch extends PowersOfBatch {
  readonly register: Register;
  /** The moment after its rows were locked. */
  readonly now: Instant;
  readonly dossiers: Map<string, DossierInProgress>;
  /** What was asked before in the matters of the batch, and who leads them. */
  readonly mattersBefore: MattersBefore;
  /** The agencies in which somebody can answer, once that was asked. */
  answering?: ReadonlySet<string>;
}

export class Batches {
  constructor(
    private readonly options: BatchOptions,
    private readonly rules: Rules,
    private readonly kept: KeptDossiers,
  ) {}

  /**
   * Opens the dossiers of consultations; an id that does not exist yet gets an empty one. The statements do not wait for each
   * other's results, so they travel together; they are carried out in this order.
   */
  async open(tx: Tx, province: string, ids: readonly string[], lock: Locking): Promise<Batch> {
    const [, register, found, now] = await Promise.all([
      this.lockRegister(tx, province, 'shared'),
      this.rules.register(province, tx),
      loadDossiers(tx, province, ids, lock, this.kept),
      momentOf(this.options.clock, tx),
    ]);
    const dossiers = await this.dossiers(tx, register, lock === 'FOR UPDATE' ? ids : [...found.keys()], found, now);
    return { register, now, dossiers, mattersBefore: new Map() };
  }

  /** Opens those that a command on the register concerns, behind its lock: the register and the moment are those of the command. */
  async openUnder(
    tx: Tx,
    register: Register,
    ids: readonly string[],
    now: Instant,
  ): Promise<Map<string, DossierInProgress>> {
    return this.dossiers(
      tx,
      register,
      ids,
      await loadDossiers(tx, register.province, ids, 'FOR UPDATE', this.kept),
      now,
    );
  }

  /**
   * The register does not change while consultations are decided by it, nor the other way round: an amended calendar must
   * find every limit that was counted by the old one. On SQLite there is only one who writes.
   */
  async lockRegister(tx: Tx, province: string, how: 'shared' | 'exclusive'): Promise<void> {
    if (this.options.store.kind !== 'postgres') return;
    const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
    await tx.rows(`SELECT ${lock}(hashtextextended(?, 1))`, [province]);
  }

  private async dossiers(
    tx: Tx,
    register: Register,
    ids: readonly string[],
    found: ReadonlyMap<string, StoredDossier>,
    now: Instant,
  ): Promise<Map<string, DossierInProgress>> {
    requireInOrder(found.values(), now);
    const dossiers = new Map<string, DossierInProgress>();
    for (const id of ids) dossiers.set(id, await this.inProgress(tx, register, id, found.get(id) ?? null, now));
    return dossiers;
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
}
