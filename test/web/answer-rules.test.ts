import { describe, expect, it } from '@jest/globals';
import { reconcileBy } from '../../web/src/drafts/reconcile.js';
import {
  type AnswerForm,
  bodyOf,
  draftOf,
  emptyForm,
  formFrom,
  sameForm,
  withComment,
  withPosition,
} from '../../web/src/pages/answer/answer-form.js';
import { lateRuleFor, mayPrepare, notAnswerable } from '../../web/src/pages/answer/answerable.js';
import { consequencesOf } from '../../web/src/pages/answer/consequences.js';
import { differencesOf, type KeptAnswer } from '../../web/src/pages/answer/kept-answer.js';
import { missingIn } from '../../web/src/pages/answer/missing.js';
import { extensionWay, returnWay } from '../../web/src/pages/answer/other-ways.js';
import { afterwards, leadMust, sayOwed } from '../../web/src/pages/answer/sentences.js';
import { askedAbout } from '../../web/src/pages/answer/subject.js';
import { instantFrom } from '../../web/src/time/say.js';
import { phuYen } from './law.js';

const asked = ['vi-tri', 'nguon-von'];
const empty = emptyForm(asked);
const agreed = withPosition(withPosition(empty, 'vi-tri', 'agree'), 'nguon-von', 'agree');

const commented = (form: AnswerForm, text: string): AnswerForm => ({
  ...form,
  comments: form.comments.map((comment) => ({ ...comment, text })),
});

describe('What an answer lacks', () => {
  it('is a position on every question', () => {
    expect(missingIn(withPosition(empty, 'vi-tri', 'agree'), false)).toEqual([
      { pointer: '/answers/1/position', lack: 'position' },
    ]);
    expect(missingIn(agreed, false)).toEqual([]);
  });

  it('is a reason and an alternative where it disagrees', () => {
    const disagreed = withPosition(agreed, 'nguon-von', 'disagree');
    expect(missingIn(disagreed, false).map(({ pointer }) => pointer)).toEqual(['/reason', '/alternative']);
    expect(missingIn({ ...disagreed, reason: 'Thiếu vốn', alternative: ' ' }, false)).toEqual([
      { pointer: '/alternative', lack: 'alternative' },
    ]);
  });

  it('is a condition where it agrees with conditions, and a text where there is a comment', () => {
    const conditional = withPosition(agreed, 'vi-tri', 'agree-with-conditions');
    expect(missingIn(conditional, false)).toEqual([{ pointer: '/comments/0/text', lack: 'comment' }]);
    expect(missingIn({ ...conditional, comments: [] }, false)).toEqual([{ pointer: '/comments', lack: 'condition' }]);
    expect(missingIn(commented(conditional, 'Lùi chỉ giới'), false)).toEqual([]);
  });

  it('is the document of an agency outside', () => {
    expect(missingIn(agreed, true)).toEqual([{ pointer: '/evidence', lack: 'evidence' }]);
    expect(missingIn({ ...agreed, evidence: 'Công văn số 1' }, true)).toEqual([]);
  });
});

describe('What follows from an answer', () => {
  it('counts conditions apart from comments of each weight', () => {
    const form = withComment(withPosition(agreed, 'vi-tri', 'agree-with-conditions'), '', false);
    expect(consequencesOf(form)).toEqual({
      conditions: 1,
      comments: { main: 0, secondary: 1, drafting: 0 },
      dissents: false,
    });
  });

  it('is a dissent where it disagrees, unless all its comments weigh less', () => {
    const disagreed = withPosition(agreed, 'vi-tri', 'disagree');
    expect(consequencesOf(disagreed).dissents).toBe(true);
    expect(consequencesOf(withComment(disagreed, 'vi-tri', false)).dissents).toBe(false);
  });

  it('is said in a sentence', () => {
    const owed = { conditions: 1, comments: { main: 0, secondary: 2, drafting: 1 }, dissents: false };
    expect(sayOwed(owed, 'vi')).toBe('1 điều kiện, 2 góp ý thứ yếu và 1 góp ý câu chữ');
    expect(sayOwed(owed, 'en')).toBe('1 condition, 2 secondary comments and 1 drafting comment');
    expect(leadMust(consequencesOf(agreed), true, 'vi')).toEqual(['Cơ quan chủ trì không phải giải trình gì thêm']);
    const [first] = leadMust(consequencesOf(withPosition(agreed, 'vi-tri', 'disagree')), true, 'vi');
    expect(first).toBe('Thủ trưởng hai cơ quan phải làm việc trực tiếp trước khi trình Chủ tịch');
    expect(afterwards(1, 'vi')).toBe('Không sửa được; chỉ làm rõ khi cơ quan chủ trì đề nghị, một lần');
    expect(afterwards(0, 'vi')).toBe('Không sửa được nữa');
  });

  it('promises nothing of a late answer that the regulation does not count', () => {
    const dissent = consequencesOf(withPosition(agreed, 'vi-tri', 'disagree'));
    expect(leadMust(dissent, true, 'vi', 'without-effect')).toEqual([
      'Không phát sinh việc nào: ý kiến gửi chậm được lưu và báo cho cơ quan chủ trì, không tính vào kết quả',
    ]);
    expect(leadMust(dissent, true, 'vi', 'lead-may-accept')).toEqual([
      'Cơ quan chủ trì xem xét có tiếp nhận ý kiến gửi chậm hay không',
      'Nếu tiếp nhận: Thủ trưởng hai cơ quan phải làm việc trực tiếp trước khi trình Chủ tịch',
    ]);
  });

  it.each([
    ['deemed', false, 'without-effect'],
    // What came on paper may have been received in time; what is overdue is answered as before.
    ['deemed', true, null],
    ['overdue', false, null],
    ['awaiting', false, null],
  ] as const)('takes an answer to what is %s, outside the system: %s, as late: %s', (state, external, late) => {
    expect(lateRuleFor({ state, external }, phuYen)).toBe(late);
  });
});

