import { beforeAll, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { COMMAND_NAMES } from '../../workflows/commands/commands.js';
import { describeApplication } from '../application.js';
import { accepted } from './asking.js';

interface Operation {
  readonly operationId?: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, Described>>;
  readonly requestBody?: Described;
  readonly security?: readonly object[];
}

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly allOf?: readonly object[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
}

/** The names by which generated clients call what was without types before: they are never changed. */
const NAMES = {
  about: 'get /api/v1/about',
  meCounts: 'get /api/v1/me/counts',
  events: 'get /api/v1/events',
  answerDraftGet: 'get /api/v1/consultations/{id}/opinions/{agency}/draft',
  answerDraftPut: 'put /api/v1/consultations/{id}/opinions/{agency}/draft',
  answerDraftDelete: 'delete /api/v1/consultations/{id}/opinions/{agency}/draft',
  answerDraftReturn: 'post /api/v1/consultations/{id}/opinions/{agency}/draft/return',
  requestDraftGet: 'get /api/v1/request-drafts/{id}',
  requestDraftPut: 'put /api/v1/request-drafts/{id}',
  requestDraftDelete: 'delete /api/v1/request-drafts/{id}',
  requestDraftReturn: 'post /api/v1/request-drafts/{id}/return',
  requestDraftOpen: 'post /api/v1/request-drafts/{id}/open',
  sessionOpen: 'post /api/v1/session',
  sessionClose: 'delete /api/v1/session',
  meGet: 'get /api/v1/me',
  clockGet: 'get /api/v1/clock',
  clockAdvance: 'post /api/v1/clock/advance',
  healthGet: 'get /api/v1/health',
  readyGet: 'get /api/v1/ready',
};

const CREDENTIALS = { login: 'truong.skhdt', password: 'dongthuan' };

describeApplication('the description of the interface', (application) => {
  let document: OpenAPIObject;
  let operations: [path: string, method: string, Operation][];

  beforeAll(async () => {
    document = accepted<OpenAPIObject>(await application().visitor().get('/api/openapi.json'));
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Operation>).map(([method, operation]): [string, string, Operation] => [
        path,
        method,
        operation,
      ]),
    );
  });

  /** A schema with its reference followed. */
  const schemaOf = ({ content = {} }: Described): Schema | undefined => {
    // What is no JSON, such as a table or a stream of events, is described as text.
    const schema = (content['application/json'] ?? Object.values(content)[0])?.schema;
    const name = schema?.$ref?.split('/').at(-1);
    return name === undefined ? schema : (document.components?.schemas?.[name] as Schema | undefined);
  };

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)];
    const schemas = Object.keys(document.components?.schemas ?? {});
    expect(references.length).toBeGreaterThan(50);
    expect(references.map(([, name]) => name).filter((name) => !schemas.includes(name ?? ''))).toEqual([]);
  });

  it('has an action for every command of the contract', () => {
    const described = operations.map(([, , { description }]) => description ?? '').join();
    const missing = COMMAND_NAMES.filter((command) => !described.includes(`\`${command}\``));
    expect(missing).toEqual([]);
  });

  it('names every operation once, and every parameter of its path', () => {
    const names = operations.map(([, , { operationId }]) => operationId);
    expect(names).not.toContain(undefined);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const [path, , { parameters = [] }] of operations)
      for (const [, name] of path.matchAll(/\{(\w+)\}/g))
        expect(parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)).toContain(
          name,
        );
  });

  it('has a schema for the body of every success; only what answers 204 has no body', () => {
    const successes = operations.flatMap(([path, method, { responses }]) => {
      const found = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect([`${method} ${path}`, found.length]).toEqual([`${method} ${path}`, 1]);
      return found.map(([status, response]) => ({ at: `${method} ${path}`, status, schema: schemaOf(response) }));
    });
    const withBody = successes.filter(({ status }) => status !== '204');
    expect(
      withBody.filter(({ schema }) => schema?.type === undefined && schema?.allOf === undefined).map(({ at }) => at),
    ).toEqual([]);
    const without = successes.filter(({ status }) => status === '204').map(({ at }) => at);
    expect(without.filter((at) => !at.startsWith('delete '))).toEqual([]);
    expect(without).toContain('delete /api/v1/session');
  });

  it('leaves no object without properties in what a success is made of', () => {
    const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
    const named = (part: unknown) =>
      [...(JSON.stringify(part) ?? '').matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    const reached = new Set(operations.flatMap(([, , { responses }]) => named([responses['200'], responses['201']])));
    // What is added to a set while it is walked is walked too.
    for (const name of reached) for (const further of named(schemas[name])) reached.add(further);
    expect(reached.size).toBeGreaterThan(40);
    const empty = [...reached].filter(
      (name) => schemas[name]?.type === 'object' && Object.keys(schemas[name].properties ?? {}).length === 0,
    );
    expect(empty).toEqual([]);
  });

  it('describes what sign-in and a move of the clock are sent', () => {
    const sent = (name: keyof typeof NAMES) =>
      schemaOf(operations.find(([, , { operationId }]) => operationId === name)?.[2].requestBody ?? {});
    expect(Object.keys(sent('sessionOpen')?.properties ?? {})).toEqual(['login', 'password']);
    expect(sent('sessionOpen')?.required).toEqual(['login', 'password']);
    expect(Object.keys(sent('clockAdvance')?.properties ?? {})).toEqual(['duration', 'to']);
  });

  it('calls sign-in, the clock and the health by names of their own that stay', () => {
    const named = operations.map(([path, method, { operationId }]) => [operationId, `${method} ${path}`]);
    expect(Object.fromEntries(named)).toMatchObject(NAMES);
  });

  it.each([
    ['sessionOpen', CREDENTIALS],
    ['meGet', undefined],
    ['meCounts', undefined],
    ['about', undefined],
    ['clockGet', undefined],
    ['clockAdvance', { duration: 'PT0S' }],
    ['healthGet', undefined],
    ['readyGet', undefined],
  ] as const)('describes the answer of %s as it comes', async (name, body) => {
    const [method = '', path = ''] = NAMES[name].split(' ');
    const visitor = await application().signIn(CREDENTIALS.login);
    const answer = accepted<object>(
      await visitor.request(method.toUpperCase(), path, body === undefined ? {} : { body }),
    );
    const operation = operations.find(([, , { operationId }]) => operationId === name)?.[2];
    const schema = schemaOf(operation?.responses['200'] ?? {});
    expect(Object.keys(schema?.properties ?? {}).sort()).toEqual(Object.keys(answer).sort());
    expect([...(schema?.required ?? [])].sort()).toEqual(Object.keys(answer).sort());
  });

  it('tells how long to wait after too many attempts to sign in, and what a server answers that is not ready', () => {
    const responsesOf = (name: keyof typeof NAMES) =>
      operations.find(([, , { operationId }]) => operationId === name)?.[2].responses ?? {};
    expect(responsesOf('sessionOpen')['429']).toMatchObject({
      description: expect.stringContaining('`too-many-attempts`'),
      headers: { 'Retry-After': {} },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    });
    expect(schemaOf(responsesOf('readyGet')['503'] ?? {})).toBe(schemaOf(responsesOf('readyGet')['200'] ?? {}));
  });

  it('tells of every read and write of the resources its answer, its problems and its headers', () => {
    // An upload answers by codes of its own, and brings the same file again at no cost.
    const ours = operations.filter(
      ([path, method]) =>
        // Bodies that are files, as uploads and what a gateway hands in; and what is made once, proved by the password.
        !['post /api/v1/files', 'post /api/v1/edxml/in', 'post /api/v1/me/tokens'].includes(`${method} ${path}`) &&
        !/\/(log\/{province}(\/checkpoint|\/consistency)?|session|session\/password|session\/code|me\/password|session\/providers\/{provider}\/(begin|finish)|me\/identities\/{provider}\/link|me\/factor\/(confirm|recovery-codes|remove)|about|events|draft|health|ready|clock\/advance)$|draft\/return$|\/act-drafts\/{act}\/{agency}(\/return)?$|\/regulation-drafts\/{id}$|\/verification\/{code}$|\/public-petitions(\/{code}|\/files)?$|\/calendars\/{token}.ics$|\/request-drafts\/{id}(\/return)?$/.test(
          path,
        ),
    );
    expect(ours.length).toBeGreaterThan(40);
    for (const [path, method, { responses, parameters = [], security }] of ours) {
      const at = `${method} ${path}`;
      const success = responses['200'] ?? responses['201'];
      expect([at, JSON.stringify(success ?? null).includes('schema')]).toEqual([at, true]);
      expect([at, Object.keys(responses)]).toEqual([at, expect.arrayContaining(['400', '401', '403', '404', '503'])]);
      expect([at, JSON.stringify(responses['404']).includes('#/components/schemas/Problem')]).toEqual([at, true]);
      // A token is the second way to say who asks, never the only one (test/access/tokens holds which are open to it).
      const others = (security ?? []).filter((one) => !('token' in one));
      expect([at, others]).toEqual([at, [{ session: [] }]]);
      if (method !== 'get') expect(parameters.map(({ name }) => name)).toContain('Idempotency-Key');
    }
  });

  it('describes every parameter of a query as a text, a number, a truth or one of a few words', () => {
    const vague = operations.flatMap(([path, , { parameters = [] }]) =>
      (parameters as readonly { name: string; in: string; schema?: Schema }[])
        .filter(
          ({ in: place, schema }) => place === 'query' && (schema?.type ?? 'object') === 'object' && !schema?.$ref,
        )
        .map(({ name }) => `${path} ${name}`),
    );
    expect(vague).toEqual([]);
  });

  it('asks for no body where nothing is left to send', () => {
    const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
    const empty = operations.filter(([, , { requestBody }]) => {
      const schema = requestBody && schemaOf(requestBody);
      return schema?.type === 'object' && Object.keys(schema.properties ?? {}).length === 0;
    });
    expect(empty.map(([path]) => path)).toEqual([]);
    expect(Object.keys(schemas)).not.toEqual(expect.arrayContaining(['NameAgencyBody']));
  });

  it('gives what stands in the path no second place in the body', () => {
    const body = document.components?.schemas?.NameAgencyAndReasonBody as { properties: object };
    expect(Object.keys(body.properties)).toEqual(['reason']);
  });
});
