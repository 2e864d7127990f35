import type { EntitySchema } from 'typeorm';
import type { Row, TableName } from '../store.js';
import { accessTokens } from './access-tokens.js';
import { actDrafts } from './act-drafts.js';
import { agencies, functions, provinces } from './agencies.js';
import { answerDrafts } from './answer-drafts.js';
import type { Dialect } from './columns.js';
import { consultations } from './consultations.js';
import { calendarFeeds, deliveries, noticeChoices, webhookEndpoints, webhookKinds } from './deliveries.js';
import { disciplineCases, disciplineSteps, procedureFigures } from './discipline.js';
import { disputes } from './disputes.js';
import { edxmlMessages, edxmlOrgans } from './edxml.js';
import { fileReferences, files } from './files.js';
import { inboxMessages, inboxReads, inboxUnread } from './inbox.js';
import { clockHeartbeats, idempotencyKeys, installation, outages, virtualClock } from './installation.js';
import { checkpointHeads, checkpoints, journal } from './journal.js';
import { letterAddressees, letterFiles, letterNumbers, letterRegisters, letters, letterVersions } from './letters.js';
import { limits } from './limits.js';
import { logCheckpoints, logCosignatures, logHeads, logPlaces, logRuns, logTiles, logTimestamps } from './log.js';
import { notices } from './notices.js';
import { opinions } from './opinions.js';
import { delegations, officeTerms, people, personRequests, personRoles } from './people.js';
import { answerDays, auditWords } from './read-once.js';
import { ownRehearsals, regulationDrafts, regulationTrials } from './regulation-drafts.js';
import { calendars, regulationAdoptions, regulations } from './rules.js';
import { savedViews } from './saved-views.js';
import { consultationParties, consultationTexts, consultationWords } from './search-index.js';
import { factorEnrolments, halfSignIns, recoveryCodes, secondFactors } from './second-factors.js';
import { accountEvents, knownDevices, passwordCodes, signInFailures, signIns } from './sign-in.js';
import { linkedIdentities, roundTrips } from './single-sign-on.js';
import { entityOf, type Table } from './table.js';

/** Every table. The compiler holds this list to the names that the port promises. */
export const tables: Readonly<Record<TableName, Table>> = {
  provinces,
  agencies,
  functions,
  people,
  person_roles: personRoles,
  person_requests: personRequests,
  office_terms: officeTerms,
  sign_ins: signIns,
  sign_in_failures: signInFailures,
  known_devices: knownDevices,
  password_codes: passwordCodes,
  account_events: accountEvents,
  second_factors: secondFactors,
  factor_enrolments: factorEnrolments,
  recovery_codes: recoveryCodes,
  half_sign_ins: halfSignIns,
  linked_identities: linkedIdentities,
  round_trips: roundTrips,
  access_tokens: accessTokens,
  delegations,
  regulations,
  regulation_adoptions: regulationAdoptions,
  regulation_drafts: regulationDrafts,
  regulation_trials: regulationTrials,
  own_rehearsals: ownRehearsals,
  calendars,
  consultations,
  opinions,
  disputes,
  limits,
  notices,
  journal,
  checkpoints,
  checkpoint_heads: checkpointHeads,
  log_checkpoints: logCheckpoints,
  log_runs: logRuns,
  log_heads: logHeads,
  log_places: logPlaces,
  log_tiles: logTiles,
  log_cosignatures: logCosignatures,
  log_timestamps: logTimestamps,
  discipline_cases: disciplineCases,
  discipline_steps: disciplineSteps,
  procedure_figures: procedureFigures,
  inbox_messages: inboxMessages,
  inbox_reads: inboxReads,
  inbox_unread: inboxUnread,
  audit_words: auditWords,
  answer_days: answerDays,
  idempotency_keys: idempotencyKeys,
  virtual_clock: virtualClock,
  clock_heartbeats: clockHeartbeats,
  outages,
  installation,
  answer_drafts: answerDrafts,
  act_drafts: actDrafts,
  saved_views: savedViews,
  consultation_words: consultationWords,
  consultation_texts: consultationTexts,
  consultation_parties: consultationParties,
  letters,
  letter_addressees: letterAddressees,
  letter_versions: letterVersions,
  letter_files: letterFiles,
  letter_registers: letterRegisters,
  letter_numbers: letterNumbers,
  deliveries,
  notice_choices: noticeChoices,
  webhook_endpoints: webhookEndpoints,
  webhook_kinds: webhookKinds,
  calendar_feeds: calendarFeeds,
  files,
  file_references: fileReferences,
  edxml_organs: edxmlOrgans,
  edxml_messages: edxmlMessages,
};

export const tableNames = Object.keys(tables) as readonly TableName[];

/** The entities of TypeORM, with the column types of this database. */
export function entitiesFor(dialect: Dialect): EntitySchema<Row>[] {
  return tableNames.map((name) => entityOf(name, tables[name], dialect));
}
