import type { Dialect } from './dialect.js';

const TYPES = {
  sqlite: { text: 'text', instant: 'text', date: 'text', counter: 'integer', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', date: 'date', counter: 'bigint', clustered: '' },
};

/** What the types are called on one of the databases, and what makes a table live in the tree of its key. */
type Types = (typeof TYPES)[Dialect];

/**
 * The tables and indexes of the first version, as they were then: a migration is history and never follows the entities.
 * Text is compared by bytes on both databases, so a key sorts the same whatever the locale of the cluster.
 */
export function initialTables(dialect: Dialect): string[] {
  const types = TYPES[dialect];
  return [
    ...agencies(types),
    ...people(types),
    ...rules(types),
    ...consultations(types),
    ...opinions(types),
    ...disputes(types),
    ...limits(types),
    ...journal(types),
    ...inbox(types),
    ...installation(types),
  ];
}

/** The register: provinces and their agencies. */
function agencies(t: Types): string[] {
  return [
    `CREATE TABLE "provinces" (
      "code" ${t.text} NOT NULL,
      "name" ${t.text} NOT NULL,
      "register_version" ${t.counter} NOT NULL,
      CONSTRAINT "pk_provinces" PRIMARY KEY ("code")
    )`,
    `CREATE TABLE "agencies" (
      "province" ${t.text} NOT NULL,
      "code" ${t.text} NOT NULL,
      "name" ${t.text} NOT NULL,
      "kind" ${t.text} NOT NULL,
      "functions_json" ${t.text} NOT NULL,
      "external" boolean NOT NULL,
      "dissolved_at" ${t.instant},
      "successors_json" ${t.text},
      "version" ${t.counter} NOT NULL,
      CONSTRAINT "pk_agencies" PRIMARY KEY ("province", "code")
    )`,
  ];
}

/** Who signs in, in which roles, and who acts for a head. */
function people(t: Types): string[] {
  return [
    `CREATE TABLE "people" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "login" ${t.text} NOT NULL,
      "name" ${t.text} NOT NULL,
      "title" ${t.text},
      "password_hash" ${t.text} NOT NULL,
      "active" boolean NOT NULL,
      "locale" ${t.text} NOT NULL DEFAULT 'vi',
      "created_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_people" PRIMARY KEY ("province", "id")
    )`,
    `CREATE UNIQUE INDEX "people_login" ON "people" ("login")`,
    `CREATE TABLE "person_roles" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "role" ${t.text} NOT NULL,
      CONSTRAINT "pk_person_roles" PRIMARY KEY ("province", "person_id", "agency", "role")
    )${t.clustered}`,
    `CREATE TABLE "sign_ins" (
      "token_hash" ${t.text} NOT NULL,
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "created_at" ${t.instant} NOT NULL,
      "expires_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_sign_ins" PRIMARY KEY ("token_hash")
    )${t.clustered}`,
    `CREATE TABLE "delegations" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "to_role" ${t.text} NOT NULL,
      "from_at" ${t.instant} NOT NULL,
      "until_at" ${t.instant} NOT NULL,
      "granted_by" ${t.text} NOT NULL,
      "granted_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_delegations" PRIMARY KEY ("province", "id")
    )`,
    `CREATE INDEX "delegations_by_agency" ON "delegations" ("province", "agency", "to_role")`,
  ];
}

/** Regulations and calendars as they were applied. */
function rules(t: Types): string[] {
  return [
    `CREATE TABLE "regulations" (
      "province" ${t.text} NOT NULL,
      "hash" ${t.text} NOT NULL,
      "regulation_id" ${t.text} NOT NULL,
      "in_force_from" ${t.date},
      "in_force_until" ${t.date},
      "body_json" ${t.text} NOT NULL,
      "stored_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_regulations" PRIMARY KEY ("province", "hash")
    )`,
    `CREATE TABLE "calendars" (
      "province" ${t.text} NOT NULL,
      "version" ${t.text} NOT NULL,
      "calendar_id" ${t.text} NOT NULL,
      "hash" ${t.text} NOT NULL,
      "ordinal" integer NOT NULL,
      "basis" ${t.text},
      "body_json" ${t.text} NOT NULL,
      "stored_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_calendars" PRIMARY KEY ("province", "version")
    )`,
  ];
}

/** The consultations, with the indexes of their lists. */
function consultations(t: Types): string[] {
  return [
    `CREATE TABLE "consultations" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "state" ${t.text} NOT NULL,
      "outcome" ${t.text},
      "round" integer NOT NULL,
      "version" ${t.counter} NOT NULL,
      "lead" ${t.text} NOT NULL,
      "matter" ${t.text} NOT NULL,
      "subject" ${t.text} NOT NULL,
      "urgency" ${t.text} NOT NULL,
      "authority" ${t.text} NOT NULL,
      "regulation_id" ${t.text} NOT NULL,
      "regulation_hash" ${t.text} NOT NULL,
      "proposal_hash" ${t.text},
      "opened_at" ${t.instant},
      "ended_at" ${t.instant},
      "responsible_agency" ${t.text},
      "responsible_role" ${t.text},
      "due_at" ${t.instant},
      "context_json" ${t.text} NOT NULL,
      "journal_seq" ${t.counter} NOT NULL,
      "journal_hash" ${t.text} NOT NULL,
      "anchored_seq" ${t.counter} NOT NULL DEFAULT 0,
      "created_at" ${t.instant} NOT NULL,
      "updated_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_consultations" PRIMARY KEY ("province", "id")
    )`,
    `CREATE INDEX "consultations_by_state" ON "consultations" ("province", "state", "due_at")`,
    `CREATE INDEX "consultations_by_lead" ON "consultations" ("province", "lead", "state")`,
    `CREATE INDEX "consultations_by_matter" ON "consultations" ("province", "matter")`,
    `CREATE INDEX "consultations_by_update" ON "consultations" ("province", "updated_at")`,
    `CREATE INDEX "consultations_by_due" ON "consultations" ("province", "due_at")`,
    `CREATE INDEX "consultations_by_opening" ON "consultations" ("province", "opened_at")`,
    `CREATE INDEX "consultations_unanchored" ON "consultations" ("province") WHERE journal_seq > anchored_seq`,
  ];
}

/** The opinion of each agency in each round. */
function opinions(t: Types): string[] {
  return [
    `CREATE TABLE "opinions" (
      "province" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "key" ${t.text} NOT NULL,
      "round" integer NOT NULL,
      "agency" ${t.text} NOT NULL,
      "function" ${t.text} NOT NULL,
      "state" ${t.text} NOT NULL,
      "position" ${t.text},
      "proposal_hash" ${t.text} NOT NULL,
      "asked_at" ${t.instant} NOT NULL,
      "received_at" ${t.instant},
      "due_at" ${t.instant},
      "settled_at" ${t.instant},
      "late_at" ${t.instant},
      "notice_state" ${t.text},
      "current" boolean NOT NULL,
      "responsible_agency" ${t.text},
      "responsible_role" ${t.text},
      "context_json" ${t.text} NOT NULL,
      CONSTRAINT "pk_opinions" PRIMARY KEY ("province", "consultation_id", "key"),
      CONSTRAINT "fk_opinions_consultation" FOREIGN KEY ("province", "consultation_id") REFERENCES "consultations" ("province", "id")
    )`,
    `CREATE INDEX "opinions_by_agency" ON "opinions" ("province", "agency", "state", "due_at")`,
    `CREATE INDEX "opinions_by_responsible" ON "opinions" ("province", "responsible_agency", "due_at") WHERE responsible_agency IS NOT NULL`,
  ];
}

/** The dispute of each round that has one. */
function disputes(t: Types): string[] {
  return [
    `CREATE TABLE "disputes" (
      "province" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "round" integer NOT NULL,
      "state" ${t.text} NOT NULL,
      "holder" ${t.text},
      "due_at" ${t.instant},
      "overdue" boolean NOT NULL,
      "opened_at" ${t.instant} NOT NULL,
      "ended_at" ${t.instant},
      "context_json" ${t.text} NOT NULL,
      CONSTRAINT "pk_disputes" PRIMARY KEY ("province", "consultation_id", "round"),
      CONSTRAINT "fk_disputes_consultation" FOREIGN KEY ("province", "consultation_id") REFERENCES "consultations" ("province", "id")
    )`,
    `CREATE INDEX "disputes_by_state" ON "disputes" ("province", "state", "due_at")`,
  ];
}

/** Limits that run or have passed, and the notices owed for deemed consents. */
function limits(t: Types): string[] {
  return [
    `CREATE TABLE "limits" (
      "province" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "subject" ${t.text} NOT NULL,
      "kind" ${t.text} NOT NULL,
      "due_at" ${t.instant} NOT NULL,
      "passed_at" ${t.instant},
      CONSTRAINT "pk_limits" PRIMARY KEY ("province", "consultation_id", "subject", "kind", "due_at")
    )${t.clustered}`,
    `CREATE INDEX "limits_open" ON "limits" ("province", "due_at") WHERE passed_at IS NULL`,
    `CREATE TABLE "notices" (
      "province" ${t.text} NOT NULL,
      "consultation_id" ${t.text} NOT NULL,
      "opinion_key" ${t.text} NOT NULL,
      "state" ${t.text} NOT NULL,
      "deemed_at" ${t.instant} NOT NULL,
      "due_at" ${t.instant} NOT NULL,
      "issued_at" ${t.instant},
      "number" ${t.text},
      CONSTRAINT "pk_notices" PRIMARY KEY ("province", "consultation_id", "opinion_key")
    )${t.clustered}`,
    `CREATE INDEX "notices_by_state" ON "notices" ("province", "state", "due_at")`,
  ];
}

/** The journal and the checkpoints that anchor it. */
function journal(t: Types): string[] {
  return [
    `CREATE TABLE "journal" (
      "province" ${t.text} NOT NULL,
      "chain" ${t.text} NOT NULL,
      "seq" ${t.counter} NOT NULL,
      "at" ${t.instant} NOT NULL,
      "command" ${t.text} NOT NULL,
      "entry" ${t.text} NOT NULL,
      "hash" ${t.text} NOT NULL,
      CONSTRAINT "pk_journal" PRIMARY KEY ("province", "chain", "seq")
    )`,
    `CREATE INDEX "journal_by_time" ON "journal" ("province", "at")`,
    `CREATE TABLE "checkpoints" (
      "province" ${t.text} NOT NULL,
      "seq" ${t.counter} NOT NULL,
      "at" ${t.instant} NOT NULL,
      "entries" integer NOT NULL,
      "root" ${t.text} NOT NULL,
      "prev_hash" ${t.text} NOT NULL,
      "hash" ${t.text} NOT NULL,
      "key_id" ${t.text} NOT NULL,
      "signature" ${t.text} NOT NULL,
      "body" ${t.text} NOT NULL,
      CONSTRAINT "pk_checkpoints" PRIMARY KEY ("province", "seq")
    )`,
    `CREATE TABLE "checkpoint_heads" (
      "province" ${t.text} NOT NULL,
      "checkpoint_seq" ${t.counter} NOT NULL,
      "position" integer NOT NULL,
      "chain" ${t.text} NOT NULL,
      "seq" ${t.counter} NOT NULL,
      "hash" ${t.text} NOT NULL,
      CONSTRAINT "pk_checkpoint_heads" PRIMARY KEY ("province", "checkpoint_seq", "position")
    )${t.clustered}`,
    `CREATE INDEX "checkpoint_heads_by_chain" ON "checkpoint_heads" ("province", "chain", "seq")`,
  ];
}

/** Messages to agencies, and who has read them. */
function inbox(t: Types): string[] {
  return [
    `CREATE TABLE "inbox_messages" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "role" ${t.text},
      "kind" ${t.text} NOT NULL,
      "consultation_id" ${t.text},
      "params_json" ${t.text} NOT NULL,
      "created_at" ${t.instant} NOT NULL,
      "delivered_at" ${t.instant},
      CONSTRAINT "pk_inbox_messages" PRIMARY KEY ("province", "id")
    )`,
    `CREATE INDEX "inbox_messages_by_agency" ON "inbox_messages" ("province", "agency", "created_at")`,
    `CREATE INDEX "inbox_messages_undelivered" ON "inbox_messages" ("province", "created_at") WHERE delivered_at IS NULL`,
    `CREATE TABLE "inbox_reads" (
      "province" ${t.text} NOT NULL,
      "message_id" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "read_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_inbox_reads" PRIMARY KEY ("province", "message_id", "person_id")
    )${t.clustered}`,
  ];
}

/** What belongs to the installation: keys of repeated requests, the clock that can be moved, settings. */
function installation(t: Types): string[] {
  return [
    `CREATE TABLE "idempotency_keys" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "key" ${t.text} NOT NULL,
      "request_hash" ${t.text} NOT NULL,
      "response_json" ${t.text} NOT NULL,
      "created_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_idempotency_keys" PRIMARY KEY ("province", "person_id", "key")
    )`,
    `CREATE TABLE "virtual_clock" (
      "id" ${t.text} NOT NULL,
      "now" ${t.instant} NOT NULL,
      CONSTRAINT "pk_virtual_clock" PRIMARY KEY ("id")
    )${t.clustered}`,
    `CREATE TABLE "installation" (
      "key" ${t.text} NOT NULL,
      "value" ${t.text} NOT NULL,
      CONSTRAINT "pk_installation" PRIMARY KEY ("key")
    )`,
  ];
}