describe('A draft that is kept here and on the server', () => {
  const kept = (changed: boolean, seen: number): KeptAnswer => ({ form: agreed, seen, changed, round: 1 });
  const other = withPosition(agreed, 'vi-tri', 'disagree');

  it('goes up when something was typed and nobody else wrote', () => {
    expect(reconcileBy(sameForm, kept(true, 3), { version: 3, savedVersion: 3, form: other })).toBe('send');
    expect(reconcileBy(sameForm, kept(true, 0), null)).toBe('send');
    expect(reconcileBy(sameForm, kept(false, 3), { version: 3, savedVersion: 3, form: agreed })).toBe('nothing');
  });

  it('takes over what a colleague wrote when nothing was typed here', () => {
    expect(reconcileBy(sameForm, kept(false, 3), { version: 4, savedVersion: 4, form: other })).toBe('take');
  });

  it('leaves it to a person when both wrote different things', () => {
    expect(reconcileBy(sameForm, kept(true, 3), { version: 4, savedVersion: 4, form: other })).toBe('stale');
    expect(reconcileBy(sameForm, kept(true, 3), { version: 4, savedVersion: 4, form: agreed })).toBe('agree');
  });

  it('that was only sent back is no other text', () => {
    expect(reconcileBy(sameForm, kept(true, 3), { version: 4, savedVersion: 3, form: other })).toBe('rebase');
    expect(reconcileBy(sameForm, kept(false, 3), { version: 4, savedVersion: 3, form: other })).toBe('take');
    expect(reconcileBy(sameForm, kept(true, 3), { version: 5, savedVersion: 4, form: other })).toBe('stale');
  });

  it('is not troubled by an answer of the server from before its own last save', () => {
    expect(reconcileBy(sameForm, kept(false, 5), { version: 4, savedVersion: 4, form: other })).toBe('nothing');
  });

  it('keeps the moment of what came by the axis to the millisecond, until another minute is chosen', () => {
    const receivedAt = '2023-06-15T08:30:40.120+07:00';
    const laid = formFrom({ receivedAt, evidence: 'Công văn số 1/CAT' }, asked);
    expect(laid.receivedAt).toBe('2023-06-15T08:30');
    expect(bodyOf(laid)).toMatchObject({ receivedAt });
    expect(bodyOf(formFrom(draftOf(laid), asked))).toMatchObject({ receivedAt });
    expect(bodyOf({ ...laid, receivedAt: '2023-06-15T08:31' }).receivedAt).toBe('2023-06-15T08:31:00+07:00');
    expect(bodyOf({ ...laid, receivedAt: '' })).not.toHaveProperty('receivedAt');
  });

  it('shows only the places where both differ', () => {
    const mine = commented(withComment(other, 'nguon-von', false), 'Rõ nguồn vốn');
    const found = differencesOf(agreed, mine);
    expect(found.map(({ at }) => at)).toEqual([
      { kind: 'question', question: 'vi-tri' },
      { kind: 'comment', key: 'c1' },
      { kind: 'overall' },
    ]);
    expect(found[1]).toMatchObject({ theirs: null, mine: { text: 'Rõ nguồn vốn', weight: 'secondary' } });
    expect(differencesOf(mine, mine)).toEqual([]);
    // A file at a comment is a difference, goes with the draft and with the act, and comes back from both.
    const file = { sha256: 'a'.repeat(64), name: 'Bản đồ.pdf', kind: 'other' as const };
    const filed = { ...mine, comments: mine.comments.map((one) => ({ ...one, attachments: [file] })) };
    expect(differencesOf(mine, filed)).toMatchObject([{ mine: { files: ['Bản đồ.pdf'] } }]);
    for (const body of [bodyOf(filed), draftOf(filed)]) {
      expect(body.comments).toMatchObject([{ attachments: [file] }]);
      const questions = filed.answers.map(({ question }) => question);
      expect(formFrom(body as Record<string, unknown>, questions).comments).toEqual(filed.comments);
    }
  });
});

