/** A dispute on main content, rule by rule. */
import { describe, expect, it } from '@jest/globals';
import { runningLimits } from '../../workflows/dossier/dossier.js';
import { aRegulation } from '../regulations/a-regulation.js';
import { aConsultation, day, INPUTS, LEAD, type Story, vn, WITHOUT_CONSENT } from './a-dossier.js';
import { DISPUTE_IN, reconciling } from './in-state.js';
import { head, officer } from './people.js';

const lead = head(LEAD);
const office = officer('VP');
const chairman = head('CT');

/** SXD and STC both disagree. */
const twoDissents = (): Story =>
  aConsultation().opened().answered('SXD', 'disagree').answered('STC', 'disagree').at('2023-05-18T15:00');

/** SXD disagrees, and a main condition of STC was rejected. */
const twoConditions = (): Story =>
  aConsultation()
    .opened()
    .answered('SXD', 'disagree')
    .answered('STC', 'agree-with-conditions')
    .at('2023-05-18T15:00')
    .resolved('STC', 'k1', 'rejected');

describe('head to head', () => {
  it('begins with the lead as holder and a limit of its own', () => {
    const story = aConsultation().opened().answered('SXD', 'disagree').answered('STC');
    expect(story.view.dispute).toMatchObject({
      state: 'negotiating',
      holder: LEAD,
      dueAt: '2023-05-24T00:00:00.000+07:00',
      overdue: false,
      sessions: {},
      options: null,
      decision: null,
    });
    expect(story.view.responsible).toEqual({ role: 'head', agency: LEAD });
  });

  it('keeps every session, and tells both sides', () => {
    const story = DISPUTE_IN.negotiating().session('SXD', 'differing');
    expect(story.tellings).toEqual(['session-recorded → SKHDT, SXD']);
    expect(story.session('SXD', 'unified').view.dispute?.sessions).toEqual({
      SXD: [
        { heldOn: '2023-05-18', result: 'differing', confirmed: null },
        { heldOn: '2023-05-18', result: 'unified', confirmed: null },
      ],
    });
  });

  it('keeps how the heads met and what they came to, as far as it is said', () => {
    const course = {
      at: '14:00',
      place: 'Phòng họp số 2',
      chair: 'Nguyễn Văn An',
      heads: { lead: 'Nguyễn Văn An', dissenting: 'Trần Thị Bình' },
      questions: [{ key: 'q1', agreed: false, text: 'Ranh giới' }],
    };
    const told = { ...INPUTS['dispute.record-session'], ...course };
    const story = DISPUTE_IN.negotiating().at('2023-05-18T17:00').does(lead, 'dispute.record-session', told);
    story.session('SXD', 'differing');
    const [whole, bare] = story.dispute.context.sessions.SXD ?? [];
    expect(whole).toMatchObject(course);
    for (const key of Object.keys(course)) expect(bare).not.toHaveProperty(key);
  });

  it('asks about no question that the dissenting agency was not asked', () => {
    const some = [
      { key: 'q1', text: 'Sự phù hợp với quy hoạch xây dựng' },
      { key: 'q2', text: 'Nguồn vốn', agencies: ['STC'] },
    ];
    const story = aConsultation()
      .with({ questions: some })
      .opened()
      .answered('STC', 'agree', { answers: ['q1', 'q2'].map((question) => ({ question, position: 'agree' })) })
      .answered('SXD', 'disagree')
      .at('2023-05-18T15:00');
    const questions = [{ key: 'q2', agreed: true }];
    const told = { ...INPUTS['dispute.record-session'], questions };
    expect(story.refusal(lead, 'dispute.record-session', told)).toEqual({
      code: 'unknown-question',
      field: '/questions/0/key',
    });
  });

  it('is unified when the last dissent is worked out; the consultation is then concluded by the lead', () => {
    const story = twoDissents().session('SXD', 'unified').confirmed('SXD');
    expect([story.disputeState, story.consultation.tally.dissenting]).toEqual(['negotiating', ['STC']]);
    story.session('STC', 'unified').confirmed('STC');
    expect(story.tellings).toEqual(['session-confirmed → SKHDT, SXD, STC', 'unified → SKHDT, SXD, STC']);
    expect(story.view).toMatchObject({
      state: 'reconciling',
      dispute: { state: 'unified', holder: null, dueAt: null },
    });
    expect(story.does(lead, 'consultation.conclude').view.outcome).toBe('agreed-after-negotiation');
  });

  it('takes the last word of the heads: what was unified may differ again', () => {
    const story = twoDissents().session('SXD', 'unified').confirmed('SXD').session('SXD', 'differing');
    expect(story.consultation.tally.dissenting).toEqual(['SXD', 'STC']);
    expect(story.disputeState).toBe('negotiating');
  });

  it('is not unified by what the lead alone says: the dissenting head confirms it, in time or not', () => {
    const story = DISPUTE_IN.negotiating().session('SXD', 'unified');
    expect(story.disputeState).toBe('negotiating');
    expect(story.consultation.tally.dissenting).toEqual(['SXD']);
    expect(story.code(lead, 'consultation.conclude')).toBe('dissent-unresolved');
    expect(story.view.opinions.SXD?.responsible).toEqual({ role: 'head', agency: 'SXD' });
    story.at('2023-05-23T00:00');
    // Silence on the minutes is no confirmation: it is told to those at the table and to the Office, once.
    expect(story.tellings).toEqual(['overdue → SKHDT, SXD, VP']);
    expect(story.told[0]?.params.stage).toBe('confirmation');
    expect(runningLimits(story.current).map(({ kind }) => kind)).toEqual(['stage']);
    expect(story.confirmed('SXD').disputeState).toBe('unified');
  });

  it('goes on when the dissenting head objects, and a new session is recorded', () => {
    const story = DISPUTE_IN.negotiating().session('SXD', 'unified').does(head('SXD'), 'dispute.object-session');
    expect(story.tellings).toEqual(['session-objected → SKHDT, SXD']);
    expect(story.dispute.context.sessions.SXD).toMatchObject([
      { confirmed: false, objection: 'Biên bản không đúng nội dung trao đổi' },
    ]);
    expect(story.code(head('SXD'), 'dispute.confirm-session')).toBe('not-in-state');
    expect(story.session('SXD', 'unified').confirmed('SXD').disputeState).toBe('unified');
  });

  it('waits for no confirmation of a session in which the two still differ', () => {
    const story = DISPUTE_IN.negotiating().session('SXD', 'differing');
    expect(runningLimits(story.current).map(({ kind }) => kind)).toEqual(['stage']);
    expect(story.view.opinions.SXD?.responsible).toBeNull();
    expect(story.confirmed('SXD').disputeState).toBe('negotiating');
  });

  it('is confirmed or objected to by an agency that has dissented alone, with a reason', () => {
    const story = DISPUTE_IN.negotiating().session('SXD', 'unified');
    expect(story.code(head('STC'), 'dispute.confirm-session')).toBe('not-in-state');
    expect(story.refusal(head('SXD'), 'dispute.object-session', {})).toEqual({
      code: 'reason-required',
      field: '/reason',
    });
  });

  it('meets no earlier than the dissent, whether that is an answer or a rejected condition', () => {
    const earlier = { ...INPUTS['dispute.record-session'], heldOn: day('2023-05-18') };
    const condition = aConsultation()
      .opened()
      .answered('SXD', 'agree-with-conditions')
      .answered('STC', 'disagree')
      .at('2023-05-19T09:00')
      .resolved('SXD', 'k1', 'rejected');
    const refused = { code: 'session-before-dissent', field: '/heldOn' };
    expect(condition.refusal(lead, 'dispute.record-session', earlier)).toEqual(refused);
    expect(condition.tries(lead, 'dispute.record-session', { ...earlier, agency: 'STC' }).refused).toBeNull();
    const same = { ...earlier, heldOn: day('2023-05-19') };
    expect(condition.tries(lead, 'dispute.record-session', same).refused).toBeNull();
    const disagree = aConsultation().opened().answered('STC').at('2023-05-19T09:00').answered('SXD', 'disagree');
    expect(disagree.refusal(lead, 'dispute.record-session', earlier)).toEqual(refused);
  });

  it('may meet again with an agency whose dissent no longer stands, on any day', () => {
    const story = twoConditions().session('STC', 'unified').confirmed('STC').resolved('STC', 'k1', 'accepted');
    expect(story.dispute.context.dissenters).toEqual(['SXD', 'STC']);
    const earlier = { ...INPUTS['dispute.record-session'], agency: 'STC', heldOn: day('2023-05-10') };
    expect(story.tries(lead, 'dispute.record-session', earlier).refused).toBeNull();
  });

  it('drops the agency that yields, and goes on with the others', () => {
    const story = aConsultation()
      .opened()
      .answered('SXD', 'agree-with-conditions')
      .answered('STC', 'disagree')
      .resolved('SXD', 'k1', 'rejected');
    expect(story.dispute.context.dissenters).toEqual(['SXD', 'STC']);
    story.does(head('SXD'), 'comment.yield', { comment: 'k1' });
    expect([story.disputeState, story.dispute.context.dissenters]).toEqual(['negotiating', ['STC']]);
  });

  it('becomes overdue when its limit passes; nothing is decided by itself', () => {
    const story = DISPUTE_IN.negotiating().at('2023-05-24T00:00');
    expect(story.view.dispute).toMatchObject({ state: 'negotiating', overdue: true, holder: LEAD });
    expect(story.tellings).toEqual(['overdue → SKHDT, VP']);
    expect(runningLimits(story.current)).toEqual([]);
    expect(story.session('SXD', 'unified').confirmed('SXD').disputeState).toBe('unified');
    expect(story.view.dispute?.overdue).toBe(true);
  });
});

