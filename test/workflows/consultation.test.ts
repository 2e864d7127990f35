/** The consultation as a whole, rule by rule. */
import { describe, expect, it } from '@jest/globals';
import type { Message } from '../../workflows/step/messages.js';
import {
  aComment,
  aConsultation,
  anAnswer,
  anOpening,
  INPUTS,
  LEAD,
  type Story,
  sha256,
  vn,
  WITHOUT_CONSENT,
} from './a-dossier.js';
import { CONSULTATION_IN, consolidatingWithComments, OPINION_IN, reconciling } from './in-state.js';
import { head, officer } from './people.js';

const lead = head(LEAD);
const sxd = head('SXD');

const parties = (told: readonly Message[], kind: Message['kind']): string[] =>
  told.filter((message) => message.kind === kind).flatMap((message) => message.to.map((to) => to.agency));

describe('a draft', () => {
  it('may be incomplete, is completed bit by bit, and is opened by its id alone', () => {
    const { subject, ...rest } = anOpening();
    const story = aConsultation()
      .unopened()
      .does(officer(LEAD), 'consultation.draft', { subject: subject ?? '' })
      .does(officer(LEAD), 'consultation.draft', rest)
      .does(lead, 'consultation.open', {});
    expect(story.view).toMatchObject({ state: 'collecting', subject, round: 1 });
    expect(story.consultation.draft).toBeNull();
    expect(Object.keys(story.view.opinions)).toEqual(['SXD', 'STC']);
  });

  it('has no round, no hash and no opinions, and its officer is responsible', () => {
    const story = aConsultation().unopened().does(officer(LEAD), 'consultation.draft', {});
    expect(story.view).toMatchObject({
      state: 'draft',
      round: 0,
      proposalHash: null,
      openedAt: null,
      opinions: {},
      dispute: null,
      matter: '',
      subject: '',
      responsible: { role: 'officer', agency: LEAD },
    });
  });

  it('gives way to what the opening says, key by key', () => {
    const story = aConsultation().drafted().does(lead, 'consultation.open', { proposal: 'Dự thảo lần hai' });
    expect(story.view.proposalHash).toBe(sha256('Dự thảo lần hai'));
    expect(story.view.subject).toBe(anOpening().subject);
  });

  it('cannot be opened while it is incomplete, and then stays a draft', () => {
    const story = aConsultation().unopened().does(officer(LEAD), 'consultation.draft', {});
    expect(story.code(lead, 'consultation.open', {})).toBe('field-required');
    expect(story.state).toBe('draft');
  });

  it('belongs to the agency that drafted it', () => {
    expect(aConsultation().drafted().code(sxd, 'consultation.open', {})).toBe('not-lead');
  });

  it('may be withdrawn, which only the lead is told', () => {
    const story = aConsultation().drafted().does(lead, 'consultation.withdraw');
    expect(story.tellings).toEqual(['withdrawn → SKHDT']);
    expect(story.view.responsible).toBeNull();
  });

  it('that was never opened survives a reorganisation of its lead', () => {
    const story = aConsultation()
      .drafted()
      .reorganised(LEAD, [{ agency: 'SYT', functions: ['planning'] }]);
    expect(story.does(head('SYT'), 'consultation.open', {}).state).toBe('collecting');
  });
});

describe('an opening', () => {
  it('says who asks what, on what ground, by when', () => {
    const story = aConsultation()
      .with({
        urgency: 'urgent',
        urgencyReason: 'Khắc phục thiên tai',
        authority: 'chairman',
        classification: 'internal',
      })
      .opened();
    expect(story.view).toMatchObject({
      state: 'collecting',
      outcome: null,
      lead: LEAD,
      authority: 'chairman',
      urgency: 'urgent',
      urgencyReason: 'Khắc phục thiên tai',
      regime: 'ordinary',
      openedAt: '2023-05-16T09:00:00.000+07:00',
      proposalHash: sha256('Phê duyệt dự thảo quy hoạch kèm theo'),
      regulation: 'phu-yen-2230',
      responsible: { role: 'head', agency: LEAD },
    });
    // Three working days of an urgent matter: 17, 18, 19 May.
    expect(story.view.opinions.SXD?.lastDay).toBe('2023-05-19');
  });

  it('is ordinary, and the province’s to decide, when nothing else is said', () => {
    const { urgency: _urgency, authority: _authority, ...opening } = anOpening();
    const story = aConsultation().unopened().does(lead, 'consultation.open', opening);
    expect(story.view).toMatchObject({ urgency: 'ordinary', authority: 'province' });
  });

  it('carries a named day over a day off to the next working day', () => {
    const story = aConsultation()
      .with({ limit: { on: '2023-05-27' as never } })
      .opened();
    expect(story.view.opinions.SXD).toMatchObject({ lastDay: '2023-05-29', dueAt: '2023-05-30T00:00:00.000+07:00' });
  });
});

