/** A clerk says to which request a message belongs: what it carries is then laid ready as if it had been matched by itself. */
import { type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Tx } from '../../persistence/store.js';
import { effectOfStatus } from '../format.js';
import { EdxmlFault } from '../reading/edxml-fault.js';
import type { Incoming, IncomingDocument } from '../reading/incoming.js';
import { type ArrivalParts, layAnswer } from './arrivals.js';
import type { MessageFile, MessageRow } from './message-rows.js';
import { takeFiles } from './take-files.js';

export interface ByHand {
  readonly row: MessageRow;
  readonly consultation: string;
  readonly lead: string;
  /** The agency outside that was asked there. */
  readonly agency: string;
}

/**
 * @returns whether it still waited
 * @throws ScannerUnavailable, StorageError, StoreError: nothing is changed then
 */
export async function matchByHand(parts: ArrivalParts, { row, consultation, lead, agency }: ByHand): Promise<boolean> {
  const { store, clock, files } = parts;
  const { province, sha256 } = row;
  const read = await rereadMessage(parts, row);
  const isReceipt = read?.kind === 'status' && effectOfStatus(read.status) === 'receipt';
  const document = read?.kind === 'document' ? read : UNREADABLE;
  const taken: MessageFile[] =
    read?.kind === 'document' ? await takeFiles(files.files, { province, agency: lead }, read.attachments) : [];
  return store.write(async (tx) => {
    const now = instantOf(await clock.now(tx));
    const matched = {
      consultation_id: consultation,
      agency,
      holder: lead,
      state: isReceipt ? 'receipt' : 'answer',
      reason: null,
      files_json: JSON.stringify(taken),
    };
    if (!(await stillWaits(tx, row))) return false;
    await tx.update('edxml_messages', [{ province, sha256, ...matched }]);
    if (!isReceipt) await laid(tx, { ...row, ...matched } as MessageRow, document, taken, now);
    return true;
  });
}

async function stillWaits(tx: Tx, { province, sha256 }: MessageRow): Promise<boolean> {
  const found = await tx.row<Pick<MessageRow, 'state'>>(
    'SELECT state FROM edxml_messages WHERE province = ? AND sha256 = ? FOR UPDATE',
    [province, sha256],
  );
  return found?.state === 'tray' || found?.state === 'answer';
}

const laid = (
  tx: Tx,
  row: MessageRow,
  document: Evidence,
  files: readonly MessageFile[],
  now: Instant,
): Promise<void> => layAnswer(tx, row, document, files, now);

type Evidence = Pick<IncomingDocument, 'typeName' | 'code' | 'on'>;

/** What cannot be read is entered from the file itself: only that it came is known. */
const UNREADABLE: Evidence = { typeName: '', code: '', on: null };

/** The message, read anew from its bytes; null where it cannot be read. */
async function rereadMessage({ files, reader, largest }: ArrivalParts, row: MessageRow): Promise<Incoming | null> {
  if (row.kind === 'broken' || row.size > largest) return null;
  const stream = await files.files.open(row);
  if (stream === null) return null;
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  try {
    return await reader.read(Buffer.concat(pieces));
  } catch (error) {
    if (error instanceof EdxmlFault) return null;
    throw error;
  }
}
