import { beforeAll, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { COMMAND_SHAPES } from '../../src/commands/command-shapes.js';
import { describeApplication } from '../application.js';
import { accepted } from './asking.js';

interface Operation {
  readonly operationId?: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security?: readonly object[];
}

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

  it('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    const schemas = Object.keys(document.components?.schemas ?? {});
    expect(references.length).toBeGreaterThan(50);
    expect(references.map(([, name]) => name).filter((name) => !schemas.includes(name ?? ''))).toEqual([]);
  });

  it('has an action for every command of the contract', () => {
    const described = operations.map(([, , { description }]) => description ?? '').join();
    const missing = Object.keys(COMMAND_SHAPES).filter((command) => !described.includes(`\`${command}\``));
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

  it('tells of every read and write of the resources its answer, its problems and its headers', () => {
    const ours = operations.filter(([path]) => !/\/(session|me|health|ready|clock|clock\/advance)$|metrics/.test(path));
    expect(ours.length).toBeGreaterThan(40);
    for (const [path, method, { responses, parameters = [], security }] of ours) {
      const at = `${method} ${path}`;
      const success = responses['200'] ?? responses['201'];
      expect([at, JSON.stringify(success).includes('schema')]).toEqual([at, true]);
      expect([at, Object.keys(responses)]).toEqual([at, expect.arrayContaining(['400', '401', '403', '404', '503'])]);
      expect([at, JSON.stringify(responses['404']).includes('#/components/schemas/Problem')]).toEqual([at, true]);
      expect([at, security]).toEqual([at, [{ session: [] }]]);
      if (method !== 'get') expect(parameters.map(({ name }) => name)).toContain('Idempotency-Key');
    }
  });

  it('gives what stands in the path no second place in the body', () => {
    const body = document.components?.schemas?.NameAgencyAndReasonBody as { properties: object };
    expect(Object.keys(body.properties)).toEqual(['reason']);
  });
});