describe('collecting', () => {
  it('ends by itself when the last opinion settles, which the lead is told', () => {
    const story = aConsultation().opened().answered('SXD');
    expect(story.state).toBe('collecting');
    expect(story.tellings).toEqual([]);
    story.answered('STC');
    expect(story.state).toBe('consolidating');
    expect(story.tellings).toEqual(['collected → SKHDT']);
  });

  it('does not end while a request is returned or overdue (I5)', () => {
    const returned = OPINION_IN.returned().answered('STC');
    expect(returned.state).toBe('collecting');
    expect(returned.does(lead, 'opinion.accept-return').state).toBe('consolidating');
    const overdue = aConsultation().under(WITHOUT_CONSENT).opened().answered('STC').at('2023-05-26T00:00');
    expect(overdue.state).toBe('collecting');
    expect(overdue.does(lead, 'opinion.close-unanswered').state).toBe('consolidating');
  });
});

describe('consolidating', () => {
  it('is concluded by an explicit act of the lead’s head, and all parties are told', () => {
    const story = CONSULTATION_IN.consolidating();
    expect(story.at('2023-09-01T09:00').state).toBe('consolidating');
    story.does(lead, 'consultation.conclude');
    expect(story.view).toMatchObject({
      state: 'concluded',
      outcome: 'agreed',
      endedAt: '2023-09-01T09:00:00.000+07:00',
      responsible: null,
    });
    expect(story.tellings).toEqual(['concluded → SKHDT, SXD, STC']);
  });

  it('is concluded in the words of the lead where it has any, and else by what was proposed', () => {
    const concluded = (conclusion?: string) =>
      CONSULTATION_IN.consolidating().does(
        lead,
        'consultation.conclude',
        conclusion === undefined ? {} : { conclusion },
      ).consultation.conclusion;
    expect(concluded('Thống nhất phương án hai')).toBe('Thống nhất phương án hai');
    expect(concluded()).toBeNull();
    expect(concluded('  ')).toBeNull();
    expect(
      CONSULTATION_IN.consolidating().refusal(lead, 'consultation.conclude', { conclusion: 'Một' }, ['/conclusion']),
    ).toEqual({
      code: 'invalid-input',
      field: '/conclusion',
    });
  });

  it('answers every comment, whoever made it, before it is concluded', () => {
    const story = consolidatingWithComments();
    expect(story.code(lead, 'consultation.conclude')).toBe('comments-unresolved');
    story.does(officer(LEAD), 'comment.resolve');
    expect(story.tellings).toEqual(['comment-resolved → SXD']);
    expect(story.view.opinions.SXD?.comments).toEqual({
      k1: { weight: 'main', condition: true, result: 'noted', maintained: null },
      k2: { weight: 'secondary', condition: false, result: 'rejected', maintained: null },
    });
    expect(story.does(lead, 'consultation.conclude').view.outcome).toBe('agreed');
  });

  it('tells the lead whether a rejected comment is yielded or maintained; neither holds it up', () => {
    const story = consolidatingWithComments();
    story.does(sxd, 'comment.maintain');
    expect(story.tellings).toEqual(['condition-maintained → SKHDT']);
    story.does(sxd, 'comment.yield');
    expect(story.tellings).toEqual(['condition-yielded → SKHDT']);
    expect(story.does(officer(LEAD), 'comment.resolve').does(lead, 'consultation.conclude').state).toBe('concluded');
  });

  it('takes a yielding for good, until the lead resolves the comment anew', () => {
    const story = consolidatingWithComments().does(sxd, 'comment.yield');
    expect(story.code(sxd, 'comment.maintain')).toBe('not-in-state');
    expect(story.code(sxd, 'comment.yield')).toBe('not-in-state');
    expect(story.resolved('SXD', 'k2', 'rejected').does(sxd, 'comment.maintain').state).toBe('consolidating');
  });

  it('asks the agency again when the lead resolves its comment anew', () => {
    const story = consolidatingWithComments().does(sxd, 'comment.maintain').resolved('SXD', 'k2', 'partly-accepted');
    expect(story.view.opinions.SXD?.comments.k2).toMatchObject({ result: 'partly-accepted', maintained: null });
  });

  it('has nothing to resolve in an answer that came late without effect', () => {
    const story = OPINION_IN.deemed().answered('SXD', 'agree-with-conditions').noticesIssued();
    expect(story.does(lead, 'consultation.conclude').view.outcome).toBe('agreed');
  });
});