describe('escalating', () => {
  it('is refused until a session with every dissenting agency is recorded (I6)', () => {
    const story = twoDissents();
    expect(story.code(lead, 'dispute.escalate')).toBe('not-negotiated');
    story.session('SXD', 'differing');
    expect(story.code(lead, 'dispute.escalate')).toBe('not-negotiated');
    story.session('STC', 'differing');
    expect(story.does(lead, 'dispute.escalate').state).toBe('escalated');
  });

  it('needs no session where the regulation does not require one', () => {
    const story = aConsultation()
      .under({ reconciliation: { ...aRegulation().reconciliation, required: false } })
      .opened()
      .answered('SXD', 'disagree')
      .answered('STC')
      .does(lead, 'dispute.escalate');
    expect(story.disputeState).toBe('verifying');
  });

  it('gives the dossier to the Office with options and a recommendation', () => {
    const story = DISPUTE_IN.verifying();
    expect(story.view).toMatchObject({
      state: 'escalated',
      responsible: { role: 'head', agency: 'VP' },
      dispute: {
        state: 'verifying',
        holder: 'VP',
        dueAt: '2023-05-26T00:00:00.000+07:00',
        options: INPUTS['dispute.escalate'].options,
        recommendation: 'Đề nghị chọn phương án a',
      },
    });
    expect(story.tellings).toEqual(['escalated → SKHDT, SXD, VP']);
  });

  it('is refused for a matter of the lead’s own, which it decides itself after the sessions', () => {
    const story = reconciling('lead').session('SXD', 'differing');
    expect(story.code(lead, 'dispute.escalate')).toBe('within-lead-authority');
    story.does(lead, 'consultation.decide');
    expect(story.view).toMatchObject({
      state: 'concluded',
      outcome: 'decided-by-lead',
      conclusion: 'Chủ trì quyết định theo phương án một',
      dispute: { state: 'decided', decision: { option: null, decidedAt: '2023-05-18T15:00:00.000+07:00' } },
    });
    expect(story.tellings).toEqual(['decided → SKHDT, SXD, STC']);
  });
});

