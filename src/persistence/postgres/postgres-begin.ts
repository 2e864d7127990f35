import type pg from 'pg';
import { MIGRATIONS_TABLE } from '../migrations/index.js';
import { checkLatest, LATEST_MIGRATION } from '../schema.js';
import type { WriteOptions } from '../store.js';
import { type ConnectionSettings, sessionOf } from './postgres-connections.js';

/** Longer than PostgreSQL may take for a statement: only a connection that is dead and does not say so waits so long. */
const DEAD_AFTER_MS = 5_000;

/** How transactions begin, and what they may take of PostgreSQL. The texts are made once: every transaction sends one. */
export class Beginnings {
  private readonly texts = new Map<string, string>();
  private readonly limits: string;
  private readonly pooled: string;
  /** How transactions that only read begin behind a pooler. */
  readonly reading: string;

  constructor(private readonly settings: ConnectionSettings) {
    const { statementMs, pooler } = settings;
    this.pooled = pooler === 'transaction' ? setLocal(sessionOf(settings, 'writing')) : '';
    this.limits = setLocal([`statement_timeout=${statementMs}`]);
    // Such a transaction cannot be frozen in the middle: beginning, question and end are sent together.
    this.reading = `BEGIN READ ONLY${setLocal(sessionOf(settings, 'reading').filter((one) => !one.startsWith('default_')))}`;
  }

  /** The text that begins a transaction that waits and stands still only so long; 0: for ever. */
  writing({ lockMs = this.settings.lockMs, idleMs = this.settings.idleMs }: WriteOptions): string {
    const name = `${lockMs} ${idleMs}`;
    let text = this.texts.get(name);
    if (text === undefined) {
      // Who is frozen in the middle lets go of its locks: PostgreSQL ends its transaction, and it finds that out.
      const own = [`lock_timeout=${lockMs}`, `idle_in_transaction_session_timeout=${idleMs}`];
      text = `BEGIN${setLocal(own)}${this.limits}${this.pooled}`;
      this.texts.set(name, text);
    }
    return text;
  }

  /** What the transaction of a migration sets beside `BEGIN`: it has no limit of time. */
  get migrating(): string {
    const { schema } = this.settings;
    return `LOCK TABLE "${schema}".${MIGRATIONS_TABLE} IN ACCESS EXCLUSIVE MODE${this.pooled}`;
  }

  /** After so many milliseconds without an answer a connection is dead. */
  get deadAfterMs(): number {
    const { statementMs } = this.settings;
    return statementMs > 0 ? statementMs + DEAD_AFTER_MS : 0;
  }
}

/**
 * Asks, with the first statements of a transaction, whether the tables are still those that this program knows. From then on to
 * its end no migration begins: an old replica beside a new one neither writes after a migration nor during one.
 * @throws StoreError `database-newer`
 */
export async function fence(query: (config: pg.QueryConfig) => Promise<pg.QueryResult>, where: string): Promise<void> {
  const { rows } = await query({ name: 'fence', text: LATEST_MIGRATION });
  checkLatest(rows[0]?.name, where);
}

const setLocal = (settings: readonly string[]): string =>
  settings
    .map((setting) => {
      const at = setting.indexOf('=');
      return `; SET LOCAL ${setting.slice(0, at)} TO ${quoted(setting.slice(0, at), setting.slice(at + 1))}`;
    })
    .join('');

/** A list of schemas is no single text; everything else may be quoted. */
const quoted = (name: string, value: string): string =>
  name === 'search_path' ? `"${value}"` : name === 'DateStyle' ? value : `'${value}'`;
