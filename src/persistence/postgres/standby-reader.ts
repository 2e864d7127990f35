import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { codeOf, messageOf } from '../foreign-error.js';
import type { Param, Reader, Row, StandbyState, StoreLogger } from '../store.js';
import type { FreshConnections } from './fresh-connections.js';

/** How far a server has written or taken over its log: the place, and the history that the place belongs to. */
interface Reached {
  /** Bytes since the log began. */
  readonly place: number;
  readonly timeline: number;
}

export interface StandbyParts {
  /** Reads at the primary. */
  readonly primary: Reader;
  /** Connections to the standby. */
  readonly connections: FreshConnections;
  /** Asks over a connection to the standby; after so many milliseconds without an answer it is given up, else as statements are. */
  send(client: pg.PoolClient, sql: string, params: readonly Param[], withinMs?: number): Promise<pg.QueryResult<Row>>;
  /** Begins and ends what belongs to one connection, where a pooler stands between: null where none does. */
  readonly transaction: ((client: pg.PoolClient, text: 'begin' | 'end') => Promise<unknown>) | null;
  /** How long a read waits for the standby before it goes to the primary, in milliseconds. */
  readonly waitMs: number;
  readonly logger: StoreLogger | undefined;
}

// Whatever was acknowledged is flushed before. The file's name begins with the timeline, in hexadecimal digits.
const WRITTEN =
  "SELECT pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::float8 AS place, pg_walfile_name(pg_current_wal_lsn()) AS file";
// A former primary may be further on in a history that was given up. A standby that follows no one has no row, and who may not see it has no timeline.
const TAKEN_OVER =
  "SELECT pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::float8 AS place, (SELECT received_tli FROM pg_stat_wal_receiver) AS timeline";

const HEX = 16;
const DIGITS_OF_TIMELINE = 8;
const FIRST_LOOK_MS = 2;
/** Who did not keep up, or did not answer, is left alone for so long. */
const ASIDE_MS = 1000;
/** A server that answers takes no longer for a question that reads no table. */
const ANSWER_MS = 300;
const OTHER_HISTORY =
  'it does not follow the primary that DATABASE_URL leads to, or does not say so to this account (GRANT pg_read_all_stats)';
/** The statement took too long: at the primary it would as well. */
const TOO_LONG = '57014';

/**
 * Reads at a standby what views show, as it would be read at the primary: each read first learns how far the primary has written, and the
 * standby's answer counts only when it has taken all of that over. So people see what they have written, and what they were just told that
 * others have, whichever replica they wrote by. One question at the primary serves all who wait for one. A standby that does not get there in
 * time, is gone or follows another history is left aside for a second, and the primary is read.
 */
export class StandbyReader implements Reader {
  private readonly reads = { standby: 0, primary: 0 };
  private asideUntil = Number.NEGATIVE_INFINITY;
  private asking: Promise<Reached> | undefined;
  private next: Promise<Reached> | undefined;

  constructor(private readonly parts: StandbyParts) {}

  async rows<T = Row>(sql: string, params: readonly Param[] = []): Promise<T[]> {
    const found = await this.atStandby(sql, params);
    if (found === null) {
      this.reads.primary += 1;
      return this.parts.primary.rows<T>(sql, params);
    }
    this.reads.standby += 1;
    return found as T[];
  }

  async row<T = Row>(sql: string, params?: readonly Param[]): Promise<T | undefined> {
    return (await this.rows<T>(sql, params))[0];
  }

  /** Where views were read so far, and how far the standby is behind the primary: null while one of them does not tell. */
  async state(): Promise<StandbyState> {
    const behind = async () => {
      const written = await this.written();
      return this.over(async (client) => {
        const { place, timeline } = await this.takenOver(client);
        return timeline === written.timeline ? Math.max(0, written.place - place) : null;
      });
    };
    return { reads: { ...this.reads }, lagBytes: await behind().catch(() => null) };
  }

  /** @returns null when the primary has to be read */
  private async atStandby(sql: string, params: readonly Param[]): Promise<Row[] | null> {
    if (performance.now() < this.asideUntil) return null;
    const until = performance.now() + this.parts.waitMs;
    // Who cannot say how far it has written is asked for the rows themselves, and says what is wrong with it.
    const written = await this.written().catch(() => null);
    if (written === null) return null;
    try {
      return await this.over(async (client) => {
        const lacks = await this.lacking(client, written, until);
        if (lacks === null) return (await this.parts.send(client, sql, params)).rows;
        this.leaveAside(lacks);
        return null;
      });
    } catch (error) {
      if (codeOf(error) === TOO_LONG) throw error;
      this.leaveAside(messageOf(error));
      return null;
    }
  }

  /** Waits until the standby has taken over what was written. @returns why it has not when the time is over */
  private async lacking(client: pg.PoolClient, written: Reached, until: number): Promise<string | null> {
    for (let pause = FIRST_LOOK_MS; ; pause *= 2) {
      const { place, timeline } = await this.takenOver(client);
      if (timeline !== written.timeline) return OTHER_HISTORY;
      if (place >= written.place) return null;
      if (performance.now() + pause > until) return `it is ${written.place - place} bytes behind the primary`;
      await sleep(pause);
    }
  }

  private async takenOver(client: pg.PoolClient): Promise<Reached> {
    const { rows } = await this.parts.send(client, TAKEN_OVER, [], this.parts.waitMs + ANSWER_MS);
    // Who is no standby any more has taken over nothing.
    return { place: Number(rows[0]?.place ?? 0), timeline: Number(rows[0]?.timeline ?? 0) };
  }

  private async over<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const { connections, transaction } = this.parts;
    const client = await connections.take();
    let failed = true;
    try {
      await transaction?.(client, 'begin');
      const value = await work(client);
      await transaction?.(client, 'end');
      failed = false;
      return value;
    } finally {
      client.release(failed);
    }
  }

  /** Where the primary stood at some moment after this was asked: while a question is under way all who come wait for the one after it. */
  private written(): Promise<Reached> {
    if (this.asking === undefined) return this.askPrimary();
    this.next ??= this.asking.then(ignore, ignore).then(() => {
      this.next = undefined;
      return this.askPrimary();
    });
    return this.next;
  }

  private askPrimary(): Promise<Reached> {
    const asked = this.parts.primary.row<{ place: number; file: string }>(WRITTEN).then((row) => {
      if (row === undefined) throw new Error('The primary did not tell how far it has written.');
      return { place: Number(row.place), timeline: Number.parseInt(row.file.slice(0, DIGITS_OF_TIMELINE), HEX) };
    });
    this.asking = asked;
    const done = () => {
      if (this.asking === asked) this.asking = undefined;
    };
    asked.then(done, done);
    return asked;
  }

  private leaveAside(reason: string): void {
    const first = performance.now() - this.asideUntil > ASIDE_MS;
    this.asideUntil = performance.now() + ASIDE_MS;
    if (first)
      this.parts.logger?.warn({ reason }, 'views are read at the primary: the standby cannot be read as it should');
  }
}

function ignore(): void {
  // Whoever asked that is told.
}
