/** What the register of functions proposes, by agency instead of by function. */
import type { OpeningForm } from './opening-form.js';

interface SuggestedFunction {
  readonly function: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly agencies: readonly { readonly code: string; readonly name: string; readonly external: boolean }[];
}

export interface Relation {
  readonly function: string;
  readonly name: string;
  /** The words of it that stand in what was written. */
  readonly words: readonly string[];
}

export interface SuggestedAgency {
  readonly code: string;
  readonly name: string;
  readonly external: boolean;
  /** The functions that the text touches, the one that it touches most first. */
  readonly relations: readonly [Relation, ...Relation[]];
}

/**
 * The agencies that the text concerns, each once, in the order of the functions that it touches most; without the lead,
 * who cannot ask itself.
 */
export function suggestedAgencies(items: readonly SuggestedFunction[], lead: string): SuggestedAgency[] {
  const found = new Map<string, SuggestedAgency>();
  for (const { function: code, name, words, agencies } of items) {
    const relation: Relation = { function: code, name, words };
    for (const agency of agencies) {
      if (agency.code === lead) continue;
      const before = found.get(agency.code);
      const relations: SuggestedAgency['relations'] =
        before === undefined ? [relation] : [...before.relations, relation];
      found.set(agency.code, { ...agency, relations });
    }
  }
  return [...found.values()];
}

/** Proposals that are not yet among the asked. */
export function openSuggestions(suggested: readonly SuggestedAgency[], form: OpeningForm): SuggestedAgency[] {
  const asked = new Set(form.consult.map(({ agency }) => agency));
  return suggested.filter(({ code }) => !asked.has(code));
}

/** What the register is asked with: the words of the subject, of the proposal and of the questions. */
export function textOf(form: OpeningForm, longest: number): string {
  const said = [form.subject, form.proposal, ...form.questions.map(({ text }) => text)];
  return said
    .filter((text) => text.trim() !== '')
    .join('\n')
    .slice(0, longest);
}
