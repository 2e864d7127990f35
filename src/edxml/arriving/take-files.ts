/** The files of a message are taken in as if the agency had uploaded them: checked, scanned, and known by what is in them. */
import { Readable } from 'node:stream';
import { FileFault } from '../../files/file-fault.js';
import type { Files } from '../../files/files.js';
import type { IncomingAttachment } from '../reading/incoming.js';
import { AXIS } from './lay-draft.js';
import type { MessageFile } from './message-rows.js';

/**
 * Takes what can be taken; what cannot is named with the reason, and stays in the file of the message.
 * @throws ScannerUnavailable, StorageError, StoreError: then nothing is decided and it is tried again
 */
export async function takeFiles(
  files: Files,
  { province, agency }: { readonly province: string; readonly agency: string },
  attachments: readonly IncomingAttachment[],
): Promise<MessageFile[]> {
  const taken: MessageFile[] = [];
  for (const { name: told, content } of attachments) {
    const name = told.replace(/[\\/:*?"<>|]/gu, '_').slice(0, 200);
    if (content === null || content.length === 0) taken.push({ sha256: null, name, fault: 'file-broken' });
    else taken.push(await takeOne(files, { province, agency, person: AXIS, name }, content));
  }
  return taken;
}

async function takeOne(files: Files, as: Parameters<Files['take']>[1], content: Buffer): Promise<MessageFile> {
  try {
    const { sha256, name } = await files.take(Readable.from(piecesOf(content)), as);
    return { sha256, name, fault: null };
  } catch (error) {
    if (error instanceof FileFault) return { sha256: null, name: as.name, fault: error.code };
    throw error;
  }
}

const PIECE = 256 * 1024;

/** Piece by piece, so that between two of them others are served while it is hashed and written. */
function* piecesOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
}
