/** How long nobody's command was accepted, by what had happened. */
export interface Round {
  readonly event: string;
  readonly milliseconds: number;
}

export interface Figures {
  readonly event: string;
  readonly rounds: number;
  /** In milliseconds, of the nearest rank. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

/** The figures of each event and of all together. */
export function figuresOf(rounds: readonly Round[]): Figures[] {
  const events = [...new Set(rounds.map(({ event }) => event))];
  const of = (event: string, some: readonly Round[]): Figures => {
    const sorted = some.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
    return { event, rounds: some.length, median: rank(0.5), p95: rank(0.95), longest: rank(1) };
  };
  return [
    ...events.map((event) =>
      of(
        event,
        rounds.filter((round) => round.event === event),
      ),
    ),
    of('all', rounds),
  ];
}

/** As a table of Markdown, in seconds. */
export function inWords(figures: readonly Figures[]): string {
  const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
  return [
    '| event | rounds | median | p95 | longest |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...figures.map(
      ({ event, rounds, median, p95, longest }) =>
        `| ${event} | ${rounds} | ${seconds(median)} s | ${seconds(p95)} s | ${seconds(longest)} s |`,
    ),
  ].join('\n');
}
