/** The functions that the agencies of a register have now, with their names. */
import type { RegisteredAgency } from '../../../workflows/step/circumstances.js';
import type { KnownFunction } from '../../rules/register/read-functions.js';
import type { FunctionView } from './function.views.js';

/**
 * Every function that an agency of the register has, in the order of the known ones and then of their codes. One that is not
 * known by name stands for itself. `agencies` are those that exist now.
 */
export function functionsOfRegister(
  agencies: Iterable<RegisteredAgency>,
  known: ReadonlyMap<string, KnownFunction>,
): FunctionView[] {
  const having = new Map<string, FunctionView['agencies']>();
  for (const { code, name, external, functions } of agencies) {
    for (const held of functions) {
      const others = having.get(held) ?? [];
      others.push({ code, name, external });
      having.set(held, others);
    }
  }
  const order = [...known.keys()].filter((code) => having.has(code));
  const unknown = [...having.keys()].filter((code) => !known.has(code)).sort();
  return [...order, ...unknown].map((code) => ({
    code,
    name: known.get(code)?.name ?? code,
    words: [...(known.get(code)?.words ?? [])],
    agencies: having.get(code) ?? [],
  }));
}
