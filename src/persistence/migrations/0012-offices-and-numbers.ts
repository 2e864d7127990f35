import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { foldedText, markedText, numbersOf, wordsOfNumber } from './words-of-0012.js';

/** So many consultations at once, with all their opinions: some ten megabytes. */
const PAGE = 1000;

interface Stored {
  readonly province: string;
  readonly id: string;
  readonly subject: string;
  readonly context_json: string;
}

/**
 * Who held which office from when until when, and the numbers of documents by which consultations are found. What is known of
 * offices is who holds them now, since they were entered; of those who left before, nothing is known and nothing is written.
 */
export class OfficesAndNumbers1764979200000 implements MigrationInterface {
  readonly name = 'OfficesAndNumbers1764979200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of offices(dialect)) await queryRunner.query(statement);
    let after: Stored | undefined;
    do {
      const page = await consultationsAfter(queryRunner, dialect, after);
      await fillNumbers(queryRunner, dialect, page);
      after = page.length < PAGE ? undefined : page.at(-1);
    } while (after !== undefined);
    if (dialect === 'postgres') await queryRunner.query('ANALYZE consultation_words');
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const TYPES = {
  sqlite: { text: 'text', instant: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', clustered: '' },
};

function offices(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "office_terms" (
      "province" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "role" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "from_at" ${t.instant} NOT NULL,
      "until_at" ${t.instant},
      CONSTRAINT "pk_office_terms" PRIMARY KEY ("province", "agency", "role", "person_id", "from_at")
    )${t.clustered}`,
    `CREATE INDEX "office_terms_by_person" ON "office_terms" ("province", "person_id")`,
    `INSERT INTO office_terms (province, agency, role, person_id, from_at)
      SELECT r.province, r.agency, r.role, r.person_id, p.created_at
      FROM person_roles r JOIN people p ON p.province = r.province AND p.id = r.person_id
      WHERE p.active = TRUE AND r.agency <> ''`,
  ];
}

async function consultationsAfter(queryRunner: QueryRunner, dialect: Dialect, after?: Stored): Promise<Stored[]> {
  const place = dialect === 'postgres' ? '($1, $2)' : '(?, ?)';
  const sql = `SELECT province, id, subject, context_json FROM consultations
    ${after === undefined ? '' : `WHERE (province, id) > ${place}`} ORDER BY province, id LIMIT ${PAGE}`;
  return queryRunner.query(sql, after === undefined ? [] : [after.province, after.id]);
}

async function fillNumbers(queryRunner: QueryRunner, dialect: Dialect, page: readonly Stored[]): Promise<void> {
  const opinions = await opinionsOf(queryRunner, dialect, page);
  const entries: string[][] = [];
  const texts: string[][] = [];
  for (const { province, id, subject, context_json } of page) {
    const numbers = numbersOf(JSON.parse(context_json), opinions.get(`${province} ${id}`) ?? []);
    if (numbers.length === 0) continue;
    for (const words of new Set(numbers.flatMap(wordsOfNumber))) entries.push([province, words, id]);
    texts.push([province, id, markedText(subject, numbers), foldedText(subject, numbers)]);
  }
  const fill = async (into: string, columns: number, rows: readonly string[][], conflict: string) =>
    queryRunner.query(`${fillText(dialect, into, columns)} ${conflict}`, [JSON.stringify(rows)]);
  await fill('consultation_words (province, words, consultation_id)', 3, entries, 'ON CONFLICT DO NOTHING');
  await fill(
    'consultation_texts (province, consultation_id, text, folded)',
    4,
    texts,
    'ON CONFLICT (province, consultation_id) DO UPDATE SET text = excluded.text, folded = excluded.folded',
  );
}

async function opinionsOf(queryRunner: QueryRunner, dialect: Dialect, page: readonly Stored[]) {
  const among =
    dialect === 'postgres'
      ? `IN (SELECT e->>0, e->>1 FROM json_array_elements($1::json) AS e)`
      : 'IN (SELECT value->>0, value->>1 FROM json_each(?))';
  const rows: { province: string; id: string; context_json: string }[] = await queryRunner.query(
    `SELECT o.province, o.consultation_id AS id, o.context_json FROM opinions o
     WHERE (o.province, o.consultation_id) ${among} ORDER BY o.province, o.consultation_id, o.key`,
    [JSON.stringify(page.map(({ province, id }) => [province, id]))],
  );
  const found = new Map<string, ReturnType<typeof JSON.parse>[]>();
  for (const { province, id, context_json } of rows) {
    const key = `${province} ${id}`;
    found.set(key, [...(found.get(key) ?? []), JSON.parse(context_json)]);
  }
  return found;
}

/** Rows of texts travel as one JSON text; neither database has a limit for it that a page comes near. */
function fillText(dialect: Dialect, into: string, columns: number): string {
  const from = dialect === 'postgres' ? 'json_array_elements($1::json) AS e(value)' : 'json_each(?)';
  const values = Array.from({ length: columns }, (_, index) => `value->>${index}`).join(', ');
  // SQLite would read the ON of "ON CONFLICT" as that of a join without a condition before it.
  return `INSERT INTO ${into} SELECT ${values} FROM ${from} WHERE TRUE ORDER BY 1, 2, 3`;
}
