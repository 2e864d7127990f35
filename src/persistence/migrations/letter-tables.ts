import type { Dialect } from './dialect.js';

const TYPES = {
  sqlite: { text: 'text', instant: 'text', date: 'text', counter: 'integer', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', date: 'date', counter: 'bigint', clustered: '' },
};

/** The tables of letters, as they were when they came. */
export const letterTables = (dialect: Dialect): string[] => [...textTables(dialect), ...numberTables(dialect)];

function textTables(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "letters" (
      "province" ${t.text} NOT NULL,
      "code" ${t.text} NOT NULL,
      "kind" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "to_agencies" ${t.text} NOT NULL,
      "entry_seq" ${t.counter} NOT NULL,
      "entry_hash" ${t.text} NOT NULL,
      "facts_json" ${t.text} NOT NULL,
      "facts_hash" ${t.text} NOT NULL,
      "signed_by" ${t.text},
      "signed_at" ${t.instant} NOT NULL,
      "waiting" ${t.text},
      "number_text" ${t.text},
      "issued_on" ${t.date},
      "issued_by" ${t.text},
      "issued_at" ${t.instant},
      CONSTRAINT "pk_letters" PRIMARY KEY ("province", "code")
    )`,
    'CREATE INDEX "letters_by_consultation" ON "letters" ("province", "consultation_id", "signed_at")',
    'CREATE INDEX "letters_by_agency" ON "letters" ("province", "agency", "signed_at")',
    'CREATE INDEX "letters_waiting" ON "letters" ("province", "waiting") WHERE waiting IS NOT NULL',
    `CREATE TABLE "letter_addressees" (
      "province" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "signed_at" ${t.instant} NOT NULL,
      "code" ${t.text} NOT NULL,
      CONSTRAINT "pk_letter_addressees" PRIMARY KEY ("province", "agency", "signed_at", "code")
    )${t.clustered}`,
    `CREATE TABLE "letter_versions" (
      "province" ${t.text} NOT NULL,
      "code" ${t.text} NOT NULL,
      "version" ${t.text} NOT NULL,
      "docx_hash" ${t.text} NOT NULL,
      "pdf_hash" ${t.text} NOT NULL,
      "made_at" ${t.instant} NOT NULL,
      "journal_seq" ${t.counter} NOT NULL,
      CONSTRAINT "pk_letter_versions" PRIMARY KEY ("province", "code", "version")
    )${t.clustered}`,
    'CREATE INDEX "letter_versions_by_docx" ON "letter_versions" ("province", "docx_hash")',
    'CREATE INDEX "letter_versions_by_pdf" ON "letter_versions" ("province", "pdf_hash")',
    `CREATE TABLE "letter_files" (
      "province" ${t.text} NOT NULL,
      "hash" ${t.text} NOT NULL,
      "content" ${t.text} NOT NULL,
      CONSTRAINT "pk_letter_files" PRIMARY KEY ("province", "hash")
    )`,
  ];
}

function numberTables(dialect: Dialect): string[] {
  const t = TYPES[dialect];
  return [
    `CREATE TABLE "letter_registers" (
      "province" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "year" integer NOT NULL,
      "series" ${t.text} NOT NULL,
      "last" integer NOT NULL,
      CONSTRAINT "pk_letter_registers" PRIMARY KEY ("province", "agency", "year", "series")
    )${t.clustered}`,
    `CREATE TABLE "letter_numbers" (
      "province" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "year" integer NOT NULL,
      "series" ${t.text} NOT NULL,
      "number" integer NOT NULL,
      "code" ${t.text} NOT NULL,
      CONSTRAINT "pk_letter_numbers" PRIMARY KEY ("province", "agency", "year", "series", "number")
    )${t.clustered}`,
  ];
}
