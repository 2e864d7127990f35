/** Every refusal code of the contract is given by the case that a person would expect it in, and the first that matters wins. */
import { afterAll, describe, expect, it } from '@jest/globals';
import type { OpenInput } from '../../workflows/commands/commands.js';
import { isRefusalCode, REFUSALS, type Refusal, type RefusalCode } from '../../workflows/commands/refusals.js';
import type { Budget } from '../../workflows/limits/limit.js';
import { withinKnownYears } from '../../workflows/step/check.js';
import { aRegulation } from '../regulations/a-regulation.js';
import {
  aComment,
  aConsultation,
  anAnswer,
  anOpening,
  day,
  INPUTS,
  LEAD,
  type Story,
  vn,
  WITHOUT_CONSENT,
} from './a-dossier.js';
import { consolidatingWithComments, DISPUTE_IN, OPINION_IN, reconciling, tooLateToReturn } from './in-state.js';
import { clerk, head, officer } from './people.js';

/** Given elsewhere: by the door when two write at once, by the register (register.test.ts, adoption.test.ts, agencies.test.ts), of files (files.test.ts). */
const NOT_OF_THE_LAW: readonly RefusalCode[] = [
  'stale',
  'successor-required',
  'unknown-person',
  'unknown-regulation',
  'second-person-required',
  'nothing-changed',
  'agency-exists',
  'function-exists',
  'unknown-function',
  'one-of-its-kind',
  'continuing-document-required',
  'unknown-file',
  'duplicate-file',
  'too-many-files',
  'file-required',
];

const given = new Set<RefusalCode>();

function told(refusal: Refusal): string {
  given.add(refusal.code);
  return refusal.field === undefined ? refusal.code : `${refusal.code} ${refusal.field}`;
}

const lead = head(LEAD);
const sxd = head('SXD');

/** Opening with something changed. */
const opening = (change: OpenInput, from = '2023-05-16T09:00'): string =>
  told(aConsultation().from(from).unopened().refusal(lead, 'consultation.open', anOpening(change)));

const withLimit = (limit: Budget, from?: string): string => opening({ limit }, from);

const without = (key: keyof OpenInput): OpenInput =>
  Object.fromEntries(Object.entries(anOpening()).filter(([name]) => name !== key));

const openingWithout = (key: keyof OpenInput): string =>
  told(aConsultation().unopened().refusal(lead, 'consultation.open', without(key)));

const answering = (change: object, position = 'agree', story: Story = aConsultation().opened()): string =>
  told(story.refusal(sxd, 'opinion.answer', anAnswer(position, change)));

afterAll(() => {
  const all = Object.keys(REFUSALS) as RefusalCode[];
  // Runs after the whole file; a filtered run gives fewer, so it is asked only when the last test has run.
  if (given.has('notice-already-issued'))
    expect(all.filter((code) => !given.has(code) && !NOT_OF_THE_LAW.includes(code))).toEqual([]);
});

