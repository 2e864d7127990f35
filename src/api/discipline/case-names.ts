/** What the history of a case calls what its commands name by an id: agencies, people, other cases, what was on a list that was reviewed. */
import type { Case } from '../../../workflows/discipline/case.js';
import type { FollowUpReviewContext } from '../../../workflows/discipline/follow-up-review/follow-up-review.js';
import type { CaseColumns } from '../../dossiers/case-rows.js';
import type { CaseEntry } from '../../journal/case-entry.js';
import type { Reader } from '../../persistence/store.js';
import { type CaseReader, readableCases } from '../../rules/reading/case-reading.js';
import type { Register } from '../../rules/register/register.js';
import type { CaseNameView } from './case.views.js';

interface Told {
  readonly entries: readonly CaseEntry[];
  readonly row: CaseColumns;
  readonly stored: Case;
}

/** Agencies and people as they were called when they were named, agencies of the case by their names now, cases by their subjects. */
export async function caseNames(
  reader: Reader,
  register: Register,
  reading: CaseReader,
  { entries, row, stored }: Told,
): Promise<CaseNameView[]> {
  const names = new Map<string, string>();
  for (const { facts } of entries)
    for (const [id, { name }] of [...Object.entries(facts.agencies), ...Object.entries(facts.people)])
      names.set(id, name);
  for (const code of [row.raised_by, row.agency, row.holder_agency]) {
    const agency = register.agencies.get(code ?? '');
    if (agency !== undefined) names.set(agency.code, agency.name);
  }
  if (stored.kind === 'follow-up-review')
    for (const { item, subject } of (stored.context as FollowUpReviewContext).items) names.set(item, subject);
  const readable = readableCases(reading);
  const cases = await reader.rows<{ id: string; subject: string }>(
    `SELECT id, subject FROM discipline_cases WHERE province = ? AND id = ANY(?) AND ${readable.sql}`,
    [register.province, [...new Set(entries.flatMap(({ input }) => textsIn(input)))], ...readable.params],
  );
  for (const { id, subject } of cases) names.set(id, subject);
  return [...names].map(([id, name]) => ({ id, name }));
}

/** The texts of one line that a command carried, those within parts too: any of them may be the id of a case. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('\n') ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
