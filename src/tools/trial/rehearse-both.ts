/** Plays every story twice, under the regulation in force and under a draft, and tells which go otherwise and where. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap } from '../../../workflows/data/shape.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { packageFolder } from '../../platform/program-version.js';
import { readRegulations } from '../../rules/regulations/read-regulations.js';
import { type Failure, playRehearsal, type RehearsalResult } from '../rehearsal/play-rehearsal.js';
import { readRehearsal } from '../rehearsal/read-rehearsal.js';
import type { Rehearsal } from '../rehearsal/rehearsal.js';
import { sqliteDatabases, type TemporaryDatabases } from '../rehearsal/temporary-databases.js';

/** A story by the contract of rehearsals. */
export interface Story {
  /** The name of its file, or its own name where the province keeps it. */
  readonly file: string;
  readonly text: string;
  readonly own: boolean;
}

/** What goes otherwise at one place of a story. */
export interface StoryChange {
  /** The step, from 1; null for how things stand at the end. */
  readonly step: number | null;
  /** A command that is let pass or refused; or a value of a view, by its path ("c1.opinions.STC.state"). */
  readonly what: string;
  readonly path: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface StoryTried {
  readonly file: string;
  readonly name: string;
  readonly own: boolean;
  /** Whether it goes as it is told, under each of the two. */
  readonly asTold: { readonly before: boolean; readonly after: boolean };
  readonly changes: readonly StoryChange[];
  /** Changes beside those listed. */
  readonly more: number;
}

export interface NotPlayed {
  readonly file: string;
  readonly name: string;
  readonly own: boolean;
  /** What keeps it from being played under the draft, as the reader of rehearsals says it. */
  readonly reason: string;
}

export interface RehearsalTrial {
  readonly played: number;
  /** Stories that go otherwise under the draft. */
  readonly otherwise: number;
  readonly stories: readonly StoryTried[];
  /** Stories that cannot be played under one of the two: their own values do not fit into it. */
  readonly notPlayed: readonly NotPlayed[];
}

const MOST_CHANGES = 12;

/** The stories that come with the program; none where its documents were left out of the installation. */
export async function programStories(folder = join(packageFolder(), 'docs', 'rehearsals')): Promise<Story[]> {
  const files = await readdir(folder).catch(() => []);
  const stories = files.filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    stories.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8'), own: false })),
  );
}

/**
 * Plays the stories under both. Each is played whole, on a database of its own, under its own values too: what a story
 * sets of the regulation that it names it sets of either.
 */
export async function rehearseBoth(
  stories: readonly Story[],
  { present, candidate }: { readonly present: Regulation; readonly candidate: Regulation },
): Promise<RehearsalTrial> {
  const before = inPlaceOfEach(present, candidate.id);
  const after = inPlaceOfEach(candidate, candidate.id);
  const databases = await sqliteDatabases();
  const tried: StoryTried[] = [];
  const notPlayed: NotPlayed[] = [];
  try {
    for (const story of stories) {
      const one = readRehearsal(story.text, story.file, before);
      const other = readRehearsal(story.text, story.file, after);
      if ('rehearsal' in one && 'rehearsal' in other) {
        const played = { before: await play(one.rehearsal, databases), after: await play(other.rehearsal, databases) };
        tried.push(compared(story, one.rehearsal, played));
      } else {
        const faults = [one, other].flatMap((read) => ('faults' in read ? read.faults : []));
        const name = 'rehearsal' in one ? one.rehearsal.name : nameIn(other, story);
        const { key = '', reason = '' } = faults[0] ?? {};
        notPlayed.push({ file: story.file, name, own: story.own, reason: [key, reason].filter(Boolean).join(': ') });
      }
    }
  } finally {
    await databases.close();
  }
  const otherwise = tried.filter(({ changes }) => changes.length > 0);
  return { played: tried.length, otherwise: otherwise.length, stories: otherwise, notPlayed };
}

/**
 * The rules of one regulation under the name of each that a story may name. Name, province and documents stay those of the
 * story: a story may adopt what it names.
 */