describe('an opening is refused', () => {
  it('without a subject or a matter', () => {
    expect(openingWithout('subject')).toBe('field-required /subject');
    expect(openingWithout('matter')).toBe('field-required /matter');
    expect(opening({ subject: '   ' })).toBe('field-required /subject');
  });

  it("without a proposal, the lead's own position, or a legal ground", () => {
    expect(openingWithout('proposal')).toBe('proposal-required /proposal');
    expect(openingWithout('position')).toBe('position-required /position');
    expect(openingWithout('legalGround')).toBe('legal-ground-required /legalGround');
  });

  it('without a question, or with one that says nothing', () => {
    expect(openingWithout('questions')).toBe('question-required /questions');
    expect(opening({ questions: [] })).toBe('question-required /questions');
    expect(opening({ questions: [{ key: 'q1', text: ' ' }] })).toBe('question-required /questions/0/text');
    expect(opening({ questions: [{ text: 'Câu hỏi' }] })).toBe('field-required /questions/0/key');
  });

  it('with a contact beforehand on a day that has not come (PY-2.2g)', () => {
    const contact = { agency: 'SXD', person: 'Trần Thị Bình', way: 'call', said: 'Thống nhất' } as const;
    const contacts = [{ ...contact, on: day('2023-05-17') }];
    expect(opening({ contacts })).toBe('contact-in-the-future /contacts/0/on');
  });

  it('with two questions of one key', () => {
    const question = { key: 'q1', text: 'Câu hỏi' };
    expect(opening({ questions: [question, question] })).toBe('invalid-input /questions/1/key');
  });

  it('with a question to an agency that is not consulted', () => {
    const questions = [{ key: 'q1', text: 'Câu hỏi', agencies: ['SXD', 'SYT'] }];
    expect(opening({ questions })).toBe('not-consulted /questions/0/agencies/1');
    expect(
      told(
        aConsultation()
          .unopened()
          .refusal(lead, 'consultation.open', { ...without('consult'), questions }),
      ),
    ).toBe('not-consulted /questions/0/agencies/0');
  });

  it('not for an agency that no question is for: it has its say on the whole', () => {
    const questions = [{ key: 'q1', text: 'Câu hỏi', agencies: ['STC'] }];
    const decision = aConsultation().with({ questions }).opened().tries(sxd, 'opinion.answer', { position: 'agree' });
    expect(decision.refused).toBeNull();
  });

  it('without an agency to ask', () => {
    expect(openingWithout('consult')).toBe('agency-required /consult');
    expect(opening({ consult: [{ function: 'construction', reason: 'Lý do' }] })).toBe(
      'agency-required /consult/0/agency',
    );
  });

  it('when the lead asks itself, asks one agency twice, or asks an agency that there is not', () => {
    const sxdAsked = { agency: 'SXD', function: 'construction', reason: 'Lý do' };
    expect(opening({ consult: [{ agency: LEAD, function: 'planning', reason: 'Lý do' }] })).toBe(
      'self-consultation /consult/0/agency',
    );
    expect(opening({ consult: [sxdAsked, { ...sxdAsked, function: 'housing' }] })).toBe(
      'duplicate-agency /consult/1/agency',
    );
    expect(opening({ consult: [{ agency: 'XYZ', function: 'construction', reason: 'Lý do' }] })).toBe(
      'unknown-agency /consult/0/agency',
    );
  });

  it('when nobody in the agency can answer', () => {
    const story = aConsultation().unopened();
    story.cannotAnswer = ['STC'];
    expect(told(story.refusal(lead, 'consultation.open', anOpening()))).toBe('agency-cannot-answer /consult/1/agency');
  });

  it('when the agency is not related by a function of the register, or nobody says why it is asked', () => {
    expect(opening({ consult: [{ agency: 'SXD', function: 'health', reason: 'Lý do' }] })).toBe(
      'unrelated-agency /consult/0/function',
    );
    expect(opening({ consult: [{ agency: 'SXD', reason: 'Lý do' }] })).toBe('unrelated-agency /consult/0/function');
    expect(opening({ consult: [{ agency: 'SXD', function: 'construction' }] })).toBe(
      'reason-required /consult/0/reason',
    );
  });

  it('when the documents are classified as state secrets, even as a draft', () => {
    for (const classification of ['secret', 'Top Secret', 'mật', 'TỐI MẬT'])
      expect(opening({ classification })).toBe('state-secret-refused /classification');
    const story = aConsultation().unopened();
    expect(told(story.refusal(officer(LEAD), 'consultation.draft', { classification: 'secret' }))).toBe(
      'state-secret-refused /classification',
    );
    for (const classification of ['internal', ' Public ', 'thường'])
      expect(aConsultation().with({ classification }).opened().state).toBe('collecting');
  });

  it('when its limit is shorter or longer than the urgency allows, by the working days that it contains', () => {
    expect(withLimit({ workingDays: 2 })).toBe('limit-too-short /limit');
    expect(withLimit({ workingDays: 0 })).toBe('limit-too-short /limit');
    expect(withLimit({ workingDays: 16 })).toBe('limit-too-long /limit');
    // Saturday 20 May moves to Monday 22 May: 17, 18, 19, 22 May are four working days.
    expect(
      aConsultation()
        .with({ limit: { calendarDays: 4 } })
        .opened()
        .opinion('SXD').context.lastDay,
    ).toBe('2023-05-22');
    expect(withLimit({ calendarDays: 2 })).toBe('limit-too-short /limit');
    expect(withLimit({ calendarDays: 0 })).toBe('limit-too-short /limit');
    expect(withLimit({ calendarDays: 22 })).toBe('limit-too-long /limit');
    expect(withLimit({ on: day('2023-05-18') })).toBe('limit-too-short /limit');
    expect(withLimit({ on: day('2023-06-07') })).toBe('limit-too-long /limit');
    expect(opening({ urgency: 'urgent', urgencyReason: 'Thiên tai', limit: { workingDays: 6 } })).toBe(
      'limit-too-long /limit',
    );
    expect(opening({ urgency: 'complex', limit: { workingDays: 4 } })).toBe('limit-too-short /limit');
  });

  it('when its limit is too long, however far away that is', () => {
    expect(withLimit({ workingDays: 999 })).toBe('limit-too-long /limit');
    expect(withLimit({ calendarDays: 3650 })).toBe('limit-too-long /limit');
    expect(withLimit({ on: day('2035-01-04') })).toBe('limit-too-long /limit');
  });

  it('when its limit lies in the past', () => {
    expect(withLimit({ on: day('2023-05-15') })).toBe('limit-in-the-past /limit');
    expect(withLimit({ on: day('2020-05-15') })).toBe('limit-in-the-past /limit');
    const story = aConsultation()
      .under({ clock: { dayEnds: '17:00', receiptCutOff: null, workedSaturdaysCount: true } })
      .from('2023-05-16T17:30')
      .unopened();
    expect(told(story.refusal(lead, 'consultation.open', anOpening({ limit: { on: day('2023-05-16') } })))).toBe(
      'limit-in-the-past /limit',
    );
  });

  it('when its limit is no whole number of days', () => {
    expect(withLimit({ workingDays: 3.5 })).toBe('invalid-input /limit');
    expect(withLimit({ calendarDays: 7.5 })).toBe('invalid-input /limit');
  });

  it('when its limit reaches into a year without a notice, told or by default', () => {
    expect(withLimit({ workingDays: 10 }, '2027-12-22T09:00')).toBe('year-without-notice /limit');
    expect(withLimit({ on: day('2028-01-05') }, '2027-12-22T09:00')).toBe('year-without-notice /limit');
    const opened = aConsultation().from('2027-12-23T09:00').unopened();
    expect(told(opened.refusal(lead, 'consultation.open', anOpening()))).toBe('year-without-notice /limit');
  });

  it('when it is urgent and nobody says why', () => {
    expect(opening({ urgency: 'urgent' })).toBe('urgency-reason-required /urgencyReason');
    expect(opening({ urgency: 'urgent', urgencyReason: ' ' })).toBe('urgency-reason-required /urgencyReason');
  });

  it('under a regime that the regulation does not know, or a rule of consent that the province has not adopted', () => {
    expect(opening({ regime: 'emergency' })).toBe('unknown-regime /regime');
    const story = aConsultation().unopened();
    story.adopted = false;
    expect(told(story.refusal(lead, 'consultation.open'))).toBe('regulation-not-adopted');
  });

  it('when it asks the chairman, whom a subordinate cannot deem to consent', () => {
    expect(opening({ consult: [{ agency: 'CT', function: 'planning', reason: 'Lý do' }] })).toBe(
      'not-consultable /consult/0/agency',
    );
  });

  it('when another agency leads on the matter', () => {
    const story = aConsultation().unopened();
    story.matterLead = 'SXD';
    expect(told(story.refusal(lead, 'consultation.open'))).toBe('matter-has-another-lead /matter');
  });

  it('when the registers of powers and functions speak against it (test/workflows/competence-of-lead.test.ts has the table)', () => {
    const story = aConsultation()
      .under({ authority: { sentUp: 'refuse', ofAnother: 'refuse', leadFunction: 'demanded' } })
      .unopened();
    const over = { id: 'p1', subject: 'Quy hoạch', way: 'delegated', from: 'CT', document: 'QĐ 15' } as const;
    const refused = (to: string, kind: 'matter' | 'function', change: OpenInput) => {
      story.powers = [{ ...over, to, over: kind }];
      return told(story.refusal(lead, 'consultation.open', anOpening({ leadFunction: 'planning', ...change })));
    };
    expect(refused('SXD', 'matter', { leadFunction: '' })).toBe('lead-function-required /leadFunction');
    expect(refused('SKHDT', 'matter', {})).toBe('delegated-to-lead /authority');
    expect(refused('SXD', 'matter', { authority: 'lead' })).toBe('authority-of-another /authority');
    expect(refused('SXD', 'matter', { leadFunction: 'health' })).toBe('outside-lead-functions /leadFunction');
    expect(refused('SKHDT', 'function', {})).toBe('authority-reason-required /authorityReason');
  });

  it('when the same was asked before, where the regulation refuses that', () => {
    const story = aConsultation().afterAsking({ STC: 'c0' }).unopened();
    expect(told(story.refusal(lead, 'consultation.open', anOpening()))).toBe('repeat-consultation /consult/1');
    const flagged = aConsultation()
      .under({ repeat: { withinDays: 180, rule: 'flag' } })
      .afterAsking({ STC: 'c0' })
      .opened();
    expect(flagged.consultation.repeated).toEqual(['STC']);
  });

  it('when something was of the wrong type, before anything is missed', () => {
    const story = aConsultation().unopened();
    expect(told(story.refusal(lead, 'consultation.open', {}, ['/limit/workingDays']))).toBe(
      'invalid-input /limit/workingDays',
    );
  });
});

