/** The files of a form: what was uploaded and will go with an act. Plain JSON, so that drafts keep it. */
import { FILE_KINDS, type FileKind } from '../../../workflows/commands/commands.js';
import type { Problem } from '../api/problem.js';

export interface AttachedFile {
  readonly sha256: string;
  readonly name: string;
  readonly kind: FileKind;
}

/** The files that a draft or an act of the server tells. What is of another shape is passed over: a draft was never checked. */
export function attachedFrom(told: unknown): readonly AttachedFile[] {
  if (!Array.isArray(told)) return [];
  return told.flatMap((one: { sha256?: unknown; name?: unknown; kind?: unknown } | null) => {
    const { sha256, name, kind } = one ?? {};
    if (typeof sha256 !== 'string' || typeof name !== 'string') return [];
    return [{ sha256, name, kind: FILE_KINDS.find((known) => known === kind) ?? 'other' }];
  });
}

/** What an act says of its files: nothing where there are none. */
export const attachmentsOf = (files: readonly AttachedFile[]): { attachments?: AttachedFile[] } =>
  files.length === 0 ? {} : { attachments: files.map(({ sha256, name, kind }) => ({ sha256, name, kind })) };

/** The files with one more; the same content is one file. */
export function withFile(files: readonly AttachedFile[], file: AttachedFile): readonly AttachedFile[] {
  return files.some(({ sha256 }) => sha256 === file.sha256) ? files : [...files, file];
}

/** What the server says of the files of an act, or of one of them. */
export function faultOfFiles(error: unknown, at = '/attachments'): string | undefined {
  const { errors = [] } = (typeof error === 'object' && error !== null ? error : {}) as Partial<Problem>;
  return errors.find(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`))?.detail;
}
