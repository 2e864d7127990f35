/** The authenticator of a person in tests. */
import { expect } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Application, Visitor } from '../../application.js';
import { accepted } from '../../http/asking.js';

export interface Renewed {
  readonly recoveryCodes: string[];
  readonly person: { readonly login: string; readonly owesFactor: boolean };
}

/** The code of a secret, so many steps of thirty seconds from now. */
export function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Sets a second factor up for somebody who is signed in. @returns its secret and the recovery codes */
export async function enrolled(who: Visitor, password: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = accepted<{ secret: string }>(await who.post('/api/v1/me/factor/begin'));
  // The code of the step before, so that the one of now is still good.
  const confirm = () => who.post('/api/v1/me/factor/confirm', { password, code: codeOf(secret, -1) });
  const first = await confirm();
  // On a busy machine what was left of the step may be over before it is looked at.
  const { recoveryCodes } = accepted<Renewed>(first.status === 401 ? await confirm() : first);
  expect(recoveryCodes).toHaveLength(10);
  return { secret, recoveryCodes };
}

/** Who has given the password and is asked for a code. */
export async function awaitingCode(application: Application, login: string, password: string): Promise<Visitor> {
  const who = application.visitor();
  expect(await who.post('/api/v1/session', { login, password })).toMatchObject({
    status: 401,
    body: { code: 'code-needed' },
  });
  return who;
}
