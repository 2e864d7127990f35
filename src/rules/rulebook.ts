/** The bodies of regulations and calendars by hash and version: each is read once and kept as one object. */
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { Reader, Tx } from '../persistence/store.js';
import { canonicalJson, sha256 } from '../platform/canonical-json.js';

export interface PinnedRegulation {
  readonly hash: string;
  readonly regulation: Regulation;
}

export interface CalendarInUse {
  readonly version: string;
  readonly hash: string;
  readonly calendar: Calendar;
}

/**
 * Bodies by hash, for the whole process: they never change, and a calendar that stays one object keeps the index of its
 * working days (workflows/limits/calendar.ts).
 */
const calendarBodies = new Map<string, Calendar>();

/** A consultation keeps the regulation that it was opened under to its end (design §2). */
export class Rulebook {
  private readonly regulations = new Map<string, Regulation>();
  private readonly hashes = new WeakMap<Regulation, string>();
  private readonly stored = new Set<string>();

  /** The regulation of a hash, as it was stored when the first consultation was pinned to it. */
  async pinned(reader: Reader, province: string, hash: string): Promise<Regulation> {
    const known = this.regulations.get(hash);
    if (known !== undefined) return known;
    const row = await reader.row<{ body_json: string }>(
      'SELECT body_json FROM regulations WHERE province = ? AND hash = ?',
      [province, hash],
    );
    if (row === undefined) throw new Error(`The regulation ${hash} of ${province} is missing from the database.`);
    const regulation = JSON.parse(row.body_json) as Regulation;
    this.regulations.set(hash, regulation);
    this.hashes.set(regulation, hash);
    return regulation;
  }

  /** The hash by which a regulation is pinned; the same object is hashed once. */
  hashOf(regulation: Regulation): string {
    const known = this.hashes.get(regulation);
    if (known !== undefined) return known;
    const hash = sha256(canonicalJson(regulation));
    this.hashes.set(regulation, hash);
    if (!this.regulations.has(hash)) this.regulations.set(hash, regulation);
    return hash;
  }

  /** Stores the body of a regulation to which a consultation is being pinned. */
  async keep(tx: Tx, province: string, hash: string, at: Instant): Promise<void> {
    const regulation = this.regulations.get(hash);
    const key = `${province} ${hash}`;
    if (regulation === undefined || this.stored.has(key)) return;
    const row = {
      province,
      hash,
      regulation_id: regulation.id,
      in_force_from: regulation.inForce.from,
      in_force_until: regulation.inForce.until,
      body_json: canonicalJson(regulation),
      stored_at: at,
    };
    await tx.insert('regulations', [row], 'ignore');
  }

  /** To be called after the commit: from then on the body need not be written again. */
  kept(province: string, hash: string): void {
    this.stored.add(`${province} ${hash}`);
  }

  /** The calendar in use in a province. */
  async calendarInUse(reader: Reader, province: string): Promise<CalendarInUse> {
    const row = await reader.row<{ version: string; hash: string }>(
      'SELECT version, hash FROM calendars WHERE province = ? ORDER BY ordinal DESC LIMIT 1',
      [province],
    );
    if (row === undefined) throw new Error(`The province ${province} has no calendar.`);
    const known = calendarBodies.get(row.hash);
    if (known !== undefined) return { ...row, calendar: known };
    const body = await reader.row<{ body_json: string }>(
      'SELECT body_json FROM calendars WHERE province = ? AND version = ?',
      [province, row.version],
    );
    const calendar = JSON.parse(body?.body_json ?? 'null') as Calendar;
    calendarBodies.set(row.hash, calendar);
    return { ...row, calendar };
  }
}
