/** Which agency takes over which function of one that is dissolved (NQ 190/2025/QH15: functions pass with their open requests). */

/** The agency that takes each function, by the code of the function; empty where none is chosen yet. */
export type Takers = Readonly<Record<string, string>>;

export interface Successor {
  readonly agency: string;
  readonly functions: string[];
}

/** The functions that no successor takes yet, in their order. */
export function untaken(functions: readonly string[], takers: Takers): string[] {
  return functions.filter((one) => (takers[one] ?? '') === '');
}

/** Each successor once, with the functions that it takes, in the order in which they stand. */
export function successorsOf(functions: readonly string[], takers: Takers): Successor[] {
  const found = new Map<string, string[]>();
  for (const one of functions) {
    const agency = takers[one] ?? '';
    if (agency === '') continue;
    found.set(agency, [...(found.get(agency) ?? []), one]);
  }
  return [...found].map(([agency, taken]) => ({ agency, functions: taken }));
}
