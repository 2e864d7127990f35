/** Regulations that a province writes itself: checked as a file is, and as an edition of this province besides. */
import type { Fault, Faulty } from '../../../workflows/data/shape.js';
import { checkRegulation, type Regulation } from '../../../workflows/regulation/regulation.js';
import { installedIds } from './installed-ids.js';
import { standingFaults } from './standing-faults.js';

/** What an edition must fit into: its name among those that are taken, and the province that writes it. */
export interface EditionPlace {
  /** The name by which it was begun. */
  readonly id: string;
  /** Code of the province. */
  readonly province: string;
}

/**
 * Checks data as the file of a regulation is checked at start: every key, no other key, every value, what the values say
 * together, and that deemed consent rests on the province's own document. Besides, an edition is of the province that writes it and
 * keeps the name by which it was begun. Returns the regulation, or every fault at once; throws nothing but a broken file of clauses.
 */
export function checkEdition(
  data: unknown,
  { id, province }: EditionPlace,
): { readonly regulation: Regulation } | Faulty {
  const { clauses, calendars } = installedIds();
  const checked = checkRegulation(data, clauses, calendars);
  if ('faults' in checked) return checked;
  const faults: Fault[] = standingFaults(checked.regulation);
  if (checked.regulation.id !== id) faults.push({ path: ['id'], reason: `must stay ${id}, by which it was begun` });
  if (checked.regulation.province !== province)
    faults.push({ path: ['province'], reason: `must be ${province}: a province writes rules for itself` });
  return faults.length > 0 ? { faults } : checked;
}