describe('a dissent that comes up after the matter has gone up', () => {
  /** BQL was deemed to agree; then its dissent, received in time on paper, is entered. */
  const goneUp = (state: 'verifying' | 'incomplete' | 'submitted' | 'remitted'): Story => {
    const story = aConsultation()
      .withAnAgencyOutside()
      .opened()
      .answered('SXD', 'disagree')
      .at('2023-05-17T16:00')
      .receiptRecorded('2023-05-17T15:00')
      .at('2023-05-29T09:00')
      .noticesIssued()
      .session('SXD', 'differing')
      .does(lead, 'dispute.escalate');
    if (state === 'incomplete') story.does(office, 'dispute.find-incomplete');
    if (state === 'submitted') story.does(office, 'dispute.submit');
    if (state === 'remitted') story.does(office, 'dispute.remit');
    expect([story.state, story.disputeState]).toEqual(['escalated', state]);
    return story;
  };

  it.each(['verifying', 'incomplete', 'submitted', 'remitted'] as const)(
    'is brought back from %s and negotiated first: nobody is passed over (I6)',
    (state) => {
      const story = goneUp(state).paperAnswer('2023-05-26T15:00', 'disagree');
      expect([story.state, story.disputeState]).toEqual(['reconciling', 'negotiating']);
      expect(story.dispute.context.dissenters).toEqual(['SXD', 'BQL']);
      expect(story.tellings).toContain('reconciliation-needed → SKHDT, SXD, BQL');
      expect(story.code(lead, 'dispute.escalate')).toBe('not-negotiated');
    },
  );

  it.each(['verifying', 'submitted'] as const)('is none when the paper agrees: %s goes on', (state) => {
    expect(goneUp(state).paperAnswer('2023-05-26T15:00').disputeState).toBe(state);
  });
});

