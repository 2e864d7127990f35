/**
 * The same outcome with pg-boss, written as its users would and to its advantage: four small tables, an answer is one
 * statement, the jobs of a batch are one statement, and so are a notice with its line of audit and a conclusion with its own.
 * It is not known at the opening which agency will be silent, so there is a delayed job for every agency.
 */
import pg from 'pg';
import PgBoss from 'pg-boss';
import { idOf, openingOf } from './jobs.mjs';
import { PG_BOSS } from './settings.mjs';

const QUEUE = 'limits';

const TABLES = `
  CREATE SCHEMA bench;
  CREATE TABLE bench.consultations (id uuid PRIMARY KEY, concluded boolean NOT NULL, body text NOT NULL);
  CREATE TABLE bench.opinions (consultation uuid, agency text, state text NOT NULL, body text, PRIMARY KEY (consultation, agency));
  CREATE TABLE bench.audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, consultation uuid NOT NULL, event text NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE bench.notices (consultation uuid, agency text, state text NOT NULL, number text, PRIMARY KEY (consultation, agency));`;

const OPEN = 'INSERT INTO bench.consultations VALUES ($1, false, $2)';
const ASK = `INSERT INTO bench.opinions SELECT $1, agency, 'awaiting', NULL FROM unnest($2::text[]) AS a(agency)`;
const ANSWER = `UPDATE bench.opinions SET state = 'answered', body = $3
  WHERE consultation = $1 AND agency = $2 AND state = 'awaiting'`;

const DEEM = `WITH due AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS d(consultation, agency)),
  deemed AS (UPDATE bench.opinions o SET state = 'deemed' FROM due d
    WHERE o.consultation = d.consultation AND o.agency = d.agency AND o.state = 'awaiting' RETURNING o.consultation, o.agency),
  told AS (INSERT INTO bench.notices SELECT consultation, agency, 'pending', NULL FROM deemed)
  INSERT INTO bench.audit (consultation, event) SELECT consultation, 'deemed' FROM deemed`;
const NOTIFY = `WITH issued AS (UPDATE bench.notices SET state = 'issued', number = $3
    WHERE consultation = $1 AND agency = $2 AND state = 'pending' RETURNING consultation)
  INSERT INTO bench.audit (consultation, event) SELECT consultation, 'issued' FROM issued`;
const CONCLUDE = `WITH concluded AS (UPDATE bench.consultations c SET concluded = true
    WHERE id = $1 AND NOT concluded
      AND NOT EXISTS (SELECT FROM bench.opinions o WHERE o.consultation = c.id AND o.state = 'awaiting')
      AND NOT EXISTS (SELECT FROM bench.notices n WHERE n.consultation = c.id AND n.state = 'pending') RETURNING id)
  INSERT INTO bench.audit (consultation, event) SELECT id, 'concluded' FROM concluded`;

export async function openPgBoss(url) {
  const pool = new pg.Pool({ connectionString: url, max: 16 });
  await pool.query(TABLES);
  const boss = new PgBoss({ connectionString: url, max: 16 });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  await boss.createQueue(QUEUE);
  return new Consultations(pool, boss);
}

class Consultations {
  /** Limits recorded so far. */
  deemed = 0;

  constructor(pool, boss) {
    this.pool = pool;
    this.boss = boss;
  }

  async open(number, work, dueAt) {
    const id = idOf(number);
    const agencies = work.asked.map(([agency]) => agency);
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query({ name: 'open', text: OPEN, values: [id, JSON.stringify(openingOf(number, work))] });
      await client.query({ name: 'ask', text: ASK, values: [id, agencies] });
      const db = { executeSql: (text, values) => client.query(text, values) };
      const jobs = agencies.map((agency) => ({ name: QUEUE, data: { id, agency }, startAfter: dueAt }));
      await this.boss.insert(jobs, { db });
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  async answer(number, agency, answer) {
    const values = [idOf(number), agency, JSON.stringify(answer)];
    if ((await this.#changed('answer', ANSWER, values)) !== 1)
      throw new Error(`The answer of ${agency} to ${number} came too late: choose a later limit.`);
  }

  async notify(number, agency, text) {
    if ((await this.#changed('notify', NOTIFY, [idOf(number), agency, text])) !== 1)
      throw new Error(`No notice to ${agency} is owed in ${number}.`);
  }

  async conclude(number) {
    if ((await this.#changed('conclude', CONCLUDE, [idOf(number)])) !== 1) throw new Error(`${number} is not ready.`);
  }

  async work() {
    const { workers, batchSize, pollingIntervalSeconds } = PG_BOSS;
    for (let worker = 0; worker < workers; worker += 1)
      await this.boss.work(QUEUE, { batchSize, pollingIntervalSeconds }, (jobs) => this.#carryOut(jobs));
  }

  async stop() {
    // What pg-boss still notes of finished jobs is in no figure, and its orderly stop takes half a minute: it ends with the process.
    await this.pool.end();
  }

  async #carryOut(jobs) {
    const ids = jobs.map(({ data }) => data.id);
    const agencies = jobs.map(({ data }) => data.agency);
    const deemed = await this.pool.query({ name: 'deem', text: DEEM, values: [ids, agencies] });
    this.deemed += deemed.rowCount;
  }

  /** Carries out a statement. @returns the rows that it wrote */
  async #changed(name, text, values) {
    return (await this.pool.query({ name, text, values })).rowCount;
  }
}
