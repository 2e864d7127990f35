/** The administration of people: who may, what is refused, and a line in the log for every change with who made it. */
import { Inject, Injectable, Optional } from '@nestjs/common';
import { instantOf, inVietnam } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader, Store, Tx } from '../../persistence/store.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import type { PassingTime } from '../../platform/passing-time.js';
import { ENGINE, PASSING_TIME, STORE } from '../../platform/tokens.js';
import { personChanged, personEntered } from '../identity/account-entries.js';
import { addPerson } from '../identity/add-person.js';
import { type Held, heldBy } from '../identity/guarded-roles.js';
import { makePasswordCode, type PasswordCode } from '../identity/password-codes.js';
import { type NewPerson, PersonError, type PersonFault, requireFittingRoles } from '../identity/people.js';
import { changePerson, endSessions, type PersonChanges } from '../identity/people-changes.js';
import { SecurityJournal } from '../identity/security-journal.js';
import { unlink } from '../identity/single-sign-on/linked-identities.js';
import { findPerson, type PersonView } from './people-list.js';
import type { EnteredPersonView, PasswordCodeView, PersonChangesInput, PersonInput } from './person.inputs.js';
import { PersonRequests } from './person-requests.js';
import { type PersonRequestView, requestView } from './person-requests.views.js';

/** What the log says of a change: never names, titles, logins or passwords. */
type Noted = Readonly<Record<string, unknown>>;

