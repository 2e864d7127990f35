/** Takes a database back to what it was under an earlier version of the program, with its data. */
import { migrationNames } from '../../src/persistence/migrations/index.js';
import type { Store, Tx } from '../../src/persistence/store.js';

const dropped = (columns: readonly string[]) =>
  columns.map((column) => `ALTER TABLE ${column.replace(' ', ' DROP COLUMN ')}`);

/** What undoes each migration that is tested, by the word with which its name begins. What it filled stays filled. */
const UNDOING: Readonly<Record<string, readonly string[]>> = {
  Finding: ['consultation_words', 'consultation_texts', 'consultation_parties'].map((table) => `DROP TABLE ${table}`),
  NextActs: dropped([
    'consultations next_act',
    'opinions next_act',
    'opinions next_act_due_at',
    'opinions extension_state',
    'opinions extensions_granted',
    'disputes next_act',
  ]),
  SecondEdition: dropped(['consultations suspended_at', 'opinions unclarified', 'opinions urged']),
  SameTexts: [
    'DROP INDEX consultations_by_matter_form',
    'ALTER TABLE consultations DROP COLUMN matter_form_hash',
    'ALTER TABLE opinions DROP COLUMN proposal_form_hash',
    'CREATE INDEX consultations_by_matter ON consultations (province, matter)',
    'ALTER TABLE consultation_texts DROP COLUMN folded',
    'DELETE FROM consultation_texts',
    'DELETE FROM consultation_words',
  ],
  Adoptions: [...dropped(['agencies subordination']), 'DROP TABLE regulation_adoptions'],
  ActDrafts: [
    'DROP TABLE act_drafts',
    ...dropped(['text_version', 'returned_at', 'returned_by', 'remark'].map((column) => `answer_drafts ${column}`)),
  ],
  OwnFunctions: [...dropped(['agencies group_name']), 'DROP TABLE functions'],
  Delivery: [
    ...['deliveries', 'notice_choices', 'webhook_endpoints', 'webhook_kinds', 'calendar_feeds'].map(
      (table) => `DROP TABLE ${table}`,
    ),
    'DROP INDEX person_roles_by_agency',
    ...dropped(['people email']),
  ],
  OfficesAndNumbers: ['DROP TABLE office_terms'],
  OwnEditions: [
    ...dropped(['regulation_adoptions proposed_by', 'regulation_adoptions proposed_at']),
    ...['regulation_drafts', 'regulation_trials', 'own_rehearsals'].map((table) => `DROP TABLE ${table}`),
  ],
  Letters: [
    'letters',
    'letter_addressees',
    'letter_versions',
    'letter_files',
    'letter_registers',
    'letter_numbers',
  ].map((table) => `DROP TABLE ${table}`),
  // It fills columns anew and adds none.
  CommentsOnPaper: [],
  Delegations: dropped(['to_person', 'document', 'ended_at', 'ended_by'].map((column) => `delegations ${column}`)),
  Files: ['files', 'file_references'].map((table) => `DROP TABLE ${table}`),
  Edxml: ['edxml_organs', 'edxml_messages'].map((table) => `DROP TABLE ${table}`),
  OwnAccount: ['DROP TABLE account_events', ...dropped(['sign_ins address', 'sign_ins browser'])],
  FirstCodes: ['ALTER TABLE person_requests ADD COLUMN password_hash text'],
  AccessTokens: ['DROP TABLE access_tokens'],
  SingleSignOn: ['linked_identities', 'round_trips'].map((table) => `DROP TABLE ${table}`),
  SecondFactors: [
    ...['second_factors', 'factor_enrolments', 'recovery_codes', 'half_sign_ins'].map((table) => `DROP TABLE ${table}`),
    ...dropped(['sign_ins factor']),
  ],
  PersonRequests: ['DROP TABLE person_requests'],
  ProvinceLog: ['checkpoints', 'runs', 'heads', 'places', 'tiles', 'cosignatures'].map(
    (table) => `DROP TABLE log_${table}`,
  ),
  ConductOfSteps: [
    ...['opinions_by_asking', 'notices_by_silence', 'disputes_by_opening'].map((index) => `DROP INDEX ${index}`),
    ...dropped([
      'opinions officer',
      'opinions clarifications',
      'opinions returned_at',
      'opinions contest',
      'consultations repeated',
    ]),
  ],
  LogTimestamps: ['DROP TABLE log_timestamps'],
  Discipline: ['discipline_cases', 'discipline_steps'].map((table) => `DROP TABLE ${table}`),
  ProcedureFigures: ['DROP TABLE procedure_figures'],
  CasesTell: [
    ...['inbox_messages_of_cases', 'discipline_cases_waking'].map((index) => `DROP INDEX ${index}`),
    ...dropped(['inbox_messages person', 'inbox_messages case_id', 'discipline_cases wakes_at']),
  ],
  Outages: ['DROP TABLE outages'],
  FormerAddress: dropped(['deliveries former_address']),
  ReadFromIndexes: [
    ['opinions_by_agency', 'opinions', 'agency, state, due_at'],
    ['inbox_messages_by_agency', 'inbox_messages', 'agency, created_at'],
    ['letters_by_agency', 'letters', 'agency, signed_at'],
    ['deliveries_by_state', 'deliveries', 'state, created_at, id'],
    ['consultations_by_update', 'consultations', 'updated_at'],
    ['consultations_by_opening', 'consultations', 'opened_at'],
  ].flatMap(([name, table, columns]) => [
    `DROP INDEX ${name}`,
    `CREATE INDEX ${name} ON ${table} (province, ${columns})`,
  ]),
  FoundAtOnce: [
    ...['journal_audit_by_kind', 'journal_audit_by_time', 'deliveries_by_agency', 'deliveries_by_state'].map(
      (index) => `DROP INDEX ${index}`,
    ),
    'CREATE INDEX deliveries_by_state ON deliveries (province, state, created_at, id, agency, channel)',
    'DROP TABLE inbox_unread',
    'DROP TRIGGER inbox_reads_taken_back ON inbox_reads',
    'DROP FUNCTION forget_unread',
  ],
  ReadOnce: ['DROP TABLE audit_words', 'DROP TABLE answer_days'],
  EarlierContacts: dropped(['consultations contacted']),
  ClockHeartbeats: ['DROP TABLE clock_heartbeats'],
  GuardedSignIn: ['sign_in_failures', 'known_devices', 'password_codes'].map((table) => `DROP TABLE ${table}`),
};

/** How many migrations came before the one whose name begins with a word. */
export const before = (word: string): number => migrationNames.findIndex((name) => name.startsWith(word));

/** A trigger of SQLite belongs to no table by name, and has no function. */
async function undo(tx: Tx, statement: string, kind: Store['kind']): Promise<void> {
  if (kind === 'postgres') await tx.execute(statement);
  else if (!statement.startsWith('DROP FUNCTION'))
    await tx.execute(statement.replace(/^(DROP TRIGGER \w+) ON \w+$/, '$1'));
}

/** Undoes every migration but the first so many, the latest first. */
export async function takeBackTo(store: Store, version: number): Promise<void> {
  await store.write(async (tx) => {
    for (const name of migrationNames.slice(version).reverse()) {
      const statements = UNDOING[name.replace(/\d+$/, '')];
      if (statements === undefined) throw new Error(`Say in UNDOING how a database was before ${name}.`);
      for (const statement of statements) await undo(tx, statement, store.kind);
      await tx.execute('DELETE FROM schema_migrations WHERE name = ?', [name]);
    }
  });
}
