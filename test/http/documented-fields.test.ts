import { beforeAll, expect, it } from '@jest/globals';
import { describeApplication, type Visitor } from '../application.js';
import { accepted } from './asking.js';

/** As much of a schema as says which fields there are. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

/** One of each kind of person: what they are sent differs by what they may see. */
const PEOPLE = [
  'truong.skhdt',
  'pho.skhdt',
  'chuyenvien.stc',
  'vanthu.stnmt',
  'truong.vp',
  'chutich',
  'truong.snv',
  'quantri',
];

/** The stories of the samples: a dispute, a deemed consent, late answers, a session, an ended one. */
const MOST_OF_A_KIND = 12;

/** Streams never end. */
const NOT_ASKED = ['/api/v1/events'];

/** Where a value has what its schema does not tell, or lacks what it promises; `seen` notes which fields were looked at. */
function faultsOf(document: Document, schema: Schema, value: unknown, at: string): string[] {
  if (value === null || value === undefined) return [];
  const { parts, isOpen, values } = flat(document, schema);
  if (Array.isArray(value)) {
    const item = partsItems(document, schema);
    return item === undefined ? [] : value.flatMap((one) => faultsOf(document, item, one, `${at}[]`));
  }
  if (typeof value !== 'object') return [];
  if (parts.size === 0 && values === undefined) return [];
  const missing = required(document, schema).filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${at}.${key} is promised and not sent`),
    ...Object.entries(value).flatMap(([key, one]) => {
      const known = parts.get(key) ?? values;
      if (known !== undefined) return faultsOf(document, known, one, values === known ? `${at}.*` : `${at}.${key}`);
      return isOpen ? [] : [`${at}.${key} is sent and not documented`];
    }),
  ];
}

function resolved(document: Document, { $ref, ...rest }: Schema): Schema {
  if ($ref === undefined) return rest;
  const found = document.components.schemas[$ref.split('/').at(-1) ?? ''];
  if (found === undefined) throw new Error(`${$ref} is not described.`);
  return resolved(document, found);
}

/** The fields of a schema with those of what it is made of. */
function flat(document: Document, schema: Schema) {
  const one = resolved(document, schema);
  const parts = new Map(Object.entries(one.properties ?? {}));
  let isOpen = one.additionalProperties === true;
  let values = typeof one.additionalProperties === 'object' ? one.additionalProperties : undefined;
  for (const other of [...(one.allOf ?? []), ...(one.anyOf ?? []), ...(one.oneOf ?? [])]) {
    const more = flat(document, other);
    for (const [key, part] of more.parts) parts.set(key, part);
    isOpen ||= more.isOpen;
    values ??= more.values;
  }
  return { parts, isOpen, values };
}

function partsItems(document: Document, schema: Schema): Schema | undefined {
  const one = resolved(document, schema);
  if (one.items !== undefined) return one.items;
  for (const other of one.allOf ?? []) {
    const items = partsItems(document, other);
    if (items !== undefined) return items;
  }
  return undefined;
}

function required(document: Document, schema: Schema): readonly string[] {
  const one = resolved(document, schema);
  return [...(one.required ?? []), ...(one.allOf ?? []).flatMap((other) => required(document, other))];
}

describeApplication('what is sent', (application) => {
  let document: Document;
  let reads: [path: string, schema: Schema][];
  beforeAll(async () => {
    document = accepted<Document>(await application().visitor().get('/api/openapi.json'));
    reads = Object.entries(document.paths).flatMap(([path, { get }]): [string, Schema][] => {
      const schema = get?.responses['200']?.content?.['application/json']?.schema;
      const needsMore = get?.parameters?.some((one) => one.in === 'query' && one.required === true);
      return schema === undefined || needsMore || NOT_ASKED.includes(path) ? [] : [[path, schema]];
    });
  });

  /** The addresses of a path as a person finds them: the names in it from the lists that they can read. */
  const addresses = async (who: Visitor, path: string): Promise<string[]> => {
    if (!path.includes('{')) return [path];
    const lists = new Map<string, readonly string[]>();
    const from = async (list: string, key: string) => {
      const { body, status } = await who.get<{ items?: Record<string, string>[] }>(list);
      return status === 200 ? (body.items ?? []).map((item) => String(item[key])).slice(0, MOST_OF_A_KIND) : [];
    };
    if (path.startsWith('/api/v1/consultations/{id}')) lists.set('id', await from('/api/v1/consultations', 'id'));
    if (path.startsWith('/api/v1/regulations/')) lists.set('id', await from('/api/v1/regulations', 'id'));
    if (path.startsWith('/api/v1/letters/')) lists.set('code', await from('/api/v1/letters?box=out', 'code'));
    if (path.startsWith('/api/v1/agencies/')) lists.set('code', ['SXD', 'STC']);
    lists.set('agency', ['SXD', 'STC', 'SGTVT', 'SKHDT']);
    lists.set('act', ['notice.issue', 'dispute.record-session']);
    lists.set('year', ['2023']);
    let found = [path];
    for (const [name, values] of lists)
      if (path.includes(`{${name}}`))
        found = found.flatMap((one) => values.map((value) => one.replace(`{${name}}`, encodeURIComponent(value))));
    return found.filter((one) => !one.includes('{'));
  };

  it.each(PEOPLE)('is documented, field by field, in everything that %s reads', async (login) => {
    const who = await application().signIn(login);
    const faults = new Set<string>();
    const answered = new Set<string>();
    for (const [path, schema] of reads)
      for (const address of await addresses(who, path)) {
        const { status, body } = await who.get(address);
        if (status !== 200) continue;
        answered.add(path);
        for (const fault of faultsOf(document, schema, body, path)) faults.add(fault);
      }
    expect([...faults].sort()).toEqual([]);
    expect(answered.size).toBeGreaterThan(12);
  });

  it('is looked at where it is nested, and told where it is not documented', () => {
    const schema: Schema = { $ref: '#/components/schemas/SessionView' };
    const session = document.components.schemas.SessionView;
    expect(Object.keys(session?.properties ?? {})).toContain('outdated');
    expect(faultsOf(document, schema, { strange: 1 }, 'x')).toContain('x.strange is sent and not documented');
    expect(faultsOf(document, { type: 'array', items: schema }, [{ heads: { other: 1 } }], 'x')).toContain(
      'x[].heads.other is sent and not documented',
    );
  });
});
