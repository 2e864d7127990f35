import { describe, expect, it } from '@jest/globals';
import { buttonOf, COMMANDS, consequenceOfNotDoing, titleOf } from '../../web/src/commands/catalogue.js';
import { commandLink } from '../../web/src/commands/command-link.js';
import { DISPUTE_GROUPS } from '../../web/src/commands/groups.js';
import type { CommandRow } from '../../web/src/commands/row.js';
import { ACTS, NOTHING_NEEDED } from '../browser/acts-with-fields.js';

const rows: readonly (readonly [string, CommandRow])[] = Object.entries(COMMANDS);

describe('the catalogue of commands', () => {
  it.each(rows)('names %s in both languages', (command) => {
    for (const language of ['vi', 'en'] as const) {
      const title = titleOf(command, language, { agency: 'Sở Tài chính', lead: 'Sở Xây dựng' });
      expect([title, buttonOf(command, language)]).toEqual([
        expect.stringMatching(/^\p{Lu}/u),
        expect.stringMatching(/^\p{Lu}/u),
      ]);
    }
  });

  it.each(rows)('says the same things of %s in both languages', (_command, { words }) => {
    const said = ({ send: _send, ...others }: CommandRow['words']['vi']) => Object.keys(others).sort();
    expect(said(words.en as CommandRow['words']['vi'])).toEqual(said(words.vi));
  });

  it('has every act that needs a field filled in tried with it empty (test/browser/fields-at-fault.browser.ts)', () => {
    const needing = rows.flatMap(([command, { form }]) => {
      const isBare = 'path' in form && (form.text === undefined || form.text.optional === true);
      return isBare || NOTHING_NEEDED.includes(command) ? [] : command;
    });
    expect(Object.keys(ACTS).sort()).toEqual(needing.sort());
  });

  it('offers on the page of a dispute whatever has its form there', () => {
    const elsewhere = rows.filter(
      ([, { form, group }]) => form.at === 'dispute-page' && !DISPUTE_GROUPS.includes(group),
    );
    expect(elsewhere).toEqual([]);
  });

  it.each([
    ['deemed', false, /được xác định là đồng ý/],
    ['overdue', false, /không được xác định là đồng ý/],
    // After the limit nothing is promised of silence any more.
    ['overdue', true, /^Đã ghi nhận quá hạn/],
    ['deemed', true, /^Đã ghi nhận quá hạn/],
  ] as const)('says what follows where no answer is given: %s, overdue: %s', (silence, isOverdue, said) => {
    expect(consequenceOfNotDoing('opinion.answer', 'vi', {}, { silence, isOverdue })).toMatch(said);
  });

  it('tells a command that it does not know by its name', () => {
    expect([titleOf('opinion.unheard-of', 'vi'), buttonOf('opinion.unheard-of', 'vi')]).toEqual([
      'opinion.unheard-of',
      'opinion.unheard-of',
    ]);
  });
});

describe('the address of a command', () => {
  it.each([
    ['consultation.open', '/ho-so/h1/soan'],
    ['opinion.answer', '/ho-so/h1/tra-loi/STC'],
    ['opinion.request-extension', '/ho-so/h1/tra-loi/STC'],
    ['dispute.submit', '/ho-so/h1/tranh-chap'],
    ['dispute.decide', '/ho-so/h1/quyet-dinh'],
    ['notice.issue', '/ho-so/h1?viec=notice.issue&co-quan=STC'],
    ['dispute.confirm-session', '/ho-so/h1?viec=dispute.confirm-session'],
  ])('of %s is %s', (command, address) => {
    expect(commandLink('h1', command, 'STC')).toBe(address);
  });

  it('names the comment', () => {
    expect(commandLink('h1', 'comment.yield', 'STC', 'gian-tien-do')).toBe(
      '/ho-so/h1?viec=comment.yield&co-quan=STC&gop-y=gian-tien-do',
    );
  });
});
