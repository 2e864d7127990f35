/** The functions of a province: as it has worded them itself, and every other as the program delivers it. */
import type { AgencyFunction } from '../../../workflows/register/register.js';
import { FunctionWords } from './functions-in-text.js';
import { knownFunctions } from './read-functions.js';
import type { Register } from './register.js';

/** Read once: the list belongs to the program. */
let list: ReadonlyMap<string, AgencyFunction> | undefined;

/** The functions that the program delivers, by code, in the order of the file. @throws UnusableFile */
export function deliveredFunctions(): ReadonlyMap<string, AgencyFunction> {
  list ??= knownFunctions();
  return list;
}

/** Those that the program delivers of some functions, each once, in the order of their codes. */
export function deliveredAmong(codes: readonly string[]): AgencyFunction[] {
  if (codes.length === 0) return [];
  const delivered = deliveredFunctions();
  return [...new Set(codes)].sort().flatMap((code) => delivered.get(code) ?? []);
}

/** All functions by code: the delivered ones in their order, worded by the province where it has, then its own by code. */
export function functionsOf({ functions }: Pick<Register, 'functions'>): ReadonlyMap<string, AgencyFunction> {
  const own = [...functions.values()].sort((one, other) => (one.code < other.code ? -1 : 1));
  return new Map([...deliveredFunctions(), ...own.map((one) => [one.code, one] as const)]);
}

/** The version of a function: 1 as it is delivered, and one more for each time that the province has worded it. */
export function versionOfFunction({ functions }: Pick<Register, 'functions'>, code: string): number {
  return 1 + (functions.get(code)?.version ?? 0);
}

const words = new WeakMap<Register, FunctionWords>();

/** The words of all functions, laid out to read texts by; made once for each state of the register. */
export function wordsOfFunctions(register: Register): FunctionWords {
  const known = words.get(register);
  if (known !== undefined) return known;
  const made = new FunctionWords(functionsOf(register).values());
  words.set(register, made);
  return made;
}
