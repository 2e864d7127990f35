import type { Dialect } from './dialect.js';

const TYPES = {
  sqlite: { text: 'text', instant: 'text', counter: 'integer', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', counter: 'bigint', clustered: '' },
};

/** The tables of the second version, as they were then: a migration is history and never follows the entities. */
export function draftAndViewTables(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "answer_drafts" (
      "province" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "round" integer NOT NULL,
      "body_json" ${t.text} NOT NULL,
      "version" ${t.counter} NOT NULL,
      "saved_by" ${t.text} NOT NULL,
      "saved_at" ${t.instant} NOT NULL,
      "submitted_at" ${t.instant},
      "submitted_by" ${t.text},
      CONSTRAINT "pk_answer_drafts" PRIMARY KEY ("province", "consultation_id", "agency"),
      CONSTRAINT "fk_answer_drafts_consultation" FOREIGN KEY ("province", "consultation_id") REFERENCES "consultations" ("province", "id")
    )`,
    `CREATE TABLE "saved_views" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "page" ${t.text} NOT NULL,
      "name" ${t.text} NOT NULL,
      "query" ${t.text} NOT NULL,
      "updated_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_saved_views" PRIMARY KEY ("province", "person_id", "page", "name")
    )${t.clustered}`,
  ];
}