describe('dissent on main content', () => {
  const said = (position: string, comments: ReturnType<typeof aComment>[] | null = null): Story =>
    aConsultation()
      .opened()
      .answered('SXD', position, comments === null ? {} : { comments })
      .answered('STC');

  it('is a disagree without comments: the consultation is reconciling at once', () => {
    const story = said('disagree');
    expect([story.state, story.disputeState]).toEqual(['reconciling', 'negotiating']);
    expect(story.tellings).toEqual(['collected → SKHDT', 'reconciliation-needed → SKHDT, SXD']);
  });

  it('is a disagree with a comment of weight main, once every comment is resolved', () => {
    const story = said('disagree', [aComment('k1', { weight: 'main' }), aComment('k2', { weight: 'drafting' })]);
    expect(story.state).toBe('consolidating');
    story.resolved('SXD', 'k1', 'accepted');
    expect(story.state).toBe('consolidating');
    story.resolved('SXD', 'k2', 'noted');
    expect(story.state).toBe('reconciling');
  });

  it('is not a disagree all of whose comments weigh less; the difference is told with the outcome', () => {
    const story = said('disagree', [aComment('k1'), aComment('k2', { weight: 'drafting', condition: true })])
      .resolved('SXD', 'k1', 'rejected')
      .resolved('SXD', 'k2', 'rejected');
    expect(story.state).toBe('consolidating');
    expect(story.does(lead, 'consultation.conclude').view).toMatchObject({
      outcome: 'agreed-with-differences',
      differences: [{ agency: 'SXD', onMainContent: false, position: 'disagree', comments: ['k2'] }],
    });
  });

  it('is a rejected condition of weight main', () => {
    const story = said('agree-with-conditions').resolved('SXD', 'k1', 'rejected');
    expect(story.state).toBe('reconciling');
    expect(story.consultation.tally).toEqual({ pending: 0, unresolved: 0, dissenting: ['SXD'] });
  });

  it.each(['accepted', 'partly-accepted', 'noted'] as const)(
    'is not a condition of weight main that was %s',
    (result) => {
      expect(said('agree-with-conditions').resolved('SXD', 'k1', result).state).toBe('consolidating');
    },
  );

  it('is neither a rejected condition that weighs less, nor a rejected main comment that is no condition', () => {
    const story = said('agree-with-conditions', [
      aComment('k1', { condition: true }),
      aComment('k2', { weight: 'main' }),
    ]);
    expect(story.resolved('SXD', 'k1', 'rejected').resolved('SXD', 'k2', 'rejected').state).toBe('consolidating');
  });

  it('ends when the agency yields before everything is resolved', () => {
    const comments = [aComment('k1', { weight: 'main', condition: true }), aComment('k2')];
    const story = said('agree-with-conditions', comments)
      .resolved('SXD', 'k1', 'rejected')
      .does(sxd, 'comment.yield', { comment: 'k1' })
      .resolved('SXD', 'k2', 'noted');
    expect(story.state).toBe('consolidating');
    expect(story.does(lead, 'consultation.conclude').view.outcome).toBe('agreed');
  });

  it('remains when the agency maintains its condition', () => {
    const story = said('agree-with-conditions').resolved('SXD', 'k1', 'rejected');
    story.does(sxd, 'comment.maintain', { comment: 'k1' });
    expect(story.code(lead, 'consultation.conclude')).toBe('dissent-unresolved');
  });

  it('ends when the agency yields while the heads negotiate; the outcome is an agreement after negotiation', () => {
    const story = said('agree-with-conditions')
      .resolved('SXD', 'k1', 'rejected')
      .does(sxd, 'comment.yield', { comment: 'k1' });
    expect([story.state, story.disputeState]).toEqual(['reconciling', 'unified']);
    story.does(lead, 'consultation.conclude');
    expect(story.view).toMatchObject({ state: 'concluded', outcome: 'agreed-after-negotiation' });
  });

  it('ends when the lead takes the condition over after all', () => {
    const story = said('agree-with-conditions').resolved('SXD', 'k1', 'rejected').resolved('SXD', 'k1', 'accepted');
    expect([story.state, story.disputeState]).toEqual(['reconciling', 'unified']);
  });

  it('takes in another dissent that comes up while the heads negotiate, so that nobody is passed over', () => {
    const story = aConsultation()
      .opened()
      .answered('SXD', 'disagree')
      .answered('STC', 'agree-with-conditions')
      .resolved('STC', 'k1', 'accepted');
    expect(story.state).toBe('reconciling');
    story.resolved('STC', 'k1', 'rejected');
    expect(story.dossier?.disputes.at(-1)?.context.dissenters).toEqual(['SXD', 'STC']);
  });
});

