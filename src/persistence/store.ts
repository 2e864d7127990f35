/**
 * The port: everything that the rest of the program may ask of a database. Only this folder imports typeorm, better-sqlite3
 * and pg. A value looks the same on both databases: an instant is ISO 8601 text in UTC with milliseconds, a civil date is
 * "YYYY-MM-DD", a bigint is a number, a boolean is a boolean, JSON is text that SQL never looks into.
 */

/** Every table, by name. The entities are a record of these names, so a table cannot be in one list only. */
export type TableName =
  | 'provinces'
  | 'agencies'
  | 'people'
  | 'person_roles'
  | 'sign_ins'
  | 'delegations'
  | 'regulations'
  | 'regulation_adoptions'
  | 'calendars'
  | 'consultations'
  | 'opinions'
  | 'disputes'
  | 'limits'
  | 'notices'
  | 'journal'
  | 'checkpoints'
  | 'checkpoint_heads'
  | 'inbox_messages'
  | 'inbox_reads'
  | 'idempotency_keys'
  | 'virtual_clock'
  | 'installation'
  | 'answer_drafts'
  | 'saved_views'
  | 'consultation_words'
  | 'consultation_texts'
  | 'consultation_parties';

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
   * PostgreSQL: any number at once, READ COMMITTED; `work` is run again after a deadlock or a serialization failure, so it
   * must have no effect outside the transaction. Never call `write` inside `work`: on SQLite it would wait for itself.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Sees committed rows only; the database refuses it every write. */
  readonly reader: Reader;
  /**
   * The clock that decides, in epoch milliseconds: on PostgreSQL the database's (`clock_timestamp()`, so it is later than
   * any lock that the transaction waited for), on SQLite the process's. It never goes backwards within a process.
   */
  now(tx: Reader): Promise<number>;
  /** Brings the schema up to this program's; on PostgreSQL replicas that start together wait for each other. */
  migrate(): Promise<void>;
  /** The name of the latest migration carried out, or "none". */
  schemaVersion(): Promise<string>;
  /** Waits for the transactions under way, then lets the database go. */
  close(): Promise<void>;
}

/** Where the store tells what an operator should know; pino's loggers fit. */
export interface StoreLogger {
  warn(details: object, message: string): void;
}

export interface StoreOptions {
  /** `sqlite:path/to/file.db` (relative to the working directory) or `postgres://user:password@host:port/database`. */
  url: string;
  /** PostgreSQL only: the schema to live in; "public" when left out. */
  schema?: string;
  /** PostgreSQL only: the most connections for transactions, 16 when left out; the reader has up to half as many of its own. */
  poolSize?: number;
  /** Only looks: works beside a running server, and refuses every write. */
  readOnly?: boolean;
  logger?: StoreLogger;
}
