import type { ConsultationView } from '../../../workflows/dossier/view.js';
import { messageOf } from '../../persistence/foreign-error.js';
import { mismatches } from './partial-match.js';
import type { CommandStep, ExpectationStep, Rehearsal, RehearsalStep } from './rehearsal.js';
import { type JournalLine, Stage } from './stage.js';
import type { TemporaryDatabase } from './temporary-databases.js';

/** A step that did not go as told. */
export interface Failure {
  /** Counted from 1. */
  readonly step: number;
  readonly line: number;
  /** Of an expectation: where in the views ("c1.opinions.STC.state"). */
  readonly path?: string;
  /** Of a command: "accepted" or {refused: code}; of an expectation: the value told. */
  readonly expected: unknown;
  /** Of a command moreover {error: …} when the engine was stopped or failed; of an expectation: the value of the view. */
  readonly actual: unknown;
}

/** What came of a rehearsal. */
export interface Played {
  readonly file: string;
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  /** Every consultation at the end, by id. */
  readonly views: Readonly<Record<string, ConsultationView>>;
  readonly journal: readonly JournalLine[];
}

type Found = Omit<Failure, 'step' | 'line'>;

/**
 * Plays a rehearsal on a fresh database, which is left to the caller to drop. A step that fails is told, and the story
 * goes on. Throws only when the database itself cannot be used.
 */
export async function playRehearsal(rehearsal: Rehearsal, database: TemporaryDatabase): Promise<Played> {
  const [first] = rehearsal.story;
  if (first === undefined) throw new RangeError('A rehearsal has at least one step.');
  const stage = await Stage.set(rehearsal, database, first.at);
  try {
    const failures: Failure[] = [];
    for (const [index, step] of rehearsal.story.entries()) {
      const found = await play(stage, step);
      failures.push(...found.map((failure) => ({ step: index + 1, line: step.line, ...failure })));
    }
    const views = await stage.views();
    const journal = await stage.journal();
    return { file: rehearsal.file, passed: failures.length === 0, failures, views, journal };
  } finally {
    await stage.stop();
  }
}

async function play(stage: Stage, step: RehearsalStep): Promise<Found[]> {
  try {
    await stage.advanceTo(step.at);
    switch (step.kind) {
      case 'engine':
        await (step.action === 'stop' ? stage.stop() : stage.restart());
        return [];
      case 'expectation':
        return await expectViews(stage, step);
      case 'command':
        return await command(stage, step);
    }
  } catch (error) {
    return [{ expected: expectedOf(step), actual: { error: messageOf(error) } }];
  }
}

async function command(stage: Stage, step: CommandStep): Promise<Found[]> {
  const expected = expectedOf(step);
  const before = step.refused === null || stage.stopped ? null : await stage.footprint();
  const outcome = await stage.submit(step);
  if (outcome.accepted) return step.refused === null ? [] : [{ expected, actual: 'accepted' }];
  const { code, field } = outcome.refusal;
  if (code !== step.refused)
    return [{ expected, actual: { refused: code, ...(field === undefined ? {} : { field }) } }];
  const after = await stage.footprint();
  return before === after ? [] : [{ expected: before, actual: after }];
}

function expectedOf(step: RehearsalStep): unknown {
  if (step.kind === 'expectation') return step.views;
  if (step.kind === 'engine' || step.refused === null) return 'accepted';
  return { refused: step.refused };
}

async function expectViews(stage: Stage, { views }: ExpectationStep): Promise<Found[]> {
  const found: Found[] = [];
  for (const [id, expected] of Object.entries(views)) {
    // As JSON, so that what is compared is what everybody sees.
    const actual: unknown = JSON.parse(JSON.stringify(await stage.view(id)));
    found.push(...mismatches(expected, actual, id));
  }
  return found;
}
