/** The one reader of YAML: every fault in what a file says is told with the line on which a person wrote it. */
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { dotted, type Fault, type Faulty, type Path } from '../../../workflows/data/shape.js';
import { type FileFault, UnusableFile } from './file-fault.js';

/** The line, from 1, of the value at a path; where there is none, the line of the nearest value above it. */
export type LineOf = (path: Path) => number;

/** What a check makes of the data of a file: what was read, or its faults by the paths of the values. */
export type Reading<T> = (data: unknown, lineOf: LineOf) => T | Faulty;

/**
 * Reads text as one document of YAML 1.2 with merge keys (`<<`) and hands its data to `read`. `file` is the name by which
 * faults call the file; they come in the order of the lines. Throws nothing of its own: text that is not YAML, a key written twice, an unknown tag and an alias
 * without its anchor are faults like those that `read` finds.
 */
export function readYaml<T extends object>(text: string, file: string, read: Reading<T>): T | Faulty<FileFault> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const faults = broken.map((error) => ({ file, line: lines.linePos(error.pos[0]).line, ...toldOf(error, text) }));
    return { faults: faults.sort(byLine) };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    // An alias without its anchor is found only when the data is built.
    return {
      faults: [{ file, line: 1, key: '', reason: notYaml(error instanceof Error ? error.message : String(error)) }],
    };
  }
  const lineOf: LineOf = (path) => lines.linePos(offsetOf(document, path)).line;
  const result = read(data, lineOf);
  if (!isFaulty<Fault>(result)) return result;
  const faults = result.faults.map(({ path, reason }) => ({ file, line: lineOf(path), key: dotted(path), reason }));
  return { faults: faults.sort(byLine) };
}

/** The same for a file without which nothing goes on. @throws UnusableFile: "`what` cannot be used", with every fault */
export function requireYaml<T extends object>(what: string, text: string, file: string, read: Reading<T>): T {
  const result = readYaml(text, file, read);
  if (isFaulty<FileFault>(result)) throw new UnusableFile(what, result.faults);
  return result;
}

function isFaulty<F>(result: object): result is Faulty<F> {
  return 'faults' in result;
}

const byLine = (one: FileFault, other: FileFault): number => one.line - other.line;

const notYaml = (message: string): string => `is not proper YAML: ${message}`;

function toldOf(error: YAMLError, text: string): Pick<FileFault, 'key' | 'reason'> {
  if (error.code !== 'DUPLICATE_KEY') return { key: '', reason: notYaml(error.message) };
  const key = /^[^\s:,}]*/.exec(text.slice(error.pos[0]))?.[0] ?? '';
  return { key, reason: 'is written twice' };
}

/** Where in the text the value at a path begins, or the nearest one above it that there is. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const segment of path) {
    const [stands, value] = childOf(node, segment);
    offset = startOf(stands) ?? offset;
    node = value;
  }
  return offset;
}

/** The node by which people find a value (the key of a map, the item of a list), and the value itself. */
function childOf(node: unknown, segment: string | number): [stands: unknown, value: unknown] {
  if (isMap(node)) {
    // The document has 2023 as a number where the path has it as text, so they are compared as text.
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
    return [pair?.key, pair?.value];
  }
  const item = isSeq(node) ? node.items[Number(segment)] : undefined;
  return [item, item];
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
