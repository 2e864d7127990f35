import { describe, expect, it } from '@jest/globals';
import {
  addQuestion,
  askAgency,
  askQuestion,
  dropAgency,
  questionsFor,
} from '../../web/src/pages/opening/asked-agencies.js';
import { missingFrom, placeOf } from '../../web/src/pages/opening/completeness.js';
import {
  EMPTY_FORM,
  formOf,
  inputOf,
  NOT_SECRET,
  type OpeningForm,
  SECRET,
} from '../../web/src/pages/opening/opening-form.js';
import { standingOf } from '../../web/src/pages/opening/standing-draft.js';

const FULL: OpeningForm = {
  ...EMPTY_FORM,
  subject: 'Lấy ý kiến dự thảo quy hoạch',
  proposal: 'Phê duyệt quy hoạch theo dự thảo.',
  position: 'Thống nhất.',
  legalGround: 'Luật Quy hoạch',
  classification: NOT_SECRET,
  questions: [
    { key: 'c1', text: 'Quy hoạch có phù hợp không?', agencies: null },
    { key: 'c2', text: 'Nguồn vốn?', agencies: ['STC'] },
  ],
  consult: [
    { agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' },
    { agency: 'STC', function: 'budget', reason: 'Cân đối ngân sách' },
  ],
};
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  SXD: ['construction'],
  STC: ['budget'],
  SYT: ['health'],
};
const registeredOf = (code: string) => {
  const functions = FUNCTIONS[code];
  return functions === undefined ? undefined : { functions, answerable: true };
};

describe('What a form says to the server', () => {
  it('comes back from the server as the same form', () => {
    expect(formOf(inputOf(FULL))).toEqual({ ...FULL, matter: FULL.subject });
  });

  it('takes the subject for the name of the matter where none was given', () => {
    expect(inputOf(FULL).matter).toBe(FULL.subject);
    expect(inputOf({ ...FULL, matter: 'quy-hoach-2023' }).matter).toBe('quy-hoach-2023');
  });

  it('gives a reason for urgency only with what is urgent', () => {
    const urgencyReason = 'Trước mùa mưa lũ';
    expect(inputOf({ ...FULL, urgencyReason })).not.toHaveProperty('urgencyReason');
    expect(inputOf({ ...FULL, urgency: 'urgent', urgencyReason: ' ' })).not.toHaveProperty('urgencyReason');
    expect(inputOf({ ...FULL, urgency: 'urgent', urgencyReason })).toMatchObject({ urgencyReason });
  });

  it('leaves out empty questions and a classification that nobody chose', () => {
    const input = inputOf({ ...addQuestion(FULL), classification: '' });
    expect(input.questions).toHaveLength(2);
    expect(input).not.toHaveProperty('classification');
  });
});

describe('What is still missing', () => {
  it('is nothing when every part that the law asks for is there', () => {
    expect(missingFrom(FULL, registeredOf, null)).toEqual([]);
  });

  it('is everything of an empty form, in the order of the page', () => {
    expect(missingFrom(EMPTY_FORM, registeredOf, null).map(({ kind }) => kind)).toEqual([
      'subject',
      'proposal',
      'position',
      'legal-ground',
      'classification',
      'question',
      'agency',
    ]);
  });

  it('names the agency that is related by no function of the register', () => {
    const form = askAgency(FULL, 'SYT', '', '');
    expect(missingFrom(form, registeredOf, null)).toEqual([{ section: 3, kind: 'function', agency: 'SYT' }]);
    const wrong = askAgency(FULL, 'SYT', 'budget', 'Ngân sách');
    expect(missingFrom(wrong, registeredOf, null)).toEqual([{ section: 3, kind: 'function', agency: 'SYT' }]);
  });

  it('is told where nobody in an agency can answer', () => {
    const nobodyInStc = (code: string) => ({ functions: FUNCTIONS[code] ?? [], answerable: code !== 'STC' });
    expect(missingFrom(FULL, nobodyInStc, null)).toEqual([{ section: 3, kind: 'unanswerable', agency: 'STC' }]);
  });

  it('names an agency that no question is for', () => {
    const form = askQuestion(FULL, 'c1', 'SXD', false);
    expect(missingFrom(form, registeredOf, null)).toEqual([{ section: 3, kind: 'unasked', agency: 'SXD' }]);
  });

  it('tells of a state secret and of a limit out of bounds', () => {
    const form = { ...FULL, classification: SECRET } as const;
    expect(missingFrom(form, registeredOf, 'limit-too-short').map(({ section, kind }) => [section, kind])).toEqual([
      [1, 'secret'],
      [4, 'limit-too-short'],
    ]);
  });
});

