import { describe, expect, it } from '@jest/globals';
import type { EntryCommand, JournalEntry } from '../../web/src/journal/entry.js';
import { journalSentence, journalText } from '../../web/src/journal/sentence.js';
import type { Beside } from '../../web/src/journal/telling.js';
import { CATALOGUE } from '../../workflows/commands/catalogue.js';
import { parseInstant } from '../../workflows/limits/time.js';

const NAMES: Readonly<Record<string, string>> = {
  SKHDT: 'Sở Kế hoạch và Đầu tư',
  STC: 'Sở Tài chính',
  CAT: 'Công an tỉnh',
};
const LIMIT_KINDS = ['reminder', 'opinion', 'notice', 'competence', 'stage', 'confirmation'];
const SYSTEM_COMMANDS = ['limit.given-back', 'agency.transferred', 'calendar.amended'];
const EVERY_COMMAND = [...Object.keys(CATALOGUE), ...SYSTEM_COMMANDS] as EntryCommand[];

const vi: Beside = {
  language: 'vi',
  nameOf: (code) => NAMES[code] ?? `cơ quan ${code}`,
  limit: parseInstant('2024-05-14T00:00:00.000+07:00'),
  silence: 'deemed',
  basis: 'văn bản số 2230/UBND-NC, mục 2.2',
};
const en: Beside = { ...vi, language: 'en', basis: 'document 2230/UBND-NC, clause 2.2' };

const head: JournalEntry['actor'] = {
  kind: 'person',
  person: 'p1',
  name: 'Nguyễn Hoài An',
  agency: 'SKHDT',
  role: 'head',
  delegation: null,
};
const clock: JournalEntry['actor'] = {
  kind: 'clock',
  person: null,
  name: null,
  agency: null,
  role: null,
  delegation: null,
};

function entry(command: EntryCommand, carried: object, actor = head): JournalEntry {
  return {
    seq: 1,
    at: '2024-05-10T08:00:00.000+07:00',
    effectiveAt: '2024-05-10T00:00:00.000+07:00',
    actor,
    command,
    with: { ...carried },
  };
}

