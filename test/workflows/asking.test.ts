/** Whom the lead asks as the round runs, how it urges them and takes a request back, and what a new round changes. */
import { describe, expect, it } from '@jest/globals';
import type { CommandInputs } from '../../workflows/commands/commands.js';
import { isSameText } from '../../workflows/commands/same-text.js';
import type { Budget } from '../../workflows/limits/limit.js';
import { aConsultation, anAnswer, anOpening, day, INPUTS, LEAD, type Story, sha256, vn } from './a-dossier.js';
import { OPINION_IN } from './in-state.js';
import { head, officer } from './people.js';

const lead = head(LEAD);
const context = (story: Story, agency = 'SXD') => story.opinion(agency).context;
const QUESTIONS = [
  { key: 'q1', text: 'Câu hỏi chung' },
  { key: 'q2', text: 'Câu hỏi của Sở Xây dựng', agencies: ['SXD'] },
];

describe('one more agency', () => {
  const ASKED = INPUTS['consultation.ask-also'];
  const also = (story: Story, change: CommandInputs['consultation.ask-also'] = {}) =>
    story.does(lead, 'consultation.ask-also', { ...ASKED, ...change });

  it('is asked with a receipt and a limit of its own, and those already asked are told', () => {
    const story = also(aConsultation().opened().answered('SXD').at('2023-05-18T10:00'));
    expect(story.view.opinions.SGTVT).toMatchObject({
      state: 'awaiting',
      receivedAt: '2023-05-18T10:00:00.000+07:00',
      lastDay: '2023-05-29',
    });
    expect(story.tellings).toEqual(['agency-added → SXD, STC', 'request-received → SGTVT']);
    expect(story.told[0]?.params).toEqual({ added: 'SGTVT' });
    expect(story.view.round).toBe(1);
  });

  it('has the working days of the consultation, or the default where those are a named day or calendar days', () => {
    const lastDay = (limit: Budget, own?: { workingDays: number }) =>
      context(
        also(aConsultation().with({ limit }).opened().at('2023-05-18T10:00'), own === undefined ? {} : { limit: own }),
        'SGTVT',
      ).lastDay;
    expect(lastDay({ workingDays: 4 })).toBe('2023-05-24');
    expect(lastDay({ on: day('2023-05-22') })).toBe('2023-05-29');
    expect(lastDay({ workingDays: 4 }, { workingDays: 3 })).toBe('2023-05-23');
  });

  it('is asked the questions that are for all, or those that are named', () => {
    const begin = () => aConsultation().with({ questions: QUESTIONS }).opened();
    expect(context(also(begin()), 'SGTVT').questions).toEqual(['q1']);
    expect(context(also(begin(), { questions: ['q2'] }), 'SGTVT').questions).toEqual(['q2']);
  });

  it.each<[string, CommandInputs['consultation.ask-also']]>([
    ['agency-required /agency', { agency: ' ' }],
    ['duplicate-agency /agency', { agency: 'STC', function: 'budget' }],
    ['self-consultation /agency', { agency: LEAD, function: 'planning' }],
    ['unknown-agency /agency', { agency: 'XYZ' }],
    ['not-consultable /agency', { agency: 'CT' }],
    ['unrelated-agency /function', { function: 'health' }],
    ['reason-required /reason', { reason: '' }],
    ['unknown-question /questions/1', { questions: ['q1', 'q9'] }],
    ['question-required /questions', { questions: [] }],
    ['limit-too-short /limit', { limit: { workingDays: 1 } }],
  ])('is not asked: %s', (told, change) => {
    const refused = aConsultation()
      .opened()
      .refusal(lead, 'consultation.ask-also', { ...ASKED, ...change });
    expect(`${refused.code} ${refused.field}`).toBe(told);
  });

  it('is not asked the same again, unless the regulation only flags that', () => {
    const again = (story: Story, before = aConsultation().afterAsking({ SGTVT: 'c0' }).unopened()) => {
      before.dossier = story.dossier;
      return before.tries(lead, 'consultation.ask-also').refused;
    };
    expect(again(aConsultation().opened())).toEqual({ code: 'repeat-consultation', field: '/agency' });
    const flagging = aConsultation().under({ repeat: { withinDays: 180, rule: 'flag' } });
    expect(again(flagging.opened(), flagging.afterAsking({ SGTVT: 'c0' }).unopened())).toBeNull();
  });
});

