/** Takes a database back to what it was under an earlier version of the program, with its data. */
import { migrationNames } from '../../src/persistence/migrations/index.js';
import type { Store } from '../../src/persistence/store.js';

function dropColumn(column: string): string {
  return `ALTER TABLE ${column.replace(' ', ' DROP COLUMN ')}`;
}

/** What undoes each migration that is tested, by its number. */
const UNDOING: Readonly<Record<number, readonly string[]>> = {
  3: ['consultation_words', 'consultation_texts', 'consultation_parties'].map((table) => `DROP TABLE ${table}`),
  4: [
    'consultations next_act',
    'opinions next_act',
    'opinions next_act_due_at',
    'opinions extension_state',
    'opinions extensions_granted',
    'disputes next_act',
  ].map(dropColumn),
  5: ['consultations suspended_at', 'opinions unclarified', 'opinions urged'].map(dropColumn),
  // By its name: parts that are merged later may stand before it.
  [migrationNames.indexOf('Adoptions1764547200000') + 1]: [
    dropColumn('agencies subordination'),
    'DROP TABLE regulation_adoptions',
  ],
};

/** Undoes every migration after the one with this number, the latest first. */
export async function takeBackTo(store: Store, version: number): Promise<void> {
  await store.write(async (tx) => {
    for (let number = migrationNames.length; number > version; number -= 1) {
      for (const statement of UNDOING[number] ?? []) await tx.execute(statement);
      await tx.execute('DELETE FROM schema_migrations WHERE name = ?', [migrationNames[number - 1] ?? '']);
    }
  });
}
