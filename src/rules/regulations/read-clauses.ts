/** The directives and their clauses: what rules and refusals cite. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checked, further, map, mapOf, oneOf, text } from '../../../workflows/data/shape.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { day } from '../../../workflows/limits/time-checks.js';
import { requireYaml } from '../yaml/read-yaml.js';

const CLAUSES_FILE = fileURLToPath(new URL('../../../workflows/data/directives/clauses.yaml', import.meta.url));

export const DUTY_KINDS = ['enforce', 'record', 'measure', 'report'] as const;
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
  /** What the machine that read the published picture took for something else, and what stands there. */
  readonly misread?: Readonly<Record<string, string>>;
}

/** One duty of a document, by its stable id ("PY-2.2d"), with what is needed to cite it. */
export interface Clause {
  readonly id: string;
  readonly kind: DutyKind;
  /** What it asks, in our own words, English. */
  readonly duty: string;
  /** The document's own words, Vietnamese, without quotation marks. */
  readonly words: string;
  readonly document: DirectiveDocument;
}

/** Everything that can be cited, by id. */
export interface Clauses {
  readonly documents: ReadonlyMap<string, DirectiveDocument>;
  readonly clauses: ReadonlyMap<string, Clause>;
}

interface ClausesFile {
  readonly documents: Readonly<Record<string, Omit<DirectiveDocument, 'id'>>>;
  readonly clauses: Readonly<Record<string, Omit<Clause, 'id' | 'document'>>>;
}

const shape = further<ClausesFile>(
  map({
    documents: mapOf(map({ number: text, date: day, province: text, file: text }, { misread: mapOf(text) })),
    clauses: mapOf(map({ kind: oneOf(DUTY_KINDS), duty: text, words: text })),
  }),
  ({ documents, clauses }) =>
    Object.keys(clauses)
      .filter((id) => !Object.hasOwn(documents, documentId(id)))
      .map((id) => ({ path: ['clauses', id], reason: `is of a document ${documentId(id)} that is not listed` })),
);

/** "PY" of "PY-2.2d". */
function documentId(clauseId: string): string {
  return clauseId.replace(/-.*$/, '');
}

/**
 * Reads the directives' clauses.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function readClauses(file: string = CLAUSES_FILE): Clauses {
  const { value } = requireYaml('The file of clauses', readFileSync(file, 'utf8'), file, (data) =>
    checked<ClausesFile>(data, shape),
  );
  const documents = new Map(Object.entries(value.documents).map(([id, document]) => [id, { id, ...document }]));
  const clauses = new Map<string, Clause>();
  for (const [id, duty] of Object.entries(value.clauses)) {
    const document = documents.get(documentId(id));
    if (document !== undefined) clauses.set(id, { id, ...duty, document });
  }
  return { documents, clauses };
}
