import { describe, expect, it } from '@jest/globals';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import type { Rehearsal } from '../../src/tools/rehearsal/rehearsal.js';
import { answer, aRehearsal, expectation, LINES_BEFORE_STORY, OPEN } from './a-rehearsal.js';

const regulations = readRegulations();
const T = '2023-05-18T09:00:00+07:00';
const FIRST = LINES_BEFORE_STORY + 2;

/** "line key reason" of every fault. */
function faultsOf(text: string): string[] {
  const read = readRehearsal(text, 'a.yaml', regulations);
  if ('rehearsal' in read) return [];
  for (const fault of read.faults) expect(fault.file).toBe('a.yaml');
  return read.faults.map(({ line, key, reason }) => `${line} ${key} ${reason}`);
}

function rehearsalOf(text: string): Rehearsal {
  const read = readRehearsal(text, 'a.yaml', regulations);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.rehearsal;
}

const step = (text: string) => aRehearsal(text);
const head = (line: string) => `${line}\nstory:\n  - {at: ${T}, do: engine.stop}\n`;

describe('A file that is no rehearsal', () => {
  // What is wrong, the text, the line, the key, and what the reason says.
  const broken: [string, string, number, string, string][] = [
    ['is broken YAML', 'name: [a\nstory: {', 2, '', 'is not proper YAML'],
    ['is empty', '', 1, '', 'must be a map'],
    ['is a list', '- name: a', 1, '', 'must be a map'],
    ['holds two documents', `${aRehearsal(OPEN)}---\nname: b\n`, FIRST + 3, '', 'is not proper YAML'],
    ['writes a key twice', `name: a\nname: b\n${aRehearsal(OPEN)}`, 2, 'name', 'is written twice'],
    ['writes a key of a step twice', step(`{at: ${T}, at: ${T}, do: engine.stop}`), FIRST, 'at', 'is written twice'],
    ['uses an alias without its anchor', 'name: *a', 1, '', 'is not proper YAML'],
    ['has an unknown key', `title: x\n${aRehearsal(OPEN)}`, 1, 'title', 'is not known'],
    ['has no name', aRehearsal(OPEN).replace('name: Thử', '# no name'), 2, 'name', 'is missing'],
    ['has a list for a name', aRehearsal(OPEN).replace('Thử', '[Thử]'), 1, 'name', 'must be text'],
    ['has no regulation', head('name: a'), 1, 'regulation', 'is missing'],
    ['names an unknown regulation', head('name: a\nregulation: kon-tum'), 2, 'regulation', 'must name a regulation'],
    [
      'extends an unknown regulation',
      head('name: a\nregulation:\n  extends: kon-tum\n  set: {}'),
      3,
      'regulation.extends',
      'must name a regulation',
    ],
    [
      'sets an unknown key of the regulation',
      head(
        'name: a\nregulation:\n  extends: default\n  set:\n    "limits.ordinary.default": 5\n    "limits.slow.default": 5',
      ),
      6,
      'regulation.set.limits.slow.default',
      'is not a key of the regulation',
    ],
    [
      'sets a value that the regulation cannot have',
      head('name: a\nregulation:\n  extends: default\n  set:\n    "silence.effect": maybe'),
      5,
      'regulation.set.silence.effect',
      'silence.effect must be one of',
    ],
    [
      'has an unknown key beside extends',
      head('name: a\nregulation: {extends: default, sets: {}}'),
      2,
      'regulation.sets',
      'is not known',
    ],
    ['has no story', 'name: a\nregulation: default\n', 1, 'story', 'is missing'],
    [
      'has a story that is a map',
      'name: a\nregulation: default\nstory: {at: x}\n',
      3,
      'story',
      'must be a list of steps',
    ],
    [
      'has agencies that are no list',
      head('name: a\nregulation: default\nagencies: SXD'),
      3,
      'agencies',
      'must be a list',
    ],
    [
      'has an agency without a name',
      head('name: a\nregulation: default\nagencies:\n  - {code: SXD}'),
      4,
      'agencies.0.name',
      'is missing',
    ],
    [
      'has an agency with an unknown key',
      head('name: a\nregulation: default\nagencies:\n  - {code: SXD, name: Sở, role: head}'),
      4,
      'agencies.0.role',
      'is not known',
    ],
    [
      'has an agency of an unknown kind',
      head('name: a\nregulation: default\nagencies:\n  - {code: SXD, name: Sở, kind: ministry}'),
      4,
      'agencies.0.kind',
      'must be one of',
    ],
    [
      'has an agency twice',
      head('name: a\nregulation: default\nagencies:\n  - {code: SXD, name: Sở}\n  - {code: SXD, name: Sở}'),
      5,
      'agencies.1.code',
      'is written twice',
    ],
    ['has a step that is text', step('consultation.open'), FIRST, 'story.0', 'must be a map'],
    [
      'has a step with an unknown key',
      step(`{at: ${T}, do: engine.stop, when: now}`),
      FIRST,
      'story.0.when',
      'is not known',
    ],
    ['has a step without an instant', step('{do: engine.stop}'), FIRST, 'story.0.at', 'is missing'],
    [
      'has an instant without its offset',
      step('{at: 2023-05-18T09:00:00, do: engine.stop}'),
      FIRST,
      'story.0.at',
      'must be an instant',
    ],
    [
      'has a day that does not exist',
      step('{at: 2023-02-30T09:00:00+07:00, do: engine.stop}'),
      FIRST,
      'story.0.at',
      'must be an instant',
    ],
    ['has a date for an instant', step('{at: 2023-05-18, do: engine.stop}'), FIRST, 'story.0.at', 'must be an instant'],
    [
      'has a number for an instant',
      step('{at: 1684375200, do: engine.stop}'),
      FIRST,
      'story.0.at',
      'must be an instant',
    ],
    [
      'has a step out of order',
      aRehearsal(`{at: ${T}, do: engine.stop}`, '{at: 2023-05-18T08:59:59.999+07:00, do: engine.restart}'),
      FIRST + 1,
      'story.1.at',
      'is out of order',
    ],
    [
      'has a step with do and expect',
      step(`{at: ${T}, do: engine.stop, expect: {c1: {}}}`),
      FIRST,
      'story.0.expect',
      'cannot stand beside do',
    ],
    ['has a step with neither', step(`{at: ${T}}`), FIRST, 'story.0', 'needs do or expect'],
    [
      'has an unknown command',
      step(`{at: ${T}, as: SXD/head, do: opinion.reply, id: c1}`),
      FIRST,
      'story.0.do',
      'must be one of',
    ],
    [
      'has a command of the clock',
      step(`{at: ${T}, as: SXD/head, do: limit.passed, id: c1}`),
      FIRST,
      'story.0.do',
      'must be one of',
    ],
    ['does not say who acts', step(`{at: ${T}, do: consultation.conclude, id: c1}`), FIRST, 'story.0.as', 'is missing'],
    [
      'has somebody of no agency',
      step(`{at: ${T}, as: head, do: consultation.conclude, id: c1}`),
      FIRST,
      'story.0.as',
      'must be AGENCY/role',
    ],
    [
      'has somebody of an unknown agency',
      step(`{at: ${T}, as: SYT/head, do: consultation.conclude, id: c1}`),
      FIRST,
      'story.0.as',
      'names an agency that there is not: SYT',
    ],
    [
      'has somebody in an unknown role',
      step(`{at: ${T}, as: SXD/minister, do: consultation.conclude, id: c1}`),
      FIRST,
      'story.0.as',
      'names a role that there is not: minister',
    ],
    [
      'has an administrator of an agency',
      step(`{at: ${T}, as: SXD/admin, do: consultation.conclude, id: c1}`),
      FIRST,
      'story.0.as',
      'names a role that there is not: admin',
    ],
    [
      'does not say which consultation',
      step(`{at: ${T}, as: SXD/head, do: consultation.conclude}`),
      FIRST,
      'story.0.id',
      'is missing',
    ],
    [
      'names a consultation by a list',
      step(`{at: ${T}, as: SXD/head, do: consultation.conclude, id: [c1]}`),
      FIRST,
      'story.0.id',
      'must be a name',
    ],
    [
      'names a consultation like the register’s journal',
      step(`{at: ${T}, as: SXD/head, do: consultation.conclude, id: ":register"}`),
      FIRST,
      'story.0.id',
      'must be a name',
    ],
    [
      'has an id for what concerns no consultation',
      step(`{at: ${T}, as: SXD/head, do: delegation.grant, id: c1}`),
      FIRST,
      'story.0.id',
      'has no place beside delegation.grant',
    ],
    [
      'expects a refusal of true',
      step(`{at: ${T}, as: SXD/head, do: consultation.conclude, id: c1, refused: true}`),
      FIRST,
      'story.0.refused',
      'must be a refusal code',
    ],
    [
      'carries text',
      step(`{at: ${T}, as: SXD/head, do: opinion.answer, id: c1, with: agree}`),
      FIRST,
      'story.0.with',
      'must be a map',
    ],
    [
      'carries an unknown key',
      step(`{at: ${T}, as: SXD/head, do: opinion.answer, id: c1, with: {postion: agree}}`),
      FIRST,
      'story.0.with.postion',
      'is not something that opinion.answer carries',
    ],
    [
      'carries an unknown key further down',
      step(
        `{at: ${T}, as: SXD/head, do: opinion.answer, id: c1, with: {answers: [{question: q1},\n      {qestion: q2}]}}`,
      ),
      FIRST + 1,
      'story.0.with.answers.1.qestion',
      'is not something that opinion.answer carries',
    ],
    [
      'stops the engine with something',
      step(`{at: ${T}, do: engine.stop, with: {for: 2}}`),
      FIRST,
      'story.0.with',
      'has no place beside engine.stop',
    ],
    [
      'lets the engine refuse to stop',
      step(`{at: ${T}, do: engine.restart, refused: stale}`),
      FIRST,
      'story.0.refused',
      'has no place beside engine.restart',
    ],
    ['expects nothing', step(`{at: ${T}, expect: {}}`), FIRST, 'story.0.expect', 'must be a map from consultations'],
    [
      'expects a text of a view',
      step(expectation(T, '{c1: concluded}')),
      FIRST,
      'story.0.expect.c1',
      'must be a map of what is expected, or null',
    ],
    [
      'expects as somebody',
      step(`{at: ${T}, as: SXD/head, expect: {c1: {state: draft}}}`),
      FIRST,
      'story.0.as',
      'has no place beside expect',
    ],
    [
      'expects an unknown key of a consultation',
      step(expectation(T, '{c1: {stat: draft}}')),
      FIRST,
      'story.0.expect.c1.stat',
      'is not known',
    ],
    [
      'expects an unknown key of an opinion',
      step(expectation(T, '{c1: {opinions: {SXD: {dueDate: null}}}}')),
      FIRST,
      'story.0.expect.c1.opinions.SXD.dueDate',
      'is not known',
    ],
    [
      'expects an unknown key of a notice',
      step(expectation(T, '{c1: {opinions: {SXD: {notice: {at: null}}}}}')),
      FIRST,
      'story.0.expect.c1.opinions.SXD.notice.at',
      'is not known',
    ],
    [
      'expects an unknown key of a session',
      step(expectation(T, '{c1: {dispute: {sessions: {SXD: [{held: x}]}}}}')),
      FIRST,
      'story.0.expect.c1.dispute.sessions.SXD.0.held',
      'is not known',
    ],
    [
      'expects an instant without its offset',
      step(expectation(T, '{c1: {opinions: {SXD: {dueAt: 2023-05-26T00:00:00}}}}')),
      FIRST,
      'story.0.expect.c1.opinions.SXD.dueAt',
      'must be an instant',
    ],
  ];

  it.each(broken)('%s', (_what, text, line, key, reason) => {
    const told = faultsOf(text);
    expect(told).toContainEqual(expect.stringContaining(`${line} ${key} ${reason}`));
  });

  it('is told all its faults at once, in the order of the lines', () => {
    const text = aRehearsal(
      OPEN,
      `{at: ${T}, as: SYT/head, do: opinion.reply, id: c1}`,
      '{at: yesterday, do: engine.stop}',
      expectation('2023-05-01T00:00:00+07:00', '{c1: {stat: draft}}'),
    ).replace('phu-yen-2230', 'kon-tum');
    expect(faultsOf(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '2 regulation',
      `${FIRST + 3} story.1.as`,
      `${FIRST + 3} story.1.do`,
      `${FIRST + 4} story.2.at`,
      `${FIRST + 5} story.3.expect.c1.stat`,
    ]);
  });
});