describe('a sentence of the journal', () => {
  it.each(EVERY_COMMAND)('is there for %s in both languages, with whoever signed it', (command) => {
    for (const beside of [vi, en]) {
      const text = journalText(entry(command, { agency: 'STC' }), beside);
      expect(text).not.toContain(command);
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it.each(LIMIT_KINDS)('is there for a limit of kind %s that passed, and they differ', (kind) => {
    for (const beside of [vi, en]) {
      const text = (of: string) => journalText(entry('limit.passed', { kind: of, subject: '1:STC' }, clock), beside);
      expect(text(kind)).toMatch(/^\p{Lu}.*\.$/u);
      expect(LIMIT_KINDS.filter((other) => text(other) === text(kind))).toEqual([kind]);
    }
  });

  it.each(['competence', 'confirmation'])('never calls a limit of kind %s that passed consent', (kind) => {
    const passed = entry('limit.passed', { kind, subject: 'dispute:1:STC' }, clock);
    expect(journalText(passed, vi)).toContain('Sở Tài chính');
    expect(journalText(passed, vi)).not.toContain('đồng ý');
    expect(journalText(passed, en)).not.toContain('agree');
  });

  it('says that the first answer stands where no clarification came', () => {
    const passed = entry('limit.passed', { kind: 'opinion', subject: '1:STC' }, clock);
    const text = journalText(passed, { ...vi, unclarified: true });
    expect(text).toContain('câu trả lời đã gửi giữ nguyên giá trị');
    expect(text).not.toContain('đồng ý');
    expect(journalText(passed, { ...en, unclarified: true })).toContain('its answer stands');
  });

  it('names to whom powers are lent, by which document and for which time, and so where they are ended', () => {
    const delegation = {
      person: 'Trần Ngọc Bích',
      document: '15/GUQ-SKHDT',
      from: '2024-05-13T08:00:00.000+07:00',
      until: '2024-05-17T17:00:00.000+07:00',
    };
    const { person, ...carried } = delegation;
    const granted = { ...entry('delegation.grant', { ...carried, person: 'p2', to: 'deputy' }), delegation };
    const revoked = { ...entry('delegation.revoke', { person: 'p2' }), delegation };
    for (const told of [granted, revoked]) {
      const [inVi, inEn] = [journalText(told, vi), journalText(told, en)];
      for (const text of [inVi, inEn]) {
        expect(text).toContain(person);
        expect(text).toContain('15/GUQ-SKHDT');
        expect(text).toContain('2024');
      }
      expect(inVi).toMatch(/ theo văn bản số 15\/GUQ-SKHDT, từ .* đến trước .*\. Thủ trưởng Nguyễn Hoài An ký\./);
      expect(inEn).toMatch(/ by document 15\/GUQ-SKHDT, from .* until before /);
    }
    expect(journalText(granted, vi)).toContain('ủy quyền cho cấp phó Trần Ngọc Bích');
    expect(journalText(entry('delegation.revoke', { to: 'deputy' }), vi)).toContain(
      'chấm dứt ủy quyền cho cấp phó. Thủ trưởng',
    );
    expect(journalText(entry('delegation.revoke', { person: 'p2' }), en)).toContain('to the person who held it. ');
  });

  it('hides nothing: what is not known is told by its name', () => {
    expect(journalText(entry('opinion.unheard-of' as EntryCommand, {}), vi)).toBe(
      'opinion.unheard-of. Thủ trưởng Nguyễn Hoài An ký',
    );
  });

  it('says until when', () => {
    expect(journalText(entry('opinion.grant-extension', { agency: 'STC' }), vi)).toBe(
      'Sở Kế hoạch và Đầu tư đồng ý gia hạn cho Sở Tài chính, đến hết thứ Hai 13/5/2024. Thủ trưởng Nguyễn Hoài An ký.',
    );
    expect(journalText(entry('opinion.grant-extension', { agency: 'STC' }), { ...vi, limit: null })).toBe(
      'Sở Kế hoạch và Đầu tư đồng ý gia hạn cho Sở Tài chính. Thủ trưởng Nguyễn Hoài An ký.',
    );
  });

  it('says on whose behalf a deputy signed', () => {
    const deputy: JournalEntry['actor'] = {
      ...head,
      name: 'Trần Ngọc Bích',
      agency: 'STC',
      role: 'deputy',
      delegation: 'd1',
    };
    const answer = entry('opinion.answer', { position: 'agree-with-conditions', comments: [{}, {}] }, deputy);
    expect(journalText(answer, vi)).toBe(
      'Sở Tài chính trả lời: thống nhất có điều kiện, 2 góp ý. Cấp phó Trần Ngọc Bích ký theo ủy quyền của Thủ trưởng.',
    );
    expect(journalText(answer, en)).toBe(
      'Sở Tài chính answered: agree with conditions, 2 comments. Signed by Trần Ngọc Bích, deputy, by delegation of the head.',
    );
  });

  it('says that a clerk entered what an agency outside wrote, and on what evidence', () => {
    const clerk: JournalEntry['actor'] = { ...head, name: 'Phạm Thùy Dung', role: 'clerk' };
    const carried = { agency: 'CAT', position: 'no-comment', evidence: 'Công văn 512/CAT' };
    expect(journalText(entry('opinion.answer', carried, clerk), vi)).toBe(
      'Sở Kế hoạch và Đầu tư nhập ý kiến của Công an tỉnh: không có ý kiến. Căn cứ: Công văn 512/CAT. Văn thư Phạm Thùy Dung thực hiện.',
    );
  });

  it('tells deemed consent in the colour of the seal, with the clause, the instant and the notice that is owed', () => {
    const parts = journalSentence(entry('limit.passed', { kind: 'opinion', subject: '1:STC' }, clock), vi);
    expect(parts.filter(({ seal }) => seal).map(({ text }) => text)).toEqual(['được xác định là đồng ý']);
    expect(parts.map(({ text }) => text).join('')).toBe(
      'Hết thời hạn (hết thứ Năm 9/5/2024). Sở Tài chính không trả lời, được xác định là đồng ý với đề xuất của cơ quan chủ trì từ 0:00 thứ Sáu 10/5/2024, theo văn bản số 2230/UBND-NC, mục 2.2. Cơ quan chủ trì phải ra thông báo về việc này, chậm nhất hết thứ Hai 13/5/2024.',
    );
  });

  it('never speaks of agreement where silence is none', () => {
    const passed = entry('limit.passed', { kind: 'opinion', subject: '1:STC' }, clock);
    const parts = journalSentence(passed, { ...vi, silence: 'overdue' });
    expect(parts.some(({ seal }) => seal)).toBe(false);
    expect(parts[0]?.text).toContain('việc không trả lời không được coi là đồng ý');
    expect(parts[0]?.text).not.toContain('được xác định là đồng ý');
  });
});
