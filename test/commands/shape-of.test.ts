import { describe, expect, it } from '@jest/globals';
import { LONGEST_LIST, LONGEST_TEXT } from '../../src/rules/commands/field-decorators.js';
import { shapeOf } from '../../src/rules/commands/shape-of.js';
import { type CommandName, isCommandName } from '../../workflows/commands/commands.js';

describe('What a command carries', () => {
  it('comes through whole, as plain data, when every part is of the right type', () => {
    const opening = {
      matter: 'quy-hoach-kcn-2023',
      subject: 'Lấy ý kiến',
      authority: 'province',
      questions: [{ key: 'q1', text: 'Sự phù hợp', agencies: ['SXD'] }],
      consult: [{ agency: 'SXD', function: 'construction', reason: 'Quản lý quy hoạch' }],
      urgency: 'urgent',
      limit: { workingDays: 3 },
    };
    const shaped = shapeOf('consultation.open', opening);
    expect(shaped).toEqual({ with: opening, malformed: [], unknown: [] });
    expect(Object.getPrototypeOf(shaped.with)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(shaped.with.limit)).toBe(Object.prototype);
  });

  it.each([[undefined], [null], [{}]])('may be nothing: %j', (nothing) => {
    expect(shapeOf('consultation.open', nothing)).toEqual({ with: {}, malformed: [], unknown: [] });
    expect(shapeOf('consultation.conclude', nothing)).toEqual({ with: {}, malformed: [], unknown: [] });
  });

  it('leaves out what is null, as if it had not been told', () => {
    const shaped = shapeOf('opinion.answer', { position: null, answers: [{ question: 'q1', text: null }] });
    expect(shaped).toEqual({ with: { answers: [{ question: 'q1' }] }, malformed: [], unknown: [] });
  });

  it('keeps a text as it was sent, but for one of which nothing can be seen', () => {
    const text = 'Quản lý\u00ad quy hoạch \n\t';
    const { with: carried, malformed } = shapeOf('opinion.return', { reason: text.normalize('NFD') });
    expect([carried.reason, malformed]).toEqual([text.normalize('NFD'), []]);
    for (const nothing of [' ', '\u200b\u2060', '\u202e', '\u3164'])
      expect(shapeOf('opinion.return', { reason: nothing })).toMatchObject({ with: { reason: '' }, malformed: [] });
  });

  it('brings instants into UTC with milliseconds', () => {
    const shaped = shapeOf('opinion.record-receipt', { receivedAt: '2023-05-16T09:00:00+07:00' });
    expect(shaped.with.receivedAt).toBe('2023-05-16T02:00:00.000Z');
  });

  it('keeps the limits that are told in one way', () => {
    expect(shapeOf('consultation.amend', { limit: { calendarDays: 10 } }).with.limit).toEqual({ calendarDays: 10 });
    expect(shapeOf('consultation.amend', { limit: { on: '2023-05-25' } }).with.limit).toEqual({ on: '2023-05-25' });
    expect(shapeOf('consultation.amend', { limit: { workingDays: -1 } }).with.limit).toEqual({ workingDays: -1 });
  });

  const malformed: [CommandName, unknown, string[]][] = [
    ['consultation.open', 'text', ['']],
    ['consultation.open', ['a list'], ['']],
    ['consultation.open', { subject: 5 }, ['/subject']],
    ['consultation.open', { subject: 'Lấy ý kiến \u202Egnp.exe', matter: 'a\nb' }, ['/subject', '/matter']],
    ['consultation.open', { questions: [{ key: 'q\u200b1', text: 'một\nhai' }] }, ['/questions/0/key']],
    [
      'consultation.open',
      { consult: [{ agency: 'S\tXD', reason: 'a\u2066b' }] },
      ['/consult/0/agency', '/consult/0/reason'],
    ],
    ['consultation.open', { proposal: 'a\u0007b', position: 'một\r\n\thai' }, ['/proposal']],
    ['dispute.record-session', { participants: ['Giám đốc\nSở'], minutes: 'một\nhai' }, ['/participants']],
    ['dispute.find-incomplete', { missing: ['một\nhai', 'ba\u202e'] }, ['/missing']],
    ['consultation.open', { subject: { vi: 'Lấy ý kiến' } }, ['/subject']],
    ['consultation.open', { authority: 'ministry' }, ['/authority']],
    ['consultation.open', { urgency: 'toString' }, ['/urgency']],
    ['consultation.open', { questions: 'q1' }, ['/questions']],
    ['consultation.open', { questions: { key: 'q1' } }, ['/questions']],
    ['consultation.open', { questions: ['q1'] }, ['/questions/0']],
    ['consultation.open', { questions: [null] }, ['/questions/0']],
    ['consultation.open', { questions: [{ key: 'q1' }, { key: 2 }] }, ['/questions/1/key']],
    ['consultation.open', { questions: [{ key: 'q1', agencies: ['SXD', 5] }] }, ['/questions/0/agencies']],
    ['consultation.open', { limit: 7 }, ['/limit']],
    ['consultation.open', { limit: [] }, ['/limit']],
    ['consultation.open', { limit: {} }, ['/limit']],
    ['consultation.open', { limit: { workingDays: 3, calendarDays: 5 } }, ['/limit']],
    ['consultation.open', { limit: { workingDays: 2.5 } }, ['/limit/workingDays']],
    ['consultation.open', { limit: { workingDays: '7' } }, ['/limit/workingDays']],
    ['consultation.open', { limit: { workingDays: 1e300 } }, ['/limit/workingDays']],
    ['consultation.open', { limit: { on: '2023-02-30' } }, ['/limit/on']],
    ['opinion.answer', { answers: [{ question: 'q1', position: 1 }] }, ['/answers/0/position']],
    [
      'opinion.answer',
      { comments: [{ key: 'c1', weight: 'heavy', condition: 'yes' }] },
      ['/comments/0/weight', '/comments/0/condition'],
    ],
    ['opinion.accept-return', { readdress: 'SXD' }, ['/readdress']],
    ['opinion.accept-return', { readdress: [] }, ['/readdress']],
    ['opinion.accept-return', { readdress: { limit: { calendarDays: true } } }, ['/readdress/limit/calendarDays']],
    ['opinion.request-extension', { workingDays: Number.NaN }, ['/workingDays']],
    ['opinion.record-receipt', { receivedAt: '2023-05-16T09:00:00' }, ['/receivedAt']],
    ['opinion.record-receipt', { receivedAt: 1684202400000 }, ['/receivedAt']],
    ['dispute.record-session', { heldOn: '30/5/2023' }, ['/heldOn']],
    ['dispute.record-session', { participants: 'hai giám đốc' }, ['/participants']],
    ['delegation.grant', { to: 'minister' }, ['/to']],
    ['calendar.amend', { daysOff: ['2026-11-23', '2026-11-31'] }, ['/daysOff']],
  ];
  it.each(malformed)('%s names what is of the wrong type in %j', (command, carried, pointers) => {
    const shaped = shapeOf(command, carried);
    expect(shaped.malformed).toEqual(pointers);
    expect(shaped.unknown).toEqual([]);
  });

  it('is bounded: no text and no list is longer than the law has to read', () => {
    const proposal = (length: number) => shapeOf('consultation.open', { proposal: 'ệ'.repeat(length) });
    expect(proposal(LONGEST_TEXT).malformed).toEqual([]);
    expect(proposal(LONGEST_TEXT + 1).malformed).toEqual(['/proposal']);
    const consult = (length: number) =>
      shapeOf('consultation.open', { consult: Array(length).fill({ agency: 'SXD' }) });
    expect(consult(LONGEST_LIST).malformed).toEqual([]);
    expect(consult(LONGEST_LIST + 1).malformed).toEqual(['/consult']);
    const missing = (length: number) => shapeOf('dispute.find-incomplete', { missing: Array(length).fill('x') });
    expect(missing(LONGEST_LIST).malformed).toEqual([]);
    expect(missing(LONGEST_LIST + 1).malformed).toEqual(['/missing']);
  });

  it('leaves out what is of the wrong type and keeps the rest', () => {
    const { with: kept } = shapeOf('consultation.open', { subject: 5, matter: 'm', limit: { workingDays: 'x' } });
    expect(kept).toEqual({ matter: 'm' });
  });

  it('leaves out data that is nested without end', () => {
    let nested: unknown = 'x';
    for (let level = 0; level < 10_000; level += 1) nested = [nested];
    expect(shapeOf('consultation.open', { questions: nested })).toEqual({ with: {}, malformed: [''], unknown: [] });
  });

  const unknown: [CommandName, unknown, string[]][] = [
    ['consultation.open', { proposl: 'x' }, ['/proposl']],
    ['consultation.open', { questions: [{ key: 'q1', txt: 'x' }] }, ['/questions/0/txt']],
    ['consultation.open', { limit: { days: 5, workingDays: 3 } }, ['/limit/days']],
    ['consultation.conclude', { reason: 'x' }, ['/reason']],
    ['opinion.assign', { 'a/b~c': 1 }, ['/a~1b~0c']],
    ['opinion.accept-return', { readdress: { agency: 'SXD', ground: 'x' } }, ['/readdress/ground']],
  ];
  it.each(unknown)('%s names the unknown keys of %j and leaves them out', (command, carried, pointers) => {
    const shaped = shapeOf(command, carried);
    expect(shaped.unknown).toEqual(pointers);
    expect(shaped.malformed).toEqual([]);
    expect(JSON.stringify(shaped.with)).not.toContain('proposl');
  });

  it('names an unknown key even where the whole part cannot be used', () => {
    expect(shapeOf('consultation.open', { limit: { days: 5 } })).toEqual({
      with: {},
      malformed: ['/limit'],
      unknown: ['/limit/days'],
    });
  });

  it('is not reached through the prototype of objects', () => {
    const shaped = shapeOf('consultation.open', JSON.parse('{"__proto__": {"subject": "x"}, "constructor": {"a": 1}}'));
    expect(shaped.with).toEqual({});
    expect(({} as Record<string, unknown>).subject).toBeUndefined();
  });
});

describe('The commands', () => {
  it('are known by name', () => {
    expect(isCommandName('opinion.answer')).toBe(true);
    expect(isCommandName('limit.passed')).toBe(false);
    expect(isCommandName('constructor')).toBe(false);
    expect(isCommandName(7)).toBe(false);
  });
});
