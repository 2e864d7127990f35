import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Role } from '../../../workflows/commands/commands.js';
import { COST_OF_NO_SECRET, hashPassword } from '../../api/identity/password.js';
import { enterPerson } from '../../api/identity/people.js';
import type { Store } from '../../persistence/store.js';
import { EVALUATION_PROVINCE } from '../../platform/config/config.js';

/** Everybody's in evaluation mode. It is printed at start, and no secret. */
export const SAMPLE_PASSWORD = 'dongthuan';

export interface SamplePerson {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  /** Null for the administrator. */
  readonly agency: string | null;
  readonly role: Role;
}

/** The people of the evaluation mode, invented; the file is ours and therefore not checked further. */
export function samplePeople(): readonly SamplePerson[] {
  const text = readFileSync(new URL('sample-people.yaml', import.meta.url), 'utf8');
  const people = parse(text) as (Omit<SamplePerson, 'agency'> & { agency?: string })[];
  return people.map((person) => ({ ...person, agency: person.agency ?? null }));
}

/** Enters the sample people of a database that has none, all in one transaction. */
export async function enterSamplePeople(store: Store): Promise<void> {
  const province = EVALUATION_PROVINCE.code;
  const hash = await hashPassword(SAMPLE_PASSWORD, COST_OF_NO_SECRET);
  await store.write(async (tx) => {
    if ((await tx.row('SELECT id FROM people WHERE province = ? LIMIT 1', [province])) !== undefined) return;
    for (const { login, name, title, agency, role } of samplePeople())
      await enterPerson(tx, { province, login, name, title, agency, roles: [role] }, hash);
  });
}
