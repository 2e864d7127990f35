import { describe, expect, it } from '@jest/globals';
import { messageText } from '../../src/api/inbox/message-text.js';
import { spokenTime } from '../../src/api/inbox/spoken-time.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { MESSAGE_KINDS } from '../../workflows/dossier/message-kinds.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';
import type { Adoption } from '../../workflows/regulation/adoption.js';
import { provinceWords } from '../../workflows/regulation/province-words.js';
import { ruleUnder, silenceEffectFor } from '../../workflows/regulation/regime.js';
import type { Subordination } from '../../workflows/regulation/regulation.js';

const regulations = readRegulations();
const DUE = '2023-05-25T17:00:00.000Z';

function text(
  kind: string,
  locale: 'vi' | 'en',
  regulation = 'phu-yen-2230',
  params: object = {},
  {
    place = provinceWords('tỉnh'),
    adoption = null as Adoption | null,
    regime = 'ordinary',
    subordination = 'department' as Subordination,
    recordedAt = DUE as Instant,
  } = {},
): string {
  const found = regulations.get(regulation);
  if (found === undefined) throw new Error(`no regulation ${regulation}`);
  const about = {
    subject: 'dự thảo quy hoạch',
    regulation: found,
    nameOf: (code: string) => `Sở ${code}`,
    place,
    adoption,
    regime,
    recordedAt,
    silenceOf: () => silenceEffectFor(ruleUnder(found, regime)?.regulation ?? found, subordination),
  };
  return messageText(
    kind,
    {
      agency: 'SXD',
      from: 'STNMT',
      holder: 'VP',
      dueAt: DUE,
      noticeDueAt: DUE,
      stoodFrom: DUE,
      stoodUntil: DUE,
      ...params,
    },
    about,
    locale,
  );
}

describe('a message of a limit that passed while the system stood still', () => {
  const recordedAt = '2023-05-29T01:05:00.000Z' as Instant;

  it('says so, and from when the effect is', () => {
    for (const [kind, params] of [
      ['limit-passed', {}],
      ['notice-due', {}],
      ['overdue', { stage: 'opinion' }],
    ] as const) {
      expect(text(kind, 'vi', 'phu-yen-2230', params, { recordedAt })).toMatch(
        / Hệ thống ngừng hoạt động vào lúc hết hạn \(hết thứ Năm 25\/5\/2023\): việc hết hạn được ghi nhận lúc 8:05 thứ Hai 29\/5\/2023, có hiệu lực từ lúc hết hạn\.$/,
      );
      expect(text(kind, 'en', 'phu-yen-2230', params, { recordedAt })).toContain('The system stood still');
    }
  });

  it('does not where it was recorded when it passed, nor of another limit than the one that passed', () => {
    const soon = '2023-05-25T17:00:40.000Z' as Instant;
    expect(text('limit-passed', 'vi', 'phu-yen-2230', {}, { recordedAt: soon })).not.toContain('ngừng hoạt động');
    for (const [kind, params] of [
      ['reminder', {}],
      ['late-answer', {}],
      ['overdue', { stage: 'notice' }],
    ] as const)
      expect(text(kind, 'vi', 'phu-yen-2230', params, { recordedAt })).not.toContain('ngừng hoạt động');
  });
});

describe('a message of a province', () => {
  const adoption: Adoption = {
    id: ':register.1',
    regulation: 'phu-yen-2230',
    hash: 'h',
    document: 'Quyết định số 15/2025/QĐ-UBND',
    from: '2025-07-01' as CivilDate,
    adoptedBy: null,
    adoptedAt: DUE as Instant,
  };

  it('calls its organs by their kind', () => {
    const place = provinceWords('thành phố');
    expect(text('submitted', 'vi', 'hai-phong-2598', {}, { place })).toContain('Chủ tịch UBND thành phố');
    const ended = text('concluded', 'vi', 'hai-phong-2598', { outcome: 'decided-by-chairman' }, { place });
    expect(ended).toContain('theo quyết định của Chủ tịch UBND thành phố');
  });

  it('cites the document of the province itself beside the rule, and that it is so by the rules', () => {
    const told = text('reminder', 'vi', 'phu-yen-2230', {}, { adoption });
    expect(told).toContain(
      'Theo Văn bản số 2230/UBND-NC ngày 16/5/2023 (áp dụng tại địa phương theo Quyết định số 15/2025/QĐ-UBND, từ 1/7/2025)',
    );
    expect(told).toContain('theo đúng quy định');
    const own = { ...adoption, document: 'Văn bản số 2230/UBND-NC' };
    expect(text('reminder', 'vi', 'phu-yen-2230', {}, { adoption: own })).toContain(
      '(áp dụng tại địa phương từ 1/7/2025)',
    );
  });
});