describe('A rehearsal', () => {
  it('is read as it is told', () => {
    const { name, regulation, agencies, story } = rehearsalOf(aRehearsal(OPEN, answer(T, ', refused: not-lead')));
    expect(name).toBe('Thử');
    expect(regulation.id).toBe('phu-yen-2230');
    expect(agencies.map((agency) => agency.code)).toEqual(['SKHDT', 'SXD', 'STC']);
    expect(story[1]).toEqual({
      kind: 'command',
      at: '2023-05-18T02:00:00.000Z',
      line: FIRST + 3,
      by: { agency: 'SXD', role: 'head' },
      command: 'opinion.answer',
      id: 'c1',
      with: { position: 'agree', answers: [{ question: 'q1', position: 'agree' }] },
      malformed: [],
      refused: 'not-lead',
    });
  });

  it('may be played with the agencies of Phú Yên', () => {
    const text = `name: a\nregulation: default\nstory:\n  - {at: ${T}, as: SGTVT/head, do: consultation.conclude, id: c1}\n`;
    expect(rehearsalOf(text).agencies.find((agency) => agency.code === 'SGTVT')?.functions).toContain('transport');
  });

  it('may try out a regulation that nobody has adopted', () => {
    const text = aRehearsal(OPEN).replace(
      'phu-yen-2230',
      '{extends: phu-yen-2230, set: {"limits.ordinary.default": 5}}',
    );
    expect(rehearsalOf(text).regulation.limits.ordinary.default).toBe(5);
  });

  it('takes instants quoted or not, in any offset, two steps at the same one', () => {
    const { story } = rehearsalOf(
      aRehearsal(
        '{at: "2023-05-16T09:00:00+07:00", do: engine.restart}',
        '{at: 2023-05-16T02:00:00Z, do: engine.restart}',
        "{at: '2023-05-16T02:00:00.000Z', expect: {c1: null}}",
      ),
    );
    expect(story.map(({ at }) => at)).toEqual(Array(3).fill('2023-05-16T02:00:00.000Z'));
  });

  it('leaves what is wrong in the values to the engine', () => {
    const [step] = rehearsalOf(
      aRehearsal(
        `{at: ${T}, as: SXD/head, do: opinion.request-extension, id: nobody-opened, with: {workingDays: many}}`,
      ),
    ).story;
    expect(step).toMatchObject({ id: 'nobody-opened', with: {}, malformed: ['/workingDays'] });
  });

  it('lets the administrator act, and stop the engine', () => {
    const { story } = rehearsalOf(
      aRehearsal(`{at: ${T}, as: admin, do: calendar.amend}`, `{at: ${T}, as: admin, do: engine.stop}`),
    );
    expect(story).toEqual([
      expect.objectContaining({ by: { agency: null, role: 'admin' }, id: null, with: {} }),
      { kind: 'engine', action: 'stop', at: '2023-05-18T02:00:00.000Z', line: FIRST + 1 },
    ]);
  });

  it('may be saved with the line ends of Windows', () => {
    const { story } = rehearsalOf(`\uFEFF${aRehearsal(OPEN, answer(T)).replaceAll('\n', '\r\n')}`);
    expect(story.map(({ line }) => line)).toEqual([FIRST, FIRST + 3]);
  });
});
