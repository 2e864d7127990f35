/** Rehearsals of cases of discipline: what such a file may hold, and that a step that goes otherwise is told. */
import { describe, expect, it } from '@jest/globals';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { playRehearsal } from '../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import { sqliteDatabases } from '../../src/tools/rehearsal/temporary-databases.js';

const regulations = readRegulations();
const HEAD = 'name: Thử\nregulation: phu-yen-2230\nstory:\n';
const AT = '2023-06-05T09:00:00+07:00';
const REPORTED = `  - {at: ${AT}, as: SXD/officer, do: difficulty.report, id: kk, with: {subject: Chưa rõ, about: Hai nơi, to: office}}\n`;

const faultsOf = (text: string): string[] => {
  const read = readRehearsal(text, 'a.yaml', regulations);
  return 'rehearsal' in read ? [] : read.faults.map(({ line, key, reason }) => `${line} ${key} ${reason}`);
};

async function failuresOf(story: string) {
  const read = readRehearsal(`case-rehearsal: 1\n${HEAD}${story}`, 'a.yaml', regulations);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const databases = await sqliteDatabases();
  const database = await databases.next();
  try {
    return await playRehearsal(read.rehearsal, database);
  } finally {
    await database.drop();
    await databases.close();
  }
}

describe('a file', () => {
  it('knows no command on a case unless it says that it is a rehearsal of cases', () => {
    expect(faultsOf(`${HEAD}${REPORTED}`)).toEqual([expect.stringMatching(/^4 story\.0\.do must be one of/)]);
    expect(faultsOf(`case-rehearsal: 1\n${HEAD}${REPORTED}`)).toEqual([]);
  });

  it.each([
    ['another edition', `case-rehearsal: 2\n${HEAD}${REPORTED}`, '1 case-rehearsal must be 1'],
    ['a key that no rehearsal has', `case-rehearsal: 1\ntitle: x\n${HEAD}${REPORTED}`, '2 title is not known'],
    ['no id', `case-rehearsal: 1\n${HEAD}${REPORTED.replace(' id: kk,', '')}`, '5 story.0.id is missing'],
    [
      'what the command does not carry',
      `case-rehearsal: 1\n${HEAD}${REPORTED.replace('to: office', 'to: office, limit: 3')}`,
      '5 story.0.with.limit is not something that difficulty.report carries',
    ],
    [
      'nobody who acts',
      `case-rehearsal: 1\n${HEAD}${REPORTED.replace(' as: SXD/officer,', '')}`,
      '5 story.0.as is missing',
    ],
  ])('is refused with %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
  });
});

describe('a story', () => {
  it('passes with its cases told beside its consultations', async () => {
    const { passed, failures, views, cases } = await failuresOf(REPORTED);
    expect([passed, failures, views]).toEqual([true, [], {}]);
    expect(cases).toMatchObject({ kk: { kind: 'difficulty', state: 'reported', version: 1, raisedBy: 'SXD' } });
  });

  it('fails where a case stands otherwise, a refusal has another code, or what was to be refused is done', async () => {
    const expected = `  - {at: ${AT}, expect: {kk: {state: closed}, khac: {state: open}}}\n`;
    const closed = `  - {at: ${AT}, as: SXD/officer, do: difficulty.close, id: kk, refused: unknown-case}\n`;
    const refused = `${REPORTED.replace('}}\n', '}, refused: own-case}\n').replace('id: kk', 'id: kk2')}`;
    const { failures } = await failuresOf(`${REPORTED}${expected}${closed}${refused}`);
    expect(failures.map(({ step, path, actual }) => [step, path, actual])).toEqual([
      [2, 'kk.state', 'reported'],
      [2, 'khac', null],
      [3, undefined, { refused: 'case-not-open' }],
      [4, undefined, 'accepted'],
    ]);
  });
});