describe('a dissent that stands when the matter has gone up', () => {
  it.each(['verifying', 'incomplete', 'submitted', 'remitted'] as const)(
    'stays with %s, whatever else moves',
    (state) => {
      const story = DISPUTE_IN[state]().reorganised('STC', [{ agency: 'SYT', functions: ['budget'] }]);
      expect([story.disputeState, story.dispute.context.dissenters]).toEqual([state, ['SXD']]);
    },
  );
});

describe('a binding dissent', () => {
  const binding = (authority: 'lead' | 'province') =>
    aConsultation()
      .with({ regime: 'binding-opinion', authority })
      .opened()
      .answered('SXD', 'disagree')
      .answered('STC')
      .at('2023-05-18T15:00')
      .session('SXD', 'differing');

  it('is not for the lead to decide, whatever its authority, and may go up', () => {
    const story = binding('lead');
    expect(story.code(lead, 'consultation.decide')).toBe('dissent-unresolved');
    expect(story.does(lead, 'dispute.escalate').disputeState).toBe('verifying');
  });

  it('is not remitted to the lead', () => {
    const story = binding('province').does(lead, 'dispute.escalate');
    expect(story.code(office, 'dispute.remit')).toBe('dissent-unresolved');
  });
});

describe('a notice that is owed', () => {
  const owing = (authority: 'lead' | 'province') =>
    aConsultation()
      .with({ authority })
      .opened()
      .answered('SXD', 'disagree')
      .at('2023-05-26T09:00')
      .session('SXD', 'differing');

  it('stands before going up and before the lead decides, last of all', () => {
    const story = owing('province');
    expect(story.code(lead, 'dispute.escalate', {})).toBe('field-required');
    expect(story.code(lead, 'dispute.escalate')).toBe('notice-pending');
    expect(story.noticesIssued().does(lead, 'dispute.escalate').disputeState).toBe('verifying');
    expect(owing('lead').code(lead, 'consultation.decide', {})).toBe('conclusion-required');
    expect(owing('lead').code(lead, 'consultation.decide')).toBe('notice-pending');
  });
});

