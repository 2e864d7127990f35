/**
 * Files that go with an act: what is kept of them, and what must be in order. A file is known by the SHA-256 of what is in it;
 * its bytes are kept elsewhere, and the journal names it, so that nobody can put another in its place.
 */
import { type AttachmentInput, FILE_KINDS, type FileKind } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { isBlank } from './check.js';
import type { Circumstances } from './circumstances.js';

/** A file of a dossier. */
export interface Attachment {
  readonly sha256: string;
  readonly name: string;
  readonly kind: FileKind;
  /** In bytes; null where no files are kept, as in a rehearsal. */
  readonly size: number | null;
  /** The media type that its content has; null likewise. */
  readonly type: string | null;
}

/** What carries files; left out where there are none, so that what was recorded before there were files stays as it is. */
export interface WithAttachments {
  readonly attachments?: readonly Attachment[];
}

/** What commands carry of files. */
export interface AttachmentsInput {
  readonly attachments?: readonly AttachmentInput[];
}

/** So many files a dossier holds at most, each counted once. */
export const MOST_FILES = 200;

/** No name of a file is longer, in characters. */
export const LONGEST_NAME = 200;

const SHA256 = /^[0-9a-f]{64}$/;
/** What no system takes in the name of a file, so that it can be saved under the name that is shown. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]|^\.|[. ]$|^ /u;

/** Whether a text is a SHA-256 as files are named by it. */
export const isSha256 = (text: string): boolean => SHA256.test(text);

/** Whether a name can be that of a file everywhere, and reads as it is written. */
export function isFileName(name: string): boolean {
  return [...name].length <= LONGEST_NAME && !NOT_IN_A_NAME.test(name);
}

/**
 * Each file is named, of a kind, told once, and kept for the agency that acts, or already in the dossier. Where no files are
 * kept, as in a rehearsal, none is unknown. `at` is the pointer to what carries them.
 */
export function attachmentsInOrder(
  { attachments = [] }: AttachmentsInput,
  { register }: Pick<Circumstances, 'register'>,
  at = '',
): Refusal | null {
  const told = new Set<string>();
  for (const [index, { sha256, name, kind }] of attachments.entries()) {
    const here = `${at}/attachments/${index}`;
    if (isBlank(sha256)) return refusal('field-required', `${here}/sha256`);
    if (isBlank(name)) return refusal('field-required', `${here}/name`);
    if (kind === undefined) return refusal('field-required', `${here}/kind`);
    if (!isSha256(sha256 as string)) return refusal('invalid-input', `${here}/sha256`);
    if (!isFileName(name as string)) return refusal('invalid-input', `${here}/name`);
    if (!FILE_KINDS.includes(kind)) return refusal('invalid-input', `${here}/kind`);
    if (told.has(sha256 as string)) return refusal('duplicate-file', `${here}/sha256`);
    if (register.files !== undefined && !Object.hasOwn(register.files, sha256 as string))
      return refusal('unknown-file', `${here}/sha256`);
    told.add(sha256 as string);
  }
  return null;
}

/** The kinds of files without which a request is not put (regulation, `files.demanded`). */
export function demandedFiles(
  { attachments = [] }: AttachmentsInput,
  { regulation }: Pick<Circumstances, 'regulation'>,
): Refusal | null {
  const kinds = attachments.map(({ kind }) => kind);
  const complete = (regulation.files?.demanded ?? []).every((kind) => kinds.includes(kind));
  return complete ? null : refusal('file-required', '/attachments');
}

/** What is kept of the files that a command carries, which are in order: nothing where there are none. */
export function attached(
  { attachments = [] }: AttachmentsInput,
  { register }: Pick<Circumstances, 'register'>,
): WithAttachments {
  if (attachments.length === 0) return {};
  return {
    attachments: attachments.map(({ sha256, name, kind }) => {
      const known = register.files?.[sha256 as string];
      return {
        sha256: sha256 as string,
        name: name as string,
        kind: kind as FileKind,
        size: known?.size ?? null,
        type: known?.type ?? null,
      };
    }),
  };
}
