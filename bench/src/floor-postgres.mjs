/** The hand-written program on PostgreSQL: one statement for all rows of a kind, sent together, prepared by name. */
import pg from 'pg';
import { migratedStore } from './engine.mjs';
import { PROVINCE } from './jobs.mjs';
import { FLOOR_SESSION, LANES, PAGE } from './settings.mjs';

export async function openFloorPostgres(url) {
  const store = await migratedStore(url);
  await store.close();
  const options = FLOOR_SESSION.map((setting) => `-c ${setting}`).join(' ');
  const pool = new pg.Pool({ connectionString: url, max: LANES, options, pipeline: true });
  const { rows } = await pool.query(
    `SELECT table_name, column_name, udt_name FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  return new FloorPostgres(pool, new Map(rows.map((row) => [`${row.table_name}.${row.column_name}`, row.udt_name])));
}

const HEADS = `SELECT id, journal_seq AS seq, journal_hash AS hash FROM consultations
  WHERE province = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`;
const DUE = `SELECT consultation_id FROM limits WHERE province = $1 AND passed_at IS NULL AND due_at <= $2
  ORDER BY due_at LIMIT ${PAGE} FOR UPDATE SKIP LOCKED`;

class FloorPostgres {
  lanes = LANES;
  sweepers = 2;
  #transactions = new WeakMap();
  #statements = new Map();
  #names = 0;

  constructor(pool, types) {
    this.pool = pool;
    this.types = types;
  }

  write(ids, rowsFrom) {
    return this.#transaction(async (client) => {
      const heads = await this.#heads(client, ids, HEADS, 'heads');
      return this.#carryOut(client, rowsFrom(heads));
    });
  }

  passPage(at, rowsFrom) {
    return this.#transaction(async (client) => {
      const due = await client.query({ name: 'due', text: DUE, values: [PROVINCE, at] });
      const ids = [...new Set(due.rows.map((row) => row.consultation_id))].sort();
      // A page may end within a consultation: the one that has the consultation has all of its limits.
      const heads = await this.#heads(client, ids, `${HEADS} SKIP LOCKED`, 'heads-skipping');
      await this.#carryOut(client, rowsFrom(heads));
      return ids.length;
    });
  }

  async close() {
    await this.pool.end();
  }

  async #transaction(work) {
    const client = await this.pool.connect();
    try {
      this.#renewPlans(client);
      client.query('BEGIN').catch(() => undefined);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } finally {
      client.release();
    }
  }

  /** As the engine does: plans that were made while the tables were empty are made anew as these grow. */
  #renewPlans(client) {
    const number = (this.#transactions.get(client) ?? 0) + 1;
    this.#transactions.set(client, number);
    if (Math.log2(number) % 2 === 0) client.query('DISCARD PLANS').catch(() => undefined);
  }

  async #heads(client, ids, text, name) {
    const { rows } = await client.query({ name, text, values: [PROVINCE, ids] });
    return new Map(rows.map((row) => [row.id, { seq: Number(row.seq), hash: row.hash }]));
  }

  async #carryOut(client, rows) {
    const sets = new Map();
    for (const { write, values } of rows) {
      const statement = this.#statement(write);
      const set = sets.get(statement);
      if (set === undefined)
        sets.set(
          statement,
          values.map((value) => [value]),
        );
      else for (const [index, value] of values.entries()) set[index].push(value);
    }
    const results = await Promise.all(
      [...sets].map(([{ name, text }, values]) => client.query({ name, text, values })),
    );
    if (results.reduce((sum, { rowCount }) => sum + rowCount, 0) !== rows.length) throw new Error('A row is missing.');
  }

  /** Rows of the same table and columns share a statement, whichever command they come from. */
  #statement(write) {
    write.signature ??= `${write.kind} ${write.table} ${write.columns.join(' ')}`;
    const known = this.#statements.get(write.signature);
    if (known !== undefined) return known;
    this.#names += 1;
    const made = { name: `w${this.#names}`, text: this.#text(write) };
    this.#statements.set(write.signature, made);
    return made;
  }

  #text({ kind, table, columns, key }) {
    const arrays = columns
      .map((column, index) => `$${index + 1}::${this.types.get(`${table}.${column}`)}[]`)
      .join(', ');
    if (kind === 'insert') return `INSERT INTO ${table} (${columns.join(', ')}) SELECT * FROM unnest(${arrays})`;
    const from = `unnest(${arrays}) AS v(${columns.join(', ')})`;
    const found = key.map((column) => `t.${column} = v.${column}`).join(' AND ');
    if (kind === 'remove') return `DELETE FROM ${table} t USING ${from} WHERE ${found}`;
    const set = columns.filter((column) => !key.includes(column)).map((column) => `${column} = v.${column}`);
    return `UPDATE ${table} t SET ${set.join(', ')} FROM ${from} WHERE ${found}`;
  }
}