describe('a change of the consultation is refused', () => {
  it('without the changed proposal or the reason', () => {
    const story = aConsultation().opened();
    expect(told(story.refusal(lead, 'consultation.amend', { reason: 'Tiếp thu' }))).toBe('proposal-required /proposal');
    expect(told(story.refusal(lead, 'consultation.amend', { proposal: 'Mới' }))).toBe('reason-required /reason');
    expect(told(story.refusal(lead, 'consultation.withdraw', {}))).toBe('reason-required /reason');
  });

  it('with a limit that is too short for a new round', () => {
    const input = { ...INPUTS['consultation.amend'], limit: { workingDays: 1 } };
    expect(told(aConsultation().opened().refusal(lead, 'consultation.amend', input))).toBe('limit-too-short /limit');
  });

  it('when the changed text was asked about before', () => {
    const story = aConsultation().opened();
    const again = aConsultation().afterAsking({ SXD: 'c0' }).unopened();
    again.dossier = story.dossier;
    expect(told(again.refusal(lead, 'consultation.amend'))).toBe('repeat-consultation /proposal');
    const flagging = aConsultation()
      .under({ repeat: { withinDays: 180, rule: 'flag' } })
      .afterAsking({ SXD: 'c0' })
      .unopened();
    flagging.dossier = story.dossier;
    expect(flagging.does(lead, 'consultation.amend').view.round).toBe(2);
  });
});

