/**
 * A small table language for data that people write by hand: a shape is a check, checks are put together from smaller
 * ones, and a check returns every fault at once, each with the path to the value it is about.
 */

/** The way from the root of the data to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** What is wrong with one value; `reason` continues a sentence that begins with the path. */
export interface Fault {
  readonly path: Path;
  readonly reason: string;
}

/** Every fault of a value that stands at `path`; none when it is as it should be. */
export type Check = (value: unknown, path: Path) => Fault[];

/** The answer of a reader that cannot use what it was given: every fault at once. */
export interface Faulty<F = Fault> {
  readonly faults: readonly F[];
}

const LONGEST_SHOWN = 60;

/** A path as it is written in an override: "limits.ordinary.default", "reminders.0.before". */
export function dotted(path: Path): string {
  return path.join('.');
}

/** True for an object of keys and values: not null, not a list. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a fault shows it, cut when it is long. */
function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : String(JSON.stringify(value));
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

/** A value for which `accepts` is true; `wanted` says what that is, in the words that follow "must be". */
export function must(accepts: (value: unknown) => boolean, wanted: string): Check {
  return (value, path) => (accepts(value) ? [] : [{ path, reason: `must be ${wanted}, not ${shown(value)}` }]);
}

/** One of a few words. */
export function oneOf(words: readonly string[]): Check {
  const wanted = words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`;
  return must((value) => typeof value === 'string' && words.includes(value), wanted);
}

/** A whole number that is not less than `least`. */
export function wholeFrom(least: number): Check {
  return must((value) => Number.isSafeInteger(value) && Number(value) >= least, `a whole number from ${least}`);
}

/** Text that is more than white space. */
export const text: Check = must((value) => typeof value === 'string' && value.trim() !== '', 'text');

/** True or false. */
export const flag: Check = must((value) => typeof value === 'boolean', 'true or false');

/** Every value. */
const anything: Check = () => [];

/** What `check` accepts, or null. */
export function orNull(check: Check): Check {
  return (value, path) => (value === null ? [] : check(value, path));
}

/** A map of these keys and no others, each value as its own check says; a key of `optional` may be left out. */
export function map(required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  const keys = [...checks.keys()].join(', ');
  const whole = must(isMap, `a map of ${keys}`);
  return (value, path) => {
    if (!isMap(value)) return whole(value, path);
    const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
    return [
      ...missing.map((key) => ({ path: [...path, key], reason: 'is missing' })),
      ...Object.entries(value).flatMap(([key, inner]) => {
        const check = checks.get(key);
        if (check === undefined) return [{ path: [...path, key], reason: `is not known; the keys here are ${keys}` }];
        return check(inner, [...path, key]);
      }),
    ];
  };
}

/** A map of at least `least` keys, each key as `key` says and each value as `check` does. */
export function mapOf(check: Check, least: 0 | 1 = 0, key: Check = anything): Check {
  const whole = must(
    (value) => isMap(value) && Object.keys(value).length >= least,
    least === 0 ? 'a map' : 'a map with at least one key',
  );
  return all(whole, (value, path) =>
    Object.entries(isMap(value) ? value : {}).flatMap(([name, inner]) => {
      const here = [...path, name];
      return [...key(name, here), ...check(inner, here)];
    }),
  );
}

/**
 * A list of at least `least` items, each as `check` says and none written twice: no item as a whole, or, where a `key` is
 * named, no value of that key.
 */
export function listOf(check: Check, least: 0 | 1, key?: string): Check {
  const whole = must(
    (value) => Array.isArray(value) && value.length >= least,
    least === 0 ? 'a list' : 'a list with at least one item',
  );
  const identity = (item: unknown) => (key === undefined ? item : isMap(item) ? item[key] : undefined);
  return (value, path) => {
    if (!Array.isArray(value) || value.length < least) return whole(value, path);
    const written = value.map((item) => JSON.stringify(identity(item)));
    return value.flatMap((item: unknown, index) => {
      const here = [...path, index];
      const same = written[index];
      if (same !== undefined && written.indexOf(same) < index)
        return [{ path: key === undefined ? here : [...here, key], reason: 'is written twice' }];
      return check(item, here);
    });
  };
}

/** What every one of `checks` accepts. Each is asked whatever the others find, so that all faults are told. */
export function all(...checks: readonly Check[]): Check {
  return (value, path) => checks.flatMap((check) => check(value, path));
}

/**
 * What `check` accepts and `then` finds no fault with: `then` compares values with each other, so it is asked only when
 * each of them is well formed, and T is what `check` guarantees.
 */
export function further<T>(check: Check, then: (value: T, path: Path) => Fault[]): Check {
  return (value, path) => {
    const faults = check(value, path);
    return faults.length > 0 ? faults : then(value as T, path);
  };
}

/** The value as T, which is what `check` guarantees, or every fault of it. */
export function checked<T>(value: unknown, check: Check): { readonly value: T } | Faulty {
  const faults = check(value, []);
  return faults.length > 0 ? { faults } : { value: value as T };
}
