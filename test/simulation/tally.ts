/** Counts what was done over all seeds: a simulation in which nothing happens finds nothing. */
export class Tally {
  private readonly counts = new Map<string, number>();

  add(name: string, count = 1): void {
    this.counts.set(name, this.of(name) + count);
  }

  of(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  /** How many of a kind in all: "refused:" sums over every refusal code. */
  under(prefix: string): number {
    let sum = 0;
    for (const [name, count] of this.counts) if (name.startsWith(prefix)) sum += count;
    return sum;
  }

  /** The names counted under a prefix. */
  names(prefix: string): string[] {
    return [...this.counts.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }

  /** One line for each name, to read. */
  toString(): string {
    return [...this.counts]
      .sort()
      .map(([name, count]) => `${name} ${count}`)
      .join('\n');
  }
}
