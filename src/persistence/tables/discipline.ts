import { boolean, counter, date, instant, optional, text } from './columns.js';
import type { Table } from './table.js';

/** A case of discipline as it stands; every column but the context follows from it (src/dossiers/case-rows.ts). */
export const disciplineCases: Table = {
  key: { province: text, id: text },
  columns: {
    kind: text,
    state: text,
    version: counter,
    context_json: text,
    subject: text,
    raised_by: text,
    raised_at: instant,
    agency: optional(text),
    person: optional(text),
    holder_agency: text,
    holder_person: optional(text),
    due_on: optional(date),
    ended: boolean,
    wakes_at: optional(instant),
    changed_at: instant,
  },
  indexes: [
    { name: 'discipline_cases_by_kind', columns: ['province', 'kind', 'raised_at', 'id'] },
    { name: 'discipline_cases_by_holder', columns: ['province', 'holder_agency', 'ended', 'due_on'] },
    { name: 'discipline_cases_by_agency', columns: ['province', 'agency', 'kind'] },
    { name: 'discipline_cases_waking', columns: ['province', 'wakes_at', 'id'], where: 'wakes_at IS NOT NULL' },
    { name: 'discipline_cases_by_raiser', columns: ['province', 'raised_by', 'kind'] },
  ],
};

/** What is counted of an internal procedure, as it stands (src/dossiers/procedure-rows.ts). */
export const procedureFigures: Table = {
  key: { province: text, case_id: text },
  columns: {
    code: text,
    agency: text,
    published: boolean,
    simplified: boolean,
    cut: boolean,
    cost_before: optional(counter),
    cost_after: optional(counter),
  },
  indexes: [
    { name: 'procedure_figures_by_code', columns: ['province', 'code'], unique: true },
    { name: 'procedure_figures_by_agency', columns: ['province', 'agency'] },
  ],
};

/** Which entry of the chain made which version of a case. */
export const disciplineSteps: Table = {
  key: { province: text, case_id: text, version: counter },
  columns: { seq: counter },
  clustered: true,
};