describe('a message', () => {
  it.each(MESSAGE_KINDS)('%s is one or more whole sentences in both languages, and names its subject', (kind) => {
    for (const locale of ['vi', 'en'] as const) {
      const sentence = text(kind, locale);
      expect(sentence).toContain('dự thảo quy hoạch');
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|null|\s\s|\.\.|SXDSXD/);
    }
  });

  it.each(['reminder', 'request-received', 'return-contested'])(
    '%s says what silence will mean, with number and date of the directive',
    (kind) => {
      expect(text(kind, 'vi')).toContain('Theo Văn bản số 2230/UBND-NC ngày 16/5/2023');
      expect(text(kind, 'vi')).toContain('không trả lời thì được xác định là đồng ý');
      expect(text(kind, 'vi')).toContain('hết thứ Năm 25/5/2023');
      expect(text(kind, 'vi', 'tay-ninh-3328')).toContain('không trả lời không được coi là đồng ý');
      expect(text(kind, 'vi', 'tay-ninh-3328')).toContain('3328/UBND-NC');
      expect(text(kind, 'en')).toContain('document 2230/UBND-NC of 16 May 2023');
    },
  );

  it.each(['reminder', 'request-received', 'return-contested'])(
    '%s to an agency that the rule does not bind never speaks of deemed consent',
    (kind) => {
      for (const subordination of ['vertical', 'local', 'outside'] as const) {
        const told = text(kind, 'vi', 'phu-yen-2230', {}, { subordination });
        expect(told).toContain('không trả lời không được coi là đồng ý');
        expect(told).not.toContain('được xác định là đồng ý');
        expect(text(kind, 'en', 'phu-yen-2230', {}, { subordination })).toContain('silence is no agreement');
      }
    },
  );

  it.each(['reminder', 'request-received', 'return-contested'])(
    '%s under a regime says what silence is by the text of the regime, and cites it',
    (kind) => {
      const told = text(kind, 'vi', 'phu-yen-2230', {}, { regime: 'policy-proposal' });
      expect(told).toContain('Theo đúng quy định (Luật 64/2025/QH15, Điều 30), không trả lời không được coi là đồng ý');
      expect(told).not.toContain('2230');
      const assumed = text(kind, 'vi', 'phu-yen-2230', {}, { regime: 'binding-opinion' });
      expect(assumed).toContain('Theo đúng quy định (quy định riêng về “Ý kiến bắt buộc phải có”)');
      expect(text(kind, 'en', 'phu-yen-2230', {}, { regime: 'binding-opinion' })).toContain(
        '“Ý kiến bắt buộc phải có”',
      );
    },
  );

  it('of silence says what the law said with it, whatever the rule says of the agency now', () => {
    const told = { effect: 'escalate-to-head' };
    expect(text('reminder', 'vi', 'phu-yen-2230', told)).not.toContain('được xác định là đồng ý');
    expect(text('limit-passed', 'vi', 'phu-yen-2230', told)).not.toContain('đồng ý');
  });

  it('of an opinion that is overdue never speaks of deemed consent, though the rule deems others', () => {
    expect(text('overdue', 'vi', 'phu-yen-2230', { stage: 'opinion' })).not.toContain('được xác định là đồng ý');
  });

  it.each(['phu-yen-2230', 'tay-ninh-3328'] as const)(
    'of a clarification asked says that the first answer stands without it, by %s',
    (regulation) => {
      expect(text('clarification-asked', 'vi', regulation)).toContain('hết thứ Năm 25/5/2023');
      expect(text('clarification-asked', 'vi', regulation)).toContain('câu trả lời đã gửi giữ nguyên giá trị');
      expect(text('clarification-asked', 'vi', regulation)).toContain('được ghi là chưa làm rõ');
      expect(text('clarification-asked', 'vi', regulation)).not.toContain('đồng ý');
      expect(text('clarification-asked', 'en', regulation)).toContain('the answer stands');
    },
  );

  it.each(MESSAGE_KINDS)('%s never words consent by rule as if it had been expressed', (kind) => {
    expect(text(kind, 'vi')).not.toMatch(/đã đồng ý|có ý kiến đồng ý|trả lời đồng ý|nhất trí/);
    expect(text(kind, 'en')).not.toMatch(/\bagreed with\b|has agreed|answered that it agrees/);
  });

  it('of a passed limit says by which document silence was determined, and that nobody said it', () => {
    expect(text('limit-passed', 'vi')).toContain('được xác định là đồng ý');
    expect(text('limit-passed', 'vi')).toContain('đây không phải là ý kiến do cơ quan nêu ra');
    expect(text('limit-passed', 'vi', 'tay-ninh-3328')).not.toContain('đồng ý');
  });

  it('of something overdue says what it is', () => {
    expect(text('overdue', 'vi', 'phu-yen-2230', { stage: 'notice' })).toContain(
      'thông báo về việc được xác định là đồng ý',
    );
    expect(text('overdue', 'vi', 'phu-yen-2230', { stage: 'dispute' })).toContain('Sở VP');
    expect(text('overdue', 'vi', 'tay-ninh-3328', { stage: 'opinion' })).toContain('Sở SXD quá hạn trả lời');
  });

  it('of a limit that an amended calendar has moved says which it is', () => {
    const place = provinceWords('thành phố');
    const moved = (stage: string | null) => text('limit-moved', 'vi', 'phu-yen-2230', { stage }, { place });
    expect(moved(null)).toContain('hạn trả lời của Sở SXD về “dự thảo quy hoạch” được tính lại. Hạn mới: hết thứ Năm');
    expect(moved('notice')).toContain('hạn ra thông báo về việc được xác định là đồng ý gửi Sở SXD');
    expect(moved('competence')).toContain('hạn để Văn phòng UBND thành phố quyết định thẩm quyền của Sở SXD');
    expect(moved('confirmation')).toContain('hạn để Sở SXD xác nhận biên bản');
    expect(moved('dispute')).toContain('hạn giải quyết ý kiến chưa thống nhất (đang ở Sở VP)');
  });

  it.each(['suspended', 'competence-disputed', 'competence-decided', 'overdue'])(
    '%s calls the Office as it is called in a city',
    (kind) => {
      const place = provinceWords('thành phố');
      expect(text(kind, 'vi', 'hai-phong-2598', { stage: 'competence' }, { place })).toContain(
        'Văn phòng UBND thành phố',
      );
    },
  );

  it('without a limit speaks of none', () => {
    expect(text('assigned', 'vi', 'phu-yen-2230', { dueAt: null })).not.toContain('Hạn');
  });

  it('of a kind that is not known yet is its kind', () => {
    expect(text('something-new', 'vi')).toBe('something-new');
  });
});

describe('a time as people say it', () => {
  it.each<[string, string, string]>([
    ['2023-05-25T17:00:00.000Z', 'hết thứ Năm 25/5/2023', 'the end of Thursday 25 May 2023'],
    ['2023-05-25T10:00:00.000Z', '17:00 thứ Năm 25/5/2023', '17:00 on Thursday 25 May 2023'],
    ['2023-12-31T17:00:00.000Z', 'hết Chủ nhật 31/12/2023', 'the end of Sunday 31 December 2023'],
    ['2024-02-29T01:05:00.000Z', '8:05 thứ Năm 29/2/2024', '8:05 on Thursday 29 February 2024'],
  ])('%s is "%s"', (instant, vi, en) => {
    expect(spokenTime(instant as Instant, 'vi')).toBe(vi);
    expect(spokenTime(instant as Instant, 'en')).toBe(en);
  });
});
