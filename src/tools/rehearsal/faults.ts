import type { Fault, Path } from '../../../workflows/data/shape.js';

/** Collects the faults of a rehearsal while it is read, so that all of them are told at once. */
export class Faults {
  readonly found: Fault[] = [];

  /** `reason` continues a sentence that begins with the path. Returns undefined, in place of the value that cannot be read. */
  add(path: Path, reason: string): undefined {
    this.found.push({ path, reason });
    return undefined;
  }

  /** Adds the faults of another check, whose paths continue `at`. Returns undefined, as `add` does. */
  addAll(faults: readonly Fault[], at: Path): undefined {
    for (const { path, reason } of faults) this.add([...at, ...path], reason);
    return undefined;
  }

  /** Adds a fault for every key of a map that is not one of those known. */
  addUnknownKeys(map: Readonly<Record<string, unknown>>, known: readonly string[], at: Path): void {
    for (const key of Object.keys(map)) {
      if (!known.includes(key)) this.add([...at, key], `is not known; the keys here are ${known.join(', ')}`);
    }
  }
}
