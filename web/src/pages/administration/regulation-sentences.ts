/** A regulation in words: what each rule says, and the clause that orders it. */
import { type Regulation, RULES, type Rule } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import type { Language } from '../../language/texts.js';
import { SENTENCES as EN } from './regulation-sentences.en.js';
import { SENTENCES as VI } from './regulation-sentences.vi.js';

type Cited = Schemas['CitedClauseView'];

export interface RuleInWords {
  readonly rule: Rule;
  readonly sentences: readonly string[];
  /** The clauses that order it; none where no document does and the value is assumed. */
  readonly clauses: readonly Cited[];
}

/** Every rule, in the order in which a consultation meets them. `cited` are the clauses in words, as the API tells them. */
export function inWords(regulation: Regulation, cited: readonly Cited[], language: Language): readonly RuleInWords[] {
  const sentences = language === 'vi' ? VI : EN;
  return RULES.map((rule) => {
    const ground = regulation.clauses[rule];
    return {
      rule,
      sentences: sentences[rule](regulation),
      clauses: ground === 'assumed' ? [] : cited.filter(({ id }) => ground.includes(id)),
    };
  });
}
