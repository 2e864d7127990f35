/**
 * Dossiers kept in memory after they were written, so that the next command on them need not read and parse them again. The
 * database stays the truth: a kept dossier is used only when the locked row has the same version and the same journal hash.
 * The hash covers everything that was ever decided on the consultation, so the same hash is the same dossier, even after
 * writes of another replica or a rolled-back transaction.
 */

import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Reader } from '../persistence/store.js';

/** A dossier as it was read, with the version and the journal's head that a write must continue. */
export interface StoredDossier {
  readonly dossier: Dossier;
  readonly version: number;
  readonly regulationId: string;
  readonly regulationHash: string;
  readonly seq: number;
  readonly hash: string;
  /** When the last entry of its journal was written. */
  readonly recordedAt: Instant;
}

/**
 * Machines (a consultation, its opinions and disputes) that are kept in all: some 1,800 consultations of eight agencies, more than a province
 * works on in a day. Each takes some 3.6 KB, so that the memory of the process stays the same however much is in the database.
 */
const MOST_PARTS = 16_384;

export class KeptDossiers {
  /** In the order of their last use. */
  private readonly dossiers = new Map<string, StoredDossier>();
  private parts = 0;

  constructor(private readonly mostParts = MOST_PARTS) {}

  /** Whether there is a dossier that may still be as it is stored. */
  has(province: string, id: string): boolean {
    return this.dossiers.has(nameOf(province, id));
  }

  /** The dossier, when it is kept and the stored row has this version and this hash. */
  find(province: string, id: string, version: number, hash: string): StoredDossier | undefined {
    const name = nameOf(province, id);
    const kept = this.dossiers.get(name);
    if (kept === undefined || kept.version !== version || kept.hash !== hash) return undefined;
    this.dossiers.delete(name);
    this.dossiers.set(name, kept);
    return kept;
  }

  /** The dossier, when it is kept and still as the database has it: one small row is read instead of all its texts. */
  async findAsStored(reader: Reader, province: string, id: string): Promise<StoredDossier | undefined> {
    if (!this.has(province, id)) return undefined;
    const head = await reader.row<{ version: number; journal_hash: string }>(
      'SELECT version, journal_hash FROM consultations WHERE province = ? AND id = ?',
      [province, id],
    );
    return head === undefined ? undefined : this.find(province, id, head.version, head.journal_hash);
  }

  /** Keeps a dossier as it was committed; the least recently used ones make room. */
  keep(province: string, stored: StoredDossier): void {
    this.drop(province, stored.dossier.id);
    this.dossiers.set(nameOf(province, stored.dossier.id), stored);
    this.parts += partsOf(stored);
    // Asked first: iterating a map from which much was deleted is slow to begin.
    if (this.parts > this.mostParts) this.makeRoom();
  }

  /** Drops a sixteenth at once, so that this happens seldom. */
  private makeRoom(): void {
    const enough = this.mostParts - Math.floor(this.mostParts / 16);
    for (const [name, oldest] of this.dossiers) {
      if (this.parts <= enough) return;
      this.dossiers.delete(name);
      this.parts -= partsOf(oldest);
    }
  }

  /** Forgets a dossier. */
  drop(province: string, id: string): void {
    const name = nameOf(province, id);
    const kept = this.dossiers.get(name);
    if (kept === undefined) return;
    this.dossiers.delete(name);
    this.parts -= partsOf(kept);
  }
}

function nameOf(province: string, id: string): string {
  return `${province} ${id}`;
}

function partsOf({ dossier }: StoredDossier): number {
  return 1 + dossier.opinions.length + dossier.disputes.length;
}