describe('a changed proposal', () => {
  const amended = () =>
    aConsultation().opened().answered('SXD').at('2023-05-18T10:00').does(lead, 'consultation.amend');

  it('is a new round: everyone is asked again about the new text, with the regulation’s limit', () => {
    const story = amended();
    expect(story.view).toMatchObject({
      state: 'collecting',
      round: 2,
      proposalHash: sha256('Phê duyệt dự thảo đã chỉnh sửa'),
    });
    for (const agency of ['SXD', 'STC'] as const)
      expect(story.view.opinions[agency]).toMatchObject({
        state: 'awaiting',
        position: null,
        receivedAt: '2023-05-18T10:00:00.000+07:00',
        lastDay: '2023-05-29',
      });
    expect(story.tellings).toEqual(['request-received → SXD', 'request-received → STC']);
  });

  it('leaves old positions with the old text, and cancels what was not settled', () => {
    const first = amended().current.opinions.filter((opinion) => opinion.context.round === 1);
    expect(first.map(({ state, context }) => [context.agency, state, context.answer?.position ?? null])).toEqual([
      ['SXD', 'answered', 'agree'],
      ['STC', 'cancelled', null],
    ]);
  });

  it('has the limit that the lead chooses', () => {
    const story = aConsultation()
      .opened()
      .does(lead, 'consultation.amend', { ...INPUTS['consultation.amend'], limit: { workingDays: 4 } });
    expect(story.view.opinions.SXD?.lastDay).toBe('2023-05-22');
  });

  it('ends the dispute about the old text', () => {
    const story = reconciling().does(lead, 'consultation.amend');
    expect(story.state).toBe('collecting');
    expect(story.view.dispute).toBeNull();
    expect(story.current.disputes.map((dispute) => dispute.state)).toEqual(['discontinued']);
  });

  it('may come to a dispute of its own', () => {
    const story = reconciling().does(lead, 'consultation.amend').answered('SXD', 'disagree').answered('STC');
    expect(story.state).toBe('reconciling');
    story.session('SXD', 'unified').confirmed('SXD');
    expect(story.current.disputes.map((dispute) => [dispute.context.round, dispute.state])).toEqual([
      [1, 'discontinued'],
      [2, 'unified'],
    ]);
  });

  it('does not ask an agency again that was rightly released, but one whose dossier was incomplete', () => {
    const story = aConsultation()
      .opened()
      .does(sxd, 'opinion.return')
      .does(lead, 'opinion.accept-return')
      .does(head('STC'), 'opinion.return', { ground: 'dossier-incomplete', reason: 'Thiếu bản đồ' })
      .does(lead, 'opinion.accept-return', { agency: 'STC' })
      .does(lead, 'consultation.amend');
    expect(Object.keys(story.view.opinions)).toEqual(['STC']);
  });

  it('that leaves nobody to ask is collected as it begins, and is not concluded', () => {
    const story = aConsultation()
      .withAgencies(1)
      .opened()
      .does(sxd, 'opinion.return')
      .does(lead, 'opinion.accept-return')
      .does(lead, 'consultation.amend');
    expect(story.view).toMatchObject({ state: 'consolidating', round: 2, opinions: {} });
    expect(story.code(lead, 'consultation.conclude')).toBe('nobody-asked');
  });

  it('asks who answers for a reorganised agency, and not the agency that is no more', () => {
    const answered = aConsultation()
      .opened()
      .answered('SXD')
      .reorganised('SXD', [{ agency: 'SNNMT', functions: ['construction'] }])
      .does(lead, 'consultation.amend');
    expect(Object.keys(answered.view.opinions)).toEqual(['SNNMT', 'STC']);
    const handedOver = OPINION_IN.transferred().does(lead, 'consultation.amend');
    expect(Object.keys(handedOver.view.opinions).sort()).toEqual(['SNNMT', 'STC']);
  });

  it('asks a successor once, with the questions of all that it took over', () => {
    const questions = [
      { key: 'q1', text: 'Câu hỏi của Sở Xây dựng', agencies: ['SXD'] },
      { key: 'q2', text: 'Câu hỏi của Sở Tài chính', agencies: ['STC'] },
    ];
    const story = aConsultation()
      .with({ questions })
      .opened()
      .answered('SXD')
      .answered('STC', 'agree', { answers: [{ question: 'q2', position: 'agree' }] })
      .reorganised('SXD', [{ agency: 'STC', functions: ['construction'] }])
      .does(lead, 'consultation.amend');
    expect(Object.keys(story.view.opinions)).toEqual(['STC']);
    expect(story.opinion('STC').context.questions).toEqual(['q1', 'q2']);
  });

  it('does not ask the lead, when it took over what an agency was asked', () => {
    const story = aConsultation()
      .opened()
      .answered('SXD')
      .reorganised('SXD', [{ agency: LEAD, functions: ['construction'] }])
      .does(lead, 'consultation.amend');
    expect(Object.keys(story.view.opinions)).toEqual(['STC']);
  });

  it('asks an agency again that the register no longer has', () => {
    const story = aConsultation().opened();
    const { SXD: _gone, ...rest } = story.agencies;
    story.agencies = rest;
    expect(story.does(lead, 'consultation.amend').opinionState('SXD')).toBe('awaiting');
  });

  it('takes an answer about the new text from then on', () => {
    const story = amended().answered('SXD');
    expect(story.opinion('SXD').context.answer?.proposalHash).toBe(sha256('Phê duyệt dự thảo đã chỉnh sửa'));
  });
});