describe('an answer is refused', () => {
  it('without a position, with one that there is not, or with one that the regulation does not have', () => {
    expect(told(aConsultation().opened().refusal(sxd, 'opinion.answer', {}))).toBe('position-required /position');
    expect(answering({ position: 'perhaps' })).toBe('position-not-available /position');
    const story = aConsultation()
      .under({ positions: ['agree', 'disagree'] })
      .opened();
    expect(answering({}, 'no-comment', story)).toBe('position-not-available /position');
    expect(answering({ answers: [{ question: 'q1', position: 'no-comment' }] }, 'agree', story)).toBe(
      'position-not-available /answers/0/position',
    );
  });

  it('when it disagrees without reasons or without an alternative', () => {
    expect(answering({ reason: '' }, 'disagree')).toBe('reason-required /reason');
    expect(answering({ alternative: ' ' }, 'disagree')).toBe('alternative-required /alternative');
  });

  it('when it agrees on conditions and names none', () => {
    expect(answering({ comments: [aComment('k1')] }, 'agree-with-conditions')).toBe('condition-required /comments');
    expect(
      told(
        aConsultation()
          .opened()
          .refusal(sxd, 'opinion.answer', { ...anAnswer(), position: 'agree-with-conditions' }),
      ),
    ).toBe('condition-required /comments');
  });

  it('while a question asked of the agency has no position', () => {
    expect(answering({ answers: [] })).toBe('question-unanswered /answers');
    expect(told(aConsultation().opened().refusal(sxd, 'opinion.answer', { position: 'agree' }))).toBe(
      'question-unanswered /answers',
    );
    expect(answering({ answers: [{ question: 'q1', text: 'Phù hợp' }] })).toBe(
      'question-unanswered /answers/0/position',
    );
  });

  it('when it answers a question that was not asked of it, or one twice', () => {
    expect(answering({ answers: [{ question: 'q9', position: 'agree' }] })).toBe(
      'unknown-question /answers/0/question',
    );
    expect(answering({ answers: [{ position: 'agree' }] })).toBe('unknown-question /answers/0/question');
    const twice = { question: 'q1', position: 'agree' };
    expect(answering({ answers: [twice, twice] })).toBe('invalid-input /answers');
    const questions = [
      { key: 'q1', text: 'Câu hỏi chung' },
      { key: 'q2', text: 'Câu hỏi riêng', agencies: ['STC'] },
    ];
    const story = aConsultation().with({ questions }).opened();
    expect(answering({ answers: [{ question: 'q2', position: 'agree' }] }, 'agree', story)).toBe(
      'unknown-question /answers/0/question',
    );
  });

  it('when a comment lacks its key, its text or its weight, repeats a key, or is about another question', () => {
    expect(answering({ comments: [aComment(' ')] })).toBe('field-required /comments/0/key');
    expect(answering({ comments: [aComment('k1', { text: '' })] })).toBe('field-required /comments/0/text');
    expect(answering({ comments: [{ key: 'k1', text: 'Ý kiến' }] })).toBe('field-required /comments/0/weight');
    expect(answering({ comments: [aComment('k1', { weight: 'heavy' as never })] })).toBe(
      'invalid-input /comments/0/weight',
    );
    expect(answering({ comments: [aComment('k1'), aComment('k1')] })).toBe('invalid-input /comments/1/key');
    expect(answering({ comments: [aComment('k1', { question: 'q9' })] })).toBe('unknown-question /comments/0/question');
  });

  it('when it disagrees on a question and not as a whole', () => {
    const answers = [{ question: 'q1', position: 'disagree', text: 'Không phù hợp' }];
    for (const position of ['agree', 'agree-with-conditions', 'no-comment'])
      expect(answering({ answers }, position)).toBe('position-contradicts-answers /position');
    const whole = { reason: 'Lý do', alternative: 'Phương án khác', answers };
    expect(aConsultation().opened().tries(sxd, 'opinion.answer', anAnswer('disagree', whole)).refused).toBeNull();
  });

  it('without evidence, when the agency is outside', () => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .opened()
      .at('2023-05-17T09:00')
      .receiptRecorded('2023-05-17T08:00');
    const input = { ...anAnswer(), agency: 'BQL' };
    expect(told(story.refusal(clerk(LEAD), 'opinion.answer', input))).toBe('field-required /evidence');
    expect(told(story.refusal(clerk(LEAD), 'opinion.return', { ...INPUTS['opinion.return'], agency: 'BQL' }))).toBe(
      'field-required /evidence',
    );
    const extension = { ...INPUTS['opinion.request-extension'], agency: 'BQL' };
    expect(told(story.refusal(clerk(LEAD), 'opinion.request-extension', extension))).toBe('field-required /evidence');
  });
});

describe('a receipt is refused', () => {
  const begin = () => aConsultation().withAnAgencyOutside().opened().at('2023-05-17T09:00');
  const receipt = (change: object): string =>
    told(
      begin().refusal(clerk(LEAD), 'opinion.record-receipt', {
        agency: 'BQL',
        receivedAt: vn('2023-05-17T08:00'),
        evidence: 'Phiếu chuyển phát',
        ...change,
      }),
    );

  it('without its moment or its evidence', () => {
    expect(told(begin().refusal(clerk(LEAD), 'opinion.record-receipt', { agency: 'BQL' }))).toBe(
      'field-required /receivedAt',
    );
    expect(receipt({ evidence: '' })).toBe('field-required /evidence');
  });

  it('when its moment is none, has not come yet, or came before the request', () => {
    expect(receipt({ receivedAt: 'yesterday' })).toBe('invalid-input /receivedAt');
    expect(receipt({ receivedAt: vn('2023-05-17T09:00:01') })).toBe('received-out-of-range /receivedAt');
    expect(receipt({ receivedAt: vn('2023-05-16T08:59:59') })).toBe('received-out-of-range /receivedAt');
  });
});

