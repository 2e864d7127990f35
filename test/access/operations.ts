/** The operations of the interface's description, each with a body that it takes. */
import type { Visitor } from '../application.js';
import { accepted } from '../http/asking.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly format?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly id: string;
  readonly path: string;
  /** The parameters that it cannot do without, as they stand in an address; empty where there are none. */
  readonly query: string;
  readonly method: string;
  /** What is required, by its examples; empty where nothing is. */
  readonly body: unknown;
}

export async function operationsOf(visitor: Visitor): Promise<readonly Operation[]> {
  const document = accepted<Document>(await visitor.get('/api/openapi.json'));
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, requestBody, parameters = [] }]) => ({
      id: operationId,
      path,
      query: parameters
        .filter((one) => one.in === 'query' && one.required === true)
        .map(({ name, schema = {} }) => `${name}=${encodeURIComponent(String(sampleOf(document, schema)))}`)
        .join('&'),
      method: method.toUpperCase(),
      body: sampleOf(document, requestBody?.content?.['application/json']?.schema ?? { type: 'object' }),
    })),
  );
}

function sampleOf(document: Document, schema: Schema): unknown {
  if (schema.$ref !== undefined) {
    const named = document.components.schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named === undefined ? {} : sampleOf(document, named);
  }
  if (schema.example !== undefined) return schema.example;
  const [one] = schema.allOf ?? schema.oneOf ?? [];
  if (one !== undefined) return sampleOf(document, one);
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'array':
      return schema.items === undefined ? [] : [sampleOf(document, schema.items)];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'string':
      return textOf(schema);
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sampleOf(document, schema.properties?.[key] ?? {})]),
      );
  }
}

function textOf({ format, minLength = 1 }: Schema): string {
  if (format === 'date-time') return '2023-06-14T09:00:00+07:00';
  if (format === 'date') return '2023-06-14';
  if (format === 'uuid') return '00000000-0000-7000-8000-000000000000';
  if (format === 'uri') return 'https://example.vn/nhan';
  return 'x'.repeat(Math.max(minLength, 3));
}