describe('a withdrawal', () => {
  it.each(['draft', 'collecting', 'consolidating', 'reconciling', 'escalated'] as const)('is open from %s', (state) => {
    const story = CONSULTATION_IN[state]().does(lead, 'consultation.withdraw');
    expect(story.view).toMatchObject({ state: 'withdrawn', outcome: 'withdrawn' });
    expect(story.consultation.withdrawalReason).toBe('Không còn cần thiết');
  });

  it('cancels what is not settled, keeps what is, and is told to all parties', () => {
    const story = aConsultation().opened().answered('SXD').does(lead, 'consultation.withdraw');
    expect([story.opinionState('SXD'), story.opinionState('STC')]).toEqual(['answered', 'cancelled']);
    expect(parties(story.told, 'withdrawn')).toEqual([LEAD, 'SXD', 'STC']);
  });

  it('leaves no limit running that could still deem anything', () => {
    const story = CONSULTATION_IN.withdrawn().at('2023-07-01T09:00');
    expect([story.opinionState('SXD'), story.opinionState('STC')]).toEqual(['cancelled', 'cancelled']);
  });

  it('ends a dispute without a decision', () => {
    const story = CONSULTATION_IN.escalated().does(lead, 'consultation.withdraw');
    expect(story.view.dispute).toMatchObject({ state: 'discontinued', holder: null, decision: null });
  });
});

describe('a reorganised lead', () => {
  it('hands the consultation to its first successor: one lead per matter', () => {
    const story = aConsultation()
      .opened()
      .reorganised(LEAD, [{ agency: 'SYT', functions: ['planning'] }]);
    expect(story.view.lead).toBe('SYT');
    expect(story.code(lead, 'consultation.withdraw')).toBe('not-lead');
    expect(story.does(head('SYT'), 'consultation.withdraw').state).toBe('withdrawn');
  });

  it('is no longer asked when the successor was itself consulted: nobody consults itself', () => {
    const story = aConsultation()
      .opened()
      .reorganised(LEAD, [{ agency: 'STC', functions: ['planning'] }]);
    expect(story.view).toMatchObject({
      lead: 'STC',
      opinions: { SXD: { state: 'awaiting' }, STC: { state: 'transferred' } },
    });
    expect(story.answered('SXD').state).toBe('consolidating');
  });

  it('keeps it when it has no successor', () => {
    const story = aConsultation().opened().reorganised(LEAD, []);
    expect(story.view.lead).toBe(LEAD);
  });

  it('is still found on a consultation that has ended', () => {
    for (const state of ['concluded', 'withdrawn', 'consolidating', 'reconciling', 'escalated'] as const) {
      const story = CONSULTATION_IN[state]().reorganised(LEAD, [{ agency: 'SYT', functions: ['planning'] }]);
      expect([state, story.view.lead, story.state]).toEqual([state, 'SYT', state]);
    }
  });
});

describe('the moment of every step', () => {
  it('is the moment that it is told, in UTC inside and with +07:00 outside', () => {
    const story = aConsultation().opened().at('2023-05-18T10:00').answered('SXD', 'agree', anAnswer());
    expect(story.opinion('SXD').context.settledAt).toBe(vn('2023-05-18T10:00'));
    expect(story.view.opinions.SXD?.settledAt).toBe('2023-05-18T10:00:00.000+07:00');
  });
});