describe('the Office', () => {
  it('lists what is missing; the lead completes it; each stage has its holder and limit', () => {
    const story = DISPUTE_IN.incomplete();
    expect(story.view.dispute).toMatchObject({
      state: 'incomplete',
      holder: LEAD,
      dueAt: '2023-05-24T00:00:00.000+07:00',
    });
    expect(story.tellings).toEqual(['incomplete → SKHDT']);
    story.at('2023-05-22T10:00').does(lead, 'dispute.complete');
    expect(story.view.dispute).toMatchObject({
      state: 'verifying',
      holder: 'VP',
      dueAt: '2023-05-30T00:00:00.000+07:00',
    });
    expect(story.tellings).toEqual(['completed → VP']);
    expect(story.dispute.context.missing).toEqual([
      { items: ['Biên bản làm việc có chữ ký'], at: vn('2023-05-18T15:00'), supplement: 'Đã bổ sung biên bản' },
    ]);
  });

  it('may find something missing a second time; the first stays on record', () => {
    const story = DISPUTE_IN.incomplete().does(lead, 'dispute.complete').does(office, 'dispute.find-incomplete');
    expect(story.dispute.context.missing.map((found) => found.supplement)).toEqual(['Đã bổ sung biên bản', null]);
    story.does(lead, 'dispute.complete', { supplement: 'Đã bổ sung lần hai' });
    expect(story.dispute.context.missing.map((found) => found.supplement)).toEqual([
      'Đã bổ sung biên bản',
      'Đã bổ sung lần hai',
    ]);
  });

  it('submits to the chairman with its own opinion', () => {
    const story = DISPUTE_IN.submitted();
    expect(story.view.dispute).toMatchObject({
      state: 'submitted',
      holder: 'CT',
      dueAt: '2023-05-26T00:00:00.000+07:00',
    });
    expect(story.dispute.context.officeOpinion).toBe('Văn phòng thống nhất trình phương án a');
    expect(story.tellings).toEqual(['submitted → SKHDT, SXD, CT']);
  });

  it('remits what the lead decides itself', () => {
    const story = DISPUTE_IN.remitted();
    expect(story.view).toMatchObject({ state: 'escalated', dispute: { state: 'remitted', holder: LEAD } });
    expect(story.tellings).toEqual(['remitted → SKHDT, SXD']);
    story.does(lead, 'consultation.decide');
    expect(story.view).toMatchObject({ state: 'concluded', outcome: 'decided-by-lead' });
  });

  it.each([
    ['verifying', '2023-05-26T00:00', 'overdue → VP'],
    ['incomplete', '2023-05-24T00:00', 'overdue → SKHDT, VP'],
    ['submitted', '2023-05-26T00:00', 'overdue → CT, VP'],
    ['remitted', '2023-05-26T00:00', 'overdue → SKHDT, VP'],
  ] as const)('is told when %s is overdue, with the holder of the stage', (state, dueAt, told) => {
    const story = DISPUTE_IN[state]().at(dueAt);
    expect(story.view.dispute).toMatchObject({ state, overdue: true });
    expect(story.tellings).toEqual([told]);
  });
});

describe('the chairman', () => {
  it('chooses one of the options and concludes the consultation at once; all parties are told', () => {
    const story = DISPUTE_IN.decided();
    expect(story.view).toMatchObject({
      state: 'concluded',
      outcome: 'decided-by-chairman',
      conclusion: 'Chọn phương án a',
      responsible: null,
      dispute: {
        state: 'decided',
        holder: null,
        dueAt: null,
        decision: { option: 'a', conclusion: 'Chọn phương án a', decidedAt: '2023-05-18T15:00:00.000+07:00' },
      },
    });
    expect(story.tellings).toEqual(['decided → SKHDT, SXD, STC']);
  });

  it('may conclude otherwise than any option', () => {
    const story = DISPUTE_IN.submitted().does(chairman, 'dispute.decide', { conclusion: 'Lùi thời điểm trình' });
    expect(story.view.dispute?.decision).toMatchObject({ option: null, conclusion: 'Lùi thời điểm trình' });
  });
});

describe('an installation that has neither Office nor chairman', () => {
  it('has no holder of the Office’s stages, no running limit, and tells those that there are', () => {
    const story = DISPUTE_IN.negotiating().session('SXD', 'differing');
    story.office = null;
    story.chairman = null;
    story.does(lead, 'dispute.escalate');
    expect(story.view).toMatchObject({ dispute: { holder: null }, responsible: { agency: LEAD } });
    expect(story.tellings).toEqual(['escalated → SKHDT, SXD']);
    expect(runningLimits(story.current)).toEqual([]);
    expect(story.does(office, 'dispute.submit').tellings).toEqual(['submitted → SKHDT, SXD']);
  });

  it('tells an overdue opinion to the agency and the lead alone', () => {
    const story = aConsultation().withAgencies(1).under(WITHOUT_CONSENT).opened();
    story.office = null;
    expect(story.at('2023-05-25T12:00').at('2023-05-26T00:00').tellings).toEqual(['overdue → SXD/head, SKHDT']);
  });
});