describe('a return is refused', () => {
  it('on a ground that the regulation does not know, or without a reason', () => {
    const story = aConsultation().opened();
    expect(told(story.refusal(sxd, 'opinion.return', { ground: 'too-busy', reason: 'Lý do' }))).toBe(
      'return-ground-invalid /ground',
    );
    expect(told(story.refusal(sxd, 'opinion.return', { ground: 'outside-competence' }))).toBe(
      'reason-required /reason',
    );
  });

  it('when the agency that it names as competent is unknown', () => {
    const input = { ...INPUTS['opinion.return'], competentAgency: 'XYZ' };
    expect(told(aConsultation().opened().refusal(sxd, 'opinion.return', input))).toBe(
      'unknown-agency /competentAgency',
    );
  });

  it('from the moment on that its time is over, where the regulation limits it', () => {
    const story = aConsultation()
      .under({ return: { ...aRegulation().return, within: { workingDays: 2 } } })
      .opened()
      .at('2023-05-18T23:59:59.999');
    expect(story.tries(sxd, 'opinion.return').refused).toBeNull();
    expect(told(story.at('2023-05-19T00:00').refusal(sxd, 'opinion.return'))).toBe('return-too-late');
  });

  it('before the receipt is recorded', () => {
    const story = aConsultation().withAnAgencyOutside().opened();
    const input = { ...INPUTS['opinion.return'], agency: 'BQL', evidence: 'Công văn' };
    expect(told(story.refusal(clerk(LEAD), 'opinion.return', input))).toBe('not-received');
  });

  it('contested without a reason, or accepted and re-addressed where it cannot go', () => {
    const story = OPINION_IN.returned();
    expect(told(story.refusal(lead, 'opinion.contest-return', { agency: 'SXD' }))).toBe('reason-required /reason');
    const to = (readdress: object) => told(story.refusal(lead, 'opinion.accept-return', { agency: 'SXD', readdress }));
    expect(to({})).toBe('agency-required /readdress/agency');
    expect(to({ agency: 'STC', function: 'budget', reason: 'Lý do' })).toBe('duplicate-agency /readdress/agency');
    expect(to({ agency: LEAD, function: 'planning', reason: 'Lý do' })).toBe('self-consultation /readdress/agency');
    expect(to({ agency: 'SGTVT', function: 'budget', reason: 'Lý do' })).toBe('unrelated-agency /readdress/function');
    expect(to({ agency: 'SGTVT', function: 'transport' })).toBe('reason-required /readdress/reason');
    expect(to({ agency: 'SGTVT', function: 'transport', reason: 'Lý do', limit: { workingDays: 1 } })).toBe(
      'limit-too-short /readdress/limit',
    );
    expect(story.opinionState('SXD')).toBe('returned');
  });
});

describe('an extension is refused', () => {
  const asking = (change: object, story = aConsultation().opened()): string =>
    told(story.refusal(sxd, 'opinion.request-extension', { ...INPUTS['opinion.request-extension'], ...change }));

  it('without its days or its reason, or for no whole number of days', () => {
    const story = aConsultation().opened();
    expect(told(story.refusal(sxd, 'opinion.request-extension', { reason: 'Lý do' }))).toBe(
      'field-required /workingDays',
    );
    expect(asking({ reason: '' })).toBe('reason-required /reason');
    expect(asking({ workingDays: 0 })).toBe('invalid-input /workingDays');
    expect(asking({ workingDays: 1.5 })).toBe('invalid-input /workingDays');
  });

  it('when it is longer than the regulation allows', () => {
    expect(asking({ workingDays: 6 })).toBe('extension-too-long /workingDays');
  });

  it('when one was granted or is being decided, but not because one was refused', () => {
    const asked = aConsultation().opened().does(sxd, 'opinion.request-extension');
    expect(asking({}, asked)).toBe('extension-exhausted');
    const refused = asked.does(lead, 'opinion.refuse-extension').does(sxd, 'opinion.request-extension');
    expect(refused.opinion('SXD').context.extension?.state).toBe('asked');
    expect(asking({}, refused.does(lead, 'opinion.grant-extension'))).toBe('extension-exhausted');
  });

  it('when it would reach into a year without a notice', () => {
    const story = aConsultation()
      .from('2027-12-20T09:00')
      .with({ limit: { workingDays: 8 } })
      .opened();
    expect(asking({ workingDays: 5 }, story)).toBe('year-without-notice /workingDays');
  });

  it('and is not decided when it was not asked', () => {
    const story = aConsultation().opened();
    expect(told(story.refusal(lead, 'opinion.grant-extension'))).toBe('not-in-state');
    expect(told(story.refusal(lead, 'opinion.refuse-extension'))).toBe('not-in-state');
  });
});

