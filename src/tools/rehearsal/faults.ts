import type { Fault, Path } from '../../../workflows/data/shape.js';

/** Gathers what is wrong with a rehearsal, so that all of it is told at once. */
export class Faults {
  readonly found: Fault[] = [];

  /** `reason` continues a sentence that begins with the path. Gives undefined, to stand for the value that is not there. */
  add(path: Path, reason: string): undefined {
    this.found.push({ path, reason });
    return undefined;
  }

  /** Faults that another check found; their paths continue `at`. */
  take(faults: readonly Fault[], at: Path): undefined {
    for (const { path, reason } of faults) this.add([...at, ...path], reason);
    return undefined;
  }

  /** Tells of every key of a map that is not one of those known. */
  unknownKeys(map: Readonly<Record<string, unknown>>, known: readonly string[], at: Path): void {
    for (const key of Object.keys(map)) {
      if (!known.includes(key)) this.add([...at, key], `is not known; the keys here are ${known.join(', ')}`);
    }
  }
}
