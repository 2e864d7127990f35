/** The channel `edxml`: letters that were issued, and status messages about what arrived, to agencies outside by the document axis. */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EdxmlTransport, OutgoingFile } from '../../edxml/sending/transport.js';
import { AxisUnreachable, RefusedByAxis } from '../../edxml/sending/transport.js';
import { EdxmlUnwritable } from '../../edxml/writing/write-edxml.js';
import { STATUS_ID } from '../../engine/outbox/axis.js';
import type { Attempt, Lane, Parcel } from '../parcel.js';
import { NotYet, type PackageParts, packageOfLetter, packageOfStatus } from './packages.js';

export interface EdxmlLaneParts extends PackageParts {
  readonly transport: EdxmlTransport;
  /** Where files are put together before they leave. */
  readonly folder: string;
  /** How long an attempt may take, in milliseconds. */
  readonly attemptMs: number;
}

/** Files may be large: few at once. */
const WIDTH = 2;

export function edxmlLane(parts: EdxmlLaneParts): Lane {
  const closing = new AbortController();
  return {
    channel: 'edxml',
    width: WIDTH,
    attemptMs: parts.attemptMs,
    send: (parcel) => sendPackage(parts, parcel, closing.signal),
    close: () => closing.abort(),
  };
}

async function sendPackage(parts: EdxmlLaneParts, parcel: Parcel, closing: AbortSignal): Promise<Attempt> {
  const isStatus = parcel.key.startsWith(STATUS_ID);
  const signal = AbortSignal.any([AbortSignal.timeout(parts.attemptMs), closing]);
  const path = join(parts.folder, `${randomUUID()}.edxml`);
  const file: OutgoingFile = { name: fileNameOf(parcel.key), sort: isStatus ? 'status' : 'document', path };
  try {
    const pieces = await (isStatus ? packageOfStatus(parts, parcel) : packageOfLetter(parts, parcel));
    await mkdir(parts.folder, { recursive: true });
    await pipeline(Readable.from(pieces), createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
    const { address } = await parts.transport.send(file, signal);
    return { result: 'sent', address };
  } catch (error) {
    return attemptOf(error);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

function attemptOf(error: unknown): Attempt {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof EdxmlUnwritable) return { result: 'never', address: null, reason: 'no-address', detail };
  if (error instanceof RefusedByAxis) return { result: 'never', address: null, reason: 'refused', detail };
  if (error instanceof AxisUnreachable) return { result: 'later', address: null, detail, unreachable: true };
  if (error instanceof NotYet) return { result: 'later', address: null, detail, unreachable: false };
  return { result: 'later', address: null, detail, unreachable: false };
}

/** Every sign of a key that a file name may not have is another one: the same key is the same name. */
const fileNameOf = (key: string): string => `${key.replace(/[^A-Za-z0-9._-]/g, '_')}.edxml`;
