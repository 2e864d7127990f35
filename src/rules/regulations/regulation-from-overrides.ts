/** The regulation that a rehearsal names: an installed one, or one that is tried out before it is adopted. */

import { dotted, type Fault, type Faulty, isMap, type Path } from '../../../workflows/data/shape.js';
import { overrideRegulation } from '../../../workflows/regulation/override-regulation.js';
import { checkRegulation, type Regulation } from '../../../workflows/regulation/regulation.js';
import { installedIds } from './installed-ids.js';

/** How many segments two paths have in common from the root. */
function shared(a: Path, b: Path): number {
  const differs = a.findIndex((segment, index) => String(segment) !== String(b[index]));
  return differs === -1 ? a.length : differs;
}

/**
 * The values that an override of a bound or a default brings along: the values that are set stand, and the others move as far
 * as they must, so that `min <= default <= max`. An override of the minimum alone is therefore enough.
 */
function impliedByBounds(base: Regulation, set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const implied: Record<string, unknown> = {};
  for (const [urgency, old] of Object.entries(base.limits)) {
    const at = (name: string) => `limits.${urgency}.${name}`;
    const given = ['min', 'default', 'max'].map((name) => set[at(name)]).filter((value) => value !== undefined);
    // A value that is not a number of days is refused by the check of the whole.
    const days = given.filter((value): value is number => Number.isSafeInteger(value) && Number(value) > 0);
    if (days.length === 0 || days.length < given.length) continue;
    const min = Number(set[at('min')] ?? Math.min(old.min, ...days));
    const max = Number(set[at('max')] ?? Math.max(old.max, ...days));
    implied[at('min')] = min;
    implied[at('max')] = max;
    implied[at('default')] = Math.max(min, Math.min(max, old.default));
  }
  return implied;
}

/** The fault at the key of `set` that caused it: the one nearest to its path, else `set` itself. */
function placed(fault: Fault, keys: readonly string[]): Fault {
  let place: Path = ['set'];
  let nearest = 0;
  for (const key of keys) {
    const common = shared(fault.path, key.split('.'));
    if (common > nearest) {
      nearest = common;
      place = ['set', key];
    }
  }
  return { path: place, reason: `${dotted(fault.path)} ${fault.reason}` };
}

/** The installed regulation of a name, or a fault at `path` that lists the names there are. */
function named(
  id: unknown,
  path: Path,
  regulations: ReadonlyMap<string, Regulation>,
): { readonly regulation: Regulation } | Faulty {
  const regulation = typeof id === 'string' ? regulations.get(id) : undefined;
  if (regulation) return { regulation };
  return { faults: [{ path, reason: `must name a regulation: ${[...regulations.keys()].join(', ')}` }] };
}

/**
 * The value of `regulation:` in a rehearsal: an id, or {extends: id, set: {dotted key: value}}. The result keeps
 * the id of the one it extends, and is as strictly checked as a file. Paths of faults begin at that value: [] for an
 * unknown id, ["extends"], ["set", "limits.ordinary.default"]; `regulations` is not changed.
 */
export function regulationFromOverrides(
  written: unknown,
  regulations: ReadonlyMap<string, Regulation>,
): { readonly regulation: Regulation } | Faulty {
  if (!isMap(written)) return named(written, [], regulations);
  const unknown = Object.keys(written).filter((key) => key !== 'extends' && key !== 'set');
  const faults: Fault[] = unknown.map((key) => ({
    path: [key],
    reason: 'is not known; the keys here are extends, set',
  }));
  const base = named(written.extends, ['extends'], regulations);
  if ('faults' in base) faults.push(...base.faults);
  const set = written.set ?? {};
  if (!isMap(set)) faults.push({ path: ['set'], reason: 'must be a map of dotted keys and values' });
  if ('faults' in base || !isMap(set) || faults.length > 0) return { faults };

  const overridden = overrideRegulation(base.regulation, { ...impliedByBounds(base.regulation, set), ...set });
  if ('faults' in overridden)
    return { faults: overridden.faults.map((one) => ({ ...one, path: ['set', ...one.path] })) };
  const { clauses, calendars } = installedIds();
  const checked = checkRegulation(overridden.data, clauses, calendars);
  if ('regulation' in checked) return checked;
  return { faults: checked.faults.map((fault) => placed(fault, Object.keys(set))) };
}