describe('The other ways to react', () => {
  const standing = { state: 'awaiting', extension: null, counted: { startedOn: '2023-06-12' } };
  const rule = { max: 1, maxWorkingDays: 5, undecidedAtLimit: 'lapses' as const };
  const returns = {
    grounds: ['dossier-incomplete' as const],
    within: { workingDays: 2 },
    afterContest: { workingDays: 2 },
  };
  const at = (text: string) => instantFrom(text);

  it('are open where the server offers them', () => {
    expect(extensionWay(standing, rule, true)).toEqual({ open: true });
    const window = at('2023-06-15T00:00:00+07:00');
    expect(returnWay(standing, returns, window, at('2023-06-14T23:59:00+07:00'), true)).toEqual({ open: true });
  });

  it('say why they are closed', () => {
    expect(extensionWay(standing, { ...rule, max: 0 }, false)).toMatchObject({ why: 'none-by-rule' });
    expect(extensionWay({ ...standing, extension: { state: 'asked' } }, rule, false)).toMatchObject({ why: 'asked' });
    expect(extensionWay({ ...standing, extension: { state: 'granted' } }, rule, false)).toMatchObject({
      why: 'exhausted',
    });
    expect(extensionWay(standing, rule, false)).toMatchObject({ why: 'head-only' });
    const window = at('2023-06-15T00:00:00+07:00');
    expect(returnWay(standing, returns, window, window, true)).toMatchObject({ why: 'too-late' });
    expect(returnWay({ ...standing, state: 'returned' }, returns, window, window, false)).toMatchObject({
      why: 'returned',
    });
  });
});

describe('Who answers on the page', () => {
  const sxd = {
    agency: { code: 'SXD', name: 'Sở Xây dựng', kind: 'department' as const },
    roles: ['officer' as const],
    delegations: [],
  };

  it('is the agency that holds the opinion, and the lead for one outside', () => {
    expect(mayPrepare(sxd, { lead: 'STC' }, { external: false, heldBy: 'SXD' })).toBe(true);
    expect(mayPrepare(sxd, { lead: 'STC' }, { external: true, heldBy: 'SXD' })).toBe(false);
    expect(mayPrepare(sxd, { lead: 'SXD' }, { external: true, heldBy: 'CAT' })).toBe(true);
  });

  it('is prepared by officers and the head, and for one outside by the clerk too', () => {
    const clerk = { ...sxd, roles: ['clerk' as const] };
    const deputy = { ...sxd, roles: ['deputy' as const] };
    const lent = { id: 'd', role: 'deputy' as const, until: '2023-06-15T00:00:00.000+07:00', document: null };
    expect(mayPrepare(clerk, { lead: 'STC' }, { external: false, heldBy: 'SXD' })).toBe(false);
    expect(mayPrepare(clerk, { lead: 'SXD' }, { external: true, heldBy: 'CAT' })).toBe(true);
    expect(mayPrepare(deputy, { lead: 'STC' }, { external: false, heldBy: 'SXD' })).toBe(false);
    expect(mayPrepare({ ...deputy, delegations: [lent] }, { lead: 'STC' }, { external: false, heldBy: 'SXD' })).toBe(
      true,
    );
  });

  it('cannot answer what was not received, was answered, or came late already', () => {
    const opinion = { state: 'awaiting' as const, receivedAt: null, late: null };
    expect(notAnswerable(opinion, true)).toBe('not-received');
    const received = { ...opinion, receivedAt: '2023-06-12T08:00:00.000+07:00' };
    expect(notAnswerable(received, true)).toBeNull();
    expect(notAnswerable(received, false)).toBe('not-mine');
    expect(notAnswerable({ ...received, state: 'deemed' }, true)).toBeNull();
    expect(notAnswerable({ ...received, state: 'answered' }, true)).toBe('answered');
  });
});

describe('The subject in a sentence', () => {
  it.each([
    ['Lấy ý kiến dự thảo kế hoạch', 'dự thảo kế hoạch'],
    ['Lấy ý kiến về việc nâng cấp đường', 'nâng cấp đường'],
    ['Kè chống sạt lở', 'Kè chống sạt lở'],
  ])('is %j without the words of asking', (subject, about) => {
    expect(askedAbout(subject)).toBe(about);
  });
});
