import type { Dialect } from './dialect.js';

const TYPES = {
  sqlite: { text: 'text', instant: 'text', clustered: ' WITHOUT ROWID' },
  postgres: { text: 'text COLLATE "C"', instant: 'timestamptz(3)', clustered: '' },
};

/** The tables of the fifteenth version, as they were then: a migration is history and never follows the entities. */
export function deliveryTables(dialect: Dialect): string[] {
  return [...outbox(TYPES[dialect]), ...choicesAndAddresses(TYPES[dialect])];
}

type Types = (typeof TYPES)[Dialect];

function outbox(t: Types): string[] {
  return [
    `CREATE TABLE "deliveries" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "message_id" ${t.text} NOT NULL,
      "channel" ${t.text} NOT NULL,
      "recipient" ${t.text} NOT NULL,
      "agency" ${t.text} NOT NULL,
      "kind" ${t.text} NOT NULL,
      "consultation_id" ${t.text},
      "state" ${t.text} NOT NULL,
      "attempts" integer NOT NULL DEFAULT (0),
      "due_at" ${t.instant} NOT NULL,
      "claimed_by" ${t.text},
      "address" ${t.text},
      "reason" ${t.text},
      "detail" ${t.text},
      "created_at" ${t.instant} NOT NULL,
      "done_at" ${t.instant},
      CONSTRAINT "pk_deliveries" PRIMARY KEY ("province", "id")
    )`,
    `CREATE INDEX "deliveries_due" ON "deliveries" ("province", "channel", "due_at", "id") WHERE state = 'waiting'`,
    `CREATE INDEX "deliveries_by_message" ON "deliveries" ("province", "message_id")`,
    `CREATE INDEX "deliveries_by_state" ON "deliveries" ("province", "state", "created_at", "id")`,
  ];
}

function choicesAndAddresses(t: Types): string[] {
  return [
    `CREATE TABLE "notice_choices" (
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "kind" ${t.text} NOT NULL,
      "email" ${t.text} NOT NULL,
      CONSTRAINT "pk_notice_choices" PRIMARY KEY ("province", "person_id", "kind")
    )${t.clustered}`,
    `CREATE TABLE "webhook_endpoints" (
      "province" ${t.text} NOT NULL,
      "id" ${t.text} NOT NULL,
      "url" ${t.text} NOT NULL,
      "description" ${t.text} NOT NULL,
      "agency" ${t.text},
      "secret" ${t.text} NOT NULL,
      "active" boolean NOT NULL,
      "created_by" ${t.text} NOT NULL,
      "created_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_webhook_endpoints" PRIMARY KEY ("province", "id")
    )`,
    `CREATE TABLE "webhook_kinds" (
      "province" ${t.text} NOT NULL,
      "endpoint_id" ${t.text} NOT NULL,
      "kind" ${t.text} NOT NULL,
      CONSTRAINT "pk_webhook_kinds" PRIMARY KEY ("province", "endpoint_id", "kind")
    )${t.clustered}`,
    `CREATE TABLE "calendar_feeds" (
      "token_hash" ${t.text} NOT NULL,
      "province" ${t.text} NOT NULL,
      "person_id" ${t.text} NOT NULL,
      "scope" ${t.text} NOT NULL,
      "created_at" ${t.instant} NOT NULL,
      CONSTRAINT "pk_calendar_feeds" PRIMARY KEY ("token_hash")
    )`,
    `CREATE UNIQUE INDEX "calendar_feeds_by_person" ON "calendar_feeds" ("province", "person_id", "scope")`,
  ];
}
