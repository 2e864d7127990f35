import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { searchIndexTables } from './search-index-tables.js';
import { markedText, wordsOf } from './words-of-0003.js';

/** So many consultations at once: their words are put in order first, so that they go into the index from left to right. */
const PAGE = 5000;

interface Subject {
  readonly province: string;
  readonly id: string;
  readonly subject: string;
}

/** By what lists find consultations: words of the subject, parties. Filled here for the consultations that there are. */
export class Finding1763942400000 implements MigrationInterface {
  readonly name = 'Finding1763942400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of searchIndexTables(dialect)) await queryRunner.query(statement);
    await queryRunner.query(PARTIES);
    let after: Subject | undefined;
    do {
      const page = await subjectsAfter(queryRunner, dialect, after);
      await fillWords(queryRunner, dialect, page);
      after = page.length < PAGE ? undefined : page.at(-1);
    } while (after !== undefined);
    // Without statistics the first lists would be planned as if these tables were still empty.
    if (dialect === 'postgres')
      for (const table of ['words', 'texts', 'parties']) await queryRunner.query(`ANALYZE consultation_${table}`);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const PARTIES = `INSERT INTO consultation_parties (province, agency, consultation_id, part)
  SELECT province, lead, id, 'lead' FROM consultations
  UNION SELECT province, agency, consultation_id, 'asked' FROM opinions`;

async function subjectsAfter(queryRunner: QueryRunner, dialect: Dialect, after?: Subject): Promise<Subject[]> {
  const place = dialect === 'postgres' ? '($1, $2)' : '(?, ?)';
  const sql = `SELECT province, id, subject FROM consultations
    ${after === undefined ? '' : `WHERE (province, id) > ${place}`} ORDER BY province, id LIMIT ${PAGE}`;
  return queryRunner.query(sql, after === undefined ? [] : [after.province, after.id]);
}

async function fillWords(queryRunner: QueryRunner, dialect: Dialect, page: readonly Subject[]): Promise<void> {
  const named = page.filter(({ subject }) => wordsOf(subject).length > 0);
  const entries = named.flatMap(({ province, id, subject }) => wordsOf(subject).map((words) => [province, words, id]));
  const texts = named.map(({ province, id, subject }) => [province, id, markedText(subject)]);
  await queryRunner.query(fillText(dialect, 'consultation_words (province, words, consultation_id)'), [
    JSON.stringify(entries),
  ]);
  await queryRunner.query(fillText(dialect, 'consultation_texts (province, consultation_id, text)'), [
    JSON.stringify(texts),
  ]);
}

/** Rows of three texts travel as one JSON text; neither database has a limit for it that a page comes near. */
function fillText(dialect: Dialect, into: string): string {
  return dialect === 'postgres'
    ? `INSERT INTO ${into} SELECT e->>0, e->>1, e->>2 FROM json_array_elements($1::json) AS e ORDER BY 1, 2, 3`
    : `INSERT INTO ${into} SELECT value->>0, value->>1, value->>2 FROM json_each(?) ORDER BY 1, 2, 3`;
}
