/** Papers that come with a petition: each is named, told once, and was uploaded by whoever enters it. */
import { isFileName, isSha256 } from '../../step/attachments.js';
import type { KeptFile } from '../../step/circumstances.js';
import { said } from '../case-checks.js';
import type { CaseCircumstances, CaseFacts } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { PetitionInputs } from '../inputs.js';
import type { PetitionFile } from './petition.js';

type Told = PetitionInputs['petition.receive']['files'];

/** So many come with one petition at most. */
export const MOST_PETITION_FILES = 5;

/** Refuses files that are not in order; none at all are. The pointer is that of the one at fault. */
export const filesInOrder =
  (files: Told, { facts }: Pick<CaseCircumstances, 'facts'>) =>
  (): CaseRefusal | null => {
    if (files === undefined) return null;
    if (files.length > MOST_PETITION_FILES) return caseRefusal('case-files-too-many', 'files');
    const told = new Set<string>();
    for (const [index, file] of files.entries()) {
      const here = `files/${index}`;
      const missing = said(file, 'sha256', 'name')();
      if (missing !== null) return { ...missing, field: `/${here}${missing.field}` };
      const { sha256, name } = file as Required<typeof file>;
      if (!isSha256(sha256)) return caseRefusal('case-field-malformed', `${here}/sha256`);
      if (!isFileName(name)) return caseRefusal('case-field-malformed', `${here}/name`);
      if (told.has(sha256)) return caseRefusal('case-file-twice', `${here}/sha256`);
      if (!Object.hasOwn(facts.files ?? {}, sha256)) return caseRefusal('case-file-unknown', `${here}/sha256`);
      told.add(sha256);
    }
    return null;
  };

/** What is kept of files that are in order: nothing where there are none. */
export function filesKept(
  files: Told = [],
  { files: known = {} }: CaseFacts,
): { readonly files?: readonly PetitionFile[] } {
  if (files.length === 0) return {};
  return {
    files: (files as readonly Pick<PetitionFile, 'sha256' | 'name'>[]).map(({ sha256, name }) => {
      const { size, type } = known[sha256] as KeptFile;
      return { sha256, name, size, type };
    }),
  };
}
