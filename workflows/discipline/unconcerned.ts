/**
 * Nobody judges their own case: neither the person concerned nor anybody of an agency concerned (PY-1.7). Home affairs judges; where it
 * is concerned itself, the Office does; where both are, the chairman.
 */
import type { CaseCircumstances, CaseFacts } from './case-facts.js';
import { type CaseRefusal, caseRefusal } from './case-refusals.js';

/** Whom a case concerns: the agency, every agency in which the person had a role, and the person. */
export interface Concerned {
  readonly agencies: readonly string[];
  readonly person: string | null;
}

/** The agency, and where a person is named, every agency in which they have a role. */
export function concernedOf(
  agency: string | undefined,
  person: string | undefined,
  { people }: Pick<CaseFacts, 'people'>,
): Concerned {
  const agencies = [agency, ...(people[person ?? '']?.agencies ?? [])].filter((code) => code !== undefined);
  return { agencies: [...new Set(agencies)].sort(), person: person ?? null };
}

/** Code of the organ that judges; null where the province has none that is not concerned. */
export function judgeOf(
  { agencies }: Concerned,
  { homeAffairs, office, chairman }: Pick<CaseFacts, 'homeAffairs' | 'office' | 'chairman'>,
): string | null {
  return [homeAffairs, office, chairman].find((code) => code !== null && !agencies.includes(code)) ?? null;
}

/** Refuses whoever is concerned themselves; `field` where something that was sent makes them so. */
export const unconcerned =
  ({ agencies, person }: Concerned, { actor }: Pick<CaseCircumstances, 'actor'>, field?: string) =>
  (): CaseRefusal | null =>
    agencies.includes(actor.agency as string) || (person !== null && actor.person === person)
      ? caseRefusal('own-case', field)
      : null;

/** Refuses everybody but the organ that judges. */
export const judging =
  (concerned: Concerned, circumstances: Pick<CaseCircumstances, 'actor' | 'facts'>) => (): CaseRefusal | null =>
    unconcerned(concerned, circumstances)() ??
    (circumstances.actor.agency === judgeOf(concerned, circumstances.facts) ? null : caseRefusal('another-judges'));
