/** A dossier of an earlier edition of the law as the law in use has it; migration 0005 does the same to the rows that are stored. */
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type * as edition1 from '../../workflows/former/edition-1/dossier/dossier.js';

/** What edition 2 knows of a dossier that edition 1 has decided on. */
export function carriedOver({ id, consultation, opinions, disputes }: edition1.Dossier): Dossier {
  return { id, consultation, opinions, disputes };
}
