/** What is to be signed of a matter: of one consultation, or of all in the list of work. */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, type Consultation, type Schemas } from '../../api/client.js';
import type { Outcome } from './in-turn.js';
import { type Matter, openIn } from './matters.js';
import type { Owed } from './use-signing.js';

/** As many as the API gives at once; signed ones make room for the next. */
const MOST = 200;
const NONE: readonly string[] = [];

interface OwedList {
  readonly consultations: readonly Consultation[];
  readonly hasMore: boolean;
  readonly isWaiting: boolean;
  readonly error: unknown;
}

/** Of what is awaited, only what is overdue. */
const isOfMatter =
  ({ kind }: Matter) =>
  ({ overdue }: Schemas['WorkItem']) =>
    kind !== 'opinion' || overdue;

/** @param only id of the one consultation; null for all in the list of work */
export function useOwed(matter: Matter, only: string | null): OwedList {
  const work = $api.useQuery(
    'get',
    matter.list,
    { params: { query: { kind: matter.kind, limit: MOST } } },
    { enabled: only === null },
  );
  const listed =
    only === null
      ? (work.data?.items.filter(isOfMatter(matter)).map(({ consultation }) => consultation) ?? NONE)
      : [only];
  // A consultation whose last notice was signed stays on the page, which tells of it.
  const [seen, setSeen] = useState<readonly string[]>(NONE);
  const unseen = [...new Set(listed)].filter((id) => !seen.includes(id));
  if (unseen.length > 0) setSeen([...seen, ...unseen]);
  const details = useQueries({
    queries: seen.map((id) => $api.queryOptions('get', '/api/v1/consultations/{id}', { params: { path: { id } } })),
  });
  return {
    consultations: details.flatMap(({ data }) => data ?? []),
    hasMore: typeof work.data?.next === 'string',
    isWaiting: (only === null && work.isPending) || details.some(({ isPending }) => isPending),
    error: work.error ?? details.find(({ error }) => error !== null)?.error ?? null,
  };
}

/** The acts of a consultation that the person may sign, and those of which the page has something to tell, by their limit. */
export function owedIn(
  matter: Matter,
  consultation: Consultation,
  outcomes: ReadonlyMap<string, Outcome>,
): readonly Owed[] {
  const open = openIn(matter, consultation);
  const dueOf = (agency: string) => {
    const opinion = consultation.opinions[agency];
    return opinion === undefined ? '' : matter.dueAt(opinion);
  };
  return Object.keys(consultation.opinions)
    .map((agency) => ({
      key: `${consultation.id} ${agency}`,
      consultation,
      agency,
      isOpen: open.has(agency),
    }))
    .filter(({ key, isOpen }) => isOpen || outcomes.has(key))
    .sort((a, b) => dueOf(a.agency).localeCompare(dueOf(b.agency)) || a.agency.localeCompare(b.agency));
}
