/** The directives and their clauses: what rules, refusals and the traceability table cite. */
import { fileURLToPath } from 'node:url';
import { type Check, type Fault, map, mapOf, must, oneOf, text } from '../../../workflows/data/shape.js';
import { type CivilDate, parseCivilDate } from '../../../workflows/limits/time.js';
import { faultLine, faultsError, readYaml } from './yaml-source.js';

const CLAUSES_FILE = fileURLToPath(new URL('../../../workflows/data/directives/clauses.yaml', import.meta.url));

const DUTY_KINDS = ['enforce', 'record', 'measure', 'report'] as const;
/** How software carries a duty: refuses the contrary, keeps the proof, computes it, or produces the document or screen. */
export type DutyKind = (typeof DUTY_KINDS)[number];

/** A public document, by its short id ("PY"). */
export interface DirectiveDocument {
  readonly id: string;
  readonly number: string;
  readonly date: CivilDate;
  readonly province: string;
  /** Its text, in workflows/data/directives/. */
  readonly file: string;
}

/** One duty of a document, by its stable id ("PY-2.2d"), with what is needed to cite it. */
export interface Clause {
  readonly id: string;
  readonly kind: DutyKind;
  readonly duty: string;
  readonly document: DirectiveDocument;
}

/** Everything that can be cited, by id. */
export interface Clauses {
  readonly documents: ReadonlyMap<string, DirectiveDocument>;
  readonly clauses: ReadonlyMap<string, Clause>;
}

interface ClausesFile {
  readonly documents: Readonly<Record<string, Omit<DirectiveDocument, 'id'>>>;
  readonly clauses: Readonly<Record<string, { readonly kind: DutyKind; readonly duty: string }>>;
}

const shape: Check = map({
  documents: mapOf(
    map({
      number: text,
      date: must((value) => parseCivilDate(value) !== null, 'a day that exists'),
      province: text,
      file: text,
    }),
  ),
  clauses: mapOf(map({ kind: oneOf(DUTY_KINDS), duty: text })),
});

/** "PY" of "PY-2.2d". */
function documentId(clauseId: string): string {
  return clauseId.split('-')[0] ?? clauseId;
}

/** Reads the directives' clauses; throws one Error with file, line, key and reason of every fault. */
export function readClauses(file: string = CLAUSES_FILE): Clauses {
  const source = readYaml(file);
  if ('broken' in source) throw faultsError('The clauses cannot be used', source.broken);
  const refuse = (faults: readonly Fault[]) =>
    faultsError(
      'The clauses cannot be used',
      faults.map((fault) => faultLine(source, fault)),
    );
  const faults = shape(source.data, []);
  if (faults.length > 0) throw refuse(faults);

  const data = source.data as ClausesFile;
  const documents = new Map(Object.entries(data.documents).map(([id, document]) => [id, { id, ...document }]));
  const clauses = new Map<string, Clause>();
  const orphans: Fault[] = [];
  for (const [id, duty] of Object.entries(data.clauses)) {
    const document = documents.get(documentId(id));
    if (document) clauses.set(id, { id, ...duty, document });
    else orphans.push({ path: ['clauses', id], reason: `is of a document ${documentId(id)} that is not listed` });
  }
  if (orphans.length > 0) throw refuse(orphans);
  return { documents, clauses };
}
