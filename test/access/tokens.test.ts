/** Table 6 of docs/access.md against every operation, over HTTP: what a token was not made for is refused, and says what it lacks. */
import { beforeAll, expect, it } from '@jest/globals';
import { operationIdOf } from '../../src/api/commands/command-route.js';
import type { Problem } from '../../src/http/problems/problem.js';
import { TOKEN_SCOPES } from '../../src/http/token-scopes.js';
import { CONSULTATION_COMMAND_NAMES } from '../../workflows/commands/commands.js';
import { describeApplication } from '../application.js';
import { opened } from '../http/asking.js';
import { systemWith, tokenMade } from '../identity/tokens.js';
import { type Operation, operationsOf } from './operations.js';
import { readTables } from './tables.js';

const { operations: places, scopes } = readTables();

/** The scope that the table asks for; "none" where it lets no token in. */
function scopeFor({ id, method }: Operation): string {
  const named = scopes.get(id);
  if (named !== undefined) return named;
  if (method === 'GET') return 'read';
  const act = CONSULTATION_COMMAND_NAMES.find((command) => operationIdOf(command) === id.replace(/Preview$/, ''));
  return act ?? 'none';
}

describeApplication('what an access token is for', (application) => {
  let documented: readonly Operation[];
  let consultation: string;

  beforeAll(async () => {
    const all = await operationsOf(application().visitor());
    documented = all.filter(({ id }) => places.get(id) !== 'everyone');
    consultation = (await opened(await application().signIn('truong.skhdt'))).id;
  });

  /** What a token with some scopes is told by each operation: refused for its scope, or let through to the rest. */
  async function told(made: readonly string[]): Promise<Record<string, string>> {
    const owner = await application().signIn('truong.skhdt');
    const system = systemWith(application(), (await tokenMade(owner, made)).token);
    const answers: Record<string, string> = {};
    for (const { id, method, path, query } of documented) {
      const address = path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'id' ? consultation : 'x'));
      const { status, body } = await system.request<Problem>(method, `${address}?${query}`, {
        ...(method === 'GET' ? {} : { body: {} }),
        headers: { 'if-match': '"1"' },
      });
      if (status === 401) answers[id] = `401 ${body.code}`;
      else if (body?.code === 'outside-token-scope') answers[id] = body.errors?.[0]?.pointer ?? '';
      else answers[id] = body?.code === 'not-for-tokens' ? 'none' : 'let through';
    }
    return answers;
  }

  const expected = (made: readonly string[]) =>
    Object.fromEntries(
      documented.map((operation) => {
        const scope = scopeFor(operation);
        if (scope === 'none') return [operation.id, 'none'];
        return [operation.id, made.includes(scope) ? 'let through' : `scope/${scope}`];
      }),
    );

  it('names scopes that there are, and operations that there are', () => {
    const words = [...new Set([...scopes.values(), ...documented.map(scopeFor)])].filter((word) => word !== 'none');
    expect(words.filter((word) => !TOKEN_SCOPES.some((scope) => scope === word))).toEqual([]);
    expect([...scopes.keys()].filter((id) => !documented.some((operation) => operation.id === id))).toEqual([]);
    // Each scope opens something.
    expect(TOKEN_SCOPES.filter((scope) => !documented.some((operation) => scopeFor(operation) === scope))).toEqual([]);
  });

  it.each([['read'], ['file.upload'], ['opinion.urge'], [TOKEN_SCOPES]])(
    '%s opens that and nothing else',
    async (made) => {
      const list = typeof made === 'string' ? [made] : made;
      expect(await told(list)).toEqual(expected(list));
    },
  );

  it('is told by the description of the interface, as the second way to say who asks', async () => {
    const { body } = await application().visitor().get<{
      paths: Record<string, Record<string, { operationId: string; security?: Record<string, unknown>[] }>>;
      components: { securitySchemes: object };
    }>('/api/openapi.json');
    expect(body.components.securitySchemes).toMatchObject({ token: { type: 'http', scheme: 'bearer' } });
    const open = Object.values(body.paths)
      .flatMap((item) => Object.values(item))
      .filter(({ security = [] }) => security.some((one) => 'token' in one))
      .map(({ operationId }) => operationId);
    expect(open.sort()).toEqual(
      documented
        .filter((operation) => scopeFor(operation) !== 'none')
        .map(({ id }) => id)
        .sort(),
    );
  });
});
