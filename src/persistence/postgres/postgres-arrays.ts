/**
 * Columns of rows in PostgreSQL's binary form of an array. As text every quotation mark of a JSON document is escaped here
 * and read back there; what that costs is measured (docs/decisions/0011-what-travels-to-postgresql.md).
 */
import type { ColumnKind } from '../tables/columns.js';

/** The element type of an array, and how one element of a fixed width is written. */
interface Fixed {
  readonly oid: number;
  readonly width: number;
  readonly write: (buffer: Buffer, value: unknown, at: number) => void;
}

const TEXT_OID = 25;
/** Dimensions, whether there are nulls, element type, length, lower bound. */
const HEADER = 20;
const LENGTH = 4;
const NULL = -1;
/** Instants count from 2000-01-01 in microseconds. */
const EPOCH_2000_MS = Date.UTC(2000, 0, 1);

/** Half of an integer of eight bytes, whose upper half has the sign. */
const HALF = 2 ** 32;

const FIXED: Partial<Record<ColumnKind, Fixed>> = {
  integer: { oid: 23, width: 4, write: (buffer, value, at) => buffer.writeInt32BE(whole(value), at) },
  counter: {
    oid: 20,
    width: 8,
    write: (buffer, value, at) => {
      const number = whole(value);
      const upper = Math.floor(number / HALF);
      buffer.writeInt32BE(upper, at);
      buffer.writeUInt32BE(number - upper * HALF, at + 4);
    },
  },
  boolean: { oid: 16, width: 1, write: (buffer, value, at) => buffer.writeInt8(value === true ? 1 : 0, at) },
  instant: {
    oid: 1184,
    width: 8,
    write: (buffer, value, at) => buffer.writeBigInt64BE(microseconds(value), at),
  },
};

/**
 * The values of a column, as a parameter of the column's array type (POSTGRES_ARRAY): binary where there is much of it,
 * else the list itself, which pg writes as text. The values are as the port promises (shape.ts has looked).
 * @throws TypeError for a number or an instant that there is none of
 */
export function columnArray(kind: ColumnKind, values: readonly unknown[]): Buffer | readonly unknown[] {
  if (kind === 'text') return textArray(values);
  const fixed = FIXED[kind];
  return fixed === undefined ? values : fixedArray(fixed, values);
}

function textArray(values: readonly unknown[]): Buffer {
  let size = HEADER;
  const lengths = values.map((value) => {
    const length = value === null ? NULL : Buffer.byteLength(String(value));
    size += LENGTH + Math.max(0, length);
    return length;
  });
  const buffer = withHeader(size, TEXT_OID, values);
  let at = HEADER;
  for (const [index, length] of lengths.entries()) {
    at = buffer.writeInt32BE(length, at);
    if (length > 0) at += buffer.write(String(values[index]), at);
  }
  return buffer;
}

function fixedArray({ oid, width, write }: Fixed, values: readonly unknown[]): Buffer {
  const nulls = values.reduce<number>((count, value) => (value === null ? count + 1 : count), 0);
  const buffer = withHeader(HEADER + values.length * LENGTH + (values.length - nulls) * width, oid, values);
  let at = HEADER;
  for (const value of values) {
    at = buffer.writeInt32BE(value === null ? NULL : width, at);
    if (value === null) continue;
    write(buffer, value, at);
    at += width;
  }
  return buffer;
}

function withHeader(size: number, oid: number, values: readonly unknown[]): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of [1, values.includes(null) ? 1 : 0, oid, values.length, 1]) at = buffer.writeInt32BE(part, at);
  return buffer;
}

/** Nothing may become another value on its way: what PostgreSQL would have refused as text is refused here. */
function whole(value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new TypeError(`PostgreSQL is given a whole number or an instant of the calendar, not ${value}.`);
}

/** The rows of a batch mostly have the same instants, and reading one costs more than everything else about it. */
let latest = { instant: '' as unknown, microseconds: 0n };

/** Those of late years are more than a number holds exactly. */
function microseconds(instant: unknown): bigint {
  if (instant !== latest.instant)
    latest = { instant, microseconds: BigInt(whole(Date.parse(String(instant)) - EPOCH_2000_MS)) * 1000n };
  return latest.microseconds;
}
