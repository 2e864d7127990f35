/** Whether a value is what a schema of the interface's description says. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly example?: unknown;
  readonly format?: string;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Where it is not, each with its place; none when it is. */
export function faultsOf(schemas: Schemas, schema: Schema, value: unknown, at = ''): string[] {
  if (schema.$ref !== undefined) return faultsOf(schemas, named(schemas, schema.$ref), value, at);
  if (value === null) return isNullable(schema) ? [] : [`${at} is null`];
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices?.some((one) => faultsOf(schemas, one, value, at).length === 0) === false)
    return [`${at} is none of what it may be`];
  return [
    ...(schema.allOf ?? []).flatMap((one) => faultsOf(schemas, one, value, at)),
    ...(schema.enum !== undefined && !schema.enum.includes(value) ? [`${at} is ${JSON.stringify(value)}`] : []),
    ...(isOfType(schema, value) ? [] : [`${at} is a ${typeof value}`]),
    ...partsOf(schemas, schema, value, at),
  ];
}

export const named = (schemas: Schemas, ref: string): Schema => schemas[ref.split('/').at(-1) ?? ''] ?? {};

const typesOf = ({ type = [] }: Schema): readonly string[] => (typeof type === 'string' ? [type] : type);

function isNullable(schema: Schema): boolean {
  const { nullable, enum: words } = schema;
  const isTyped = schema.type !== undefined || schema.allOf !== undefined || schema.oneOf !== undefined;
  return nullable === true || typesOf(schema).includes('null') || words?.includes(null) === true || !isTyped;
}

function isOfType(schema: Schema, value: unknown): boolean {
  const types = typesOf(schema).filter((type) => type !== 'null');
  if (types.length === 0) return true;
  return types.some((type) => {
    if (type === 'array') return Array.isArray(value);
    if (type === 'object') return typeof value === 'object' && !Array.isArray(value);
    if (type === 'integer') return Number.isInteger(value);
    return typeof value === type;
  });
}

function partsOf(schemas: Schemas, schema: Schema, value: unknown, at: string): string[] {
  const { items, required = [], properties = {}, additionalProperties } = schema;
  if (Array.isArray(value))
    return items === undefined ? [] : value.flatMap((one, index) => faultsOf(schemas, items, one, `${at}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...required.filter((key) => !Object.hasOwn(value, key)).map((key) => `${at}/${key} is missing`),
    ...Object.entries(value).flatMap(([key, one]) => {
      const part = properties[key] ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined);
      return part === undefined || one === undefined ? [] : faultsOf(schemas, part, one, `${at}/${key}`);
    }),
  ];
}