function inPlaceOfEach(rules: Regulation, own: string): ReadonlyMap<string, Regulation> {
  const installed = [...readRegulations().values()].map(({ id, province, inForce, basis }): [string, Regulation] => [
    id,
    { ...rules, id, province, inForce, basis },
  ]);
  return new Map([...installed, [own, { ...rules, id: own }]]);
}

async function play(rehearsal: Rehearsal, databases: TemporaryDatabases): Promise<RehearsalResult> {
  const database = await databases.next();
  try {
    return await playRehearsal(rehearsal, database);
  } finally {
    await database.drop();
  }
}

function nameIn(read: ReturnType<typeof readRehearsal>, { file }: Story): string {
  return 'rehearsal' in read ? read.rehearsal.name : file;
}

interface Played {
  readonly before: RehearsalResult;
  readonly after: RehearsalResult;
}

function compared({ file, own }: Story, rehearsal: Rehearsal, { before, after }: Played): StoryTried {
  const changes = [...inSteps(rehearsal, before.failures, after.failures), ...atTheEnd(before.views, after.views)];
  return {
    file,
    name: rehearsal.name,
    own,
    asTold: { before: before.passed, after: after.passed },
    changes: changes.slice(0, MOST_CHANGES),
    more: Math.max(0, changes.length - MOST_CHANGES),
  };
}

/** A step goes otherwise where what happened under the one did not happen under the other. What is as told is not a failure. */
function inSteps({ story }: Rehearsal, before: readonly Failure[], after: readonly Failure[]): StoryChange[] {
  const nameOf = ({ step, path = '' }: Failure) => `${step} ${path}`;
  const of = (failures: readonly Failure[]) => new Map(failures.map((failure) => [nameOf(failure), failure]));
  const [one, other] = [of(before), of(after)];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name): StoryChange[] => {
    const found = one.get(name) ?? other.get(name);
    if (found === undefined) return [];
    const happened = (failure: Failure | undefined) => inAWord(failure === undefined ? found.expected : failure.actual);
    const change = { before: happened(one.get(name)), after: happened(other.get(name)) };
    const step = story[found.step - 1];
    // What is expected of a view is compared as the views are; a command by whether it is let pass.
    if (step?.kind !== 'command' || change.before === change.after) return [];
    return [{ step: found.step, what: step.command, path: step.id, ...change }];
  });
}

/** "accepted", the code of a refusal, or what went wrong with the engine itself. */
function inAWord(outcome: unknown): string {
  if (typeof outcome === 'string') return outcome;
  if (isMap(outcome) && typeof outcome.refused === 'string') return outcome.refused;
  return isMap(outcome) && typeof outcome.error === 'string' ? outcome.error : JSON.stringify(outcome);
}

/** What people would see at the end. */
const SEEN_OF_CONSULTATION = ['state', 'outcome'] as const;
const SEEN_OF_OPINION = ['state', 'position', 'lastDay'] as const;

function atTheEnd(before: RehearsalResult['views'], after: RehearsalResult['views']): StoryChange[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return ids.flatMap((id) => {
    const [one, other] = [before[id], after[id]];
    const agencies = [...new Set([...Object.keys(one?.opinions ?? {}), ...Object.keys(other?.opinions ?? {})])].sort();
    return [
      ...SEEN_OF_CONSULTATION.flatMap((key) => changed([id, key], one, other)),
      ...agencies.flatMap((agency) =>
        SEEN_OF_OPINION.flatMap((key) => changed([id, 'opinions', agency, key], one, other)),
      ),
    ];
  });
}

function changed(path: readonly string[], one: unknown, other: unknown): StoryChange[] {
  const [before, after] = [at(one, path.slice(1)), at(other, path.slice(1))];
  if (before === after) return [];
  const text = (value: unknown) => (value === null ? null : String(value));
  return [{ step: null, what: path.at(-1) ?? '', path: path.join('.'), before: text(before), after: text(after) }];
}

function at(view: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), view) ?? null;
}
