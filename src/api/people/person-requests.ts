/**
 * What one person may not decide alone: an administrator asks, and another administrator or the present head of the agency
 * concerned confirms. Until then nothing changes; what nobody confirms in a week is gone.
 */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader, Store, Tx } from '../../persistence/store.js';
import type { PassingTime } from '../../platform/passing-time.js';
import { ENGINE, PASSING_TIME, STORE } from '../../platform/tokens.js';
import { type PersonRole } from '../../rules/register/person-roles.js';
import { Rules } from '../../rules/rules.js';
import { personChanged, personEntered } from '../identity/account-entries.js';
import { type Guard, guardOf, type Held, heldBy, othersIn } from '../identity/guarded-roles.js';
import { MATCHES_NOTHING } from '../identity/password.js';
import { entering, enterPerson, type NewPerson } from '../identity/people.js';
import { changePersonWithin, endSessions, type PersonChanges } from '../identity/people-changes.js';
import { factorSince, removeFactor } from '../identity/second-factor/stored-factors.js';
import { SecurityJournal } from '../identity/security-journal.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** Why it has to be confirmed: for the role that is given, or since a second factor is taken off. */
type Why = Guard['why'] | 'second-factor';

/** What is asked for: a person to be entered, or changes of one as they were read. */
type Asked =
  | { readonly add: NewPerson }
  | { readonly change: PersonChanges; readonly version: string }
  /** That a second factor which its person has lost is taken off. */
  | { readonly factorOff: true };

/** A request as it is kept. */
export interface PersonRequest {
  readonly id: string;
  readonly person: string | null;
  readonly login: string;
  readonly name: string;
  readonly why: Why;
  /** The agency whose head may confirm it; null where only another administrator may. */
  readonly agency: string | null;
  readonly asked: Asked;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
}

interface Row {
  readonly id: string;
  readonly person_id: string | null;
  readonly login: string;
  readonly name: string;
  readonly why: Why;
  readonly agency: string | null;
  readonly asked_json: string;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly asked_at: Instant;
  readonly expires_at: Instant;
}

/** Throws where a person is no longer as they were read. */
type RequireVersion = (tx: Tx, person: string, version: string) => Promise<void>;

