/** Reads the tables of docs/access.md. */
import { readFileSync } from 'node:fs';

export interface AccessTables {
  /** By act or standing, then by relation: the roles or the reading, as written. */
  readonly acts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly readings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By act on a case, or kind of case, then by relation. */
  readonly caseActs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly caseReadings: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Who by operation. */
  readonly operations: ReadonlyMap<string, string>;
  /** By operation the scope that an access token needs for it; "none" for what is closed to all of them. */
  readonly scopes: ReadonlyMap<string, string>;
  /** By operation what stands of it in the journal of administration; "none: …" or "elsewhere: …" for what does not. */
  readonly journaled: ReadonlyMap<string, string>;
}

export function readTables(): AccessTables {
  const text = readFileSync('docs/access.md', 'utf8');
  const [acts = [], readings = [], others = [], caseActs = [], caseReadings = [], tokens = [], journaled = []] = [
    1, 2, 3, 4, 5, 6, 7,
  ].map((number) => rowsUnder(text, `## ${number}.`));
  const scopes = new Map<string, string>();
  for (const [scope = '', named = ''] of tokens.slice(1))
    for (const [, operation = ''] of named.matchAll(/`(\w+)`/g)) scopes.set(operation, scope.replaceAll('`', ''));
  return {
    acts: byRelation(acts),
    readings: byRelation(readings),
    caseActs: byRelation(caseActs),
    caseReadings: byRelation(caseReadings),
    operations: byOperation(others),
    scopes,
    journaled: byOperation(journaled),
  };
}

/** The first cell of its row by operation, each of which stands in one row. */
function byOperation(rows: readonly string[][]): Map<string, string> {
  const found = new Map<string, string>();
  for (const [first = '', named = ''] of rows.slice(1))
    for (const [, operation = ''] of named.matchAll(/`(\w+)`/g)) {
      if (found.has(operation)) throw new Error(`${operation} stands twice in a table of docs/access.md`);
      found.set(operation, first.replaceAll('`', ''));
    }
  return found;
}

/** The cells of the first table under a heading, the row of its column names first. */
function rowsUnder(text: string, heading: string): string[][] {
  const after = text.slice(text.indexOf(`\n${heading}`));
  const table = /\n(\|.*\n)+/.exec(after)?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function byRelation([names = [], ...rows]: readonly string[][]): Map<string, ReadonlyMap<string, string>> {
  return new Map(
    rows.map(([first = '', ...cells]) => [
      first.replaceAll('`', ''),
      new Map(cells.map((cell, index) => [names[index + 1] ?? '', cell])),
    ]),
  );
}
