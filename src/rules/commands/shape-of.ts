import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { CATALOGUE } from '../../../workflows/commands/catalogue.js';
import type { CommandInputs, CommandName } from '../../../workflows/commands/commands.js';
import type { Shape } from '../../../workflows/commands/fields.js';
import { isMap } from '../../../workflows/data/shape.js';
import { classOf } from './command-shapes.js';
import { Limit } from './limit.inputs.js';

/** The data of a command, read by its shape; the lists hold JSON pointers, "" being the whole. */
export interface Shaped<Name extends CommandName> {
  /** Plain data with the canonical values; what was of the wrong type, unknown or null is left out. */
  readonly with: CommandInputs[Name];
  /** What was of the wrong type ("/answers/0/position"): the law refuses it as `invalid-input`. */
  readonly malformed: readonly string[];
  /** Keys that the command does not have: a fault of the program or file that sent them. */
  readonly unknown: readonly string[];
}

/** No command is nested deeper; deeper data would only exhaust the stack of the code that walks it. */
const DEEPEST = 8;

interface Found {
  readonly malformed: string[];
  readonly unknown: string[];
}

/**
 * Reads the data of a command from outside: brings instants into UTC, leaves out values of the wrong type and unknown keys,
 * and names both. Throws nothing; null and undefined give an empty `with`.
 */
export function shapeOf<Name extends CommandName>(command: Name, carried: unknown): Shaped<Name> {
  return shapedBy(CATALOGUE[command].input, carried) as Shaped<Name>;
}

/** The same for any shape, such as that of a command on a case. */
export function shapedBy(shape: Shape, carried: unknown): Found & { readonly with: object } {
  const found: Found = { malformed: [], unknown: [] };
  const given = carried ?? {};
  if (!isMap(given) || isDeeperThan(DEEPEST, given)) {
    return { with: {}, malformed: [''], unknown: [] };
  }
  const instance: object = plainToInstance<object, object>(classOf(shape), given);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
  });
  return { with: plainObject(instance, errors, '', found), ...found };
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

function plainObject(value: object, errors: readonly ValidationError[], at: string, found: Found) {
  const faults = new Map(errors.map((error) => [error.property, error]));
  const plain: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    // Null is the same as leaving the key out.
    if (inner === null || inner === undefined) continue;
    const kept = plainValue(inner, faults.get(key), `${at}/${escaped(key)}`, found);
    if (kept !== undefined) plain[key] = kept;
  }
  return plain;
}

/** The value without its faulty parts; undefined when nothing of it can be used. */
function plainValue(value: unknown, error: ValidationError | undefined, at: string, found: Found): unknown {
  if (error?.constraints !== undefined) {
    found[isUnknownKey(error) ? 'unknown' : 'malformed'].push(at);
    nameUnknownKeys(error.children ?? [], at, found);
    return undefined;
  }
  const errors = error?.children ?? [];
  if (Array.isArray(value)) return plainList(value, errors, at, found);
  if (typeof value !== 'object' || value === null) return value;
  const plain = plainObject(value, errors, at, found);
  // A limit whose only value was left out is no limit.
  return value instanceof Limit && Object.keys(plain).length === 0 ? undefined : plain;
}

function plainList(list: readonly unknown[], errors: readonly ValidationError[], at: string, found: Found): unknown[] {
  const faults = new Map(errors.map((error) => [error.property, error]));
  return list.flatMap((item, index) => {
    const here = `${at}/${index}`;
    if (item === null || item === undefined) {
      found.malformed.push(here);
      return [];
    }
    const kept = plainValue(item, faults.get(String(index)), here, found);
    return kept === undefined ? [] : [kept];
  });
}

/** Names the unknown keys below a part that is left out as a whole. */
function nameUnknownKeys(errors: readonly ValidationError[], at: string, found: Found): void {
  for (const error of errors) {
    const here = `${at}/${escaped(error.property)}`;
    if (isUnknownKey(error)) found.unknown.push(here);
    nameUnknownKeys(error.children ?? [], here, found);
  }
}

const isUnknownKey = (error: ValidationError): boolean => error.constraints?.whitelistValidation !== undefined;

/** A key as it stands in a JSON pointer (RFC 6901). */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
