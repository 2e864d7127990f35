import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from './dialect.js';
import { type Filling, fill } from './fill-columns.js';
import { foldedText, formHashOf, markedText, wordsOf } from './words-of-0006.js';

/** So many consultations at once: their words are put in order first, so that they go into the index from left to right. */
const PAGE = 5000;

interface Subject {
  readonly province: string;
  readonly id: string;
  readonly subject: string;
}

/**
 * The same text in another form: what matters and proposals are compared by becomes columns, and the words of subjects are
 * filled anew, with and without their marks.
 */
export class SameTexts1764460800000 implements MigrationInterface {
  readonly name = 'SameTexts1764460800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const dialect = queryRunner.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const statement of newSchema(dialect)) await queryRunner.query(statement);
    await fill(queryRunner, dialect, MATTERS);
    await fill(queryRunner, dialect, PROPOSALS);
    await queryRunner.query(
      'CREATE INDEX "consultations_by_matter_form" ON "consultations" ("province", "matter_form_hash")',
    );
    let after: Subject | undefined;
    do {
      const page = await subjectsAfter(queryRunner, dialect, after);
      await fillWords(queryRunner, dialect, page);
      after = page.length < PAGE ? undefined : page.at(-1);
    } while (after !== undefined);
    // Without statistics the first lists would be planned as if these tables were still empty.
    if (dialect === 'postgres')
      for (const table of ['words', 'texts']) await queryRunner.query(`ANALYZE consultation_${table}`);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

const TYPES = {
  sqlite: { text: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', clustered: '' },
};

function newSchema(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `ALTER TABLE "consultations" ADD COLUMN "matter_form_hash" ${t.text}`,
    `ALTER TABLE "opinions" ADD COLUMN "proposal_form_hash" ${t.text} NOT NULL DEFAULT ''`,
    `DROP INDEX "consultations_by_matter"`,
    `DROP TABLE "consultation_words"`,
    `DROP TABLE "consultation_texts"`,
    `CREATE TABLE "consultation_words" (
      "province" ${t.text} NOT NULL,
      "words" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      CONSTRAINT "pk_consultation_words" PRIMARY KEY ("province", "words", "consultation_id")
    )${t.clustered}`,
    `CREATE TABLE "consultation_texts" (
      "province" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "text" ${t.text} NOT NULL,
      "folded" ${t.text} NOT NULL,
      CONSTRAINT "pk_consultation_texts" PRIMARY KEY ("province", "consultation_id")
    )`,
  ];
}

const MATTERS: Filling<{ readonly matter: string }> = {
  table: 'consultations',
  key: { province: 'text', id: 'text' },
  set: { matter_form_hash: 'text' },
  read: 'SELECT t.province, t.id, t.matter FROM consultations AS t WHERE TRUE',
  valuesOf: ({ matter }) => (matter === '' ? null : { matter_form_hash: formHashOf(matter) }),
};

interface RoundThen {
  readonly round: number;
  readonly context_json: string;
}

/** Every opinion of a round is asked about the text of that round. */
const PROPOSALS: Filling<RoundThen> = {
  table: 'opinions',
  key: { province: 'text', consultation_id: 'text', round: 'integer' },
  set: { proposal_form_hash: 'text' },
  read: `SELECT t.province, t.consultation_id, t.round, c.context_json
    FROM (SELECT DISTINCT province, consultation_id, round FROM opinions) AS t
    JOIN consultations AS c ON c.province = t.province AND c.id = t.consultation_id WHERE TRUE`,
  valuesOf: ({ round, context_json }) => {
    const { rounds = [] } = JSON.parse(context_json) as { rounds?: { number: number; proposal: string }[] };
    const asked = rounds.find(({ number }) => number === round);
    return asked === undefined ? null : { proposal_form_hash: formHashOf(asked.proposal) };
  },
};

async function subjectsAfter(queryRunner: QueryRunner, dialect: Dialect, after?: Subject): Promise<Subject[]> {
  const place = dialect === 'postgres' ? '($1, $2)' : '(?, ?)';
  const sql = `SELECT province, id, subject FROM consultations
    ${after === undefined ? '' : `WHERE (province, id) > ${place}`} ORDER BY province, id LIMIT ${PAGE}`;
  return queryRunner.query(sql, after === undefined ? [] : [after.province, after.id]);
}

async function fillWords(queryRunner: QueryRunner, dialect: Dialect, page: readonly Subject[]): Promise<void> {
  const named = page.filter(({ subject }) => wordsOf(subject).length > 0);
  const entries = named.flatMap(({ province, id, subject }) => wordsOf(subject).map((words) => [province, words, id]));
  const texts = named.map(({ province, id, subject }) => [province, id, markedText(subject), foldedText(subject)]);
  await queryRunner.query(fillText(dialect, 'consultation_words (province, words, consultation_id)', 3), [
    JSON.stringify(entries),
  ]);
  await queryRunner.query(fillText(dialect, 'consultation_texts (province, consultation_id, text, folded)', 4), [
    JSON.stringify(texts),
  ]);
}

/** Rows of texts travel as one JSON text; neither database has a limit for it that a page comes near. */
function fillText(dialect: Dialect, into: string, columns: number): string {
  const from = dialect === 'postgres' ? 'json_array_elements($1::json) AS e(value)' : 'json_each(?)';
  const values = Array.from({ length: columns }, (_, index) => `value->>${index}`).join(', ');
  return `INSERT INTO ${into} SELECT ${values} FROM ${from} ORDER BY 1, 2, 3`;
}
