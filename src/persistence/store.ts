/**
 * The port: everything that the rest of the program may ask of a database. Only this folder imports typeorm, better-sqlite3
 * and pg. A value looks the same on both databases: an instant is ISO 8601 text in UTC with milliseconds, a civil date is
 * "YYYY-MM-DD", a bigint is a number, a boolean is a boolean, JSON is text that SQL never looks into.
 */

/** Every table, by name. The entities are a record of these names, so a table cannot be in one list only. */
export type TableName =
  | 'provinces'
  | 'agencies'
  | 'functions'
  | 'people'
  | 'person_roles'
  | 'office_terms'
  | 'sign_ins'
  | 'sign_in_failures'
  | 'known_devices'
  | 'password_codes'
  | 'account_events'
  | 'second_factors'
  | 'factor_enrolments'
  | 'recovery_codes'
  | 'half_sign_ins'
  | 'linked_identities'
  | 'round_trips'
  | 'access_tokens'
  | 'person_requests'
  | 'delegations'
  | 'regulations'
  | 'regulation_adoptions'
  | 'regulation_drafts'
  | 'regulation_trials'
  | 'own_rehearsals'
  | 'calendars'
  | 'consultations'
  | 'opinions'
  | 'disputes'
  | 'limits'
  | 'notices'
  | 'journal'
  | 'checkpoints'
  | 'checkpoint_heads'
  | 'log_checkpoints'
  | 'log_runs'
  | 'log_heads'
  | 'log_places'
  | 'log_tiles'
  | 'log_cosignatures'
  | 'log_timestamps'
  | 'discipline_cases'
  | 'discipline_steps'
  | 'procedure_figures'
  | 'inbox_messages'
  | 'inbox_reads'
  | 'inbox_unread'
  | 'audit_words'
  | 'answer_days'
  | 'idempotency_keys'
  | 'virtual_clock'
  | 'clock_heartbeats'
  | 'outages'
  | 'installation'
  | 'answer_drafts'
  | 'act_drafts'
  | 'saved_views'
  | 'consultation_words'
  | 'consultation_texts'
  | 'consultation_parties'
  | 'letters'
  | 'letter_addressees'
  | 'letter_versions'
  | 'letter_files'
  | 'letter_registers'
  | 'letter_numbers'
  | 'deliveries'
  | 'notice_choices'
  | 'webhook_endpoints'
  | 'webhook_kinds'
  | 'calendar_feeds'
  | 'files'
  | 'file_references'
  | 'edxml_organs'
  | 'edxml_messages';

export type Value = string | number | boolean | null;

/** A row by column name (snake_case, as in the database). */
export type Row = Record<string, Value>;

/** A value for a `?`; a list only for the `?` of `= ANY(?)`. */
export type Param = Value | readonly string[] | readonly number[];

/**
 * Plain SQL that both databases understand, with these conveniences, each rewritten once and remembered:
 *
 * - `?` is a parameter; a question mark inside quotes stays what it is.
 * - `column = ANY(?)` takes a list of text or numbers; an empty list matches nothing.
 * - `FOR UPDATE`, with or without `OF t`, `SKIP LOCKED` or `NOWAIT`, locks on PostgreSQL and is dropped on SQLite,
 *   where the one writer has the whole database to itself.
 *
 * A selected column comes back in the types told above. A computed boolean (`EXISTS …`, `a = b`) is 0 or 1 on SQLite and
 * an instant that went through a function is not reshaped there: select columns, or `CASE WHEN … THEN 1 ELSE 0 END`.
 * Booleans in SQL are written `TRUE` and `FALSE`. `"a" < ?` on text compares by bytes on both.
 */
export interface Reader {
  /** All rows of a query. Outside a transaction it sees committed rows only. */
  rows<T = Row>(sql: string, params?: readonly Param[]): Promise<T[]>;
  /** The first row of a query, or undefined. */
  row<T = Row>(sql: string, params?: readonly Param[]): Promise<T | undefined>;
}

/** For an update to count, the column must still hold what was seen: one value per row, in their order. */
export interface Expectation {
  column: string;
  seen: readonly (string | number)[];
}

/**
 * An open transaction. Once one of its statements has failed the whole transaction fails, even if the error is caught:
 * so it is on PostgreSQL, and so the other database behaves too. After its end it refuses every call.
 */
