/** What is counted of an internal procedure, as a row beside its case: figures are added up by the database, which looks into no JSON. */
import type { ProcedureContext } from '../../workflows/discipline/procedure/procedure.js';
import type { Row } from '../persistence/store.js';
import type { StoredCase } from './case-rows.js';

/** The row of a procedure; null for a case of any other kind. What is cut costs nothing after, whatever was entered. */
export function procedureRow(province: string, { id, standing }: StoredCase): Row | null {
  if (standing.kind !== 'procedure') return null;
  const { code, concerns, published, simplified, cut, before, after } = standing.context as ProcedureContext;
  return {
    province,
    case_id: id,
    code,
    agency: concerns.agency,
    published: published !== null,
    simplified: simplified !== null,
    cut: cut !== null,
    cost_before: before?.total ?? null,
    cost_after: cut === null ? (after?.total ?? null) : 0,
  };
}
