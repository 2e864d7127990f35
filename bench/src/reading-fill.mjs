/**
 * Copies stories by bulk SQL: INSERT … SELECT with the id, number, text hash and subject of the copy in place of the
 * story's, and every column of an instant moved. The journal is not copied: no list reads it. What stands inside a context
 * keeps its instants. The words of the subjects are the engine's own.
 */
import { createHash } from 'node:crypto';
import { built } from './engine.mjs';
import { idOf, numberOf, openingOf, PROVINCE, proposalOf } from './jobs.mjs';
import { fillBeside } from './reading-beside.mjs';
import { playStories, STANDINGS } from './reading-stories.mjs';

const { subjectForSearch } = await built('src/dossiers/search-words.js');

const ITS_ROWS = 't.consultation_id = ?';

/** In this order, as opinions refer to consultations; how the rows of a story are found by an index. */
const TABLES = [
  ['consultations', 't.id = ?', (id) => [id]],
  ['opinions', ITS_ROWS, (id) => [id]],
  ['disputes', ITS_ROWS, (id) => [id]],
  ['limits', ITS_ROWS, (id) => [id]],
  ['notices', ITS_ROWS, (id) => [id]],
  ['inbox_messages', 't.id > ? AND t.id < ?', (id) => [`${id}.`, `${id}/`]],
  ['letters', ITS_ROWS, (id) => [id]],
];

const TWO_YEARS_S = 2 * 365 * 86_400;
const HALF_A_DAY_S = 43_200;

const THINGS = ['quy hoạch', 'dự án đầu tư', 'kế hoạch', 'đề án', 'quy chế', 'chương trình', 'phương án', 'quyết định'];
const MATTERS = [
  'khu công nghiệp',
  'cấp nước',
  'trường học',
  'đường ven biển',
  'chợ',
  'bệnh viện',
  'khu dân cư',
  'lâm nghiệp',
];
const PLACES = ['Sông Cầu', 'Tuy Hòa', 'Đông Hòa', 'Tuy An', 'Đồng Xuân', 'Phú Hòa', 'Tây Hòa', 'Sơn Hòa', 'Sông Hinh'];

const pick = (list, number) => list[number % list.length];
const subjectOf = (number) =>
  `Lấy ý kiến dự thảo ${pick(THINGS, number)} ${pick(MATTERS, Math.floor(number / 8))} tại ${pick(PLACES, Math.floor(number / 64))}, hồ sơ số ${numberOf(number)}`;
const textHash = (number) => createHash('sha256').update(proposalOf(number)).digest('hex');

export async function fill(store, consultations) {
  const stories = await playStories(store);
  await execute(
    store,
    'CREATE TABLE bench_copies (story text, id text, number text, hash text, subject text, shift integer)',
  );
  const perStory = copiesOf(stories, consultations);
  let number = 0;
  for (const story of stories) {
    const count = perStory.get(story.standing);
    const over = story.standing === 'concluded' ? TWO_YEARS_S : HALF_A_DAY_S;
    const copies = Array.from({ length: count }, (_, copy) => {
      number += 1;
      const shift = -Math.floor((over * copy) / count) - (number % 1000);
      return [story.id, idOf(number), numberOf(number), textHash(number), subjectOf(number), shift];
    });
    await store.write(async (tx) => {
      await tx.execute('DELETE FROM bench_copies');
      for (let from = 0; from < copies.length; from += 500) {
        const some = copies.slice(from, from + 500);
        const values = some.map(() => '(?, ?, ?, ?, ?, ?)').join(', ');
        await tx.execute(`INSERT INTO bench_copies VALUES ${values}`, some.flat());
        await findable(tx, some);
      }
      for (const [table, found, params] of TABLES) await copy(store, tx, table, found, params(story.id), story);
    });
  }
  await execute(store, 'DROP TABLE bench_copies');
  await execute(store, PARTIES);
  await execute(store, ADDRESSEES);
  await fillBeside(store);
}

/** The words by which copies are found, as the engine writes them. */
async function findable(tx, copies) {
  const province = PROVINCE;
  const found = copies.map(([, id, , , subject]) => ({
    key: { province, consultation_id: id },
    ...subjectForSearch(subject),
  }));
  const words = found.flatMap(({ key, entries }) => entries.map((entry) => ({ ...key, words: entry })));
  const texts = found.map(({ key, marked, folded }) => ({ ...key, text: marked, folded }));
  await tx.insert('consultation_words', words);
  await tx.insert('consultation_texts', texts);
}

