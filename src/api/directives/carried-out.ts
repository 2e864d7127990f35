/**
 * What carries out the clauses of the directives, from two files beside this one: references that people write, and where
 * sources, tests and rehearsals name a clause, which `dong-thuan trace --write` collects from a checkout.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMAND_NAMES, type CommandName } from '../../../workflows/commands/commands.js';
import { REFUSALS, type RefusalCode } from '../../../workflows/commands/refusals.js';
import { type Check, checked, listOf, map, mapOf, oneOf, text } from '../../../workflows/data/shape.js';
import type { RunningLimit } from '../../../workflows/dossier/dossier.js';
import { MESSAGE_KINDS, type MessageKind } from '../../../workflows/dossier/message-kinds.js';
import { LETTER_KINDS, type LetterKind } from '../../letters/facts/letter-facts.js';
import { requireYaml } from '../../rules/yaml/read-yaml.js';

/** What passes by itself; each kind of limit is told in the journal by `limit.passed`. */
export const LIMIT_KINDS = [
  'reminder',
  'opinion',
  'notice',
  'competence',
  'stage',
  'confirmation',
] as const satisfies readonly RunningLimit['kind'][];
export type LimitKind = RunningLimit['kind'];

/** What the law brings about that no command names: a consent by rule. */
export const OUTCOMES = ['deemed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The references of one clause, as they are written; a kind that it lacks is left out. */
export interface Written {
  readonly commands?: readonly CommandName[];
  readonly limits?: readonly LimitKind[];
  readonly outcomes?: readonly Outcome[];
  readonly refusals?: readonly RefusalCode[];
  readonly messages?: readonly MessageKind[];
  readonly letters?: readonly LetterKind[];
  /** Operations of the interface. */
  readonly reads?: readonly string[];
  /** Addresses of the client; `:id` stands for any. */
  readonly pages?: readonly string[];
  readonly tests?: readonly string[];
  readonly rehearsals?: readonly string[];
}

/** Files that name a clause, below the root of the checkout. */
export interface Cited {
  readonly sources: readonly string[];
  readonly tests: readonly string[];
  readonly rehearsals: readonly string[];
}

const WRITTEN_FILE = fileURLToPath(new URL('./carried-out.yaml', import.meta.url));
const CITED_FILE = fileURLToPath(new URL('./cited.yaml', import.meta.url));

const words = (known: readonly string[]): Check => listOf(oneOf(known), 1);
const names = listOf(text, 1);

const written = map(
  {},
  {
    commands: words(COMMAND_NAMES),
    limits: words(LIMIT_KINDS),
    outcomes: words(OUTCOMES),
    refusals: words(Object.keys(REFUSALS)),
    messages: words(MESSAGE_KINDS),
    letters: words(LETTER_KINDS),
    reads: names,
    pages: names,
    tests: names,
    rehearsals: names,
  },
);
const files = listOf(text, 0);
const cited = map({ sources: files, tests: files, rehearsals: files });

/** The references that people write, by clause. @throws UnusableFile with file, line, key and reason of every fault */
export function readWritten(ids: Iterable<string>, file: string = WRITTEN_FILE): Readonly<Record<string, Written>> {
  return read<Written>('What carries out the clauses', file, ids, written);
}

/** Where clauses are named, by clause. @throws UnusableFile with file, line, key and reason of every fault */
export function readCited(ids: Iterable<string>, file: string = CITED_FILE): Readonly<Record<string, Cited>> {
  return read<Cited>('Where the clauses are named', file, ids, cited);
}

function read<T>(what: string, file: string, ids: Iterable<string>, check: Check): Readonly<Record<string, T>> {
  const shape = mapOf(check, 0, oneOf([...ids]));
  return requireYaml(what, readFileSync(file, 'utf8'), file, (data) =>
    checked<Readonly<Record<string, T>>>(data, shape),
  ).value;
}
