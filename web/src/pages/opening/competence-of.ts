/** What the registers of delegated powers and of functions have against what is written, and what is missing for it to be opened. */
import { type CompetenceFinding, competenceFinding, ruleOn } from '../../../../workflows/consultation/competence.js';
import type { CompetenceRule, Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import type { AuthorityMissing } from './completeness.js';
import { inputOf, type OpeningForm } from './opening-form.js';

export interface CompetenceOfOpening {
  /** Codes of the functions that the lead has. */
  readonly functions: readonly string[];
  readonly functionDemanded: boolean;
  /** What the registers have against it, with what follows; null where that is nothing, or is left free. */
  readonly against: {
    readonly code: CompetenceFinding['code'];
    readonly power: Schemas['PowerAboutView'] | null;
    readonly follows: Exclude<CompetenceRule, 'free'>;
  } | null;
  readonly missing: readonly AuthorityMissing[];
}

interface Known {
  readonly regulation: Regulation;
  readonly lead: string;
  readonly functions: readonly string[];
  readonly powers: readonly Schemas['PowerAboutView'][];
}

/** The same as the law decides, of what is written. */
export function competenceOf(form: OpeningForm, { lead, functions, regulation, powers }: Known): CompetenceOfOpening {
  const { authority: rule = {} } = regulation;
  const { leadFunction } = inputOf(form);
  const finding = competenceFinding({ lead, authority: form.authority, leadFunction, functions, powers });
  const follows = finding === null ? 'free' : ruleOn(finding, rule);
  const power = powers.find(({ id }) => id === finding?.power?.id) ?? null;
  const against = finding === null || follows === 'free' ? null : { code: finding.code, power, follows };
  const functionDemanded = rule.leadFunction === 'demanded';
  const missing: AuthorityMissing[] = [];
  if (functionDemanded && leadFunction === undefined) missing.push('lead-function');
  if (against?.follows === 'refuse') missing.push('authority');
  if (against?.follows === 'explain' && form.authorityReason.trim() === '') missing.push('authority-reason');
  return { functions, functionDemanded, against, missing };
}
