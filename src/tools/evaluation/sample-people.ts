import { readFileSync } from 'node:fs';
import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { checked, listOf, map, oneOf, text } from '../../../workflows/data/shape.js';
import { COST_OF_NO_SECRET, hashPassword } from '../../api/identity/password.js';
import { enterPerson } from '../../api/identity/people.js';
import type { Store } from '../../persistence/store.js';
import { EVALUATION_PROVINCE } from '../../platform/config/config.js';
import { requireYaml } from '../../rules/yaml/read-yaml.js';
import { STORY_BEGINS } from './story.js';

/** The password of every sample person. It is printed at start, and no secret. */
export const SAMPLE_PASSWORD = 'dongthuan';

export interface SamplePerson {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  /** Null for the administrator. */
  readonly agency: string | null;
  readonly role: Role;
}

type WrittenPerson = Omit<SamplePerson, 'agency'> & { readonly agency?: string };

const person = map({ login: text, name: text, title: text, role: oneOf(ROLES) }, { agency: text });

/**
 * The people of the evaluation mode, invented.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function samplePeople(): readonly SamplePerson[] {
  const { value } = requireYaml(
    'The list of sample people',
    readFileSync(new URL('sample-people.yaml', import.meta.url), 'utf8'),
    'src/tools/evaluation/sample-people.yaml',
    (data) => checked<readonly WrittenPerson[]>(data, listOf(person, 1, 'login')),
  );
  return value.map(({ agency = null, ...rest }) => ({ ...rest, agency }));
}

/** Enters the sample people of a database that has none, all in one transaction. */
export async function enterSamplePeople(store: Store): Promise<void> {
  const province = EVALUATION_PROVINCE.code;
  const hash = await hashPassword(SAMPLE_PASSWORD, COST_OF_NO_SECRET);
  await store.write(async (tx) => {
    if ((await tx.row('SELECT id FROM people WHERE province = ? LIMIT 1', [province])) !== undefined) return;
    for (const { login, name, title, agency, role } of samplePeople())
      await enterPerson(
        tx,
        { province, login, name, title, agency, roles: [role], email: `${login}@phuyen.example` },
        hash,
        STORY_BEGINS,
      );
  });
}
