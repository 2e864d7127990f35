import type { EntitySchema } from 'typeorm';
import type { Row, TableName } from '../store.js';
import { agencies, provinces } from './agencies.js';
import { answerDrafts } from './answer-drafts.js';
import type { Dialect } from './columns.js';
import { consultations } from './consultations.js';
import { disputes } from './disputes.js';
import { inboxMessages, inboxReads } from './inbox.js';
import { idempotencyKeys, installation, virtualClock } from './installation.js';
import { checkpointHeads, checkpoints, journal } from './journal.js';
import { limits } from './limits.js';
import { notices } from './notices.js';
import { opinions } from './opinions.js';
import { delegations, people, personRoles, signIns } from './people.js';
import { calendars, regulationAdoptions, regulations } from './rules.js';
import { savedViews } from './saved-views.js';
import { consultationParties, consultationTexts, consultationWords } from './search-index.js';
import { entityOf, type Table } from './table.js';

/** Every table. The compiler holds this list to the names that the port promises. */
export const tables: Readonly<Record<TableName, Table>> = {
  provinces,
  agencies,
  people,
  person_roles: personRoles,
  sign_ins: signIns,
  delegations,
  regulations,
  regulation_adoptions: regulationAdoptions,
  calendars,
  consultations,
  opinions,
  disputes,
  limits,
  notices,
  journal,
  checkpoints,
  checkpoint_heads: checkpointHeads,
  inbox_messages: inboxMessages,
  inbox_reads: inboxReads,
  idempotency_keys: idempotencyKeys,
  virtual_clock: virtualClock,
  installation,
  answer_drafts: answerDrafts,
  saved_views: savedViews,
  consultation_words: consultationWords,
  consultation_texts: consultationTexts,
  consultation_parties: consultationParties,
};

export const tableNames = Object.keys(tables) as readonly TableName[];

/** The entities of TypeORM, with the column types of this database. */
export function entitiesFor(dialect: Dialect): EntitySchema<Row>[] {
  return tableNames.map((name) => entityOf(name, tables[name], dialect));
}
