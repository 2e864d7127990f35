/**
 * Which text a refusal rests on. A rule of the regulation cites its own clauses, which differ from province to province;
 * a duty that is no rule there is cited by its id, and only where the regulation rests on the document that has it.
 */
import type { RefusalCode } from '../../../workflows/commands/refusals.js';
import type { Regulation, Rule } from '../../../workflows/regulation/regulation.js';
import { wordingOf } from '../../rules/regulations/clause-wording.js';
import type { Clauses } from '../../rules/regulations/read-clauses.js';

interface Ground {
  readonly rule?: Rule;
  readonly clauses?: readonly string[];
}

const GROUNDS: Readonly<Partial<Record<RefusalCode, Ground>>> = {
  'not-lead': { clauses: ['PY-2.1a'] },
  'not-authorised': { clauses: ['PY-1.3a', 'TN-2a'] },
  'return-too-late': { rule: 'return' },
  'return-ground-invalid': { rule: 'return' },
  'extension-exhausted': { rule: 'extension' },
  'extension-too-long': { rule: 'extension' },
  'clarification-exhausted': { rule: 'clarification' },
  'notice-already-issued': { rule: 'silence' },
  'already-settled': { rule: 'silence' },
  'dissent-unresolved': { rule: 'reconciliation' },
  'not-negotiated': { rule: 'reconciliation' },
  'within-lead-authority': { clauses: ['PY-1.4a', 'TN-2h'] },
  'delegated-to-lead': { clauses: ['PY-1.4a', 'TN-2h'] },
  'authority-of-another': { clauses: ['PY-2.1c'] },
  'outside-lead-functions': { clauses: ['PY-2.1c'] },
  'lead-function-required': { clauses: ['PY-2.1c'] },
  'contact-in-the-future': { clauses: ['PY-2.2g'] },
  'authority-reason-required': { clauses: ['PY-1.4a', 'PY-2.1c'] },
  'position-not-available': { rule: 'positions' },
  'question-unanswered': { rule: 'positions' },
  'condition-required': { rule: 'positions' },
  'alternative-required': { rule: 'positions' },
  'position-required': { clauses: ['PY-1.4b', 'PY-2.2c'] },
  'legal-ground-required': { clauses: ['PY-1.4b'] },
  'unrelated-agency': { clauses: ['PY-2.2a', 'TN-2c', 'HP-5'] },
  'limit-too-short': { rule: 'limits' },
  'limit-too-long': { rule: 'limits' },
  'repeat-consultation': { rule: 'repeat' },
};

/** A clause as a problem cites it. */
export interface CitedClause {
  readonly id: string;
  /** The number of the document, "2230/UBND-NC". */
  readonly number: string;
  readonly date: string;
  readonly duty: string;
  /** The words of the document, Vietnamese; null where they are not kept. */
  readonly wording: string | null;
}

/** The clauses on which a refusal rests under a regulation; none where no document orders it. */
export function clausesOf(code: RefusalCode, regulation: Regulation, { clauses }: Clauses): CitedClause[] {
  const ground = GROUNDS[code];
  if (ground === undefined) return [];
  const documents = new Set(regulation.basis.map((basis) => basis.id));
  const ofRule = ground.rule === undefined ? 'assumed' : regulation.clauses[ground.rule];
  const ids = [...(ofRule === 'assumed' ? [] : ofRule), ...(ground.clauses ?? [])];
  return ids.flatMap((id) => {
    const clause = clauses.get(id);
    if (clause === undefined || !documents.has(clause.document.id)) return [];
    return [
      { id, number: clause.document.number, date: clause.document.date, duty: clause.duty, wording: wordingOf(id) },
    ];
  });
}

/** The codes of all refusals that rest on a clause: by themselves, or by a rule for which one of the regulations cites it. */
export function refusalsOn(clause: string, regulations: Iterable<Regulation>): RefusalCode[] {
  const all = [...regulations];
  const byRule = (rule: Rule) => all.some(({ clauses }) => clauses[rule].includes(clause));
  return (Object.keys(GROUNDS) as RefusalCode[]).filter((code) => {
    const ground = GROUNDS[code];
    return ground?.clauses?.includes(clause) === true || (ground?.rule !== undefined && byRule(ground.rule));
  });
}
