/** Files that routes make: their types, what the description of the interface says of them, and how they go out. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Response } from 'express';
import { DOCX, PDF, XLSX } from '../files/file-types.js';

/** The types of documents, by the ending of their names. */
export const DOCUMENT_TYPES = { pdf: PDF, docx: DOCX, xlsx: XLSX } as const;

const BYTES = { schema: { type: 'string', format: 'binary' } } as const;

/** A document that was made whole, with the name under which it is saved. */
export interface MadeDocument {
  readonly content: Buffer;
  readonly name: string;
}

/** A body or an answer of bytes, of each of these types. */
export const bytesOf = (...types: readonly string[]) => Object.fromEntries(types.map((type) => [type, BYTES]));

/** The answer is a file of one of these types. */
export function ApiFile(types: readonly string[], description?: string): MethodDecorator {
  const told = description === undefined ? {} : { description };
  return applyDecorators(ApiProduces(...types), ApiOkResponse({ ...told, content: bytesOf(...types) }));
}

/** The body is the file itself. */
export const ApiFileBody = (): MethodDecorator => ApiBody(BYTES);

/** Sends a document: a PDF to be looked at, any other to be saved. */
export function sendDocument(response: Response, { content, name }: MadeDocument, type: string): void {
  const how = type === PDF ? 'inline' : 'attachment';
  response.set({ 'Content-Type': type, 'Content-Disposition': dispositionOf(name, how) }).send(content);
}

/** Sends what is made meanwhile, no faster than it is taken. */
export async function sendAsMade(response: Response, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    // A client that goes away ends the reading; that is no fault.
    const gone = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!gone) throw error;
  }
}

/** The name twice, as RFC 6266 asks: in plain letters for old programs, and whole (RFC 8187). */
export function dispositionOf(name: string, how: 'inline' | 'attachment'): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