@Injectable()
export class PersonRequests {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Pick<Engine, 'now'>,
    @Inject(PASSING_TIME) private readonly passing: PassingTime,
    private readonly rules: Rules,
    private readonly journal: SecurityJournal,
  ) {}

  /**
   * Refuses what has to be confirmed, within the transaction in which it was done, so that none of it stays.
   * @param before what the person was; null for one who is new
   * @throws HttpProblem `confirmation-needed`
   */
  async requireNoneNeeded(tx: Tx, province: string, person: string, before: Held | null): Promise<void> {
    if ((await this.guard(tx, province, person, before, await heldBy(tx, province, person))) !== null)
      throw new HttpProblem('confirmation-needed');
  }

  /**
   * Asks for a person to be entered. Once that is confirmed an administrator makes the code by which they take their first password.
   * @throws PersonError as entering them would; HttpProblem `confirmation-not-needed`
   */
  async askToAdd(by: SignedIn, person: NewPerson): Promise<PersonRequest> {
    const at = await this.engine.now();
    const trial = (tx: Tx) => enterPerson(tx, person, MATCHES_NOTHING, at);
    return entering(person, () => this.ask(by, { add: person }, null, trial));
  }

  /** Asks for changes of a person as they were read. @throws as changing them would; HttpProblem `confirmation-not-needed` */
  async askToChange(
    by: SignedIn,
    person: string,
    change: PersonChanges,
    version: string,
    requireUnchanged: (tx: Tx) => Promise<void>,
  ): Promise<PersonRequest> {
    const when = { at: await this.engine.now(), now: this.passing() };
    const trial = async (tx: Tx) => {
      const found = await changePersonWithin(tx, { province: by.province, id: person }, change, when, () =>
        requireUnchanged(tx),
      );
      if (found === null) throw new HttpProblem('not-found');
      return person;
    };
    return this.ask(by, { change, version }, person, trial);
  }

  /**
   * Asks for the second factor of a person, which they have lost, to be taken off: whoever could do it alone could, with a code for a
   * new password, act as that person.
   * @throws HttpProblem `not-found`, `no-factor`, `own-account`: one's own is taken off with a code
   */
  async askToRemoveFactor(by: SignedIn, person: string): Promise<PersonRequest> {
    if (person === by.id) throw new HttpProblem('own-account');
    const { province } = by;
    const { reader } = this.store;
    const held = await heldBy(reader, province, person);
    const about = await aboutPerson(reader, province, person);
    if (held === null || about === undefined) throw new HttpProblem('not-found');
    if ((await factorSince(reader, { province, id: person })) === null) throw new HttpProblem('no-factor');
    const guard = { why: 'second-factor', agency: held.agency } as const;
    return this.keep(by, { factorOff: true }, { person, ...about, ...guard });
  }

  /** What waits to be confirmed: all for administrators; for the head of an agency what concerns it; nothing for others. */
  async waiting({ province, roles, agency }: SignedIn): Promise<PersonRequest[]> {
    const all = await requestsOf(this.store.reader, province, await this.engine.now());
    if (roles.includes('admin')) return all;
    return roles.includes('head') ? all.filter((one) => one.agency !== null && one.agency === agency) : [];
  }

  /**
   * Carries out what was asked, as if it were asked now.
   * @throws HttpProblem `not-found`, `not-authorised`, `own-request`, `stale-person`; PersonError
   */
  async confirm(by: SignedIn, id: string, requireVersion: RequireVersion): Promise<void> {
    const at = await this.engine.now();
    await entering({ login: '' }, () => this.store.write((tx) => this.carryOut(tx, by, id, at, requireVersion)));
  }

  private async carryOut(tx: Tx, by: SignedIn, id: string, at: Instant, requireVersion: RequireVersion): Promise<void> {
    const { province } = by;
    const request = await this.taken(tx, by, id, at);
    const { asked, askedBy, person, login } = request;
    if (askedBy === by.id || person === by.id) throw new HttpProblem('own-request');
    const account = (entered: string) => ({ person: entered, login, requestedBy: askedBy });
    if ('factorOff' in asked) return this.removeFactor(tx, by, account(person ?? ''), id);
    await this.journal.add(tx, by, {
      command: 'roles.confirmed',
      with: { ...account(person ?? ''), person, address: null, request: id },
    });
    if ('add' in asked) {
      const entered = await enterPerson(tx, { ...asked.add, province }, MATCHES_NOTHING, at);
      const { agency, roles } = asked.add;
      await this.journal.add(tx, by, personEntered({ ...account(entered), agency, roles }));
      return;
    }
    const changed = person ?? '';
    const before = await changePersonWithin(
      tx,
      { province, id: changed },
      asked.change,
      { at, now: this.passing() },
      () => requireVersion(tx, changed, asked.version),
    );
    if (before === null) throw new HttpProblem('not-found');
    await this.journal.add(tx, by, personChanged(account(changed), asked.change, before));
  }

  private async removeFactor(
    tx: Tx,
    by: SignedIn,
    account: { readonly person: string; readonly login: string; readonly requestedBy: string },
    request: string,
  ): Promise<void> {
    const person = { province: by.province, id: account.person };
    if (!(await removeFactor(tx, person))) throw new HttpProblem('no-factor');
    await endSessions(tx, person);
    await this.journal.add(tx, by, { command: 'factor.removed', with: { ...account, address: null, request } });
  }

  /** Refuses what was asked; whoever asked for it takes it back by the same. @throws HttpProblem `not-found`, `not-authorised` */
  async refuse(by: SignedIn, id: string): Promise<void> {
    const at = await this.engine.now();
    await this.store.write(async (tx) => {
      const { person, login, askedBy, asked } = await this.taken(tx, by, id, at);
      const told = { person, login, address: null, requestedBy: askedBy, request: id };
      const command = 'factorOff' in asked ? 'factor.removal-refused' : 'roles.refused';
      await this.journal.add(tx, by, { command, with: told });
    });
  }

  /**
   * What is asked is tried first, in a transaction of which nothing stays: faults are told to who asks, not to who confirms.
   */
  private async ask(
    by: SignedIn,
    asked: Asked,
    person: string | null,
    trial: (tx: Tx) => Promise<string>,
  ): Promise<PersonRequest> {
    const { guard, about } = await this.tried(by.province, person, trial);
    if (guard === null) throw new HttpProblem('confirmation-not-needed');
    return this.keep(by, asked, { person, ...about, ...guard });
  }

  private async keep(
    by: SignedIn,
    asked: Asked,
    about: Pick<PersonRequest, 'person' | 'login' | 'name' | 'why' | 'agency'>,
  ): Promise<PersonRequest> {
    const { province } = by;
    const now = await this.engine.now();
    const request: PersonRequest = {
      id: randomUUID(),
      ...about,
      asked,
      askedBy: by.id,
      askedByName: by.name,
      askedAt: now,
      expiresAt: instantOf(Date.parse(now) + WEEK_MS),
    };
    const { person, login, agency } = about;
    await this.store.write(async (tx) => {
      await tx.execute('DELETE FROM person_requests WHERE province = ? AND expires_at <= ?', [province, now]);
      await tx.insert('person_requests', [rowOf(province, request)]);
      const roles = rolesAsked(asked);
      const told = { person, login, address: null, agency, request: request.id };
      await this.journal.add(tx, by, {
        command: 'factorOff' in asked ? 'factor.removal-proposed' : 'roles.proposed',
        with: { ...told, ...(roles === undefined ? {} : { roles }) },
      });
    });
    return request;
  }

  private async tried(province: string, person: string | null, trial: (tx: Tx) => Promise<string>) {
    const undone = new Undone();
    let found: { guard: Guard | null; about: { login: string; name: string } } | undefined;
    try {
      await this.store.write(async (tx) => {
        const before = person === null ? null : await heldBy(tx, province, person);
        const id = await trial(tx);
        const about = await aboutPerson(tx, province, id);
        const guard = await this.guard(tx, province, id, before, await heldBy(tx, province, id));
        found = { guard, about: { login: about?.login ?? '', name: about?.name ?? '' } };
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    }
    if (found === undefined) throw new Error('What was asked for was not tried.');
    return found;
  }

  private async guard(
    tx: Tx,
    province: string,
    person: string,
    before: Held | null,
    after: Held | null,
  ): Promise<Guard | null> {
    if (after === null) return null;
    const others = await othersIn(tx, province, after.agency, person);
    return guardOf(before, after, others, await this.rules.register(province));
  }

  /** Takes a request away, by somebody who may decide on it. */
  private async taken(tx: Tx, by: SignedIn, id: string, at: Instant): Promise<PersonRequest> {
    const row = await tx.row<Row>('SELECT * FROM person_requests WHERE province = ? AND id = ? FOR UPDATE', [
      by.province,
      id,
    ]);
    const mine = by.roles.includes('admin') || (by.roles.includes('head') && row?.agency === by.agency);
    if (row === undefined || row.expires_at <= at || !mine) throw new HttpProblem('not-found');
    await tx.remove('person_requests', [{ province: by.province, id }]);
    return requestOf(row);
  }
}

/** Thrown where everything went well, so that nothing of a trial stays. */
class Undone extends Error {}

const aboutPerson = (reader: Reader, province: string, id: string) =>
  reader.row<{ login: string; name: string }>('SELECT login, name FROM people WHERE province = ? AND id = ?', [
    province,
    id,
  ]);

/** The roles that are asked for; undefined where they stay. */
function rolesAsked(asked: Asked): readonly PersonRole[] | undefined {
  if ('factorOff' in asked) return undefined;
  return 'add' in asked ? asked.add.roles : asked.change.roles;
}

async function requestsOf(reader: Reader, province: string, now: Instant): Promise<PersonRequest[]> {
  const rows = await reader.rows<Row>(
    'SELECT * FROM person_requests WHERE province = ? AND expires_at > ? ORDER BY asked_at, id',
    [province, now],
  );
  return rows.map(requestOf);
}

function requestOf(row: Row): PersonRequest {
  return {
    id: row.id,
    person: row.person_id,
    login: row.login,
    name: row.name,
    why: row.why,
    agency: row.agency,
    asked: JSON.parse(row.asked_json) as Asked,
    askedBy: row.asked_by,
    askedByName: row.asked_by_name,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
  };
}

const rowOf = (province: string, request: PersonRequest) => ({
  province,
  id: request.id,
  person_id: request.person,
  login: request.login,
  name: request.name,
  why: request.why,
  agency: request.agency,
  asked_json: JSON.stringify(request.asked),
  asked_by: request.askedBy,
  asked_by_name: request.askedByName,
  asked_at: request.askedAt,
  expires_at: request.expiresAt,
});
