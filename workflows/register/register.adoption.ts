/** What must be in order before the rule of a province changes: an adopted regulation, an agency classified anew. */
import type { CommandInputs } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { type CivilDate, civilDateOf, type Instant } from '../limits/time.js';
import { saysHowItGoesOn } from '../regulation/adoption.js';
import { type Regulation, SUBORDINATIONS } from '../regulation/regulation.js';
import { isBlank } from '../step/check.js';
import type { Classification, Register } from './register.js';

/** An adoption in which nothing is missing. */
export interface AdoptionInOrder {
  readonly regulation: string;
  readonly document: string;
  readonly from: CivilDate;
}

/**
 * A regulation of the own province or the default is adopted by a document of this province, from a day on which it is in
 * force. `regulation` is the one that the command names, null where the province has no such.
 */
export function checkAdoption(
  { regulation: id, document, from }: CommandInputs['regulation.adopt'],
  regulation: Regulation | null,
  now: Instant,
): { readonly adoption: AdoptionInOrder } | { readonly refused: Refusal } {
  if (id === undefined || isBlank(id)) return { refused: refusal('field-required', '/regulation') };
  if (regulation?.id !== id) return { refused: refusal('unknown-regulation', '/regulation') };
  if (document === undefined || isBlank(document)) return { refused: refusal('field-required', '/document') };
  if (from === undefined) return { refused: refusal('field-required', '/from') };
  const { inForce } = regulation;
  const isOutside = (inForce.from !== null && from < inForce.from) || (inForce.until !== null && from >= inForce.until);
  if (isOutside) return { refused: refusal('invalid-input', '/from') };
  if (!saysHowItGoesOn(document, regulation, civilDateOf(now)))
    return { refused: refusal('continuing-document-required', '/document') };
  return { adoption: { regulation: id, document, from } };
}

/** An agency that exists is classified on a stated basis; whether it is in the system stays as it is unless it is said. */
export function checkClassification(
  { agency: code, subordination, external, basis }: CommandInputs['agency.classify'],
  register: Register,
): { readonly classification: Classification } | { readonly refused: Refusal } {
  if (code === undefined || isBlank(code)) return { refused: refusal('field-required', '/agency') };
  const agency = register.agencies.get(code);
  if (agency === undefined) return { refused: refusal('unknown-agency', '/agency') };
  if (subordination === undefined) return { refused: refusal('field-required', '/subordination') };
  if (!SUBORDINATIONS.includes(subordination)) return { refused: refusal('invalid-input', '/subordination') };
  if (isBlank(basis)) return { refused: refusal('field-required', '/basis') };
  return { classification: { agency: code, subordination, external: external ?? agency.external } };
}
