import { describe, expect, it } from '@jest/globals';
import { regimeBasis, silenceBasis } from '../../web/src/acts/rules-of.js';
import {
  type Awaited,
  meaningOfSilence,
  type SilenceMeans,
  silenceOfOpinion,
  silenceWhenAsked,
  silenceWords,
} from '../../web/src/acts/silence.js';
import type { Opinion, Schemas } from '../../web/src/api/client.js';
import { consequenceOfNotDoing } from '../../web/src/commands/catalogue.js';
import type { CameTo } from '../../web/src/commands/told.js';
import type { JournalEntry } from '../../web/src/journal/entry.js';
import { silenceAtLimit } from '../../web/src/journal/silence-at-limit.js';
import { waitedFor } from '../../web/src/pages/consultation/waited-for.js';
import { citedForSilence, whoseSilence } from '../../web/src/pages/opening/whose-silence.js';
import { ruleUnder } from '../../workflows/regulation/regime.js';
import { SUBORDINATIONS } from '../../workflows/regulation/regulation.js';
import { by, phuYen, regulation } from './law.js';
import { anOpinion } from './sample-opinions.js';

const DUE = '2024-05-10T00:00:00.000+07:00';

describe('what silence means', () => {
  it.each<[Awaited, SilenceMeans]>([
    [{ clarifying: false, dueAt: DUE, silence: 'deemed-consent', extended: false }, 'deemed'],
    [{ clarifying: false, dueAt: DUE, silence: 'escalate-to-head', extended: false }, 'overdue'],
    [{ clarifying: false, dueAt: DUE, silence: null, extended: false }, 'overdue'],
    [{ clarifying: true, dueAt: DUE, silence: 'deemed-consent', extended: false }, 'unclarified'],
    [{ clarifying: true, dueAt: DUE, silence: 'escalate-to-head', extended: false }, 'unclarified'],
    [{ clarifying: false, dueAt: null, silence: 'deemed-consent', extended: false }, 'nothing'],
    [{ clarifying: true, dueAt: null, silence: 'deemed-consent', extended: false }, 'nothing'],
    [{ clarifying: false, dueAt: DUE, silence: 'deemed-consent', extended: true }, 'extended'],
    [{ clarifying: false, dueAt: null, silence: 'deemed-consent', extended: true }, 'nothing'],
  ])('of %j is %s', (awaited, means) => {
    expect(meaningOfSilence(awaited)).toBe(means);
  });

  it.each<[Opinion['state'], SilenceMeans | null, SilenceMeans | null]>([
    ['awaiting', 'deemed', 'overdue'],
    ['clarifying', 'unclarified', 'unclarified'],
    ['returned', 'nothing', 'nothing'],
    ['contested', 'nothing', 'nothing'],
    ['overdue', 'overdue', 'overdue'],
    ['answered', null, null],
    ['released', null, null],
    ['deemed', null, null],
    ['unanswered', null, null],
    ['transferred', null, null],
    ['cancelled', null, null],
  ])(
    'of an opinion that is %s is %s where the rule binds the agency, and %s where it does not',
    (state, bound, unbound) => {
      expect(silenceOfOpinion({ state, dueAt: DUE, silence: 'deemed-consent', extension: null })).toBe(bound);
      expect(silenceOfOpinion({ state, dueAt: DUE, silence: 'escalate-to-head', extension: null })).toBe(unbound);
    },
  );

  it('is nothing while the consultation is suspended', () => {
    const suspended = { state: 'awaiting', dueAt: null, silence: 'deemed-consent', extension: null } as const;
    expect(silenceOfOpinion(suspended)).toBe('nothing');
  });

  it('is nothing yet where the regulation grants what the lead leaves undecided until the limit', () => {
    const asked = (grantedAtLimit: boolean) =>
      anOpinion(by, { agency: 'SXD', extension: { grantedAtLimit } as NonNullable<Opinion['extension']> });
    expect(silenceOfOpinion(asked(true))).toBe('extended');
    expect(silenceOfOpinion(asked(false))).toBe('deemed');
  });

  it('is told before anybody is asked: consent of departments alone, and of nobody under a regime or a rule without it', () => {
    const meant = (rule: typeof phuYen) =>
      SUBORDINATIONS.map((subordination) => silenceWhenAsked(rule, { subordination }));
    const nobody = SUBORDINATIONS.map(() => 'overdue');
    expect(meant(phuYen)).toEqual(SUBORDINATIONS.map((one) => (one === 'department' ? 'deemed' : 'overdue')));
    for (const regime of Object.keys(phuYen.regimes))
      expect(meant(ruleUnder(phuYen, regime)?.regulation ?? phuYen)).toEqual(nobody);
    expect(meant(regulation('tay-ninh-3328'))).toEqual(nobody);
  });
});

