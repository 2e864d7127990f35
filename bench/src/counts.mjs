/** What is in the database afterwards: figures count only when every contender has done the whole work. */
import pg from 'pg';
import { W1, W2 } from './jobs.mjs';
import { sqliteDriver } from './sqlite.mjs';

const OURS = {
  concluded: `SELECT count(*) AS n FROM consultations WHERE state = 'concluded'`,
  answered: `SELECT count(*) AS n FROM opinions WHERE state = 'answered'`,
  deemed: `SELECT count(*) AS n FROM opinions WHERE state = 'deemed'`,
  notices: 'SELECT count(*) AS n FROM notices',
  issued: `SELECT count(*) AS n FROM notices WHERE state = 'issued'`,
  letters: 'SELECT count(*) AS n FROM letters',
  // The entry with which the province was entered is of no consultation.
  journal: `SELECT count(*) AS n FROM journal WHERE chain <> ':province'`,
  messages: 'SELECT count(*) AS n FROM inbox_messages',
  passed: 'SELECT count(*) AS n FROM limits WHERE passed_at IS NOT NULL',
  running: 'SELECT count(*) AS n FROM limits WHERE passed_at IS NULL',
  dossierBytes:
    'SELECT (SELECT sum(length(context_json)) FROM opinions) + (SELECT sum(length(context_json)) FROM consultations) AS n',
  journalBytes: `SELECT sum(length(entry)) AS n FROM journal WHERE chain <> ':province'`,
};

const PG_BOSS = {
  concluded: 'SELECT count(*) AS n FROM bench.consultations WHERE concluded',
  answered: `SELECT count(*) AS n FROM bench.opinions WHERE state = 'answered'`,
  deemed: `SELECT count(*) AS n FROM bench.opinions WHERE state = 'deemed'`,
  notices: 'SELECT count(*) AS n FROM bench.notices',
  issued: `SELECT count(*) AS n FROM bench.notices WHERE state = 'issued'`,
  audit: 'SELECT count(*) AS n FROM bench.audit',
};

const NAIVE = {
  concluded: `SELECT count(*) AS n FROM consultations WHERE state = 'concluded'`,
  answered: `SELECT count(*) AS n FROM opinions WHERE state = 'answered'`,
  deemed: `SELECT count(*) AS n FROM opinions WHERE state = 'deemed'`,
  notices: 'SELECT count(*) AS n FROM notices',
  issued: `SELECT count(*) AS n FROM notices WHERE state = 'issued'`,
  audit: 'SELECT count(*) AS n FROM audit',
};

/** What is counted of each; the hand-written program has the tables of the engine. */
const COUNTED = { ours: OURS, floor: OURS, naive: NAIVE, 'pg-boss': PG_BOSS };

/** Those that keep an audit of their own instead of the journal. */
const isOther = (who) => COUNTED[who] !== OURS;

export async function countsOf(url, who) {
  const query = await querying(url);
  const counts = {};
  for (const [name, sql] of Object.entries(COUNTED[who])) counts[name] = await query.count(sql);
  await query.close();
  return counts;
}

async function querying(url) {
  if (url.startsWith('sqlite:')) {
    const database = new (sqliteDriver())(url.replace('sqlite:', ''), { readonly: true });
    return { count: async (sql) => database.prepare(sql).get().n, close: async () => void database.close() };
  }
  const client = new pg.Client(url);
  await client.connect();
  return { count: async (sql) => Number((await client.query(sql)).rows[0].n), close: () => client.end() };
}

/** @throws Error when a run has not done the work, or not the same as another that wrote the same rows */
export function checkCounts(result, others) {
  const { asked, answering, silent } = result.work === 'w1' ? W1 : W2;
  const { count, counts } = result;
  const concluded = result.work === 'w1' ? count : 0;
  const deemed = count * silent.length;
  const issued = result.work === 'w1' ? deemed : 0;
  const wanted = { concluded, answered: count * answering.length, deemed, notices: deemed, issued };
  if (result.who === 'pg-boss') wanted.audit = deemed + issued + concluded;
  else if (result.who === 'naive') wanted.audit = count * (1 + answering.length) + deemed + issued + concluded;
  else {
    // Each silent agency was reminded before: an entry and a limit of its own.
    wanted.journal = count * (1 + answering.length) + 2 * deemed + issued + concluded;
    wanted.passed = 2 * deemed;
  }
  for (const [name, number] of Object.entries(wanted))
    if (counts[name] !== number)
      throw new Error(`${nameOf(result)}: ${name} is ${counts[name]} and not ${number} (${asked.length} asked).`);
  const same = others.find((other) => other.work === result.work && !isOther(other.who) && !isOther(result.who));
  for (const [name, number] of Object.entries(same?.counts ?? {}))
    if (counts[name] !== number)
      throw new Error(`${nameOf(result)}: ${name} is ${counts[name]}, with ${nameOf(same)} it was ${number}.`);
}

const nameOf = ({ who, work, database }) => `${who} ${work} on ${database}`;
