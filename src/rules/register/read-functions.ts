/** Reads the functions that the engine knows by name: how each is called, and the words by which a text touches it. */
import { readFileSync } from 'node:fs';
import { checked, listOf, map, text } from '../../../workflows/data/shape.js';
import { requireYaml } from '../yaml/read-yaml.js';

/** Beside this file in the sources and in the build, which copies the data. */
const FUNCTIONS = new URL('functions.yaml', import.meta.url);

/** A function of agencies: what one may be consulted on (PY-2.2a). */
export interface KnownFunction {
  /** As it stands in registers: "construction". */
  readonly code: string;
  /** In Vietnamese. */
  readonly name: string;
  /** Vietnamese words, each of one or more syllables. */
  readonly words: readonly string[];
}

const shape = listOf(map({ code: text, name: text, words: listOf(text, 1) }), 1, 'code');

/**
 * The functions by code, in the order of the file.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function knownFunctions(): ReadonlyMap<string, KnownFunction> {
  const { value } = requireYaml(
    'The list of functions',
    readFileSync(FUNCTIONS, 'utf8'),
    'src/rules/register/functions.yaml',
    (data) => checked<readonly KnownFunction[]>(data, shape),
  );
  return new Map(value.map((entry) => [entry.code, entry]));
}