describe('a clarification is refused', () => {
  it('without a reason, or oftener than the regulation allows', () => {
    const story = aConsultation().opened().answered('SXD');
    expect(told(story.refusal(lead, 'opinion.ask-clarification', { agency: 'SXD' }))).toBe('reason-required /reason');
    story.does(lead, 'opinion.ask-clarification').does(sxd, 'opinion.clarify');
    expect(told(story.refusal(lead, 'opinion.ask-clarification'))).toBe('clarification-exhausted');
  });

  it('of an answer that came late, or when the heads are already meeting', () => {
    const late = OPINION_IN.overdue().answered('SXD');
    expect(told(late.refusal(lead, 'opinion.ask-clarification'))).toBe('already-settled');
    expect(told(reconciling().refusal(lead, 'opinion.ask-clarification'))).toBe('already-settled');
  });

  it('when the clarified answer is itself not in order', () => {
    const story = OPINION_IN.clarifying();
    expect(told(story.refusal(sxd, 'opinion.clarify', { position: 'agree' }))).toBe('question-unanswered /answers');
  });
});

describe('what the lead does with an opinion is refused', () => {
  it('when it names no agency, an unknown one, or one that was not asked', () => {
    const story = aConsultation().opened();
    expect(told(story.refusal(lead, 'opinion.accept-return', {}))).toBe('field-required /agency');
    expect(told(story.refusal(lead, 'opinion.accept-return', { agency: 'XYZ' }))).toBe('unknown-agency /agency');
    expect(told(story.refusal(lead, 'opinion.accept-return', { agency: 'SYT' }))).toBe('not-consulted /agency');
  });

  it('when it closes an overdue one without a reason', () => {
    expect(told(OPINION_IN.overdue().refusal(lead, 'opinion.close-unanswered', { agency: 'SXD' }))).toBe(
      'reason-required /reason',
    );
  });

  it('when a late answer is accepted where there is none, or the regulation does not let it', () => {
    expect(told(OPINION_IN.deemed().refusal(lead, 'opinion.accept-late'))).toBe('already-settled');
    expect(told(OPINION_IN.deemed().answered('SXD').refusal(lead, 'opinion.accept-late'))).toBe('already-settled');
  });

  it('when the officer to be assigned is not named', () => {
    expect(told(aConsultation().opened().refusal(sxd, 'opinion.assign', {}))).toBe('field-required /officer');
  });
});

describe('a comment is not resolved', () => {
  const resolving = (change: object): string =>
    told(consolidatingWithComments().refusal(lead, 'comment.resolve', { ...INPUTS['comment.resolve'], ...change }));

  it('when it is not named, unknown, without a result or without an explanation', () => {
    const story = consolidatingWithComments();
    expect(told(story.refusal(lead, 'comment.resolve', { agency: 'SXD' }))).toBe('field-required /comment');
    expect(told(story.refusal(lead, 'comment.resolve', { agency: 'SXD', comment: 'k1', explanation: 'Lý do' }))).toBe(
      'field-required /result',
    );
    expect(resolving({ comment: 'k9' })).toBe('unknown-comment /comment');
    expect(resolving({ result: 'perhaps' })).toBe('invalid-input /result');
    expect(resolving({ explanation: ' ' })).toBe('reason-required /explanation');
  });

  it('nor yielded or maintained before the lead has rejected it, wholly or in part', () => {
    const story = consolidatingWithComments();
    expect(told(story.refusal(sxd, 'comment.yield', { comment: 'k1' }))).toBe('not-in-state /comment');
    expect(told(story.refusal(sxd, 'comment.maintain', { comment: 'k9' }))).toBe('unknown-comment /comment');
    story.resolved('SXD', 'k1', 'partly-accepted');
    expect(story.tries(sxd, 'comment.maintain', { comment: 'k1' }).refused).toBeNull();
  });
});

