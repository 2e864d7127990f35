/** Requests as nobody would send them, made from the interface's description: near to what is right, and far from it. */
import fc from 'fast-check';
import { named, type Schema, type Schemas } from './conforms.js';

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

export interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

export interface Operation extends Described {
  readonly path: string;
  readonly method: string;
}

export interface FuzzedRequest {
  readonly operation: Operation;
  /** Which of the people asks. */
  readonly who: number;
  readonly path: string;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

const NASTY = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  '../../etc/passwd',
  "' OR 1=1 --",
  '%00',
  '\u0000',
  '\ud800',
  'ý kiến',
  '=CMD("x")',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '0000-01-01',
  '2023-02-30T00:00:00+07:00',
  '9'.repeat(400),
  'x'.repeat(5000),
];
const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 40 }));

/** Texts that name something that there is, so that a request gets further than "not found". */
export const requestsOf = (
  operations: readonly Operation[],
  schemas: Schemas,
  known: readonly string[],
  people: number,
) =>
  fc.constantFrom(...operations).chain((operation) =>
    fc
      .record({
        who: fc.nat({ max: people - 1 }),
        path: pathOf(operation, known),
        body: bodyOf(operation, schemas, known),
        headers: headers(),
      })
      .map((made): FuzzedRequest => ({ operation, ...made })),
  );

function pathOf({ path, parameters = [] }: Operation, known: readonly string[]) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const asked = parameters.filter((one) => one.in === 'query');
  const value = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: nasty });
  return fc
    .record({
      parts: fc.array(value, { minLength: names.length, maxLength: names.length }),
      query: fc.tuple(
        ...asked.map((one) => fc.option(queryValueOf(one.schema ?? {}, known), { freq: one.required ? 9 : 2 })),
      ),
    })
    .map(({ parts, query }) => {
      const filled = names.reduce((text, name, index) => text.replace(`{${name}}`, segment(parts[index] ?? '')), path);
      const told = asked.flatMap(({ name }, index) =>
        query[index] === null ? [] : [`${name}=${encoded(query[index] ?? '')}`],
      );
      return `${filled}?${told.join('&')}`;
    });
}

/** A part of a path: an empty one, or one of dots, would be another address. */
const segment = (text: string): string => (/^\.*$/.test(text) ? 'x' : encoded(text));

/** A lone surrogate cannot be percent-encoded. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '?'));

function queryValueOf(schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const words = (schema.enum ?? []).map(String);
  const right = [
    ...words,
    ...(schema.example === undefined ? [] : [String(schema.example)]),
    '1',
    'true',
    '2023-06-14',
  ];
  return fc.oneof(fc.constantFrom(...right), fc.constantFrom(...known), nasty);
}

const headers = () =>
  fc
    .record({
      'if-match': fc.option(fc.constantFrom('"1"', '"2"', '"3"', '*', 'W/"1"', '"x"', '""'), { freq: 4 }),
      'idempotency-key': fc.option(fc.constantFrom('mot', 'hai', 'x'.repeat(300)), { freq: 2 }),
      'x-acting-role': fc.option(fc.constantFrom('head', 'admin', 'x'), { freq: 1 }),
      'accept-language': fc.option(fc.constantFrom('en', 'vi', '*', ';;'), { freq: 1 }),
      'x-file-name': fc.option(fc.constantFrom('a.pdf', '..%2Fa.exe', '%'), { freq: 1 }),
    })
    .map((all) => Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== null)));

function bodyOf({ requestBody, method }: Operation, schemas: Schemas, known: readonly string[]) {
  const schema = requestBody?.content?.['application/json']?.schema;
  if (method === 'GET') return fc.constant(undefined);
  const anything = fc.oneof(fc.json(), fc.constantFrom('{', '[]', '"x"', 'null', '{"__proto__":{"x":1}}'));
  if (schema === undefined) return fc.oneof(fc.constant('{}'), anything);
  return fc.oneof(
    { weight: 6, arbitrary: like(schemas, schema, known, 4).map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: anything },
  );
}

/** A value as the schema has it, with something wrong in it here and there. */
function like(schemas: Schemas, schema: Schema, known: readonly string[], depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return like(schemas, named(schemas, schema.$ref), known, depth);
  const [one] = schema.allOf ?? schema.oneOf ?? [];
  const right = one === undefined ? plain(schemas, schema, known, depth) : like(schemas, one, known, depth);
  const wrong = fc.oneof(fc.constantFrom<unknown>(null, 0, -1, 1e21, true, [], {}, ['x']), nasty);
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

function plain(schemas: Schemas, schema: Schema, known: readonly string[], depth: number): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ min: -2, max: 400 });
  if (schema.type === 'string')
    return fc.oneof(
      fc.constantFrom(String(schema.example ?? 'x'), '2023-06-20', '2023-06-14T09:00:00+07:00', ...known),
      nasty,
    );
  if (depth === 0) return fc.constant({});
  if (schema.type === 'array') return fc.array(like(schemas, schema.items ?? {}, known, depth - 1), { maxLength: 3 });
  const parts = Object.entries(schema.properties ?? {}).map(([key, part]) => [
    key,
    like(schemas, part, known, depth - 1),
  ]);
  return fc.record(Object.fromEntries(parts) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...(schema.required ?? [])],
  });
}
