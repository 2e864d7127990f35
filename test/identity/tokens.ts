/** Access tokens in tests: made by their owner, and shown by a system that keeps no cookie. */
import type { NewTokenView } from '../../src/api/identity/access-tokens/access-token.views.js';
import { SAMPLE_PASSWORD } from '../../src/tools/evaluation/sample-people.js';
import type { Application, Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

export const SYSTEM = 'Hệ thống quản lý văn bản';

export async function tokenMade(
  owner: Visitor,
  scopes: readonly string[],
  more: object = { password: SAMPLE_PASSWORD },
): Promise<NewTokenView> {
  return accepted(await owner.post('/api/v1/me/tokens', { system: SYSTEM, scopes, days: 30, ...more }), 201);
}

/** A system that sends a token with each request. */
export function systemWith(application: Application, token: string): Visitor {
  const visitor = application.visitor();
  const request: Visitor['request'] = (method, path, { headers, ...asked } = {}) =>
    visitor.request(method, path, { ...asked, headers: { authorization: `Bearer ${token}`, ...headers } });
  return {
    ...visitor,
    request,
    get: (path, asked) => request('GET', path, asked),
    post: (path, body, asked) => request('POST', path, { ...asked, ...(body === undefined ? {} : { body }) }),
    delete: (path, asked) => request('DELETE', path, asked),
  };
}
