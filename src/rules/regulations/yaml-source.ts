/** YAML that remembers its lines, so that a fault in the data can be shown where a person wrote it. */
import { readFileSync } from 'node:fs';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import { dotted, type Fault, type Path } from '../../../workflows/data/shape.js';

/** A file that was read: its data, and where each value of it stands. */
export interface YamlSource {
  readonly file: string;
  readonly data: unknown;
  /** The line, from 1, of the value at a path; of the nearest one above it when there is no such value. */
  lineOf(path: Path): number;
}

/** One fault as a line of an error message: file, line, key and reason. */
export function faultLine(source: YamlSource, fault: Fault): string {
  const key = fault.path.length > 0 ? `${dotted(fault.path)}: ` : '';
  return `${source.file}:${source.lineOf(fault.path)}: ${key}${fault.reason}`;
}

/** One Error that tells every fault, a line each, under a sentence that says what is not usable. */
export function faultsError(what: string, lines: readonly string[]): Error {
  return new Error(`${what}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

/**
 * Reads a file as one YAML document. Text that is not YAML (a key written twice included) comes back as lines for an
 * error message; a file that cannot be read throws what the file system throws.
 */
export function readYaml(file: string): YamlSource | { readonly broken: readonly string[] } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    return { broken: errors.map((error) => `${file}:${lineAt(error.pos[0])}: is not proper YAML: ${error.message}`) };
  }

  const lineOf = (path: Path): number => {
    let line = 1;
    let node: unknown = document.contents;
    for (const segment of path) {
      let next: { at: unknown; value: unknown } | undefined;
      if (isMap(node)) {
        const pair = node.items.find(({ key }: Pair) => isScalar(key) && String(key.value) === String(segment));
        next = pair && { at: pair.key, value: pair.value };
      } else if (isSeq(node)) {
        const item = node.items[Number(segment)];
        next = { at: item, value: item };
      }
      if (next === undefined || !isNode(next.at) || !next.at.range) return line;
      line = lineAt(next.at.range[0]);
      node = next.value;
    }
    return line;
  };

  try {
    return { file, data: document.toJS(), lineOf };
  } catch (error) {
    // An alias without its anchor is found only when the data is built.
    return { broken: [`${file}:1: is not proper YAML: ${error instanceof Error ? error.message : String(error)}`] };
  }
}
