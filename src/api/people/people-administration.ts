/** The administration of people: who may, what is refused, and a line in the log for every change with who made it. */
import { Inject, Injectable, Optional } from '@nestjs/common';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { STORE } from '../../platform/tokens.js';
import { addPerson, PersonError, type PersonFault, requireFittingRoles } from '../identity/people.js';
import { changePassword, changePerson } from '../identity/people-changes.js';
import { findPerson, type PersonView } from './people-list.js';
import type { PersonChangesInput, PersonInput } from './person.inputs.js';

/** What the log says of a change: never names, titles, logins or passwords. */
type Noted = Readonly<Record<string, unknown>>;

@Injectable()
export class PeopleAdministration {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Optional() @Inject(LOGGER) private readonly logger?: Pick<Logger, 'info'>,
  ) {}

  /** Enters a person. @throws HttpProblem `not-authorised`, `login-taken`, `invalid-input` with the field at fault */
  async add(by: SignedIn, input: PersonInput): Promise<PersonView> {
    requireAdministrator(by);
    const { name, login, agency, roles, password } = input;
    const title = spelled(input.title ?? null);
    const id = await told(async () => {
      requireFittingRoles(agency, roles);
      return addPerson(this.store, { province: by.province, login, name, title, agency, roles }, password);
    });
    this.note(by, id, 'a person was entered', { agency, roles });
    return this.shown(by, id);
  }

  /**
   * Changes a person, as they were read. An administrator cannot switch off themselves or give up their own administration.
   * @param versionRead of the person; throws where none is told
   * @throws HttpProblem `not-authorised`, `version-required`, `stale-person`, `own-account`, `not-found`, `invalid-input` with
   * the field at fault
   */
  async change(by: SignedIn, id: string, input: PersonChangesInput, versionRead: () => string): Promise<PersonView> {
    requireAdministrator(by);
    const read = versionRead();
    const { title, active, agency, roles } = input;
    const givesUp = active === false || (roles !== undefined && !roles.includes('admin'));
    if (id === by.id && givesUp) throw new HttpProblem('own-account');
    const changes = {
      ...(title === undefined ? {} : { title: spelled(title) }),
      ...(active === undefined ? {} : { active }),
      ...(agency === undefined ? {} : { agency }),
      ...(roles === undefined ? {} : { roles }),
    };
    const found = await told(() =>
      changePerson(this.store, { province: by.province, id }, changes, async (tx) => {
        const standing = await findPerson(tx, by.province, id);
        if (standing?.version !== read) throw new HttpProblem('stale-person');
      }),
    );
    if (!found) throw new HttpProblem('not-found');
    this.note(by, id, 'a person was changed', {
      changed: Object.keys(changes),
      ...(active === undefined ? {} : { active }),
      ...(agency === undefined ? {} : { agency }),
      ...(roles === undefined ? {} : { roles }),
    });
    return this.shown(by, id);
  }

  /** Gives a person another password; their sessions end. @throws HttpProblem `not-authorised`, `not-found`, `invalid-input` */
  async password(by: SignedIn, id: string, password: string): Promise<PersonView> {
    requireAdministrator(by);
    const found = await told(() => changePassword(this.store, { province: by.province, id }, password));
    if (!found) throw new HttpProblem('not-found');
    this.note(by, id, 'a person was given another password', {});
    return this.shown(by, id);
  }

  private async shown(by: SignedIn, id: string): Promise<PersonView> {
    const person = await findPerson(this.store.reader, by.province, id);
    if (person === undefined) throw new HttpProblem('not-found');
    return person;
  }

  private note(by: SignedIn, person: string, message: string, more: Noted): void {
    this.logger?.info({ by: by.id, province: by.province, person, ...more }, message);
  }
}

function requireAdministrator({ roles }: SignedIn): void {
  if (!roles.includes('admin')) throw new HttpProblem('not-authorised');
}

function spelled(title: string | null): string | null {
  const text = title?.trim().normalize('NFC') ?? '';
  return text === '' ? null : text;
}

/** Tells what is wrong with a person as a problem of the request. */
async function told<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PersonError)) throw error;
    if (error.fault === 'login-taken') throw new HttpProblem('login-taken', ['/login']);
    throw new HttpProblem('invalid-input', [POINTERS[error.fault]]);
  }
}

const POINTERS: Readonly<Record<Exclude<PersonFault, 'login-taken'>, string>> = {
  login: '/login',
  name: '/name',
  agency: '/agency',
  roles: '/roles',
  password: '/password',
};
