/** One upload: its progress while it goes, and what the server made of it. */
import type { Schemas } from '../api/client.js';
import { isProblem } from '../api/problem.js';

export type Uploaded = Schemas['UploadedFileView'];

export interface Uploading {
  /** Rejects with the sentence of the server, or with null where the connection was lost or it was cancelled. */
  readonly done: Promise<Uploaded>;
  cancel(): void;
}

/** Why a file was not taken, in a sentence; null where nobody could say. */
export class NotTaken extends Error {
  constructor(readonly sentence: string | null) {
    super(sentence ?? 'not taken');
  }
}

/** Sends a file. Only `XMLHttpRequest` tells how much of it has gone. @param onProgress told a share from 0 to 1 */
export function upload(file: File, onProgress: (share: number) => void): Uploading {
  const request = new XMLHttpRequest();
  const done = new Promise<Uploaded>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      const told = parsed(request.responseText);
      if (request.status === 201) resolve(told as Uploaded);
      else reject(new NotTaken(isProblem(told) ? `${told.title}. ${told.detail}` : null));
    };
    request.onerror = () => reject(new NotTaken(null));
    request.onabort = () => reject(new NotTaken(null));
  });
  request.open('POST', '/api/v1/files');
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-File-Name', encodeURIComponent(file.name.normalize('NFC')));
  request.setRequestHeader('Accept-Language', document.documentElement.lang);
  request.send(file);
  return { done, cancel: () => request.abort() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
