import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readClauses, readRegulations } from '../../src/rules/regulations/read-regulations.js';

const INSTALLED = fileURLToPath(new URL('../../workflows/data/regulations/', import.meta.url));
const phuYen = readFileSync(join(INSTALLED, 'phu-yen-2230.yaml'), 'utf8');
const tayNinh = readFileSync(join(INSTALLED, 'tay-ninh-3328.yaml'), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulations-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

/** The text with one part replaced; the part has to be there. */
function edited(text: string, part: string, by: string): string {
  expect(text).toContain(part);
  return text.replace(part, by);
}

/** The line, from 1, on which a text first has a part. */
function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

/** What the folder's Error says, a line per fault, without the folder. */
function faults(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().replace(`${folder}/`, ''));
  }
  return [];
}

describe('reading a folder of regulations', () => {
  it('gives every regulation by the name of its file', () => {
    write('phu-yen-2230.yaml', phuYen);
    write('tay-ninh-3328.yaml', tayNinh);
    write('notes.txt', 'not a regulation');
    expect([...readRegulations(folder).keys()]).toEqual(['phu-yen-2230', 'tay-ninh-3328']);
  });

  it('names file, line, key and reason of every fault of every file', () => {
    const late = edited(phuYen, 'lateAnswer: without-effect', 'lateAnswer: ignored');
    const broken = edited(late, 'ordinary: { default: 7', 'ordinary: { default: 70');
    write('phu-yen-2230.yaml', broken);
    write('tay-ninh-3328.yaml', edited(tayNinh, 'dayEnds: "24:00"', 'dayEnds: noon'));
    expect(faults(() => readRegulations(folder))).toEqual([
      `phu-yen-2230.yaml:${lineOf(broken, 'ordinary:')}: limits.ordinary.default: must lie between min 3 and max 15, not be 70`,
      `phu-yen-2230.yaml:${lineOf(broken, 'lateAnswer:')}: silence.lateAnswer: must be one of without-effect, lead-may-accept, not "ignored"`,
      `tay-ninh-3328.yaml:${lineOf(tayNinh, 'dayEnds:')}: clock.dayEnds: must be a time from "00:00" to "24:00", not "noon"`,
    ]);
  });

  it('shows a missing key at the map that lacks it, and an unknown one where it stands', () => {
    const broken = edited(phuYen, '  noticeWithin: { workingDays: 1 }', '  notice: { workingDays: 1 }');
    write('phu-yen-2230.yaml', broken);
    expect(faults(() => readRegulations(folder))).toEqual([
      `phu-yen-2230.yaml:${lineOf(broken, '\nsilence:\n') + 1}: silence.noticeWithin: is missing`,
      `phu-yen-2230.yaml:${lineOf(broken, 'notice: {')}: silence.notice: is not known; the keys here are effect, appliesTo, leastNotice, lateAnswer, noticeWithin, standstill`,
    ]);
  });

  it('shows an item of a list on its own line', () => {
    const broken = edited(phuYen, '  - before: { workingDays: 1 }', '  - before: { workingDays: -1 }\n  - soon');
    write('phu-yen-2230.yaml', broken);
    expect(faults(() => readRegulations(folder))).toEqual([
      `phu-yen-2230.yaml:${lineOf(broken, '-1 }')}: reminders.1.before.workingDays: must be a whole number from 0, not -1`,
      `phu-yen-2230.yaml:${lineOf(broken, '- soon')}: reminders.2: must be a map of before, not "soon"`,
    ]);
  });

  it.each([
    ['a bracket that is not closed', 'id: x\nclock: {dayEnds: "24:00"\n', 3, /is not proper YAML/],
    ['a tag that is not known', 'id: !secret x\n', 1, /Unresolved tag/],
    ['an alias of nothing', 'id: *nothing\n', 1, /is not proper YAML/],
  ])('refuses %s, with its line', (_what, text, line, reason) => {
    write('x.yaml', text);
    const told = faults(() => readRegulations(folder));
    expect(told[0]).toMatch(new RegExp(`^x\\.yaml:${line}: is not proper YAML: `));
    expect(told[0]).toMatch(reason);
  });

  it('refuses a key written twice, with its line', () => {
    write('x.yaml', 'id: x\nid: y\n');
    expect(faults(() => readRegulations(folder))).toEqual(['x.yaml:2: id: is written twice']);
  });

  it('refuses a file that is empty', () => {
    write('x.yaml', '');
    expect(faults(() => readRegulations(folder))).toEqual([
      expect.stringMatching(/^x\.yaml:1: must be a map of id, .*, not null$/),
    ]);
  });

  it('refuses a file that is not named by the id in it', () => {
    write('phu-yen.yaml', phuYen);
    expect(faults(() => readRegulations(folder))).toEqual([
      `phu-yen.yaml:${lineOf(phuYen, 'id: phu-yen')}: id: must be the name of the file, phu-yen`,
    ]);
  });

  it('refuses two regulations of one province from one day on', () => {
    const second = edited(phuYen, 'id: phu-yen-2230', 'id: phu-yen-2');
    write('phu-yen-2.yaml', second);
    write('phu-yen-2230.yaml', phuYen);
    expect(faults(() => readRegulations(folder))).toEqual([
      `phu-yen-2230.yaml:${lineOf(phuYen, 'inForce:')}: inForce.from: is the day of phu-yen-2 too: one province, two regulations`,
    ]);
  });

  it('refuses a province that is no code, and names those there are', () => {
    const typed = edited(phuYen, 'province: phu-yen', 'province: Phú Yên');
    write('phu-yen-2230.yaml', typed);
    expect(faults(() => readRegulations(folder))).toEqual([
      expect.stringMatching(
        /^phu-yen-2230\.yaml:\d+: province: must be the code of a province: .*hai-phong \(Hải Phòng\).*phu-yen \(Phú Yên\)/,
      ),
    ]);
  });

  it.each([
    ['of no province', 'province: phu-yen', 'province: null'],
    ['of no document', '  - { id: PY, number: 2230/UBND-NC, date: 2023-05-16 }', '  []'],
  ])('refuses a rule of deemed consent %s: a letter binds its own province only', (_what, part, by) => {
    write('phu-yen-2230.yaml', edited(phuYen, part, by));
    expect(faults(() => readRegulations(folder))).toEqual([
      expect.stringMatching(/: silence\.effect: needs the province's own document: a province and a basis$/),
    ]);
  });

  it('refuses a folder without regulations', () => {
    expect(() => readRegulations(folder)).toThrow(/holds no \.yaml file/);
  });
});

describe('reading the clauses', () => {
  it('gives each with the document to cite it by', () => {
    const { documents, clauses } = readClauses();
    expect([...documents.keys()]).toEqual(['PY', 'TN', 'HP', 'HG', 'TC']);
    expect(clauses.get('PY-2.2d')).toEqual({
      id: 'PY-2.2d',
      kind: 'enforce',
      duty: "A department (sở, ngành under the provincial committee) that does not answer, or answers late, is determined to agree with the lead's stated opinion and proposal, in accordance with the rules in force (theo đúng quy định), from the moment the limit passes.",
      words:
        'Trường hợp quá thời hạn yêu cầu mà sở, ngành được lấy ý kiến không trả lời hoặc chậm trả lời thì được xác định là đồng ý với ý kiến và đề xuất của đơn vị lấy ý kiến theo đúng quy định',
      document: {
        id: 'PY',
        number: '2230/UBND-NC',
        date: '2023-05-16',
        province: 'Phú Yên',
        file: '2230-UBND-NC.txt',
      },
    });
  });

  it('names file, line, key and reason of every fault', () => {
    write('clauses.yaml', 'documents: {}\nclauses:\n  PY-1: {kind: wish}\n');
    expect(faults(() => readClauses(join(folder, 'clauses.yaml')))).toEqual([
      'clauses.yaml:3: clauses.PY-1.duty: is missing',
      'clauses.yaml:3: clauses.PY-1.words: is missing',
      'clauses.yaml:3: clauses.PY-1.kind: must be one of enforce, record, measure, report, not "wish"',
    ]);
  });

  it('refuses a clause of a document that is not listed', () => {
    write('clauses.yaml', 'documents: {}\nclauses:\n  PY-1: {kind: record, duty: Something, words: Lời}\n');
    expect(faults(() => readClauses(join(folder, 'clauses.yaml')))).toEqual([
      'clauses.yaml:3: clauses.PY-1: is of a document PY that is not listed',
    ]);
  });

  it('refuses what is no map, and what is no YAML', () => {
    write('list.yaml', 'documents: []\nclauses: {}\n');
    write('broken.yaml', 'documents: {\n');
    expect(faults(() => readClauses(join(folder, 'list.yaml')))).toEqual([
      'list.yaml:1: documents: must be a map, not []',
    ]);
    expect(faults(() => readClauses(join(folder, 'broken.yaml')))[0]).toMatch(/^broken\.yaml:\d+: is not proper YAML/);
  });
});
