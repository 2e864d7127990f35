/** How the tests act on cases over HTTP: read before, then the command. */
import type { CaseDetail } from '../../src/api/discipline/case.views.js';
import { caseAddress } from '../../src/api/discipline/case-paths.js';
import type { Problem } from '../../src/http/problems/problem.js';
import type { CaseCommandName } from '../../workflows/discipline/inputs.js';
import type { Answer, Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

/** Begins a case. @throws Error with the problem when it is refused */
export async function begun(who: Visitor, command: CaseCommandName, body: object): Promise<CaseDetail> {
  return accepted(await who.post(caseAddress(command), body), 201);
}

/** Sends a command on a case that was read just before, whatever comes of it. */
export async function sentTo<Body = CaseDetail & Problem>(
  who: Visitor,
  id: string,
  command: CaseCommandName,
  body: object = {},
): Promise<Answer<Body>> {
  const read = await who.get(`/api/v1/cases/${id}`);
  return who.post<Body>(caseAddress(command, id), body, { headers: { 'if-match': read.headers.get('etag') ?? '"1"' } });
}

/** Acts on a case and gives it as it then stands. @throws Error with the problem when it is refused */
export async function acted(
  who: Visitor,
  id: string,
  command: CaseCommandName,
  body: object = {},
): Promise<CaseDetail> {
  return accepted(await sentTo(who, id, command, body));
}

/** The code of a refusal, and what it points to. @throws Error when it was accepted */
export async function refusedCase(who: Visitor, id: string, command: CaseCommandName, body: object = {}) {
  const { status, body: told } = await sentTo<Problem>(who, id, command, body);
  if (status < 400) throw new Error(`${command} was accepted`);
  const [first] = told.errors ?? [];
  return first === undefined ? `${status} ${told.code}` : `${status} ${told.code} ${first.pointer}`;
}
