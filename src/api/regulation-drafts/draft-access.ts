/** Who may see and who may write the regulations that are drafted. */

import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { seesAll } from '../identity/audience.js';

/** Administrators write. @throws HttpProblem `not-authorised` */
export function requireAdministrator({ roles }: SignedIn): void {
  if (!roles.includes('admin')) throw new HttpProblem('not-authorised');
}

/** The Office, the chairman and home affairs look on: it is their rule. @throws HttpProblem `not-authorised` */
export async function requireReader(reader: Reader, person: SignedIn): Promise<void> {
  if (person.roles.includes('admin')) return;
  if (!(await seesAll(reader, person))) throw new HttpProblem('not-authorised');
}
