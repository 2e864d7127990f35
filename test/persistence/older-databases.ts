/** Takes a database back to what it was under an earlier version of the program, with its data. */
import { migrationNames } from '../../src/persistence/migrations/index.js';
import type { Store } from '../../src/persistence/store.js';

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
  Delegations: dropped(['to_person', 'document', 'ended_at', 'ended_by'].map((column) => `delegations ${column}`)),
};

/** How many migrations came before the one whose name begins with a word. */
export const before = (word: string): number => migrationNames.findIndex((name) => name.startsWith(word));

/** Undoes every migration but the first so many, the latest first. */
export async function takeBackTo(store: Store, version: number): Promise<void> {
  await store.write(async (tx) => {
    for (const name of migrationNames.slice(version).reverse()) {
      for (const statement of UNDOING[name.replace(/\d+$/, '')] ?? []) await tx.execute(statement);
      await tx.execute('DELETE FROM schema_migrations WHERE name = ?', [name]);
    }
  });
}
