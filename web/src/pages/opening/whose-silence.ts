/** Of those that are to be asked: whose silence will be consent, and whose will be overdue. */
import { ruleUnder } from '../../../../workflows/regulation/regime.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { regimeBasis } from '../../acts/rules-of.js';
import { silenceWhenAsked } from '../../acts/silence.js';
import type { Schemas } from '../../api/client.js';
import type { Language } from '../../language/texts.js';
import { sayDate } from '../../time/say.js';
import { citation } from './cited.js';
import type { OpeningForm } from './opening-form.js';

export interface WhoseSilence {
  /** Names of the agencies; empty where there are none. */
  readonly deemed: readonly string[];
  readonly overdue: readonly string[];
  /** Whether it is consent of anybody; before an agency is chosen, whether the rule knows such a consent. */
  readonly deems: boolean;
  /** Whether it is overdue of anybody; before an agency is chosen, always: no rule binds every kind of agency. */
  readonly escalates: boolean;
  /** Whether the rule itself says that silence is no consent: then its text is cited for it. */
  readonly noneByRule: boolean;
}

/** Whose silence is what, under the rule as the regime of the matter makes it. */
export function whoseSilence(
  { consult, regime }: Pick<OpeningForm, 'consult' | 'regime'>,
  regulation: Regulation,
  agencies: ReadonlyMap<string, Schemas['AgencyView']>,
): WhoseSilence {
  const rule = ruleUnder(regulation, regime)?.regulation ?? regulation;
  const named = (means: 'deemed' | 'overdue') =>
    consult.flatMap(({ agency }) =>
      silenceWhenAsked(rule, agencies.get(agency)) === means ? [agencies.get(agency)?.name ?? agency] : [],
    );
  const said = {
    deemed: named('deemed'),
    overdue: named('overdue'),
    noneByRule: rule.silence.effect !== 'deemed-consent',
  };
  if (consult.length === 0) return { ...said, deems: !said.noneByRule, escalates: true };
  return { ...said, deems: said.deemed.length > 0, escalates: said.overdue.length > 0 };
}

/** What the request cites for the effect of silence: the text of the regime, or the clause; empty where it is assumed. */
export function citedForSilence(
  { regime }: Pick<OpeningForm, 'regime'>,
  regulation: Regulation,
  clauses: readonly Schemas['CitedClauseView'][],
  language: Language,
  dated = false,
): string {
  const own = regimeBasis(regulation, regime, language);
  if (own !== null) return own;
  const [first] = regulation.clauses.silence === 'assumed' ? [] : regulation.clauses.silence;
  const clause = clauses.find(({ id }) => id === first);
  if (clause === undefined) return '';
  const date = dated && language === 'vi' ? ` ngày ${sayDate(clause.date as Parameters<typeof sayDate>[0])}` : '';
  return `${citation(clause, language)}${date}`;
}
