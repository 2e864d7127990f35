/** A request whose body is a file with a table, and what may be sent as one. */
import express, { type RequestHandler } from 'express';
import { XLSX } from '../../files/file-types.js';
import { LARGEST_TABLE } from './table.js';

/** What the file is follows from its bytes; a browser may call it by any of these. */
export const TABLE_TYPES = ['text/csv', XLSX, 'application/octet-stream'];

/** Reads such a body as bytes; a larger one is refused before it is read. */
export const tableBody = (): RequestHandler => express.raw({ limit: LARGEST_TABLE, type: TABLE_TYPES });
