import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What few rows among very many have is found at once (docs/decisions/0068). Up to when everything that an agency was told is read by a person, but for a few
 * messages: found by whoever asks, so none is kept of before; a mark that is taken back by hand makes what was kept of the person worth nothing. Entries of the
 * audit journal by kind and time, deliveries by channel and agency.
 */
export class FoundAtOnce1767427200000 implements MigrationInterface {
  readonly name = 'FoundAtOnce1767427200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const postgres = queryRunner.dataSource.options.type === 'postgres';
    for (const statement of [table(postgres), ...(postgres ? POSTGRES_TRIGGER : SQLITE_TRIGGER), ...INDEXES])
      await queryRunner.query(statement);
  }

  /** There is no way back: a later version mends forward, and a backup taken before goes with the earlier program. */
  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore the backup taken before this one.');
  }
}

function table(postgres: boolean): string {
  const [text, instant, counter, clustered] = postgres
    ? ['text COLLATE "C"', 'timestamptz(3)', 'bigint', '']
    : ['text', 'text', 'integer', ' WITHOUT ROWID'];
  return `CREATE TABLE "inbox_unread" (
      "province" ${text} NOT NULL,
      "person_id" ${text} NOT NULL,
      "agency" ${text} NOT NULL,
      "roles" ${text} NOT NULL,
      "until_at" ${instant} NOT NULL,
      "told" ${counter} NOT NULL,
      "unread_json" ${text} NOT NULL,
      CONSTRAINT "pk_inbox_unread" PRIMARY KEY ("province", "person_id", "agency", "roles")
    )${clustered}`;
}

const DELIVERED = '"channel", "created_at", "id"';

// So written the chain is not looked for in the key, of which the planners believe that it leaves few.
const OF_AUDIT = "chain || '' = ':audit'";

const INDEXES = [
  `CREATE INDEX "journal_audit_by_kind" ON "journal" ("province", "command", "seq") WHERE ${OF_AUDIT}`,
  `CREATE INDEX "journal_audit_by_time" ON "journal" ("province", "at", "seq", "chain") WHERE ${OF_AUDIT}`,
  `DROP INDEX "deliveries_by_state"`,
  `CREATE INDEX "deliveries_by_state" ON "deliveries" ("province", "state", ${DELIVERED}, "agency")`,
  `CREATE INDEX "deliveries_by_agency" ON "deliveries" ("province", "agency", "state", ${DELIVERED})`,
];

const SQLITE_TRIGGER = [
  `CREATE TRIGGER "inbox_reads_taken_back" AFTER DELETE ON "inbox_reads"
  BEGIN DELETE FROM "inbox_unread" WHERE "province" = OLD."province" AND "person_id" = OLD."person_id"; END`,
];

const POSTGRES_TRIGGER = [
  `CREATE FUNCTION "forget_unread"() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  DELETE FROM "inbox_unread" WHERE "province" = OLD."province" AND "person_id" = OLD."person_id";
  RETURN NULL;
END
$body$`,
  `CREATE TRIGGER "inbox_reads_taken_back" AFTER DELETE ON "inbox_reads"
  FOR EACH ROW EXECUTE FUNCTION "forget_unread"()`,
];