export interface Tx extends Reader {
  /**
   * Inserts all rows, set-based; every row of a call has the same columns.
   * @returns how many were inserted: fewer than given only when conflicts are ignored
   * @throws StoreError `conflict` when a key is taken and conflicts are not ignored
   */
  insert(table: TableName, rows: readonly Row[], onConflict?: 'fail' | 'ignore'): Promise<number>;
  /**
   * Updates by primary key, set-based: every row has the key columns and the columns to set, the same in each row of a
   * call, and no key comes twice.
   * @returns how many rows were changed; compare it with `rows.length`, it is less when a row is missing or was not as expected
   */
  update(table: TableName, rows: readonly Row[], expect?: Expectation): Promise<number>;
  /** Deletes by primary key, set-based. @returns how many there were */
  remove(table: TableName, keys: readonly Row[]): Promise<number>;
  /** Any other statement. @returns rows affected */
  execute(sql: string, params?: readonly Param[]): Promise<number>;
}

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * One transaction: all that `work` writes is durable when the promise resolves, nothing of it remains when it rejects.
   * SQLite: works run one after another in the order of the calls, and those that wait share one sync of the disk.
   * PostgreSQL: any number at once, READ COMMITTED; `work` is run again after a deadlock, a serialization failure or a connection
   * that was lost before the commit, so it must have no effect outside the transaction. Never call `write` inside `work`: on SQLite
   * it would wait for itself.
   * @throws StoreError `database-busy` when a lock or the database did not come free in time: nothing was saved;
   * `outcome-unknown` when the connection was lost during the commit; `database-newer` when a later version of the program has
   * changed the tables meanwhile
   */
  write<T>(work: (tx: Tx) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Sees committed rows only; the database refuses it every write. */
  readonly reader: Reader;
  /**
   * The same for what is shown and decides nothing: it may read at a standby, and sees all that was committed before it was asked, whichever
   * process committed it.
   */
  readonly views: Reader;
  /** How the standby does by which views are read; null where there is none. */
  standby(): Promise<StandbyState | null>;
  /**
   * What the clock that decides says, in epoch milliseconds: on PostgreSQL the database's (`clock_timestamp()`, so it is later
   * than any lock that the transaction waited for), on SQLite the process's. It may be wrong and may go back: whoever decides
   * by it asks the guarded clock (src/engine/time).
   */
  now(tx: Reader): Promise<number>;
  /**
   * Brings the schema up to this program's; on PostgreSQL replicas that start together wait for each other.
   * @param upTo the name of the last migration to carry out, for a database that is then filled with rows of that version
   */
  migrate(upTo?: string): Promise<void>;
  /** The name of the latest migration carried out, or "none". */
  schemaVersion(): Promise<string>;
  /** Waits for the transactions under way, then lets the database go. */
  close(): Promise<void>;
}

/** How a standby does by which views are read. */
export interface StandbyState {
  /** How many reads of views went where. */
  readonly reads: { readonly standby: number; readonly primary: number };
  /** How much of the primary's log it has not taken over; null when it or the primary does not tell, or it follows another. */
  readonly lagBytes: number | null;
}

/** Everything of one moment, however long it is read, beside a running server that goes on writing. */
export interface Snapshot {
  readonly kind: Store['kind'];
  readonly reader: Reader;
  /** The name of the latest migration carried out. */
  readonly schemaVersion: string;
  close(): Promise<void>;
}

/** Where the store tells what an operator should know; pino's loggers fit. */
export interface StoreLogger {
  warn(details: object, message: string): void;
}

export interface WriteOptions {
  /**
   * PostgreSQL only: how long the transaction may stand still, in milliseconds, for work that waits for something outside behind its
   * locks; as the store was told when left out.
   */
  idleMs?: number;
  /** PostgreSQL only: how long a statement waits for a lock, in milliseconds; as the store was told when left out. */
  lockMs?: number;
}

/** How PostgreSQL is used. Times are in milliseconds; 0 is without limit. */
export interface PostgresSettings {
  /** What stands between: `transaction` for PgBouncer and its like, which give a connection for one transaction only. */
  pooler: 'none' | 'transaction';
  /** Whether statements are prepared under names, which a pooler must understand (PgBouncer from 1.21 on does). */
  prepared: boolean;
  /** How long a statement waits for a lock. */
  lockMs: number;
  /** How long a statement may take. */
  statementMs: number;
  /** How long a transaction may stand still before PostgreSQL ends it and its locks: the process is frozen or cut off. */
  idleMs: number;
}

export interface StandbySettings {
  /** As `url`: another server with the same database, which takes over what the primary writes. */
  url: string;
  /** How long a read waits for it before it goes to the primary, in milliseconds. */
  waitMs: number;
}

export interface StoreOptions {
  /** `sqlite:path/to/file.db` (relative to the working directory) or `postgres://user:password@host:port/database`. */
  url: string;
  /** PostgreSQL only: the schema to live in; "public" when left out. */
  schema?: string;
  /** PostgreSQL only: the most connections for transactions, 16 when left out; the reader has up to half as many of its own. */
  poolSize?: number;
  /** PostgreSQL only: a standby at which views are read. */
  standby?: StandbySettings | undefined;
  /** PostgreSQL only; what is left out is as `POSTGRES_DEFAULTS` has it. */
  postgres?: Partial<PostgresSettings>;
  /** Only looks: works beside a running server, and refuses every write. */
  readOnly?: boolean;
  /** Writes beside a running server, one short transaction: SQLite is not claimed, and the schema must be this program's. */
  beside?: boolean;
  logger?: StoreLogger;
  /** Told once when a later version of the program has changed the tables: this one must stop. */
  onOutgrown?: (error: Error) => void;
}

/** A transaction that waits for a frozen one outlasts it, and both end before the request of whoever waits. */
export const POSTGRES_DEFAULTS: PostgresSettings = {
  pooler: 'none',
  prepared: true,
  lockMs: 7_000,
  statementMs: 30_000,
  idleMs: 5_000,
};