describe('a step of a dispute is refused', () => {
  const session = (change: object): string =>
    told(
      DISPUTE_IN.negotiating().refusal(lead, 'dispute.record-session', {
        ...INPUTS['dispute.record-session'],
        ...change,
      }),
    );

  const allowed = (change: object): boolean => {
    const input = { ...INPUTS['dispute.record-session'], ...change };
    return DISPUTE_IN.negotiating().tries(lead, 'dispute.record-session', input).refused === null;
  };

  it('when a session lacks agency, day, participants, minutes or result', () => {
    const story = DISPUTE_IN.negotiating();
    expect(told(story.refusal(lead, 'dispute.record-session', {}))).toBe('field-required /agency');
    expect(told(story.refusal(lead, 'dispute.record-session', { agency: 'SXD' }))).toBe('field-required /heldOn');
    expect(session({ participants: [] })).toBe('field-required /participants');
    expect(session({ participants: ['  '] })).toBe('field-required /participants');
    expect(told(story.refusal(lead, 'dispute.record-session', { agency: 'SXD', heldOn: day('2023-05-18') }))).toBe(
      'field-required /participants',
    );
    expect(session({ minutes: '' })).toBe('field-required /minutes');
    expect(session({ result: 'perhaps' })).toBe('invalid-input /result');
    const { result: _left, ...input } = INPUTS['dispute.record-session'];
    expect(told(story.refusal(lead, 'dispute.record-session', input))).toBe('field-required /result');
  });

  it('when a session was held before the dissent', () => {
    const late = aConsultation().opened().answered('STC').at('2023-05-19T09:00').answered('SXD', 'disagree');
    expect(told(late.refusal(lead, 'dispute.record-session'))).toBe('session-before-dissent /heldOn');
  });

  it('when a session is to be held, on a day that there is not, or with an agency that does not dissent', () => {
    expect(session({ heldOn: '2023-05-19' })).toBe('invalid-input /heldOn');
    expect(session({ heldOn: '2023-02-30' })).toBe('invalid-input /heldOn');
    expect(session({ agency: 'STC' })).toBe('not-in-state /agency');
    expect(session({ agency: 'SYT' })).toBe('not-consulted /agency');
    expect(session({ agency: 'XYZ' })).toBe('unknown-agency /agency');
  });

  it('when a session began at no time of the day, or at one that is to come', () => {
    for (const at of ['', '9:00', '24:00', '14:60', '14:00:00', 'chiều'])
      expect(session({ at })).toBe('invalid-input /at');
    expect(session({ at: '23:59' })).toBe('invalid-input /at');
    expect(allowed({ at: '00:00' })).toBe(true);
  });

  it('when a session speaks of a question that was not asked, twice of one, or not of whether the two agree', () => {
    const on = (...questions: object[]): string => session({ questions });
    expect(on({ agreed: true })).toBe('field-required /questions/0/key');
    expect(on({ key: 'q9', agreed: true })).toBe('unknown-question /questions/0/key');
    expect(on({ key: 'q1', agreed: true }, { key: 'q1', agreed: true })).toBe('invalid-input /questions/1/key');
    expect(on({ key: 'q1' })).toBe('field-required /questions/0/agreed');
    expect(allowed({ questions: [{ key: 'q1', agreed: false }] })).toBe(true);
  });

  it('when its result is unified while the two differ on a question', () => {
    const questions = [{ key: 'q1', agreed: false, text: 'Còn khác nhau về ranh giới' }];
    expect(session({ questions, result: 'unified' })).toBe('session-contradicts-questions /result');
    expect(allowed({ questions: [{ key: 'q1', agreed: true }], result: 'unified' })).toBe(true);
    expect(allowed({ questions, result: 'differing' })).toBe(true);
  });

  it('when the options are missing, blank, or told twice, or nothing is recommended', () => {
    const story = DISPUTE_IN.negotiating().session('SXD', 'differing');
    const escalating = (change: object): string =>
      told(story.refusal(lead, 'dispute.escalate', { ...INPUTS['dispute.escalate'], ...change }));
    expect(told(story.refusal(lead, 'dispute.escalate', {}))).toBe('field-required /options');
    expect(escalating({ options: [] })).toBe('field-required /options');
    expect(escalating({ options: [{ text: 'Phương án' }] })).toBe('field-required /options/0/key');
    expect(escalating({ options: [{ key: 'a' }] })).toBe('field-required /options/0/text');
    const option = { key: 'a', text: 'Phương án' };
    expect(escalating({ options: [option, option] })).toBe('invalid-input /options/1/key');
    expect(escalating({ recommendation: '' })).toBe('field-required /recommendation');
  });

  it('when the Office or the chairman say nothing', () => {
    const verifying = DISPUTE_IN.verifying();
    expect(told(verifying.refusal(officer('VP'), 'dispute.find-incomplete', {}))).toBe('field-required /missing');
    expect(told(verifying.refusal(officer('VP'), 'dispute.find-incomplete', { missing: [' '] }))).toBe(
      'field-required /missing',
    );
    expect(told(verifying.refusal(officer('VP'), 'dispute.remit', {}))).toBe('reason-required /reason');
    expect(told(verifying.refusal(officer('VP'), 'dispute.submit', {}))).toBe('field-required /opinion');
    expect(told(DISPUTE_IN.incomplete().refusal(lead, 'dispute.complete', {}))).toBe('field-required /supplement');
    const submitted = DISPUTE_IN.submitted();
    expect(told(submitted.refusal(head('CT'), 'dispute.decide', { option: 'a' }))).toBe(
      'conclusion-required /conclusion',
    );
    expect(told(submitted.refusal(head('CT'), 'dispute.decide', { option: 'c', conclusion: 'Kết luận' }))).toBe(
      'unknown-option /option',
    );
    expect(told(DISPUTE_IN.remitted().refusal(lead, 'consultation.decide', {}))).toBe(
      'conclusion-required /conclusion',
    );
  });
});

