/** What commands that only read do with a province: the database beside a running server, the province meant, and the moment. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import { CliError, EXIT } from './exit.js';
import type { Io } from './io.js';

export interface ProvinceGiven {
  readonly province?: string;
  readonly databaseUrl?: string;
}

export interface ProvinceRead {
  readonly reader: Reader;
  readonly province: string;
  /** The virtual time of an installation in evaluation mode, else that of this machine. */
  readonly now: Instant;
}

/**
 * Opens the database for reading and closes it afterwards.
 * @throws CliError where the province is not there, or one of several must be named
 */
export async function readingProvince<T>(
  { province, databaseUrl: given }: ProvinceGiven,
  io: Io,
  work: (read: ProvinceRead) => Promise<T>,
): Promise<T> {
  const { databaseSettings, databaseUrl } = await import('./database-url.js');
  const { lookingOnly } = await import('../../persistence/configured-store.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const store = await openStore(lookingOnly(databaseUrl(given, io), databaseSettings(io)));
  try {
    const { reader } = store;
    return await work({ reader, province: await provinceMeant(reader, province), now: await nowOf(reader) });
  } finally {
    await store.close();
  }
}

async function provinceMeant(reader: Reader, named: string | undefined): Promise<string> {
  const rows = await reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code');
  const codes = rows.map(({ code }) => code);
  const [first, second] = codes;
  if (first === undefined)
    throw new CliError(EXIT.unusable, 'Cơ sở dữ liệu chưa có tỉnh nào: khởi động máy chủ một lần.');
  if (named === undefined && second === undefined) return first;
  if (named !== undefined && codes.includes(named)) return named;
  throw new CliError(
    EXIT.unusable,
    named === undefined
      ? `Cơ sở dữ liệu có nhiều tỉnh (${codes.join(', ')}): hãy chọn một tỉnh bằng --province.`
      : `Cơ sở dữ liệu không có tỉnh ${named}; có: ${codes.join(', ')}.`,
  );
}

async function nowOf(reader: Reader): Promise<Instant> {
  const { instantOf } = await import('../../../workflows/limits/time.js');
  const virtual = await reader.row<{ now: Instant }>('SELECT now FROM virtual_clock LIMIT 1');
  return virtual?.now ?? instantOf(Date.now());
}
