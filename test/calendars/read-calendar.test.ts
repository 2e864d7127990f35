import { describe, expect, it } from '@jest/globals';
import { parseCalendar, readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { faultLine, UnusableFile } from '../../src/rules/yaml/file-fault.js';

const sound = `
id: thu-nghiem
version: "1"
years:
  2024:
    notices:
      - {number: 5015/TB-LĐTBXH, date: 2023-11-22}
daysOff:
  - 2024-04-29
  - 2024-04-30
workedSaturdays: [2024-05-04]
`;

function faultsOf(text: string): string[] {
  try {
    parseCalendar(text, 'thu-nghiem.yaml', 'thu-nghiem');
  } catch (error) {
    if (error instanceof UnusableFile) return error.faults.map(faultLine);
    throw error;
  }
  return [];
}

describe('reading a calendar that the engine brings along', () => {
  it('finds it by its name', () => {
    const calendar = readCalendar('vn-civil-service');
    expect(calendar.id).toBe('vn-civil-service');
    expect(calendar.version).toBe('2026-10-02');
    expect(calendar.workedSaturdays).toEqual(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);
  });

  it.each([['moon'], ['../regulations/default'], ['']])('says that there is none named %p', (id) => {
    expect(() => readCalendar(id)).toThrow(`workflows/data/calendars/${id}.yaml: there is no such calendar`);
  });
});

describe('reading the text of a calendar', () => {
  it('takes one that is sound', () => {
    expect(parseCalendar(sound, 'thu-nghiem.yaml', 'thu-nghiem')).toEqual({
      id: 'thu-nghiem',
      version: '1',
      years: { '2024': { notices: [{ number: '5015/TB-LĐTBXH', date: '2023-11-22' }], provisional: false } },
      daysOff: ['2024-04-29', '2024-04-30'],
      workedSaturdays: ['2024-05-04'],
    });
  });

  it('tells the file, the line, the key and the reason of every fault', () => {
    const broken = sound
      .replace('id: thu-nghiem\n', '')
      .replace('{number: 5015/TB-LĐTBXH, date: 2023-11-22}', '{number: 5015, date: 22/11/2023}')
      .replace('2024-04-30', '2024-04-31')
      .replace('2024-05-04', '2024-05-05')
      .concat('holidays: []\n');
    expect(faultsOf(broken)).toEqual([
      'thu-nghiem.yaml:2: id: is missing',
      'thu-nghiem.yaml:6: years.2024.notices.0.number: must be text, not 5015',
      'thu-nghiem.yaml:6: years.2024.notices.0.date: must be a day "YYYY-MM-DD" that exists, not "22/11/2023"',
      'thu-nghiem.yaml:9: daysOff.1: must be a day "YYYY-MM-DD" that exists, from 2000 to 2099, not "2024-04-31"',
      'thu-nghiem.yaml:10: workedSaturdays.0: must be a Saturday, which 2024-05-05 is not',
      'thu-nghiem.yaml:11: holidays: is not known; the keys here are id, version, years, daysOff, workedSaturdays',
    ]);
  });

  it('tells a key that is missing at the line of what should hold it', () => {
    expect(
      faultsOf(
        sound.replace('    notices:\n      - {number: 5015/TB-LĐTBXH, date: 2023-11-22}', '    provisional: true'),
      ),
    ).toEqual(['thu-nghiem.yaml:5: years.2024.notices: is missing']);
  });

  it.each([
    ['', 'null'],
    ['just a text', '"just a text"'],
    ['- a list', '["a list"]'],
  ])('refuses %p, which is no map', (text, shown) => {
    expect(faultsOf(text)).toEqual([
      `thu-nghiem.yaml:1: must be a map of id, version, years, daysOff, workedSaturdays, not ${shown}`,
    ]);
  });

  it('refuses one that is not named as its file is', () => {
    expect(faultsOf(sound.replace('id: thu-nghiem', 'id: thu'))).toEqual([
      'thu-nghiem.yaml:2: id: must be the name of the file, thu-nghiem',
    ]);
  });

  it('tells where the YAML itself is broken', () => {
    expect(faultsOf(`${sound}years: {`)[0]).toMatch(/^thu-nghiem\.yaml:12: /);
    expect(faultsOf(`${sound}id: again\n`)).toEqual(['thu-nghiem.yaml:12: id: is written twice']);
    expect(faultsOf(sound.replace('version: "1"', 'version: !secret "1"'))).toEqual([
      'thu-nghiem.yaml:3: is not proper YAML: Unresolved tag: !secret',
    ]);
  });
});