describe('the words of silence', () => {
  it('speak of consent only where it is deemed, and say of what is overdue that it never is', () => {
    expect(silenceWords.vi.deemed).toContain('được xác định là đồng ý');
    expect(silenceWords.vi.overdue).toBe(
      'Quá thời hạn mà không có ý kiến trả lời: ghi nhận quá hạn; không được xác định là đồng ý.',
    );
    for (const means of ['unclarified', 'extended', 'nothing'] as const) {
      expect(silenceWords.vi[means]).not.toContain('đồng ý');
      expect(silenceWords.en?.[means]).not.toMatch(/consent|agree/);
    }
    expect(silenceWords.en?.overdue).toContain('never deemed consent');
  });

  it('stand in what can be done; an answer that was given stands, and where nothing is known nothing is said', () => {
    const otherwise = (silence: SilenceMeans | null | undefined) =>
      consequenceOfNotDoing('opinion.answer', 'vi', {}, { silence });
    expect(otherwise('deemed')).toBe(silenceWords.vi.deemed);
    expect(otherwise('overdue')).toBe(silenceWords.vi.overdue);
    expect(otherwise(null)).toBe('Ý kiến đã gửi giữ nguyên giá trị.');
    expect(otherwise(undefined)).toBe('');
  });

  it('cite the text of the regime where that rules silence', () => {
    expect(silenceBasis(phuYen, 'vi', 'ordinary')).toBe('văn bản số 2230/UBND-NC, mục 2.2');
    expect(silenceBasis(phuYen, 'vi', 'policy-proposal')).toBe('Luật 64/2025/QH15, Điều 30');
    expect(regimeBasis(phuYen, 'binding-opinion', 'vi')).toBe('quy định riêng về “Ý kiến bắt buộc phải có”');
    expect(regimeBasis(phuYen, 'ordinary', 'vi')).toBeNull();
  });
});

describe('whom a consultation waits for', () => {
  it('is told apart by what silence will mean', () => {
    const opinions = Object.fromEntries(
      [
        anOpinion(by, { agency: 'SXD' }),
        anOpinion(by, { agency: 'STC' }),
        anOpinion(by, { agency: 'CAT', silence: 'escalate-to-head' }),
        anOpinion(by, { agency: 'STP', state: 'clarifying' }),
      ].map((opinion) => [opinion.agency, opinion]),
    );
    const waited = waitedFor({ opinions, dispute: null, lead: 'SKHDT' }, 'SKHDT');
    expect(waited.map(({ agencies, means }) => [agencies.join(' '), means]).sort()).toEqual([
      ['CAT', 'overdue'],
      ['STP', 'unclarified'],
      ['SXD STC', 'deemed'],
    ]);
  });
});

describe('what a limit in the journal came to', () => {
  const passed = { with: { kind: 'opinion', subject: '1:SXD' } } as unknown as JournalEntry;
  const cameTo = (changed: Partial<Opinion>) =>
    silenceAtLimit(passed, { opinions: { SXD: anOpinion(by, { agency: 'SXD', ...changed }) }, formerOpinions: [] });

  it.each<[string, Partial<Opinion>, CameTo]>([
    ['is consent where it was deemed', { state: 'deemed' }, 'deemed'],
    [
      'was consent where its notice fell with a paper answer',
      { state: 'answered', notice: { state: 'corrected' } as NonNullable<Opinion['notice']> },
      'deemed',
    ],
    ['is overdue, though the rule deems others', { state: 'overdue' }, 'overdue'],
    ['stays overdue once it was closed', { state: 'unanswered' }, 'overdue'],
  ])('%s', (_, changed, came) => {
    expect(cameTo(changed)).toBe(came);
  });
});

describe('whose silence is what, before the request is sent', () => {
  const register = new Map(
    [
      ['SXD', 'Sở Xây dựng', 'department'],
      ['CAT', 'Công an tỉnh', 'vertical'],
      ['TAND', 'Tòa án nhân dân tỉnh', 'outside'],
    ].map(([code = '', name, subordination]) => [code, { code, name, subordination } as Schemas['AgencyView']]),
  );
  const asking = (codes: readonly string[], regime = 'ordinary') => ({
    regime,
    consult: codes.map((agency) => ({ agency, function: '', reason: '' })),
  });

  it('is told by name: who is deemed to agree, and who is only overdue', () => {
    expect(whoseSilence(asking(['SXD', 'CAT', 'TAND']), phuYen, register)).toEqual({
      deemed: ['Sở Xây dựng'],
      overdue: ['Công an tỉnh', 'Tòa án nhân dân tỉnh'],
      deems: true,
      escalates: true,
      noneByRule: false,
    });
  });

  it('is nobody’s consent under a regime that says so', () => {
    const rule = ruleUnder(phuYen, 'policy-proposal')?.regulation ?? phuYen;
    // The page hands over the regulation, or what the regime has made of it already.
    for (const handed of [phuYen, rule])
      expect(whoseSilence(asking(['SXD', 'CAT'], 'policy-proposal'), handed, register)).toMatchObject({
        deemed: [],
        overdue: ['Sở Xây dựng', 'Công an tỉnh'],
        deems: false,
        noneByRule: true,
      });
  });

  it('is told for both kinds of agencies where none is chosen yet', () => {
    expect(whoseSilence(asking([]), phuYen, register)).toMatchObject({ deems: true, escalates: true });
    expect(whoseSilence(asking([], 'binding-opinion'), phuYen, register)).toMatchObject({
      deems: false,
      escalates: true,
    });
  });

  it('cites the clause, or the text of the regime', () => {
    const clauses = [{ id: 'PY-2.2d', number: '2230/UBND-NC', date: '2023-05-16' } as Schemas['CitedClauseView']];
    const cited = (regime: string) => citedForSilence({ regime }, phuYen, clauses, 'vi', true);
    expect(cited('ordinary')).toContain('Văn bản số 2230/UBND-NC ngày 16/5/2023');
    expect(cited('policy-proposal')).toBe('Luật 64/2025/QH15, Điều 30');
    expect(citedForSilence({ regime: 'ordinary' }, phuYen, [], 'vi')).toBe('');
  });
});
