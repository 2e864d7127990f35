/** A new draft after an earlier consultation of the same lead. */
import type { Consultation } from '../../api/client.js';
import { EMPTY_FORM, type OpeningForm } from './opening-form.js';

/**
 * What an earlier consultation gives to a new one: its subject, its questions, its agencies with function and reason, and its
 * legal ground. Never its matter, by which the same matter would be recognised (PY-1.4b), its proposal and position, its limit,
 * or whether it was secret: those are of the matter itself. An agency that took over another's request is not asked twice.
 */
export function fromEarlier(
  earlier: Pick<Consultation, 'subject' | 'legalGround' | 'questions' | 'opinions'>,
): OpeningForm {
  const consult = new Map<string, OpeningForm['consult'][number]>();
  const askedOf = new Map<string, Set<string>>();
  for (const { agency: known, function: relation, reason, questions } of Object.values(earlier.opinions)) {
    const [agency = known] = known.split('~');
    if (!consult.has(agency)) consult.set(agency, { agency, function: relation, reason });
    for (const key of questions) askedOf.set(key, (askedOf.get(key) ?? new Set()).add(agency));
  }
  const questions = earlier.questions.map(({ key, text }) => {
    const asked = askedOf.get(key)?.size ?? 0;
    return { key, text, agencies: asked === 0 || asked === consult.size ? null : [...(askedOf.get(key) ?? [])] };
  });
  return {
    ...EMPTY_FORM,
    subject: earlier.subject,
    legalGround: earlier.legalGround,
    questions: questions.length === 0 ? EMPTY_FORM.questions : questions,
    consult: [...consult.values()],
  };
}
