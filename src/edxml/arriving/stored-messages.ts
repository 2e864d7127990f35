/** Messages of the axis as they were written down. */
import type { Reader } from '../../persistence/store.js';
import type { MessageRow } from './message-rows.js';

/** A message by the SHA-256 of its bytes. */
export const messageRowOf = (reader: Reader, province: string, sha256: string): Promise<MessageRow | undefined> =>
  reader.row<MessageRow>('SELECT * FROM edxml_messages WHERE province = ? AND sha256 = ?', [province, sha256]);
