/** What an import of people would do. */
import type { TableRow } from '../../http/tables/table.js';
import type { Reader } from '../../persistence/store.js';
import { type PersonRole } from '../../rules/register/person-roles.js';
import type { Register } from '../../rules/register/register.js';
import { guardOf } from '../identity/guarded-roles.js';
import { type Fault, linesOf } from './columns.js';
import { PERSON_COLUMNS, personCells, personTold, type ToldPerson } from './person-table.js';
import { changesBetween, type Plan, type PlannedLine, planOf } from './plan.js';

/** A person as they are entered. */
export interface StandingPerson extends ToldPerson {
  readonly id: string;
}

export interface PersonPlan extends Plan {
  readonly added: readonly ToldPerson[];
  readonly changed: readonly { readonly standing: StandingPerson; readonly told: ToldPerson }[];
}

/** Everybody of a province, by login. */
export async function standingPeople(reader: Reader, province: string): Promise<StandingPerson[]> {
  const people = await reader.rows<Omit<StandingPerson, 'agency' | 'roles'>>(
    'SELECT id, login, name, title, active FROM people WHERE province = ? ORDER BY login',
    [province],
  );
  const held = await reader.rows<{ person_id: string; agency: string; role: PersonRole }>(
    'SELECT person_id, agency, role FROM person_roles WHERE province = ? ORDER BY person_id, agency, role',
    [province],
  );
  const rolesOf = new Map<string, { agency: string; role: PersonRole }[]>();
  for (const { person_id, ...one } of held) rolesOf.set(person_id, [...(rolesOf.get(person_id) ?? []), one]);
  return people.map((person) => {
    const roles = rolesOf.get(person.id) ?? [];
    return {
      ...person,
      active: Boolean(person.active),
      agency: roles.find(({ agency }) => agency !== '')?.agency ?? null,
      roles: roles.map(({ role }) => role),
    };
  });
}

/**
 * Reads the rows of a table of people against those who are entered; nothing is written.
 * @param by the administrator who asks: they keep their account and their administration, and give nobody a role alone that
 * somebody else has to confirm, unless they run the installation
 */
export async function planPeople(
  rows: readonly TableRow[],
  reader: Reader,
  register: Register,
  { login: own, isOperator = false }: { readonly login: string | null; readonly isOperator?: boolean },
): Promise<PersonPlan> {
  const { lines, faults: ofHeadings } = linesOf(rows, PERSON_COLUMNS);
  const standing = new Map((await standingPeople(reader, register.province)).map((one) => [one.login, one]));
  const elsewhere = await loginsElsewhere(
    reader,
    register.province,
    lines.map(({ cells }) => cells.login ?? ''),
  );
  const faults: Fault[] = [...ofHeadings];
  const planned: PlannedLine[] = [];
  const added: ToldPerson[] = [];
  const changed: PersonPlan['changed'][number][] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const login = line.cells.login ?? '';
    const before = standing.get(login);
    const { told, faults: ofLine } = personTold(line, register.agencies, before);
    const found = [
      ...ofLine,
      ...ofLogin(line.line, told, { isTwice: seen.has(login), isElsewhere: elsewhere.has(login), own }),
    ];
    if (found.length === 0 && !isOperator) found.push(...ofRoles(line.line, told, before, standing, register));
    seen.add(login);
    faults.push(...found);
    if (found.length > 0) continue;
    const changes = changesBetween(HEADINGS, before === undefined ? [] : personCells(before), personCells(told));
    const becomes = before === undefined ? 'added' : changes.length === 0 ? 'unchanged' : 'changed';
    planned.push({ line: line.line, key: login, name: told.name, becomes, changes });
    if (before === undefined) added.push(told);
    else if (changes.length > 0) changed.push({ standing: before, told });
  }
  return {
    ...planOf(
      planned,
      faults,
      changed.map((one) => one.standing),
    ),
    added,
    changed,
  };
}

const HEADINGS = PERSON_COLUMNS.map(({ heading }) => heading);

function ofLogin(
  line: number,
  { login, roles, active }: ToldPerson,
  { isTwice, isElsewhere, own }: { isTwice: boolean; isElsewhere: boolean; own: string | null },
): Fault[] {
  const at = { line, column: HEADINGS[0] ?? null, value: login };
  if (login === '') return [];
  if (isTwice) return [{ ...at, code: 'line-twice' }];
  if (isElsewhere) return [{ ...at, code: 'login-taken' }];
  return login === own && (!active || !roles.includes('admin')) ? [{ ...at, code: 'own-account' }] : [];
}

/** A role that nobody gives alone is asked for on the page of people. */
function ofRoles(
  line: number,
  told: ToldPerson,
  before: StandingPerson | undefined,
  standing: ReadonlyMap<string, StandingPerson>,
  register: Register,
): Fault[] {
  const others = [...standing.values()].filter(({ login }) => login !== told.login);
  const guard = guardOf(before ?? null, told, others, register);
  const column = PERSON_COLUMNS.find(({ key }) => key === 'roles')?.heading ?? null;
  return guard === null ? [] : [{ line, column, value: told.login, code: 'confirmation-needed' }];
}

/** A login is unique across the installation. */
async function loginsElsewhere(
  reader: Reader,
  province: string,
  logins: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ login: string }>('SELECT login FROM people WHERE province <> ? AND login = ANY(?)', [
    province,
    [...new Set(logins)],
  ]);
  return new Set(rows.map(({ login }) => login));
}
