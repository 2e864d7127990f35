/**
 * What this server publishes of its log, asked only when the visitor wants it: its keys, and whether the log goes on from the
 * checkpoint of the file. Of the file it learns the province and how many leaves the log had then, nothing else.
 */
import { api } from '../../api/client.js';
import { type Compared, compared } from '../../proof-check/consistency.js';
import type { Told } from '../../proof-check/told.js';

/** The whole keys by which the log of a province is or was signed. @throws a problem of the API, or TypeError without a network */
export async function publishedKeys(province: string): Promise<readonly string[]> {
  const { data, error } = await api.GET('/api/v1/log/{province}', { params: { path: { province } } });
  if (error !== undefined) throw error;
  return data.keys.map(({ key }) => key);
}

/** Whether the log that this server shows today goes on from the checkpoint of the file. */
export async function comparedWithLog(told: Told, keys: readonly string[]): Promise<Compared> {
  const path = { province: told.province };
  const { data: note, error } = await api.GET('/api/v1/log/{province}/checkpoint', {
    params: { path },
    parseAs: 'text',
  });
  if (error !== undefined) throw error;
  const to = Number(String(note).split('\n')[1]);
  if (!(to > told.size)) return compared(told.signedText, { note: String(note), path: [] }, keys);
  const query = { from: told.size, to };
  const between = await api.GET('/api/v1/log/{province}/consistency', { params: { path, query } });
  if (between.error !== undefined) throw between.error;
  return compared(told.signedText, { note: String(note), path: between.data.path }, keys);
}