describe('a dispute and the world around it', () => {
  it('has its running stage counted again under an amended calendar', () => {
    const story = DISPUTE_IN.negotiating().calendarAmended(['2023-05-22']);
    expect(story.dispute.context).toMatchObject({ dueAt: vn('2023-05-25T00:00'), calendar: story.calendar.version });
  });

  it('never has its stage end sooner than the next working day after the notice, nor longer for a day that is worked', () => {
    const onItsLastDay = DISPUTE_IN.negotiating().at('2023-05-23T09:00').calendarAmended([], ['2023-05-20']);
    expect(onItsLastDay.dispute.context.dueAt).toBe(vn('2023-05-24T00:00'));
    const dayBefore = DISPUTE_IN.negotiating().at('2023-05-22T09:00').calendarAmended([], ['2023-05-20']);
    expect(dayBefore.dispute.context.dueAt).toBe(vn('2023-05-24T00:00'));
  });

  it('has its stage counted by the days off of its holder', () => {
    const due = (agency: string) =>
      DISPUTE_IN.negotiating().calendarAmended(['2023-05-22'], [], [agency]).dispute.context.dueAt;
    expect(due(LEAD)).toBe(vn('2023-05-25T00:00'));
    expect(due('SXD')).toBe(vn('2023-05-24T00:00'));
  });

  it('is not counted again when it is overdue or has ended', () => {
    const overdue = DISPUTE_IN.negotiating().at('2023-05-24T12:00').calendarAmended(['2023-05-22']);
    expect(overdue.dispute.context).toMatchObject({ dueAt: vn('2023-05-24T00:00'), overdue: true });
    expect(DISPUTE_IN.decided().calendarAmended(['2023-05-22']).dispute.context.dueAt).toBeNull();
  });

  it('goes with a reorganised lead: the successor holds what the lead held', () => {
    const story = DISPUTE_IN.negotiating().reorganised(LEAD, [{ agency: 'SYT', functions: ['planning'] }]);
    expect(story.view.dispute?.holder).toBe('SYT');
    expect(story.does(head('SYT'), 'dispute.record-session').disputeState).toBe('negotiating');
    const verifying = DISPUTE_IN.verifying().reorganised(LEAD, [{ agency: 'SYT', functions: ['planning'] }]);
    expect(verifying.view.dispute?.holder).toBe('VP');
    expect(verifying.dispute.context.lead).toBe('SYT');
  });

  it('stays where it is when another agency, or a lead without successor, is reorganised', () => {
    expect(DISPUTE_IN.negotiating().reorganised(LEAD, []).view.dispute?.holder).toBe(LEAD);
    const other = DISPUTE_IN.negotiating().reorganised('STC', [{ agency: 'SYT', functions: ['budget'] }]);
    expect(other.view.dispute?.holder).toBe(LEAD);
  });

  it('is worked out with the successor of a reorganised dissenting agency, under either name', () => {
    for (const name of ['SXD', 'SNNMT']) {
      const story = DISPUTE_IN.negotiating().reorganised('SXD', [{ agency: 'SNNMT', functions: ['construction'] }]);
      story.session(name, 'unified').confirmed('SNNMT');
      expect([name, story.disputeState, Object.keys(story.dispute.context.sessions)]).toEqual([
        name,
        'unified',
        ['SXD'],
      ]);
    }
  });

  it.each(['unified', 'decided', 'discontinued'] as const)('that is %s stays so whatever comes', (state) => {
    const story = DISPUTE_IN[state]()
      .calendarAmended(['2023-05-22'])
      .reorganised(LEAD, [{ agency: 'SYT', functions: [] }]);
    expect(story.disputeState).toBe(state);
    expect(runningLimits(story.current)).toEqual([]);
  });
});
