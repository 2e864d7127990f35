/** One's own second factor: set up, renewed, taken off, each proved by the password and a code, and everything else signed out then. */
import { Inject, Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { inVietnam } from '../../../../workflows/limits/time.js';
import { HttpProblem } from '../../../http/problems/problem.js';
import type { SignedIn } from '../../../http/signed-in.js';
import type { AccountEvent } from '../../../journal/security-entry.js';
import type { Store, Tx } from '../../../persistence/store.js';
import type { Sealing } from '../../../platform/sealing.js';
import { SEALING, STORE } from '../../../platform/tokens.js';
import { Attempts, type From } from '../attempts.js';
import { isPassword } from '../password.js';
import { endSessions } from '../people-changes.js';
import { Sessions } from '../sessions.js';
import { SignIn } from '../sign-in.js';
import type { EnrolmentView, OwnFactorView } from './own-factor.views.js';
import { makeRecoveryCodes, recoveryCodesLeft } from './recovery-codes.js';
import { beginEnrolment, confirmEnrolment, factorSince, removeFactor, takeCode } from './stored-factors.js';
import { addressOf, legible } from './totp.js';

/** A session in place of all that were, and the recovery codes that are shown this once. */
export interface Renewed {
  readonly token: string;
  readonly device: string;
  readonly codes: readonly string[];
}

type Why = 'wrong-credentials' | 'wrong-code' | 'enrolment-expired';

@Injectable()
export class OwnFactor {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(SEALING) private readonly sealing: Sealing,
    private readonly attempts: Attempts,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
  ) {}

  async view(person: SignedIn): Promise<OwnFactorView> {
    const since = await factorSince(this.store.reader, person);
    return {
      since: since === null ? null : inVietnam(since),
      recoveryCodesLeft: await recoveryCodesLeft(this.store.reader, person),
      required: await this.sessions.requiresFactor(person),
    };
  }

  /** Shows a new secret, which changes nothing until it is confirmed. */
  async begin(person: SignedIn): Promise<EnrolmentView> {
    const { secret, expiresAt } = await this.store.write((tx) => beginEnrolment(tx, this.keeping(), person));
    const address = addressOf(secret, person.login);
    const svg = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return {
      secret: legible(secret),
      address,
      qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
      expiresAt: inVietnam(expiresAt),
    };
  }

  /**
   * Makes the secret that was shown the second factor. Whoever has one already proves that one too.
   * @throws HttpProblem `wrong-credentials`, `wrong-code`, `enrolment-expired`, `too-many-attempts`
   */
  confirm(
    person: SignedIn,
    { code, password, current }: { readonly code: string; readonly password: string; readonly current?: string },
    from: From,
  ): Promise<Renewed> {
    return this.proved(person, password, from, 'factor.enrolled', async (tx) => {
      const isReplaced = (await factorSince(tx, person)) !== null;
      if (isReplaced && (await takeCode(tx, this.keeping(), person, current ?? '')) === null) return 'wrong-code';
      const confirmed = await confirmEnrolment(tx, this.keeping(), person, code);
      if (confirmed === 'expired') return 'enrolment-expired';
      return confirmed === 'wrong-code' ? 'wrong-code' : makeRecoveryCodes(tx, person, this.attempts.passing());
    });
  }

  /** Makes ten recovery codes in place of all before. @throws as `confirm` */
  newCodes(person: SignedIn, password: string, code: string, from: From): Promise<Renewed> {
    return this.proved(person, password, from, 'factor.codes-made', async (tx) =>
      (await takeCode(tx, this.keeping(), person, code)) === null
        ? 'wrong-code'
        : makeRecoveryCodes(tx, person, this.attempts.passing()),
    );
  }

  /** Takes one's own second factor off. @throws as `confirm`, HttpProblem `factor-required` for who must have one */
  async remove(person: SignedIn, password: string, code: string, from: From): Promise<Renewed> {
    if (await this.sessions.requiresFactor(person)) throw new HttpProblem('factor-required');
    return this.proved(person, password, from, 'factor.removed', async (tx) => {
      if ((await takeCode(tx, this.keeping(), person, code)) === null) return 'wrong-code';
      await removeFactor(tx, person);
      return [];
    });
  }

  private keeping() {
    return { sealing: this.sealing, now: this.attempts.passing() };
  }

  /** What is done once the password is proved: then every session ends, and one begins in this browser. */
  private async proved(
    person: SignedIn,
    password: string,
    from: From,
    command: AccountEvent,
    work: (tx: Tx) => Promise<readonly string[] | Why>,
  ): Promise<Renewed> {
    let why: Why = 'wrong-credentials';
    const tried = await this.attempts.attempt<readonly string[]>(person.login, from, {
      failure: () => (why === 'wrong-credentials' ? 'sign-in.refused' : 'sign-in.code-refused'),
      prove: async (known, attempt) => {
        if (known?.active !== true || !(await isPassword(password, known.password_hash))) return null;
        return async (tx) => {
          const done = await work(tx);
          if (typeof done === 'string') {
            why = done;
            return null;
          }
          await endSessions(tx, person);
          await this.attempts.journal(tx, command, attempt, known);
          return done;
        };
      },
    });
    if (tried === null) throw new HttpProblem(why, [why === 'wrong-credentials' ? '/password' : '/code']);
    if ('wait' in tried) throw new HttpProblem('too-many-attempts', [], { 'Retry-After': String(tried.wait) });
    const { result: codes, known, attempt } = tried.done;
    const opened = await this.signIn.open(known, attempt, from, command === 'factor.removed' ? null : 'code');
    return { ...opened, codes };
  }
}
