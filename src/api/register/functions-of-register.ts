/** The functions that the agencies of a register have now, with their names. */
import { functionsOf, versionOfFunction } from '../../rules/register/province-functions.js';
import type { Register } from '../../rules/register/register.js';
import type { FunctionView } from './function.views.js';

/**
 * Every function that an agency of the register has, in the order of the known ones and then of their codes. One that is not
 * known by name stands for itself. `agencies` are those that exist now.
 * @param all also those that no agency has
 */
export function functionsOfRegister(register: Pick<Register, 'agencies' | 'functions'>, all = false): FunctionView[] {
  const having = new Map<string, FunctionView['agencies']>();
  for (const { code, name, external, functions } of register.agencies.values()) {
    for (const held of functions) {
      const others = having.get(held) ?? [];
      others.push({ code, name, external });
      having.set(held, others);
    }
  }
  const known = functionsOf(register);
  const order = [...known.keys()].filter((code) => all || having.has(code));
  const unknown = [...having.keys()].filter((code) => !known.has(code)).sort();
  return [...order, ...unknown].map((code) => ({
    code,
    name: known.get(code)?.name ?? code,
    words: [...(known.get(code)?.words ?? [])],
    version: versionOfFunction(register, code),
    own: register.functions.has(code),
    agencies: having.get(code) ?? [],
  }));
}
