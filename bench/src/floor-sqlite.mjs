/** The hand-written program on SQLite: prepared single-row statements, one connection, `synchronous=FULL`. */
import { migratedStore } from './engine.mjs';
import { PROVINCE } from './jobs.mjs';
import { PAGE } from './settings.mjs';
import { sqliteDriver } from './sqlite.mjs';

export async function openFloorSqlite(url) {
  const store = await migratedStore(url);
  await store.close();
  return new FloorSqlite(url.replace('sqlite:', ''));
}

class FloorSqlite {
  lanes = 1;
  sweepers = 1;
  #statements = new Map();

  constructor(file) {
    this.database = new (sqliteDriver())(file);
    for (const pragma of [
      'journal_mode = WAL',
      'synchronous = FULL',
      'foreign_keys = ON',
      'temp_store = MEMORY',
      'cache_size = -32768',
      'wal_autocheckpoint = 4000',
    ])
      this.database.pragma(pragma);
    const prepare = (sql) => this.database.prepare(sql);
    this.begin = prepare('BEGIN IMMEDIATE');
    this.commit = prepare('COMMIT');
    this.head = prepare(
      'SELECT journal_seq AS seq, journal_hash AS hash FROM consultations WHERE province = ? AND id = ?',
    );
    this.due = prepare(`SELECT DISTINCT consultation_id FROM (SELECT consultation_id FROM limits
      WHERE province = ? AND passed_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ${PAGE})`).pluck();
  }

  async write(ids, rowsFrom) {
    this.begin.run();
    this.#carryOut(rowsFrom(this.#heads(ids)));
    this.commit.run();
  }

  async passPage(at, rowsFrom) {
    this.begin.run();
    const ids = this.due.all(PROVINCE, at);
    this.#carryOut(rowsFrom(this.#heads(ids)));
    this.commit.run();
    return ids.length;
  }

  async close() {
    this.database.close();
  }

  #heads(ids) {
    const heads = new Map();
    for (const id of ids) {
      const head = this.head.get(PROVINCE, id);
      if (head !== undefined) heads.set(id, head);
    }
    return heads;
  }

  #carryOut(rows) {
    for (const { write, values } of rows) {
      const { statement, order } = this.#statement(write);
      if (statement.run(order.map((index) => bound(values[index]))).changes !== 1)
        throw new Error(`A row of ${write.table} is missing.`);
    }
  }

  #statement(write) {
    const known = this.#statements.get(write);
    if (known !== undefined) return known;
    const made = { statement: this.database.prepare(textOf(write)), order: orderOf(write) };
    this.#statements.set(write, made);
    return made;
  }
}

const bound = (value) => (typeof value === 'boolean' ? Number(value) : value);

function textOf({ kind, table, columns, key }) {
  const found = key.map((column) => `${column} = ?`).join(' AND ');
  if (kind === 'insert')
    return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  if (kind === 'remove') return `DELETE FROM ${table} WHERE ${found}`;
  const set = columns.filter((column) => !key.includes(column)).map((column) => `${column} = ?`);
  return `UPDATE ${table} SET ${set.join(', ')} WHERE ${found}`;
}

/** In which order the values of a row stand in the statement. */
function orderOf({ kind, columns, key }) {
  const all = columns.map((_, index) => index);
  if (kind === 'insert') return all;
  const keys = key.map((column) => columns.indexOf(column));
  return kind === 'remove' ? keys : [...all.filter((index) => !keys.includes(index)), ...keys];
}
