/** What must be in order before the rule of a province changes: an adopted regulation, an agency classified anew. */
import type { Actor, CommandInputs } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { type CivilDate, civilDateOf, type Instant } from '../limits/time.js';
import { type Proposal, saysHowItGoesOn } from '../regulation/adoption.js';
import { type Regulation, SUBORDINATIONS } from '../regulation/regulation.js';
import { isBlank } from '../step/check.js';
import type { Classification, Register } from './register.js';

/** An adoption in which nothing is missing. */
export interface AdoptionInOrder {
  readonly regulation: string;
  readonly document: string;
  readonly from: CivilDate;
}

/** A regulation that an adoption names. */
export interface NamedRegulation {
  readonly regulation: Regulation;
  /** SHA-256 of it, canonical JSON. */
  readonly hash: string;
  /** How an edition of the province's own was proposed, null where it was not; left out of a regulation of the program. */
  readonly proposal?: Proposal | null;
}

/**
 * A regulation of the own province or the default is adopted by a document of this province, from a day on which it is in
 * force. `named` is the one that the command names, null where the province has no such.
 */
export function checkAdoption(
  { regulation: id, document, from, hash }: CommandInputs['regulation.adopt'],
  named: NamedRegulation | null,
  { at, actor }: { readonly at: Instant; readonly actor: Pick<Actor, 'person'> },
): { readonly adoption: AdoptionInOrder } | { readonly refused: Refusal } {
  if (id === undefined || isBlank(id)) return { refused: refusal('field-required', '/regulation') };
  if (named?.regulation.id !== id) return { refused: refusal('unknown-regulation', '/regulation') };
  const { regulation, proposal } = named;
  // Nobody adopts alone what they have written.
  if (proposal === null || proposal?.by === actor.person)
    return { refused: refusal('second-person-required', '/regulation') };
  if (document === undefined || isBlank(document)) return { refused: refusal('field-required', '/document') };
  if (from === undefined) return { refused: refusal('field-required', '/from') };
  if (hash !== undefined && hash !== named.hash) return { refused: refusal('stale', '/hash') };
  const { inForce } = regulation;
  const isOutside = (inForce.from !== null && from < inForce.from) || (inForce.until !== null && from >= inForce.until);
  if (isOutside) return { refused: refusal('invalid-input', '/from') };
  if (!saysHowItGoesOn(document, regulation, civilDateOf(at)))
    return { refused: refusal('continuing-document-required', '/document') };
  const refused = proposal === undefined ? null : otherThanProposed({ document, from, hash }, proposal, at);
  return refused === null ? { adoption: { regulation: id, document, from } } : { refused };
}

/** What two persons adopt is what the first proposed and the second has read; it does not begin before it is adopted. */
function otherThanProposed(
  { document, from, hash }: Readonly<{ document: string; from: CivilDate; hash: string | undefined }>,
  proposal: Proposal,
  at: Instant,
): Refusal | null {
  if (hash === undefined) return refusal('field-required', '/hash');
  if (document !== proposal.document) return refusal('invalid-input', '/document');
  if (from !== proposal.from || from < civilDateOf(at)) return refusal('invalid-input', '/from');
  return null;
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
