/** Variables of the environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads single settings and remembers what is wrong with them, so that all faults can be told at once. A variable that is
 * empty counts as not given, as `docker compose` and shells pass unset ones on.
 */
export class Settings {
  readonly faults: string[] = [];
  /** What was understood all the same. */
  readonly warnings: string[] = [];
  /** What was asked for and was given, by name. */
  readonly given = new Map<string, string>();

  constructor(private readonly environment: Environment) {}

  /** What was given, without the white space around it; undefined when nothing was. */
  text(name: string): string | undefined {
    const given = this.environment[name]?.trim();
    if (given === undefined || given === '') return undefined;
    this.given.set(name, given);
    return given;
  }

  /** One of a list of words. */
  choice<Word extends string>(name: string, words: readonly Word[], fallback: Word): Word {
    const given = this.text(name);
    if (given === undefined) return fallback;
    const found = words.find((word) => word === given);
    if (found !== undefined) return found;
    this.fault(`${name} is "${given}", which it cannot be: write ${list(words)}, or leave it out for ${fallback}.`);
    return fallback;
  }

  /** A whole number within bounds, both included. */
  whole(name: string, fallback: number, bounds: { least: number; most: number }): number {
    const given = this.text(name);
    if (given === undefined) return fallback;
    const number = Number(given);
    if (/^\d+$/.test(given) && number >= bounds.least && number <= bounds.most) return number;
    this.fault(
      `${name} is "${given}": write a whole number from ${bounds.least} to ${bounds.most}, or leave it out for ${fallback}.`,
    );
    return fallback;
  }

  fault(sentence: string): void {
    this.faults.push(sentence);
  }
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