describe('urging', () => {
  const urge = { agency: 'SXD', answerBy: day('2023-05-24') };

  it('goes to the agency’s head with a day by which to answer, is counted, and changes no limit', () => {
    const story = aConsultation().opened().does(head('SNV'), 'opinion.urge', urge);
    expect(story.told).toEqual([
      {
        kind: 'urged',
        to: [{ agency: 'SXD', role: 'head' }],
        params: { agency: 'SXD', dueAt: vn('2023-05-26T00:00'), answerBy: '2023-05-24', by: 'SNV' },
      },
    ]);
    expect(story.view.opinions.SXD).toMatchObject({ urged: 1, dueAt: '2023-05-26T00:00:00.000+07:00' });
  });

  it('is done once a day, whoever does it', () => {
    const story = aConsultation().opened().does(officer('VP'), 'opinion.urge', urge);
    expect(story.code(lead, 'opinion.urge', urge)).toBe('already-urged');
    expect(story.at('2023-05-17T00:00').does(lead, 'opinion.urge', urge).view.opinions.SXD?.urged).toBe(2);
  });

  it.each<[string, object]>([
    ['field-required /answerBy', { answerBy: undefined }],
    ['invalid-input /answerBy', { answerBy: '2023-02-30' }],
    ['limit-in-the-past /answerBy', { answerBy: '2023-05-15' }],
  ])('is refused: %s', (told, change) => {
    const refused = aConsultation()
      .opened()
      .refusal(lead, 'opinion.urge', { ...urge, ...change });
    expect(`${refused.code} ${refused.field}`).toBe(told);
  });

  it('is open on an overdue opinion, and of what is settled it is too late', () => {
    expect(OPINION_IN.overdue().does(lead, 'opinion.urge').opinionState('SXD')).toBe('overdue');
    expect(OPINION_IN.deemed().code(lead, 'opinion.urge')).toBe('already-settled');
  });
});

describe('a request that is taken back', () => {
  it('is cancelled with its reason, and the agency is told', () => {
    const story = aConsultation().opened().does(lead, 'opinion.withdraw-request');
    expect(story.view.opinions.SXD).toMatchObject({ state: 'cancelled', notice: null });
    expect(context(story).withdrawn).toEqual({ reason: 'Không còn liên quan', at: vn('2023-05-16T09:00') });
    expect(story.tellings).toEqual(['request-withdrawn → SXD']);
    expect(story.answered('STC').does(lead, 'consultation.conclude').view.outcome).toBe('agreed');
  });

  it('needs a reason', () => {
    const refused = aConsultation().opened().refusal(lead, 'opinion.withdraw-request', { agency: 'SXD' });
    expect(refused).toEqual({ code: 'reason-required', field: '/reason' });
  });

  it('is not asked again in a new round', () => {
    const story = aConsultation().opened().does(lead, 'opinion.withdraw-request').does(lead, 'consultation.amend');
    expect(Object.keys(story.view.opinions)).toEqual(['STC']);
  });
});

describe('a new round', () => {
  const amends = (change: CommandInputs['consultation.amend'], story = aConsultation().opened()) =>
    story.does(lead, 'consultation.amend', { reason: 'Tiếp thu ý kiến', ...change });
  const refused = (change: CommandInputs['consultation.amend']) => {
    const { code, field } = aConsultation()
      .opened()
      .refusal(lead, 'consultation.amend', { reason: 'Tiếp thu ý kiến', ...change });
    return `${code} ${field}`;
  };

  it('may change the position alone: the proposal stays, the request is another', () => {
    const first = aConsultation().opened();
    const story = amends({ position: 'Chỉ thống nhất giai đoạn một' });
    expect(story.view).toMatchObject({
      round: 2,
      position: 'Chỉ thống nhất giai đoạn một',
      proposalHash: first.view.proposalHash,
    });
    expect(story.view.requestHash).not.toBe(first.view.requestHash);
  });

  it('may change the questions: each agency is asked those that are for it now', () => {
    const story = amends({ questions: QUESTIONS });
    expect([context(story, 'SXD').questions, context(story, 'STC').questions]).toEqual([['q1', 'q2'], ['q1']]);
    expect(story.consultation.questions).toHaveLength(2);
  });

  it('in which nothing changes is refused, in whatever form it is written', () => {
    expect(refused({})).toBe('proposal-required /proposal');
    expect(refused({ proposal: '  phê duyệt dự thảo QUY HOẠCH, kèm theo.' })).toBe('proposal-required /proposal');
    expect(
      refused({ position: 'Thống nhất chủ trương!', questions: [{ key: 'q1', text: 'sự phù hợp với quy hoạch' }] }),
    ).toBe('proposal-required /proposal');
  });

  it('is refused with a blank text, without questions or with one for a stranger', () => {
    expect(refused({ proposal: ' ' })).toBe('proposal-required /proposal');
    expect(refused({ position: ' ' })).toBe('position-required /position');
    expect(refused({ questions: [] })).toBe('question-required /questions');
    expect(refused({ questions: [{ key: 'q1', text: 'Câu hỏi', agencies: ['SYT'] }] })).toBe(
      'not-consulted /questions/0/agencies/0',
    );
    expect(refused({ questions: [{ key: 'q1' }] })).toBe('question-required /questions/0/text');
  });

  it('that changes only the questions is not a repetition', () => {
    const again = aConsultation().afterAsking({ SXD: 'c0' }).unopened();
    again.dossier = aConsultation().opened().dossier;
    expect(again.tries(lead, 'consultation.amend', { questions: QUESTIONS, reason: 'Làm rõ' }).refused).toBeNull();
  });
});

