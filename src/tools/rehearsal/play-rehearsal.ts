import type { ConsultationView } from '../../../workflows/dossier/view.js';
import type { CaseOutcome } from '../../engine/discipline/case-request.js';
import type { Outcome } from '../../engine/door/command-request.js';
import { messageOf } from '../../persistence/foreign-error.js';
import type { CaseView } from './case-view.js';
import { mismatches } from './partial-match.js';
import type { CaseStep, CommandStep, ExpectationStep, Rehearsal, RehearsalStep } from './rehearsal.js';
import { type JournalLine, RehearsalEngine } from './rehearsal-engine.js';
import type { TemporaryDatabase } from './temporary-databases.js';

/** A step that did not go as the rehearsal says. */
export interface Failure {
  /** Counted from 1. */
  readonly step: number;
  readonly line: number;
  /** Of an expectation: where in the views ("c1.opinions.STC.state"). */
  readonly path?: string;
  /** Of a command: "accepted" or {refused: code}; of an expectation: the expected value. */
  readonly expected: unknown;
  /** Of a command moreover {error: …} when the engine was stopped or failed; of an expectation: the value of the view. */
  readonly actual: unknown;
}

/** The result of a rehearsal. */
export interface RehearsalResult {
  readonly file: string;
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  /** Every consultation at the end, by id. */
  readonly views: Readonly<Record<string, ConsultationView>>;
  /** Every case at the end, by id; only of a rehearsal of cases. */
  readonly cases?: Readonly<Record<string, CaseView>>;
  readonly journal: readonly JournalLine[];
}

/** What went otherwise in a step. */
type Deviation = Omit<Failure, 'step' | 'line'>;

/**
 * Carries out the steps of a rehearsal on a fresh database, which the caller drops. A step that fails is reported, and the
 * next one follows. Throws only when the database itself cannot be used.
 */
export async function playRehearsal(rehearsal: Rehearsal, database: TemporaryDatabase): Promise<RehearsalResult> {
  const [first] = rehearsal.story;
  if (first === undefined) throw new RangeError('A rehearsal has at least one step.');
  const engine = await RehearsalEngine.begin(rehearsal, database, first.at);
  try {
    const failures: Failure[] = [];
    for (const [index, step] of rehearsal.story.entries()) {
      const found = await play(engine, step);
      failures.push(...found.map((failure) => ({ step: index + 1, line: step.line, ...failure })));
    }
    const views = await engine.views();
    const cases = rehearsal.kind === 'cases' ? { cases: await engine.cases() } : {};
    const journal = await engine.journal();
    return { file: rehearsal.file, passed: failures.length === 0, failures, views, ...cases, journal };
  } finally {
    await engine.stop();
  }
}

async function play(engine: RehearsalEngine, step: RehearsalStep): Promise<Deviation[]> {
  try {
    await engine.advanceTo(step.at);
    switch (step.kind) {
      case 'engine':
        await (step.action === 'stop' ? engine.stop() : engine.restart());
        return [];
      case 'expectation':
        return await expectViews(engine, step);
      case 'command':
        return await command(engine, step, () => engine.submit(step));
      case 'case-command':
        return await command(engine, step, () => engine.submitOnCase(step));
    }
  } catch (error) {
    return [{ expected: expectedOf(step), actual: { error: messageOf(error) } }];
  }
}

async function command(
  engine: RehearsalEngine,
  step: CommandStep | CaseStep,
  submit: () => Promise<Outcome | CaseOutcome>,
): Promise<Deviation[]> {
  const expected = expectedOf(step);
  const before = step.refused === null || engine.stopped ? null : await engine.rowCounts();
  const outcome = await submit();
  if (outcome.accepted) return step.refused === null ? [] : [{ expected, actual: 'accepted' }];
  const { code, field } = outcome.refusal;
  if (code !== step.refused)
    return [{ expected, actual: { refused: code, ...(field === undefined ? {} : { field }) } }];
  const after = await engine.rowCounts();
  return before === after ? [] : [{ expected: before, actual: after }];
}

function expectedOf(step: RehearsalStep): unknown {
  if (step.kind === 'expectation') return step.views;
  if (step.kind === 'engine' || step.refused === null) return 'accepted';
  return { refused: step.refused };
}

async function expectViews(engine: RehearsalEngine, { views }: ExpectationStep): Promise<Deviation[]> {
  const found: Deviation[] = [];
  for (const [id, expected] of Object.entries(views)) {
    // As JSON, which is what people and programs are shown.
    const actual: unknown = JSON.parse(JSON.stringify(await engine.view(id)));
    found.push(...mismatches(expected, actual, id));
  }
  return found;
}