describe('where two refusals apply, the first that a person would want to know is given', () => {
  it('who may, before whether it is open', () => {
    expect(told(OPINION_IN.answered().refusal(officer('SXD'), 'opinion.answer'))).toBe('not-authorised');
    expect(told(OPINION_IN.answered().refusal(head('SYT'), 'opinion.answer'))).toBe('not-consulted');
    expect(told(DISPUTE_IN.decided().refusal(sxd, 'dispute.escalate'))).toBe('not-lead');
  });

  it('whether it is open, before what is missing', () => {
    expect(told(OPINION_IN.cancelled().refusal(sxd, 'opinion.answer', {}))).toBe('already-settled');
    expect(told(DISPUTE_IN.verifying().refusal(lead, 'dispute.escalate', {}))).toBe('not-in-state');
    expect(told(OPINION_IN.awaiting().refusal(sxd, 'opinion.clarify', {}))).toBe('not-in-state');
    expect(told(tooLateToReturn().refusal(sxd, 'opinion.return', {}))).toBe('return-too-late');
    const notReceived = aConsultation().withAnAgencyOutside().opened();
    expect(told(notReceived.refusal(clerk(LEAD), 'opinion.answer', { agency: 'BQL' }))).toBe('not-received');
  });

  it("a lead's command by another agency is not-lead, by the wrong role not-authorised", () => {
    const story = aConsultation().opened();
    expect(told(story.refusal(sxd, 'consultation.withdraw'))).toBe('not-lead');
    expect(told(story.refusal(officer('SXD'), 'consultation.withdraw'))).toBe('not-lead');
    expect(told(story.refusal(clerk(LEAD), 'consultation.withdraw'))).toBe('not-authorised');
  });

  it("a settled opinion, cancelled included, gives already-settled whatever the consultation's state", () => {
    const concluded = OPINION_IN.deemed().noticesIssued().does(lead, 'consultation.conclude');
    expect(told(concluded.refusal(lead, 'opinion.ask-clarification', {}))).toBe('field-required /agency');
    expect(told(concluded.refusal(lead, 'opinion.ask-clarification'))).toBe('already-settled');
    expect(told(OPINION_IN.cancelled().refusal(sxd, 'opinion.answer'))).toBe('already-settled');
    const draft = aConsultation().drafted();
    expect(told(draft.refusal(sxd, 'opinion.answer'))).toBe('not-consulted');
  });

  it('limit-in-the-past comes before too short and too long', () => {
    expect(withLimit({ on: day('2023-05-12') })).toBe('limit-in-the-past /limit');
  });

  it('suspended, opinions-pending, comments-unresolved, dissent-unresolved, and notice-pending last', () => {
    const conclude = (story: Story) => told(story.refusal(lead, 'consultation.conclude'));
    const story = aConsultation().withAgencies(3).opened();
    story.answered('SXD', 'disagree', { comments: [aComment('k1', { weight: 'main' })] }).answered('STC');
    expect(conclude(story)).toBe('opinions-pending');
    story.suspended();
    expect(conclude(story)).toBe('suspended');
    story.resumed().at('2023-05-29T09:00');
    expect(story.opinionState('STNMT')).toBe('deemed');
    expect(conclude(story)).toBe('comments-unresolved');
    story.resolved('SXD', 'k1', 'rejected');
    expect(conclude(story)).toBe('dissent-unresolved');
    story.session('SXD', 'unified').confirmed('SXD');
    expect(conclude(story)).toBe('notice-pending');
  });

  it('urged already, before what is missing; nobody-asked where every request was taken back', () => {
    const story = aConsultation().withAgencies(1).opened().does(lead, 'opinion.urge');
    expect(told(story.refusal(lead, 'opinion.urge', { agency: 'SXD' }))).toBe('already-urged');
    story.does(lead, 'opinion.withdraw-request');
    expect(told(story.refusal(lead, 'consultation.conclude'))).toBe('nobody-asked');
  });

  it('an apology for a lateness that there was not, before what is missing', () => {
    const late = { because: 'late-settlement' } as const;
    expect(told(aConsultation().opened().refusal(head('SXD'), 'opinion.apologise', late))).toBe('not-late /because');
  });

  it('within-lead-authority before not-negotiated', () => {
    expect(told(reconciling('lead').refusal(lead, 'dispute.escalate'))).toBe('within-lead-authority');
    expect(told(reconciling().refusal(lead, 'dispute.escalate'))).toBe('not-negotiated');
  });

  it('an unknown consultation before anything else, and a second notice last', () => {
    expect(told(aConsultation().unopened().refusal(head('SYT'), 'consultation.conclude'))).toBe('unknown-consultation');
    expect(told(OPINION_IN.deemed().does(lead, 'notice.issue').refusal(lead, 'notice.issue'))).toBe(
      'notice-already-issued',
    );
  });
});

describe('a province without deemed consent', () => {
  it('has no late answer for the lead to accept', () => {
    const story = aConsultation().under(WITHOUT_CONSENT).opened().at('2023-05-26T09:00');
    expect(told(story.refusal(lead, 'opinion.accept-late'))).toBe('not-in-state');
  });
});

describe('a refusal code', () => {
  it('is one of the contract or none', () => {
    expect(isRefusalCode('not-in-state')).toBe(true);
    expect(isRefusalCode('not-in-the-mood')).toBe(false);
  });

  it('is never made of a fault of the engine', () => {
    const fault = () => {
      throw new Error('a fault');
    };
    expect(() => withinKnownYears(fault, '/limit')).toThrow('a fault');
  });
});
