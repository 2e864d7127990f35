/** Attempts to prove who one is, each held back where too many have failed and journaled with what came of it. */
import type { Instant } from '../../../workflows/limits/time.js';
import { journalAccounts } from '../../engine/outbox/account-mail.js';
import type { OutboxOptions } from '../../engine/outbox/outbox.js';
import type { AccountEvent, SecurityDetails, SecurityEntry } from '../../journal/security-entry.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { PassingTime } from '../../platform/passing-time.js';
import { hashingTurns } from './hashing-turns.js';
import { knownDevice } from './known-devices.js';
import { normalisedLogin } from './login.js';
import type { Attempt, SignInThrottle } from './throttle.js';

/** Where an attempt comes from. */
export interface From {
  readonly address: string;
  /** The token of the browser, if it has one. */
  readonly device: string | null;
  /** As the browser names itself; null where it does not. */
  readonly browser: string | null;
}

export interface KnownLogin {
  readonly province: string;
  readonly id: string;
  readonly name: string;
  readonly password_hash: string;
  readonly active: boolean;
}

/** What came of an attempt: what it was for, nothing, or so many seconds to wait. */
export type Tried<Result> = { readonly done: Result } | { readonly wait: number } | null;

/** What is done in the transaction of the attempt; it may still say no by null, and what it wrote stays. */
export type Proof<Result> = (tx: Tx) => Promise<Result | null>;

export interface Trial<Result> {
  /** Gives what is done, null for a proof that is none. */
  readonly prove: (known: KnownLogin | undefined, attempt: Attempt) => Promise<Proof<Result> | null>;
  /** Whether the person is known for certain then, so that failures before are forgiven; left out: yes. */
  readonly settles?: (done: Result) => boolean;
  /** As what a failure is journaled. */
  readonly failure?: () => 'sign-in.refused' | 'sign-in.code-refused';
}

export interface AttemptParts {
  readonly store: Store;
  readonly throttle: SignInThrottle;
  /** In whose journal an attempt under no known login stands. */
  readonly province: string;
  /** The clock of the journal. */
  readonly now: () => Promise<Instant>;
  /** By what sessions, codes and counts live. */
  readonly passing: PassingTime;
  readonly outbox: OutboxOptions;
}

const BY_THEMSELVES: readonly AccountEvent[] = [
  'sign-in.accepted',
  'password.changed',
  'factor.enrolled',
  'factor.codes-made',
  'factor.removed',
  'token.made',
];

export class Attempts {
  constructor(private readonly parts: AttemptParts) {}

  /** The moment by which what an attempt makes or asks for lives, in epoch milliseconds. */
  passing(): number {
    return this.parts.passing();
  }

  /**
   * One attempt under a login. Whether the login exists shows neither in the answer nor, as far as `prove` sees to it, in the time.
   * @throws HttpProblem `overloaded` where too many wait already: nothing was tried or counted
   */
  async attempt<Result>(
    typed: string,
    { address, device }: From,
    { prove, settles = () => true, failure = () => 'sign-in.refused' }: Trial<Result>,
  ): Promise<Tried<{ readonly result: Result; readonly known: KnownLogin; readonly attempt: Attempt }>> {
    const { store, throttle } = this.parts;
    hashingTurns.requireRoom();
    const login = normalisedLogin(typed);
    const known = await store.reader.row<KnownLogin>(
      'SELECT province, id, name, password_hash, active FROM people WHERE login = ?',
      [login],
    );
    const ofPerson = known === undefined ? null : await knownDevice(store.reader, known, device, this.passing());
    const attempt: Attempt = { login, address, device: ofPerson };
    const { wait, first } = await throttle.attempt(attempt);
    if (first) await store.write((tx) => this.journal(tx, 'sign-in.held', attempt, known));
    if (wait > 0) return { wait };
    const proof = await prove(known, attempt);
    if (known === undefined || proof === null) return this.refused(attempt, known, failure());
    const result = await store.write(async (tx) => {
      const done = await proof(tx);
      if (done !== null && settles(done)) await throttle.succeeded(tx, attempt);
      return done;
    });
    if (result === null) return this.refused(attempt, known, failure());
    return { done: { result, known, attempt } };
  }

  /** Journals what happened to an account, by its person or by somebody who is not known. */
  async journal(
    tx: Tx,
    command: AccountEvent,
    { login, address }: Pick<Attempt, 'login' | 'address'>,
    known: Pick<KnownLogin, 'province' | 'id' | 'name'> | undefined,
    more: Partial<SecurityDetails> = {},
  ): Promise<void> {
    const { store, province, now, outbox } = this.parts;
    const told = { person: known?.id ?? null, login: known === undefined ? null : login, address, ...more };
    const by =
      known !== undefined && BY_THEMSELVES.includes(command)
        ? { person: known.id, name: known.name, agency: null }
        : null;
    const entry: SecurityEntry = { command, with: told };
    await journalAccounts(store, tx, known?.province ?? province, [entry], { by, at: await now() }, outbox);
  }

  private async refused(attempt: Attempt, known: KnownLogin | undefined, as: AccountEvent): Promise<null> {
    const { store, throttle } = this.parts;
    await store.write(async (tx) => {
      const held = await throttle.failed(tx, attempt);
      await this.journal(tx, as, attempt, known);
      if (held) await this.journal(tx, 'sign-in.held', attempt, known);
    });
    return null;
  }
}