describe('A refusal of the server', () => {
  it.each([
    ['/proposal', 1, null],
    ['/classification', 1, null],
    ['/questions/0/text', 2, null],
    ['/consult/1/function', 3, 'STC'],
    ['/consult/1', 3, 'STC'],
    ['/limit', 4, null],
    ['', 5, null],
  ])('at %s belongs to section %d', (pointer, section, agency) => {
    expect(placeOf(pointer, FULL)).toEqual({ section, agency });
  });
});

describe('Who is asked what', () => {
  it('numbers the questions of an agency', () => {
    expect(questionsFor(FULL, 'SXD')).toEqual([1]);
    expect(questionsFor(FULL, 'STC')).toEqual([1, 2]);
  });

  it('makes a question for all again once every agency is asked it', () => {
    const form = askQuestion(FULL, 'c2', 'SXD', true);
    expect(form.questions[1]?.agencies).toBeNull();
  });

  it('takes an agency out of its questions, and gives its own question to all', () => {
    const form = dropAgency(FULL, 'STC');
    expect(form.consult.map(({ agency }) => agency)).toEqual(['SXD']);
    expect(form.questions[1]?.agencies).toBeNull();
  });

  it('asks nobody twice', () => {
    expect(askAgency(FULL, 'SXD', 'construction', 'Lần nữa')).toBe(FULL);
  });

  it('gives a new question a key that no other has', () => {
    const keys = addQuestion({ ...FULL, questions: [{ key: 'c2', text: 'x', agencies: null }] }).questions.map(
      (q) => q.key,
    );
    expect(keys).toEqual(['c2', 'c3']);
  });
});

describe('Which draft stands', () => {
  const mine: OpeningForm = { ...FULL, position: 'Bản ở đây' };
  const theirs: OpeningForm = { ...FULL, position: 'Bản của người khác' };

  it('takes the server’s where nothing here is unsaved', () => {
    expect(
      standingOf({ form: FULL, base: 3, isSaved: true }, { version: 4, savedVersion: 4, form: theirs }, null),
    ).toBe('take');
  });

  it('keeps what is typed on the version that the server still has', () => {
    expect(
      standingOf({ form: mine, base: 4, isSaved: false }, { version: 4, savedVersion: 4, form: theirs }, null),
    ).toBe('keep');
  });

  it('asks where both were changed', () => {
    expect(
      standingOf({ form: mine, base: 3, isSaved: false }, { version: 4, savedVersion: 4, form: theirs }, null),
    ).toBe('conflict');
    expect(
      standingOf({ form: mine, base: null, isSaved: false }, { version: 1, savedVersion: 1, form: theirs }, null),
    ).toBe('conflict');
  });

  it('goes on where it was only sent back', () => {
    const sentBack = { version: 4, savedVersion: 3, form: theirs };
    expect(standingOf({ form: mine, base: 3, isSaved: false }, sentBack, null)).toBe('rebase');
    expect(standingOf({ form: mine, base: 2, isSaved: false }, sentBack, null)).toBe('conflict');
  });

  it('recognises what was sent from here, though typing went on', () => {
    const more = { ...mine, subject: 'Gõ thêm' };
    expect(standingOf({ form: more, base: 3, isSaved: false }, { version: 4, savedVersion: 4, form: mine }, mine)).toBe(
      'rebase',
    );
  });
});
