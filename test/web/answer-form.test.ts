import { describe, expect, it } from '@jest/globals';
import {
  type AnswerForm,
  bodyOf,
  derivedPosition,
  draftOf,
  emptyForm,
  fitted,
  formFrom,
  isCondition,
  overallPosition,
  raisable,
  sameForm,
  withComment,
  withPosition,
} from '../../web/src/pages/answer/answer-form.js';

const asked = ['vi-tri', 'nguon-von'];
const all = ['agree', 'agree-with-conditions', 'disagree', 'no-comment'] as const;

const taking = (...positions: readonly ('agree' | 'agree-with-conditions' | 'disagree' | 'no-comment')[]): AnswerForm =>
  positions.reduce((form, position, index) => withPosition(form, asked[index] ?? '', position), emptyForm(asked));

describe('The position as a whole', () => {
  it('is none while no question has one', () => {
    expect(overallPosition(emptyForm(asked))).toBe('');
  });

  it.each([
    [['agree', 'disagree'], 'disagree'],
    [['agree', 'agree-with-conditions'], 'agree-with-conditions'],
    [['no-comment', 'agree'], 'agree'],
    [['no-comment', 'no-comment'], 'no-comment'],
    [['disagree', 'agree-with-conditions'], 'disagree'],
  ] as const)('is the gravest of %j: %s', (positions, overall) => {
    expect(overallPosition(taking(...positions))).toBe(overall);
  });

  it('has conditions where one is set on the proposal as a whole', () => {
    const form = withComment(taking('agree', 'agree'), '', true);
    expect(overallPosition(form)).toBe('agree-with-conditions');
  });

  it('can be raised, and never lowered', () => {
    const form = taking('agree', 'agree-with-conditions');
    expect(raisable(form, all)).toEqual(['disagree']);
    expect(overallPosition({ ...form, raised: 'disagree' })).toBe('disagree');
    expect(overallPosition({ ...form, raised: 'agree' })).toBe('agree-with-conditions');
  });

  it('is raised only to what the regulation knows', () => {
    expect(raisable(taking('agree', 'agree'), ['agree', 'disagree'])).toEqual(['disagree']);
  });

  it('is no longer raised once a question has caught up', () => {
    const raised = { ...taking('agree', 'agree'), raised: 'disagree' as const };
    const caughtUp = withPosition(raised, 'vi-tri', 'disagree');
    expect(caughtUp.raised).toBe('');
    expect(overallPosition(withPosition(caughtUp, 'vi-tri', 'agree'))).toBe('agree');
  });
});

describe('A position with conditions', () => {
  it('asks for a condition at once', () => {
    const [condition] = taking('agree-with-conditions').comments;
    expect(condition).toMatchObject({ question: 'vi-tri', condition: true, weight: 'main', text: '' });
  });

  it('takes an unfilled condition with it when it goes, and keeps a filled one as a comment', () => {
    const form = taking('agree-with-conditions');
    expect(withPosition(form, 'vi-tri', 'agree').comments).toEqual([]);
    const filled = { ...form, comments: form.comments.map((one) => ({ ...one, text: 'Lùi chỉ giới 12 m' })) };
    const plain = withPosition(filled, 'vi-tri', 'agree');
    expect(plain.comments.map((one) => isCondition(plain, one))).toEqual([false]);
    expect(bodyOf(plain).comments).toMatchObject([{ text: 'Lùi chỉ giới 12 m', condition: false }]);
    const again = withPosition(plain, 'vi-tri', 'agree-with-conditions');
    expect(again.comments.map((one) => isCondition(again, one))).toEqual([true]);
  });

  it('gives every comment a key of its own', () => {
    let form = withComment(withComment(emptyForm(asked), '', false), '', false);
    form = withComment({ ...form, comments: form.comments.slice(1) }, '', false);
    expect(new Set(form.comments.map(({ key }) => key)).size).toBe(2);
  });
});

describe('The body of the command', () => {
  it('keeps the place of every question and comment, and leaves out what is blank', () => {
    const form = withComment(withPosition(emptyForm(asked), 'nguon-von', 'agree'), 'nguon-von', false);
    expect(bodyOf(form)).toEqual({
      position: 'agree',
      answers: [{ question: 'vi-tri' }, { question: 'nguon-von', position: 'agree' }],
      comments: [{ key: 'c1', question: 'nguon-von', weight: 'secondary', condition: false }],
    });
  });

  it('carries reason and alternative only to disagree, while the draft keeps them', () => {
    const form = { ...taking('agree', 'agree'), reason: 'Vượt chỉ tiêu', alternative: 'Giảm còn 40 ha' };
    expect(bodyOf(form)).not.toHaveProperty('reason');
    expect(draftOf(form)).toMatchObject({ reason: 'Vượt chỉ tiêu', alternative: 'Giảm còn 40 ha' });
    expect(bodyOf(withPosition(form, 'vi-tri', 'disagree'))).toMatchObject({ reason: 'Vượt chỉ tiêu' });
  });

  it('becomes the same form again', () => {
    const form = withComment({ ...taking('agree', 'agree'), raised: 'disagree', reason: 'Lý do' }, 'vi-tri', false);
    const read = formFrom(JSON.parse(JSON.stringify(draftOf(form))), asked);
    expect(sameForm(read, form)).toBe(true);
    expect(read.raised).toBe('disagree');
  });

  it('is read from a draft of any shape without breaking', () => {
    const read = formFrom({ answers: 'x', comments: [null, { text: 7, weight: 'heavy' }], position: 'maybe' }, asked);
    expect(read.answers.map(({ question }) => question)).toEqual(asked);
    expect(read.comments).toEqual([{ key: 'c1', question: '', text: '', weight: 'main', condition: false }]);
    expect(derivedPosition(read)).toBe('');
  });
});

describe('A form of earlier questions', () => {
  it('is fitted to those asked now, and its comments stay', () => {
    const form = fitted(withComment(taking('agree', 'disagree'), 'nguon-von', false), ['vi-tri', 'tien-do']);
    expect(form.answers).toEqual([
      { question: 'vi-tri', position: 'agree', text: '' },
      { question: 'tien-do', position: '', text: '' },
    ]);
    expect(form.comments.map(({ question }) => question)).toEqual(['']);
  });
});
