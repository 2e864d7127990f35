/** What a regulation may name: the clauses to cite and the calendars to count by. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClauses } from './read-clauses.js';

const CALENDARS = fileURLToPath(new URL('../../../workflows/data/calendars/', import.meta.url));

/** The ids of the data files of a folder: their names without ".yaml", in order. */
export function idsIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => basename(file, '.yaml')).sort();
}

/** The ids of the clauses and of the calendars that are installed; throws when the clauses cannot be read. */
export function installedIds(): { readonly clauses: ReadonlySet<string>; readonly calendars: ReadonlySet<string> } {
  return { clauses: new Set(readClauses().clauses.keys()), calendars: new Set(idsIn(CALENDARS)) };
}
