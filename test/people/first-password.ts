/** People entered over HTTP, who take their first password with the code that the administrator was told. */
import type { EnteredPersonView } from '../../src/api/people/person.inputs.js';
import type { Application, Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

/** Takes a password with a code. @returns the person, signed in */
export async function takePassword(
  application: Application,
  login: string,
  code: string,
  password: string,
): Promise<Visitor> {
  const visitor = application.visitor();
  accepted(await visitor.post('/api/v1/session/password', { login, code, password }));
  return visitor;
}

/** Enters a person as an administrator, and takes the password for them. */
export async function entered(
  application: Application,
  admin: Visitor,
  person: Readonly<Record<string, unknown>> & { readonly login: string },
  password: string,
): Promise<EnteredPersonView> {
  const view = accepted<EnteredPersonView>(await admin.post('/api/v1/people', person), 201);
  await takePassword(application, person.login, view.firstCode.code, password);
  return view;
}
