/** One upload: its progress while it goes, and what the server made of it. */
import type { Schemas } from '../api/client.js';
import { isProblem, type Problem } from '../api/problem.js';

/** What every upload tells of a file that was taken. */
export interface Uploaded {
  readonly sha256: string;
  readonly name: string;
}

export interface Uploading<Told extends Uploaded = Uploaded> {
  /** Rejects with the sentence of the server, or with null where the connection was lost or it was cancelled. */
  readonly done: Promise<Told>;
  cancel(): void;
}

/** Why a file was not taken, in a sentence; null where nobody could say. */
export class NotTaken extends Error {
  constructor(readonly sentence: string | null) {
    super(sentence ?? 'not taken');
  }

  static by({ title, detail }: Problem): NotTaken {
    return new NotTaken(`${title}. ${detail}`);
  }
}

/** Sends a file for the agency of who is signed in. @param onProgress told a share from 0 to 1 */
export function upload(file: File, onProgress: (share: number) => void): Uploading<Schemas['UploadedFileView']> {
  return uploadTo('/api/v1/files', {}, file, onProgress);
}

/** The name under which a file is sent. */
export const nameOf = (file: File): string => file.name.normalize('NFC');

/** Sends a file to an address. Only `XMLHttpRequest` tells how much of it has gone. */
export function uploadTo<Told extends Uploaded>(
  address: string,
  headers: Readonly<Record<string, string>>,
  file: File,
  onProgress: (share: number) => void,
): Uploading<Told> {
  const request = new XMLHttpRequest();
  const done = new Promise<Told>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      const told = parsed(request.responseText);
      if (request.status === 201) resolve(told as Told);
      else reject(isProblem(told) ? NotTaken.by(told) : new NotTaken(null));
    };
    request.onerror = () => reject(new NotTaken(null));
    request.onabort = () => reject(new NotTaken(null));
  });
  request.open('POST', address);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-File-Name', encodeURIComponent(nameOf(file)));
  request.setRequestHeader('Accept-Language', document.documentElement.lang);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
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
