import type pg from 'pg';
import { StoreError } from '../store-error.js';

/**
 * Refuses to make our tables in a database that is not in UTF-8, as Debian makes them on a machine whose locale is C: other encodings
 * know no Vietnamese, or do not look at what they are given. A database that has our tables already stays as it is.
 * @throws StoreError with the command that makes one
 */
export async function refuseOtherEncoding(client: pg.Client, schema: string, where: string): Promise<void> {
  const asked = `SELECT current_setting('server_encoding') AS encoding, to_regclass('"${schema}".journal') AS journal`;
  const { rows } = await client.query<{ encoding: string; journal: string | null }>(asked);
  const [{ encoding, journal } = { encoding: 'UTF8', journal: null }] = rows;
  if (encoding === 'UTF8' || journal !== null) return;
  throw new StoreError(
    'database-unwritable',
    `The database ${where} is in ${encoding} and not in UTF8, so it cannot keep Vietnamese. Make it anew: dropdb NAME, then createdb --owner OWNER --encoding UTF8 --template template0 NAME.`,
  );
}
