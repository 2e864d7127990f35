/** The chain from a clause of a directive to what carries it out and what proves it. */
import type { RefusalCode } from '../../../workflows/commands/refusals.js';
import { type Regulation, RULES, type Rule } from '../../../workflows/regulation/regulation.js';
import { refusalsOn } from '../../http/problems/clause-of-refusal.js';
import { type Clause, type Clauses, readClauses } from '../../rules/regulations/read-clauses.js';
import { readRegulations } from '../../rules/regulations/read-regulations.js';
import { type Act, caseActsOf } from './act.js';
import { type Cited, readCited, readWritten, type Written } from './carried-out.js';

/** A key under `clauses` in the file of a regulation that cites the clause. */
export interface CitingRule {
  readonly regulation: string;
  readonly rule: Rule;
}

/** A clause with everything that refers to it. Lists are in the order of their files, and empty where there is nothing. */
export interface ClauseTrace extends Required<Omit<Written, 'commands'>> {
  readonly clause: Clause;
  /** Those that are written, and the commands on cases whose rows name the clause. */
  readonly commands: readonly Act[];
  readonly rules: readonly CitingRule[];
  /** Files of the program that name the clause; to name it is not yet to carry it out. */
  readonly sources: readonly string[];
}

/** Everything that the chain is made of, read from the files. */
export interface TraceFiles {
  readonly clauses: Clauses['clauses'];
  readonly regulations: ReadonlyMap<string, Regulation>;
  readonly written: Readonly<Record<string, Written>>;
  readonly cited: Readonly<Record<string, Cited>>;
}

/**
 * @param citedOf where the clauses with these ids are named; left out: as it was last collected
 * @throws UnusableFile for a file that is not in order
 */
export function readTraceFiles(
  citedOf: (ids: readonly string[]) => TraceFiles['cited'] = (ids) => readCited(ids),
): TraceFiles {
  const { clauses } = readClauses();
  const ids = [...clauses.keys()];
  return { clauses, regulations: readRegulations(), written: readWritten(ids), cited: citedOf(ids) };
}

/** Every clause in the order of clauses.yaml. */
export function traceClauses({ clauses, regulations, written, cited }: TraceFiles): ClauseTrace[] {
  return [...clauses.values()].map((clause) => traced(clause, regulations, written[clause.id], cited[clause.id]));
}

function traced(
  clause: Clause,
  regulations: ReadonlyMap<string, Regulation>,
  written: Written = {},
  cited: Cited = { sources: [], tests: [], rehearsals: [] },
): ClauseTrace {
  const resting: RefusalCode[] = refusalsOn(clause.id, regulations.values());
  return {
    clause,
    rules: citingRules(clause.id, regulations),
    commands: [...(written.commands ?? []), ...caseActsOf(clause.id)],
    limits: written.limits ?? [],
    outcomes: written.outcomes ?? [],
    refusals: together(resting, written.refusals),
    messages: written.messages ?? [],
    letters: written.letters ?? [],
    reads: written.reads ?? [],
    pages: written.pages ?? [],
    tests: together(written.tests, cited.tests),
    rehearsals: together(written.rehearsals, cited.rehearsals),
    sources: cited.sources,
  };
}

function citingRules(clause: string, regulations: ReadonlyMap<string, Regulation>): CitingRule[] {
  return [...regulations].flatMap(([regulation, { clauses }]) =>
    RULES.filter((rule) => clauses[rule] !== 'assumed' && clauses[rule].includes(clause)).map((rule) => ({
      regulation,
      rule,
    })),
  );
}

/** Both lists, each thing once. */
function together<T>(one: readonly T[] = [], other: readonly T[] = []): T[] {
  return [...new Set([...one, ...other])];
}

/**
 * Whether anything carries the clause out: a rule, an act, a limit, a refusal, a message, a letter, a list or a page. A source or a test that
 * names it does not.
 */
export function isCarriedOut(trace: ClauseTrace): boolean {
  const { rules, commands, limits, outcomes, refusals, messages, letters, reads, pages } = trace;
  return [rules, commands, limits, outcomes, refusals, messages, letters, reads, pages].some((one) => one.length > 0);
}

/** Whether a test or a rehearsal proves it. */
export const isProven = ({ tests, rehearsals }: ClauseTrace): boolean => tests.length + rehearsals.length > 0;
