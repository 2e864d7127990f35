/** Reads the functions that the engine knows by name: how each is called, and the words by which a text touches it. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { dotted, type Fault, isMap, type Path } from '../../../workflows/data/shape.js';

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

/** The functions by code, in the order of the file. @throws Error that tells file, place and reason of every fault */
export function knownFunctions(): ReadonlyMap<string, KnownFunction> {
  const data: unknown = parse(readFileSync(FUNCTIONS, 'utf8'));
  const entries = Array.isArray(data) ? (data as readonly unknown[]) : [];
  const faults = entries.length === 0 ? [{ path: [], reason: 'must be a list of functions' }] : faultsIn(entries);
  if (faults.length > 0) {
    const lines = faults.map(({ path, reason }) => `src/rules/register/functions.yaml: ${dotted(path)}: ${reason}`);
    throw new Error(lines.join('\n'));
  }
  return new Map((entries as readonly KnownFunction[]).map((entry) => [entry.code, entry]));
}

function faultsIn(entries: readonly unknown[]): Fault[] {
  const seen = new Set<unknown>();
  return entries.flatMap((entry, index) => {
    const { code, name, words } = isMap(entry) ? entry : {};
    const faults: { path: Path; reason: string }[] = [];
    if (!isText(code)) faults.push({ path: [index, 'code'], reason: 'must be text' });
    if (seen.has(code)) faults.push({ path: [index, 'code'], reason: `stands twice: ${String(code)}` });
    if (!isText(name)) faults.push({ path: [index, 'name'], reason: 'must be text' });
    if (!Array.isArray(words) || words.length === 0 || !words.every(isText))
      faults.push({ path: [index, 'words'], reason: 'must be a list of words' });
    seen.add(code);
    return faults;
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
