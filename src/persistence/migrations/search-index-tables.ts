import type { Dialect } from './dialect.js';

const TYPES = {
  sqlite: { text: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', clustered: '' },
};

/** The tables of the third version, as they were then: a migration is history and never follows the entities. */
export function searchIndexTables(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
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
      CONSTRAINT "pk_consultation_texts" PRIMARY KEY ("province", "consultation_id")
    )`,
    `CREATE TABLE "consultation_parties" (
      "province" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "part" ${t.text} NOT NULL,
      CONSTRAINT "pk_consultation_parties" PRIMARY KEY ("province", "agency", "consultation_id", "part")
    )${t.clustered}`,
  ];
}
