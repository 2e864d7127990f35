/** How cases stand in a rehearsal: what an expectation is compared with. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';

/** A case as it is stored: where it stands, and all that its kind keeps. */
export type CaseView = Readonly<Record<string, unknown>>;

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly context_json: string;
  readonly raised_at: Instant;
}

const SELECT = 'SELECT id, kind, state, version, context_json, raised_at FROM discipline_cases';

const viewOf = ({ kind, state, version, context_json }: Row): CaseView => ({
  ...{ kind, state, version: Number(version) },
  ...(JSON.parse(context_json) as object),
});

/** The view of a case; null when there is none. */
export async function caseView(reader: Reader, province: string, id: string): Promise<CaseView | null> {
  const row = await reader.row<Row>(`${SELECT} WHERE province = ? AND id = ?`, [province, id]);
  return row === undefined ? null : viewOf(row);
}

/** The views of all cases, in the order in which they were begun. */
export async function caseViews(reader: Reader, province: string): Promise<[id: string, view: CaseView][]> {
  const rows = await reader.rows<Row>(`${SELECT} WHERE province = ? ORDER BY raised_at, id`, [province]);
  return rows.map((row) => [row.id, viewOf(row)]);
}

/**
 * The id of a case by the name that a story calls it: a week that the clock opened has no name of its own, and is called by its form and
 * its day, "bieu-mau@2024-07-12". Any other name is the id itself.
 */
export async function idOfCase(reader: Reader, province: string, name: string): Promise<string> {
  const [, form, day] = /^(.+)@(\d{4}-\d{2}-\d{2})$/.exec(name) ?? [];
  if (form === undefined) return name;
  for (const [id, { kind, ...view }] of await caseViews(reader, province)) {
    const { form: of, occurrence } = view as { readonly form?: string; readonly occurrence?: { readonly day: string } };
    if (kind === 'collected-report' && of === form && occurrence?.day === day) return id;
  }
  return name;
}
