/**
 * The line before the door, in which provinces take turns: where several wait, a crowd of one goes in by parts, so that the people of
 * the others wait for a part and not for the crowd. Within a province everybody stays in the order in which they came.
 */
import type { CommandRequest } from './command-request.js';

interface Asked {
  readonly request: CommandRequest;
  /** By `performance.now()`. */
  readonly since: number;
}

/** How many of one province go in together while others wait: some ten milliseconds' worth. */
export const PART_OF_ONE = 32;

export class FairLine<W extends Asked> {
  /** By province, in the order of their turns; none is empty. */
  private provinces = new Map<string, W[]>();
  private waiting = 0;

  /** How many wait, of all provinces. */
  get length(): number {
    return this.waiting;
  }

  /** How many wait of a province. */
  lengthOf(province: string): number {
    return this.provinces.get(province)?.length ?? 0;
  }

  /** How many go in before one more of a province does: its own, and what the others may put in between. */
  aheadOf(province: string): number {
    const own = this.lengthOf(province);
    const turns = Math.floor(own / PART_OF_ONE) + 1;
    let ahead = own;
    for (const [other, { length }] of this.provinces)
      if (other !== province) ahead += Math.min(length, turns * PART_OF_ONE);
    return ahead;
  }

  /** Since when the first of a province waits; undefined when none does. */
  oldestOf(province: string): number | undefined {
    return this.provinces.get(province)?.[0]?.since;
  }

  push(waiting: W): void {
    const { province } = waiting.request;
    const own = this.provinces.get(province);
    if (own === undefined) this.provinces.set(province, [waiting]);
    else own.push(waiting);
    this.waiting += 1;
  }

  /**
   * Takes those who go in together next, no more than `most`. A command on the register goes in alone; commands on consultations go
   * in together, those of every province that waits.
   */
  take(most: number): W[] {
    const [first] = this.provinces;
    if (first === undefined) return [];
    const [province, own] = first;
    // Whose turn it was is the last from now on.
    this.provinces.delete(province);
    this.provinces.set(province, own);
    if (isAlone(own[0])) return this.takeFirst(province, own, 1);
    const part = this.provinces.size === 1 ? most : Math.min(PART_OF_ONE, most);
    const batch = this.takeTogether(province, own, part);
    for (const [other, others] of [...this.provinces]) {
      if (batch.length >= most) break;
      if (other !== province) batch.push(...this.takeTogether(other, others, Math.min(part, most - batch.length)));
    }
    return batch;
  }

  /** Takes the first of a province, up to a command that goes in alone. */
  private takeTogether(province: string, own: W[], most: number): W[] {
    const alone = own.findIndex(isAlone);
    return this.takeFirst(province, own, Math.min(most, alone < 0 ? own.length : alone));
  }

  private takeFirst(province: string, own: W[], count: number): W[] {
    const taken = own.splice(0, count);
    if (own.length === 0) this.provinces.delete(province);
    this.waiting -= taken.length;
    return taken;
  }

  /** Takes out whatever a condition holds for, and gives it back. */
  takeOut(isMeant: (waiting: W) => boolean): W[] {
    const out: W[] = [];
    const left = new Map<string, W[]>();
    for (const [province, own] of this.provinces) {
      const stay: W[] = [];
      for (const waiting of own) (isMeant(waiting) ? out : stay).push(waiting);
      if (stay.length > 0) left.set(province, stay);
    }
    this.provinces = left;
    this.waiting -= out.length;
    return out;
  }
}

const isAlone = (waiting: Asked | undefined): boolean => waiting?.request.consultation === null;
