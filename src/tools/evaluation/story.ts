import { readFileSync } from 'node:fs';
import { type Instant, parseInstant } from '../../../workflows/limits/time.js';
import type { Regulation } from '../../../workflows/regulation/regulation.js';
import { UnusableFile } from '../../rules/yaml/file-fault.js';
import { readRehearsal } from '../rehearsal/read-rehearsal.js';
import type { CommandStep } from '../rehearsal/rehearsal.js';

/** When the regulation came into force: the morning on which the virtual clock begins. */
export const STORY_BEGINS = instant('2023-05-16T08:00:00+07:00');
/** The morning on which it then stands, with limits of the next days before it. */
export const STORY_ENDS = instant('2023-06-14T08:00:00+07:00');

/** Beside this file in the sources and in the build, which copies the data. */
const FILE = new URL('story.yaml', import.meta.url);

/**
 * The commands of the sample people: a rehearsal like any other, so that it can also be played on the command line.
 * @throws UnusableFile with file, line, key and reason of every fault
 */
export function sampleStory(regulations: ReadonlyMap<string, Regulation>): readonly CommandStep[] {
  const read = readRehearsal(readFileSync(FILE, 'utf8'), 'src/tools/evaluation/story.yaml', regulations);
  if ('faults' in read) throw new UnusableFile('The story of the sample people', read.faults);
  return read.rehearsal.story.filter((step) => step.kind === 'command');
}

function instant(text: string): Instant {
  const read = parseInstant(text);
  if (read === null) throw new Error(`${text} is no instant.`);
  return read;
}