/** The parties of the copies; those of the stories are there already. */
const PARTIES = `INSERT INTO consultation_parties (province, agency, consultation_id, part)
  SELECT province, lead, id, 'lead' FROM consultations
  UNION SELECT province, agency, consultation_id, 'asked' FROM opinions WHERE TRUE
  ON CONFLICT DO NOTHING`;

/** To whom the letters of the copies go. */
const ADDRESSEES = `INSERT INTO letter_addressees (province, agency, signed_at, code)
  SELECT l.province, a.code, l.signed_at, l.code FROM letters l
  JOIN agencies a ON a.province = l.province AND ' ' || l.to_agencies || ' ' LIKE '% ' || a.code || ' %' WHERE TRUE
  ON CONFLICT DO NOTHING`;

/** The planner knows the tables, and which of their pages everybody sees, as in a database that was filled in years. */
export async function gatherStatistics(store) {
  if (store.kind === 'postgres') await store.reader.rows('VACUUM (ANALYZE)');
  else await store.migrate();
}

/** What the housekeeping does once a day; builds before decision 69 keep neither. */
export async function keepHouse(store, now) {
  const words = await built('src/journal/audit-words.js').catch(() => null);
  await words?.keepAuditWords(store, PROVINCE, 1, () => true);
  const days = await built('src/journal/answer-days.js').catch(() => null);
  await days?.keepAnswerDays(store, PROVINCE, now, () => true);
}

const execute = (store, sql) => store.write((tx) => tx.execute(sql));

/** How many copies each story of a standing gets. */
function copiesOf(stories, consultations) {
  const leads = stories.length / STANDINGS.length;
  const counts = new Map();
  let left = consultations / leads;
  for (const { standing, share } of STANDINGS) {
    const count = Math.round(share === null ? left : (consultations * share) / leads);
    counts.set(standing, count);
    left -= count;
  }
  return counts;
}

async function copy(store, tx, table, found, params, story) {
  const rows = await tx.rows(`SELECT t.* FROM ${table} t WHERE t.province = ? AND ${found}`, [PROVINCE, ...params]);
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]);
  const values = columns.map(
    (column) => issuedFor(store.kind, table, column, story) ?? valueFor(store.kind, column, rows, story),
  );
  await tx.execute(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM bench_copies c CROSS JOIN ${table} t
     WHERE t.province = ? AND ${found}`,
    [PROVINCE, ...params],
  );
}

/** The letters of what is concluded have their numbers, as they have after years; those of what is open wait for them. */
function issuedFor(kind, table, column, { standing }) {
  if (table !== 'letters' || standing !== 'concluded') return undefined;
  const signed = moved(kind, 't.signed_at');
  const issued = {
    number_text: "c.number || '/TB-' || t.agency",
    issued_on: `DATE(${signed})`,
    issued_by: 't.signed_by',
    issued_at: signed,
    waiting: 'NULL',
  };
  return issued[column];
}

/** A column of the copy: moved when it holds an instant, with what makes the copy itself where the story's stands in it. */
function valueFor(kind, column, rows, { id, number }) {
  if (column.endsWith('_at')) return moved(kind, `t.${column}`);
  // After years everything is in the log.
  if (column === 'anchored_seq') return 't.journal_seq';
  if (column === 'code') return 'SUBSTR(t.code, 1, 10) || c.number';
  const blanks = [
    [id, 'id'],
    [numberOf(number), 'number'],
    [textHash(number), 'hash'],
    [openingOf(number, { asked: [] }).subject, 'subject'],
  ];
  const holds = (text) => rows.some((row) => typeof row[column] === 'string' && row[column].includes(text));
  return blanks
    .filter(([text]) => holds(text))
    .reduce((value, [text, blank]) => `replace(${value}, '${text}', c.${blank})`, `t.${column}`);
}

function moved(kind, column) {
  if (kind === 'postgres') return `${column} + c.shift * interval '1 second'`;
  return `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, c.shift || ' seconds')`;
}
