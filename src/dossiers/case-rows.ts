/** A case of discipline as a row, and back. Every column follows from the case and the number of its entries. */
import type { Case, CaseContext, CaseKind } from '../../workflows/discipline/case.js';
import { wakingOf } from '../../workflows/discipline/clock/waking.js';
import { COURSES } from '../../workflows/discipline/courses.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import type { Reader, Row } from '../persistence/store.js';
import { canonicalJson } from '../platform/canonical-json.js';

/** A case that is stored: its version is the number of its entries. */
export interface StoredCase {
  readonly id: string;
  readonly version: number;
  readonly changedAt: Instant;
  readonly standing: Case;
}

/** The row of a case. */
export function caseRow(province: string, { id, version, changedAt, standing }: StoredCase): Row {
  const { kind, state, context } = standing;
  const { subject, raisedBy, raisedAt, concerns, holder, dueOn } = context;
  return {
    province,
    id,
    kind,
    state,
    version,
    context_json: canonicalJson(context),
    subject,
    raised_by: raisedBy,
    raised_at: raisedAt,
    agency: concerns.agency,
    person: concerns.person,
    holder_agency: holder.agency,
    holder_person: holder.person,
    due_on: dueOn,
    ended: COURSES[kind].ended(state, context),
    wakes_at: wakingOf(standing)?.at ?? null,
    changed_at: changedAt,
  };
}

/** What lists read of a case without its context. */
export interface CaseColumns {
  readonly id: string;
  readonly kind: CaseKind;
  readonly state: string;
  readonly version: number;
  readonly subject: string;
  readonly raised_by: string;
  readonly raised_at: Instant;
  readonly agency: string | null;
  readonly person: string | null;
  readonly holder_agency: string;
  readonly holder_person: string | null;
  readonly due_on: CivilDate | null;
  readonly ended: boolean;
  readonly changed_at: Instant;
}

export const CASE_COLUMNS =
  'id, kind, state, version, subject, raised_by, raised_at, agency, person, holder_agency, holder_person, due_on, ended, changed_at';

/** A case as it stands, or as it is locked within a transaction; null when there is none. */
export async function readCase(
  reader: Reader,
  province: string,
  id: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<StoredCase | null> {
  const row = await reader.row<{
    kind: CaseKind;
    state: string;
    version: number;
    context_json: string;
    changed_at: Instant;
  }>(
    `SELECT kind, state, version, context_json, changed_at FROM discipline_cases WHERE province = ? AND id = ? ${lock}`,
    [province, id],
  );
  if (row === undefined) return null;
  const { kind, state, version, changed_at: changedAt } = row;
  const context = JSON.parse(row.context_json) as CaseContext;
  return { id, version, changedAt, standing: { kind, state, context } };
}