@Injectable()
export class PeopleAdministration {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Pick<Engine, 'now'>,
    @Inject(PASSING_TIME) private readonly passing: PassingTime,
    private readonly journal: SecurityJournal,
    private readonly requests: PersonRequests,
    @Optional() @Inject(LOGGER) private readonly logger?: Pick<Logger, 'info'>,
  ) {}

  /**
   * Enters a person. The code by which they take their first password is told this once; nobody chooses it.
   * @throws HttpProblem `not-authorised`, `login-taken`, `invalid-input` with the field at fault, `confirmation-needed` for a
   * role that nobody gives alone
   */
  async add(by: SignedIn, input: PersonInput): Promise<EnteredPersonView> {
    requireAdministrator(by);
    const { login, agency, roles } = input;
    const at = await this.engine.now();
    const { id, code } = await told(async () => {
      requireFittingRoles(agency, roles);
      const person = newPerson(by, input);
      return addPerson(this.store, person, { at, now: this.passing(), by: by.id }, async (tx, entered) => {
        await this.requests.requireNoneNeeded(tx, by.province, entered, null);
        await this.journal.add(tx, by, personEntered({ person: entered, login, agency, roles }));
      });
    });
    this.note(by, id, 'a person was entered', { agency, roles });
    return { ...(await this.shown(by, id)), firstCode: codeView(code) };
  }

  /**
   * Changes a person, as they were read. An administrator cannot switch off themselves or give up their own administration.
   * @param versionRead of the person; throws where none is told
   * @throws HttpProblem `not-authorised`, `version-required`, `stale-person`, `own-account`, `not-found`, `invalid-input` with
   * the field at fault, `confirmation-needed` for a role that nobody gives alone
   */
  async change(by: SignedIn, id: string, input: PersonChangesInput, versionRead: () => string): Promise<PersonView> {
    requireAdministrator(by);
    const read = versionRead();
    const { active, agency, roles } = input;
    const changes = changesIn(by, id, input);
    const at = await this.engine.now();
    let before: Held | null = null;
    const found = await told(() =>
      changePerson(
        this.store,
        { province: by.province, id },
        changes,
        { at, now: this.passing() },
        async (tx) => {
          await requireVersion(tx, by.province, id, read);
          before = await heldBy(tx, by.province, id);
        },
        async (tx, was) => {
          await this.requests.requireNoneNeeded(tx, by.province, id, before);
          const login = await loginOf(tx, by.province, id);
          await this.journal.add(tx, by, personChanged({ person: id, login }, changes, was));
        },
      ),
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

  /**
   * Makes a code by which a person takes a new password; the old one and their sessions end at once. Nobody chooses it, and
   * what is done with it stands in the journal of security.
   * @throws HttpProblem `not-authorised`, `not-found`, `own-account`: one's own is changed with the one that one has
   */
  async passwordCode(by: SignedIn, id: string): Promise<PasswordCodeView> {
    requireAdministrator(by);
    if (id === by.id) throw new HttpProblem('own-account');
    const made = await makePasswordCode(
      this.store,
      { province: by.province, id },
      by.id,
      this.passing(),
      async (tx) => {
        const login = await loginOf(tx, by.province, id);
        await this.journal.add(tx, by, { command: 'password.code-made', with: { person: id, login, address: null } });
      },
    );
    if (made === null) throw new HttpProblem('not-found');
    this.note(by, id, 'a code for a new password was made', {});
    return codeView(made);
  }

  /** Asks for a person whom nobody enters alone. @throws as `add`, HttpProblem `confirmation-not-needed` */
  async askToAdd(by: SignedIn, input: PersonInput): Promise<PersonRequestView> {
    requireAdministrator(by);
    const request = await told(() => {
      requireFittingRoles(input.agency, input.roles);
      return this.requests.askToAdd(by, newPerson(by, input));
    });
    return requestView(request, by);
  }

  /** Asks for changes that nobody makes alone. @throws as `change`, HttpProblem `confirmation-not-needed` */
  async askToChange(
    by: SignedIn,
    id: string,
    input: PersonChangesInput,
    versionRead: () => string,
  ): Promise<PersonRequestView> {
    requireAdministrator(by);
    const read = versionRead();
    const changes = changesIn(by, id, input);
    const request = await told(() =>
      this.requests.askToChange(by, id, changes, read, (tx) => requireVersion(tx, by.province, id, read)),
    );
    return requestView(request, by);
  }

  /** Asks for a lost second factor to be taken off. @throws HttpProblem `not-authorised`, `not-found`, `no-factor`, `own-account` */
  async askToRemoveFactor(by: SignedIn, id: string): Promise<PersonRequestView> {
    requireAdministrator(by);
    return requestView(await this.requests.askToRemoveFactor(by, id), by);
  }

  /**
   * Unlinks an account from every provider of OpenID Connect, and ends its sessions.
   * @throws HttpProblem `not-authorised`, `not-found` where nobody or nothing is linked
   */
  async unlinkIdentities(by: SignedIn, id: string): Promise<PersonView> {
    requireAdministrator(by);
    const person = { province: by.province, id };
    await this.store.write(async (tx) => {
      if (!(await unlink(tx, person, null))) throw new HttpProblem('not-found');
      await endSessions(tx, person);
      const login = await loginOf(tx, by.province, id);
      await this.journal.add(tx, by, { command: 'identity.unlinked', with: { person: id, login, address: null } });
    });
    return this.shown(by, id);
  }

  /** @throws HttpProblem `not-found`, `own-request`, `stale-person`, and as `add` and `change` */
  async confirm(by: SignedIn, request: string): Promise<void> {
    await told(() =>
      this.requests.confirm(by, request, (tx, person, version) => requireVersion(tx, by.province, person, version)),
    );
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

const codeView = ({ code, expiresAt }: PasswordCode): PasswordCodeView => ({
  code,
  expiresAt: inVietnam(instantOf(expiresAt)),
});

function requireAdministrator({ roles }: SignedIn): void {
  if (!roles.includes('admin')) throw new HttpProblem('not-authorised');
}

function newPerson({ province }: SignedIn, input: PersonInput): NewPerson {
  const { name, login, agency, roles, email = null, title = null } = input;
  return { province, login, name, title: spelled(title), email, agency, roles };
}

/** @throws HttpProblem `own-account`: an administrator keeps their own account and administration */
function changesIn(by: SignedIn, id: string, input: PersonChangesInput): PersonChanges {
  const { title, email, active, agency, roles } = input;
  const givesUp = active === false || (roles !== undefined && !roles.includes('admin'));
  if (id === by.id && givesUp) throw new HttpProblem('own-account');
  return {
    ...(title === undefined ? {} : { title: spelled(title) }),
    ...(email === undefined ? {} : { email }),
    ...(active === undefined ? {} : { active }),
    ...(agency === undefined ? {} : { agency }),
    ...(roles === undefined ? {} : { roles }),
  };
}

/** @throws HttpProblem `stale-person` where the person is not as they were read */
async function requireVersion(tx: Tx, province: string, id: string, read: string): Promise<void> {
  const standing = await findPerson(tx, province, id);
  if (standing !== undefined && standing.version !== read) throw new HttpProblem('stale-person');
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
    throw new HttpProblem('invalid-input', error.fault === 'password' ? [] : [POINTERS[error.fault]]);
  }
}

const POINTERS: Readonly<Record<Exclude<PersonFault, 'login-taken' | 'password'>, string>> = {
  login: '/login',
  name: '/name',
  email: '/email',
  agency: '/agency',
  roles: '/roles',
};

async function loginOf(reader: Reader, province: string, id: string): Promise<string | null> {
  const row = await reader.row<{ login: string }>('SELECT login FROM people WHERE province = ? AND id = ?', [
    province,
    id,
  ]);
  return row?.login ?? null;
}
