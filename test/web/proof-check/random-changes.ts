/** Changes of a file at random, the same for the same seed: what a faulty disk does, a clumsy hand, and somebody who tries. */
import { Random } from '../../simulation/random.js';

type Holder = Record<string | number, unknown>;
interface Leaf {
  readonly holder: Holder;
  readonly key: string | number;
  /** As "entries.3.hash". */
  readonly path: string;
}

export interface Changed {
  readonly what: string;
  readonly file: object;
}

/** A copy of the file with one change in one place. */
export function changedAtRandom(file: object, seed: number): Changed {
  const random = new Random(seed);
  const copy: object = JSON.parse(JSON.stringify(file));
  const leaf = random.pick(leavesOf(copy, ''));
  const how = random.pick(['other', 'other', 'other', 'none', 'null', 'twice', 'moved'] as const);
  change(leaf, how, random);
  return { what: `seed ${seed}: ${leaf.path} ${how}`, file: copy };
}

function leavesOf(value: object, path: string): Leaf[] {
  const holder = value as Holder;
  return Object.keys(value).flatMap((name) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const inner = holder[key];
    const leaf = { holder, key, path: `${path}.${name}` };
    return typeof inner === 'object' && inner !== null ? [leaf, ...leavesOf(inner, leaf.path)] : [leaf];
  });
}

function change({ holder, key }: Leaf, how: string, random: Random): void {
  const list = Array.isArray(holder) ? (holder as unknown[]) : null;
  const at = Number(key);
  if (how === 'none' && list !== null) list.splice(at, 1);
  else if (how === 'none') delete holder[key];
  else if (how === 'twice' && list !== null) list.splice(at, 0, list[at]);
  else if (how === 'moved' && list !== null) list.push(...list.splice(at, 1));
  else if (how === 'null') holder[key] = null;
  else holder[key] = another(holder[key], random);
}

function another(value: unknown, random: Random): unknown {
  if (typeof value === 'number') return random.pick([value + 1, value - 1, -value, value + 0.5, String(value)]);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string' || value === '') return random.pick(['x', 0, {}, []]);
  const at = random.between(0, value.length - 1);
  const changed = random.pick([value[at] === '1' ? '2' : '1', '', `${value[at]} `, value[at]?.toUpperCase() ?? '']);
  return value.slice(0, at) + changed + value.slice(at + 1);
}
