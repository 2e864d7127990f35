import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { phuYenIn2023 } from '../../src/rules/register/read-register.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { samplePeople } from '../../src/tools/evaluation/sample-people.js';
import { STORY_BEGINS, STORY_ENDS } from '../../src/tools/evaluation/story.js';
import { playRehearsal } from '../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import { sqliteDatabases } from '../../src/tools/rehearsal/temporary-databases.js';
import { civilDateOf, inVietnam } from '../../workflows/limits/time.js';

const STORY = 'src/tools/evaluation/story.yaml';

describe('the samples of the evaluation mode', () => {
  it('are a rehearsal that goes as told, from the day of 2230/UBND-NC to the morning of 14 June', async () => {
    const read = readRehearsal(readFileSync(STORY, 'utf8'), STORY, readRegulations());
    if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 2));
    const { story } = read.rehearsal;
    expect(civilDateOf(story[0]?.at ?? STORY_ENDS)).toBe('2023-05-16');
    expect((story[0]?.at ?? '') > STORY_BEGINS).toBe(true);
    expect(inVietnam(story.at(-1)?.at ?? STORY_BEGINS)).toBe(inVietnam(STORY_ENDS));
    const databases = await sqliteDatabases();
    try {
      const played = await playRehearsal(read.rehearsal, await databases.next());
      expect(played.failures).toEqual([]);
    } finally {
      await databases.close();
    }
  });

  it('have two dozen people of agencies of the register, each with a login of their own', () => {
    const people = samplePeople();
    const codes = new Set(phuYenIn2023().map(({ code }) => code));
    expect(people.length).toBeGreaterThanOrEqual(20);
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
    expect(people.filter(({ agency }) => agency !== null && !codes.has(agency))).toEqual([]);
    expect(people.filter(({ agency }) => agency === null).map(({ role }) => role)).toEqual(['admin', 'admin']);
  });
});