describe('the request', () => {
  it('is bound whole, in its RFC 8785 form, and the answer to it', () => {
    const story = aConsultation().with({ questions: QUESTIONS }).opened();
    const request = {
      attachments: [],
      position: 'Thống nhất chủ trương',
      proposal: 'Phê duyệt dự thảo quy hoạch kèm theo',
      questions: QUESTIONS.map(({ key, text }) => ({ key, text })),
    };
    expect(story.view.requestHash).toBe(sha256(JSON.stringify(request)));
    story.answered('SXD', 'agree', { answers: QUESTIONS.map(({ key }) => ({ question: key, position: 'agree' })) });
    expect(context(story).answer?.requestHash).toBe(story.view.requestHash);
  });

  it('opened from a draft is what draft and opening say together', () => {
    const story = aConsultation().drafted().does(lead, 'consultation.open', { position: 'Thống nhất một phần' });
    const whole = aConsultation().with({ position: 'Thống nhất một phần' }).opened();
    expect(story.view.requestHash).toBe(whole.view.requestHash);
  });

  it('is the lead’s alone as long as another agency leads on the matter', () => {
    const story = aConsultation().unopened();
    story.matterLead = 'SXD';
    expect(story.refusal(lead, 'consultation.open', anOpening())).toEqual({
      code: 'matter-has-another-lead',
      field: '/matter',
    });
  });
});

describe('an answer of its own', () => {
  it('is replaced by the agency’s head until the limit, which the lead is told', () => {
    const story = aConsultation().opened().answered('SXD').at('2023-05-25T23:59:59.999').answered('SXD', 'disagree');
    expect(story.view.opinions.SXD).toMatchObject({
      state: 'answered',
      position: 'disagree',
      settledAt: '2023-05-25T23:59:59.999+07:00',
    });
    expect(context(story).replacements).toBe(1);
    expect(story.tellings).toEqual(['answer-replaced → SKHDT']);
  });

  it('is replaced by one that is in order', () => {
    expect(aConsultation().opened().answered('SXD').code(head('SXD'), 'opinion.answer', { position: 'agree' })).toBe(
      'question-unanswered',
    );
  });

  const replacing = (story: Story) => story.code(head('SXD'), 'opinion.answer', anAnswer('no-comment'));

  it('stands once the lead has resolved a comment of it, or the limit has passed', () => {
    expect(replacing(OPINION_IN.answered())).toBe('already-settled');
    expect(replacing(aConsultation().opened().answered('SXD').at('2023-05-26T00:00'))).toBe('already-settled');
  });

  it('stands where the regulation lets nobody replace it, and when it came late', () => {
    expect(replacing(aConsultation().under({ correction: 'none' }).opened().answered('SXD'))).toBe('already-settled');
    expect(replacing(OPINION_IN.overdue().answered('SXD'))).toBe('already-settled');
  });

  it('may take a dissent back that the heads are meeting on', () => {
    const story = aConsultation().opened().answered('SXD', 'disagree').answered('STC').answered('SXD', 'agree');
    expect([story.state, story.disputeState]).toEqual(['reconciling', 'unified']);
    expect(story.does(lead, 'consultation.conclude').view.outcome).toBe('agreed-after-negotiation');
  });
});

describe('two texts', () => {
  it.each([
    ['of one form', 'Quy hoạch', 'Quy hoạch', true],
    ['that differ in case, spaces and punctuation', ' quy  HOẠCH. ', 'Quy hoạch', true],
    ['composed and decomposed', 'Quy hoạch'.normalize('NFD'), 'Quy hoạch'.normalize('NFC'), true],
    ['with marks that nobody sees', 'Quy\u200b ho\u00adạch\u202e', 'Quy hoạch', true],
    ['with eth for đ', 'Ðất', 'Đất', true],
    ['that differ in a tone', 'Quy hoach', 'Quy hoạch', false],
    ['of different words', 'Quy hoạch', 'Kế hoạch', false],
  ])('%s', (_what, one, other, same) => {
    expect(isSameText(one, other)).toBe(same);
  });
});
