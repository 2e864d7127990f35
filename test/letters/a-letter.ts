/** Facts of letters of every kind, as an act would freeze them. */

import type { ViewFacts } from '../../src/letters/facts/letter-contents.js';
import type { LetterFacts, LetterKind } from '../../src/letters/facts/letter-facts.js';
import type { AgencyFacts, BasisFacts, ReferredLetter, SignerFacts } from '../../src/letters/facts/parts.js';
import type { CivilDate, Instant } from '../../workflows/limits/time.js';

const day = (text: string) => text as CivilDate;
const at = (text: string) => text as Instant;

const department = (code: string, name: string): AgencyFacts => ({
  code,
  name,
  kind: 'department',
  subordination: 'department',
});

export const SKHDT = department('SKHDT', 'Sở Kế hoạch và Đầu tư');
export const SXD = department('SXD', 'Sở Xây dựng');
const STC = department('STC', 'Sở Tài chính');
const CAT: AgencyFacts = { code: 'CAT', name: 'Công an tỉnh', kind: 'department', subordination: 'vertical' };
const SNV: AgencyFacts = { code: 'SNV', name: 'Sở Nội vụ', kind: 'home-affairs', subordination: 'department' };
export const VP: AgencyFacts = { code: 'VP', name: 'Văn phòng UBND tỉnh', kind: 'office', subordination: 'department' };
const CHAIRMAN: AgencyFacts = { code: 'CT', name: 'Chủ tịch UBND tỉnh', kind: 'chairman', subordination: 'department' };

const HEAD: SignerFacts = { awaited: false, name: 'Nguyễn Hoài An', as: 'head', title: null, delegation: null };

const BASIS: BasisFacts = {
  document: 'Văn bản số 2230/UBND-NC ngày 16/5/2023 của Chủ tịch UBND tỉnh Phú Yên',
  point: 'mục 2.2',
  wording:
    'Trường hợp quá thời hạn yêu cầu mà sở, ngành được lấy ý kiến không trả lời hoặc chậm trả lời thì được xác định là đồng ý với ý kiến và đề xuất của đơn vị lấy ý kiến theo đúng quy định',
  adopted: {
    document: 'Văn bản số 2230/UBND-NC ngày 16/5/2023 của Chủ tịch UBND tỉnh Phú Yên',
    from: day('2023-05-16'),
  },
};

const REQUEST: ReferredLetter = { code: '7K3M-9QXT-2WBR-F4HD', number: '45/SKHĐT-TH', on: day('2023-06-14') };
const PROPOSED = {
  position: 'Thống nhất chủ trương điều chỉnh quy hoạch phân khu theo dự thảo',
  proposal: 'Phê duyệt quy hoạch phân khu Khu công nghiệp Hòa Tâm, quy mô 491 ha, theo dự thảo kèm theo.',
};

const view = (agency: AgencyFacts, said: Partial<ViewFacts>): ViewFacts => ({
  agency,
  standing: 'answered',
  position: 'agree',
  reason: null,
  alternative: null,
  on: day('2023-06-20'),
  letter: null,
  late: false,
  comments: [],
  ...said,
});

const VIEWS: readonly ViewFacts[] = [
  view(SXD, {
    position: 'disagree',
    reason: 'Quy mô 491 ha vượt chỉ tiêu sử dụng đất được phân bổ đến năm 2030',
    alternative: 'Giảm quy mô còn 400 ha, phần còn lại đưa vào giai đoạn sau năm 2030',
    letter: { code: 'AAAA-BBBB-CCCC-DDDD', number: '812/SXD-QLQH', on: day('2023-06-20') },
    comments: [
      {
        text: 'Bổ sung hành lang cây xanh dọc tuyến kênh',
        question: 'Sự phù hợp với quy hoạch xây dựng',
        weight: 'main',
        condition: true,
        result: 'rejected',
        explanation: 'Hành lang đã có trong quy hoạch chung',
        maintained: true,
      },
      {
        text: 'Sửa tên bản vẽ QH-04',
        question: null,
        weight: 'drafting',
        condition: false,
        result: 'accepted',
        explanation: 'Đã sửa',
        maintained: null,
      },
    ],
  }),
  view(STC, { standing: 'deemed', position: null, on: null }),
  view(CAT, {}),
];

const LIMIT = {
  receivedAt: at('2023-06-14T02:05:00.000Z'),
  receiptEvidence: null,
  counted: ['2023-06-15', '2023-06-16', '2023-06-19', '2023-06-20', '2023-06-21', '2023-06-22', '2023-06-23'].map(day),
  unit: 'workingDays' as const,
  dueAt: at('2023-06-23T17:00:00.000Z'),
};

const NOTICE = {
  ...PROPOSED,
  askedOn: day('2023-06-14'),
  request: REQUEST,
  limit: LIMIT,
  basis: BASIS,
  heldBy: 'Huỳnh Thu Hà',
  head: 'Võ Thành Đạt',
  recordedBy: 12,
};

/** Facts with everything that all letters have; the kind adds its own. */
function facts<Kind extends LetterKind>(
  kind: Kind,
  content: LetterFacts<Kind>['content'],
  others: Partial<LetterFacts<Kind>> = {},
): LetterFacts {
  return {
    v: 1,
    kind,
    code: 'F4HD-7K3M-9QXT-2WBR',
    province: { code: 'phu-yen', name: 'Phú Yên', kind: 'tỉnh' },
    issuer: SKHDT,
    addressees: [SXD],
    copies: [],
    signer: HEAD,
    signedAt: at('2023-06-26T02:00:00.000Z'),
    consultation: {
      id: 'kcn',
      subject: 'Lấy ý kiến dự thảo quy hoạch phân khu Khu công nghiệp Hòa Tâm',
      matter: 'kcn',
    },
    lead: SKHDT,
    entry: { seq: 3, hash: 'a'.repeat(64) },
    number: null,
    content,
    ...others,
  } as LetterFacts;
}

const QUESTIONS = [
  'Dự thảo có phù hợp với quy hoạch xây dựng không?',
  'Quy mô 491 ha có phù hợp với chỉ tiêu sử dụng đất không?',
];
const asked = (agency: AgencyFacts, silence: 'deemed-consent' | 'escalate-to-head') => ({
  agency,
  reason: 'Quản lý nhà nước về lĩnh vực có liên quan',
  questions: QUESTIONS,
  dueAt: LIMIT.dueAt,
  days: { count: 7, unit: 'workingDays' as const },
  silence,
});

const SUBMISSION = {
  ...PROPOSED,
  views: VIEWS,
  dissenters: ['SXD'],
  sessions: [
    {
      agency: SXD,
      heldOn: day('2023-06-28'),
      result: 'differing' as const,
      minutes: 'Hai bên giữ nguyên quan điểm về quy mô.',
    },
  ],
  options: [
    { key: 'a', text: 'Phê duyệt quy mô 491 ha theo đề xuất của Sở Kế hoạch và Đầu tư' },
    { key: 'b', text: 'Phê duyệt quy mô 400 ha theo ý kiến của Sở Xây dựng' },
  ],
  recommendation: 'Chọn phương án a',
};

/** One letter of every kind, and of a kind with several texts one of each. By the name of its picture. */
export const LETTERS: Readonly<Record<string, LetterFacts>> = {
  '01-lay-y-kien': facts(
    'request',
    {
      ...PROPOSED,
      round: 1,
      amended: null,
      legalGround: 'Luật Quy hoạch năm 2017; Quy chế làm việc của UBND tỉnh (Quyết định số 04/2023/QĐ-UBND)',
      authority: 'province',
      urgency: 'ordinary',
      urgencyReason: null,
      asked: [asked(SXD, 'deemed-consent'), asked(STC, 'deemed-consent'), asked(CAT, 'escalate-to-head')],
      basis: BASIS,
    },
    { addressees: [SXD, STC, CAT], signedAt: at('2023-06-14T02:00:00.000Z') },
  ),
  '02-tra-loi': facts(
    'answer',
    {
      position: 'disagree',
      reason: 'Quy mô 491 ha vượt chỉ tiêu sử dụng đất được phân bổ đến năm 2030',
      alternative: 'Giảm quy mô còn 400 ha, phần còn lại đưa vào giai đoạn sau năm 2030',
      answers: [
        { question: QUESTIONS[0] as string, position: 'agree', text: 'Phù hợp với quy hoạch chung.' },
        { question: QUESTIONS[1] as string, position: 'disagree', text: 'Vượt chỉ tiêu 91 ha.' },
      ],
      comments: [
        { text: 'Bổ sung hành lang cây xanh dọc tuyến kênh', question: null, weight: 'main', condition: false },
        { text: 'Sửa tên bản vẽ QH-04', question: null, weight: 'drafting', condition: false },
      ],
      askedOn: day('2023-06-14'),
      request: REQUEST,
      late: false,
      instead: null,
    },
    {
      issuer: SXD,
      addressees: [SKHDT],
      signer: {
        ...HEAD,
        name: 'Lê Văn Khôi',
        as: 'deputy',
        title: 'Phó Giám đốc Sở Xây dựng',
        delegation: '15/GUQ-SXD',
      },
    },
  ),
  '03-tra-lai': facts(
    'return',
    {
      ground: 'outside-competence',
      reason: 'Việc quản lý đất khu công nghiệp thuộc ngành tài nguyên và môi trường',
      competentAgency: department('STNMT', 'Sở Tài nguyên và Môi trường'),
      basis: { ...BASIS, point: 'mục 2.1' },
      askedOn: day('2023-06-14'),
      request: REQUEST,
    },
    { issuer: SXD, addressees: [SKHDT] },
  ),
  '04-don-doc': facts(
    'urging',
    {
      answerBy: day('2023-06-22'),
      dueAt: LIMIT.dueAt,
      overdue: false,
      silence: 'deemed-consent',
      basis: BASIS,
      askedOn: day('2023-06-14'),
      request: REQUEST,
    },
    {
      issuer: VP,
      signer: { ...HEAD, name: 'Đỗ Minh Tâm', as: 'by-order', title: 'Trưởng phòng Tổng hợp, Văn phòng UBND tỉnh' },
    },
  ),
  '05a-dong-y-khong-tra-loi': facts(
    'deemed-notice',
    { ...NOTICE, variant: 'silent', answer: null, corrects: null },
    { addressees: [STC], copies: [SNV, VP], number: '12/TB-SKHĐT' },
  ),
  '05b-dong-y-tra-loi-cham': facts(
    'deemed-notice',
    {
      ...NOTICE,
      variant: 'late',
      answer: {
        receivedAt: at('2023-06-24T03:15:00.000Z'),
        evidence: null,
        letter: { code: 'AAAA-BBBB-CCCC-DDDD', number: '905/STC-NS', on: day('2023-06-24') },
      },
      corrects: null,
    },
    { addressees: [STC], copies: [SNV, VP], number: '13/TB-SKHĐT' },
  ),
  '05c-dinh-chinh': facts(
    'deemed-notice',
    {
      ...NOTICE,
      variant: 'correction',
      answer: {
        receivedAt: at('2023-06-23T09:30:00.000Z'),
        evidence: 'Công văn số 1234/CAT-PV01, dấu văn thư đến ngày 23/6/2023',
        letter: null,
      },
      corrects: { number: '12/TB-SKHĐT', issuedOn: day('2023-06-26') },
    },
    { addressees: [STC], copies: [SNV, VP], signer: { ...HEAD, awaited: true, name: null } },
  ),
  '06-bien-ban': facts('minutes', {
    agency: SXD,
    heldOn: day('2023-06-28'),
    participants: ['Ông Nguyễn Hoài An, Giám đốc Sở Kế hoạch và Đầu tư', 'Ông Đặng Quốc Hùng, Giám đốc Sở Xây dựng'],
    minutes: 'Hai bên trao đổi về quy mô khu công nghiệp.\nHai bên thống nhất điều chỉnh quy mô còn 450 ha.',
    result: 'unified',
    differences: ['Quy mô 491 ha vượt chỉ tiêu sử dụng đất'],
    confirmDueAt: at('2023-06-30T17:00:00.000Z'),
    basis: { ...BASIS, point: 'mục 2.3' },
  }),
  '07-bang-tong-hop': facts('summary', {
    ...PROPOSED,
    round: 1,
    legalGround: 'Luật Quy hoạch năm 2017',
    askedOn: day('2023-06-14'),
    views: VIEWS,
  }),
  '08a-to-trinh': facts(
    'submission',
    { ...SUBMISSION, by: 'lead', officeOpinion: null, decideBy: null },
    { addressees: [CHAIRMAN, VP] },
  ),
  '08b-phieu-trinh': facts(
    'submission',
    {
      ...SUBMISSION,
      by: 'office',
      officeOpinion: 'Đề nghị chọn phương án b',
      decideBy: at('2023-07-07T17:00:00.000Z'),
    },
    { issuer: VP, addressees: [CHAIRMAN], signer: { ...HEAD, name: 'Phạm Đình Chi' } },
  ),
  '09-ket-luan': facts(
    'conclusion',
    {
      ...PROPOSED,
      outcome: 'agreed-with-differences',
      conclusion: null,
      askedOn: day('2023-06-14'),
      views: VIEWS,
      basis: BASIS,
    },
    { addressees: [SXD, STC, CAT], copies: [VP] },
  ),
  '10-xin-loi': facts('apology', {
    because: 'late-settlement',
    to: 'Công ty cổ phần Hạ tầng Hòa Tâm',
    what: 'Trả lời hồ sơ đề nghị thỏa thuận đấu nối hạ tầng chậm so với giấy hẹn',
    measures: 'Phân công lại người thụ lý và kiểm tra tiến độ hằng tuần',
    dueOn: day('2023-06-16'),
    settledOn: day('2023-06-26'),
  }),
  '11a-tam-dung': facts(
    'suspension',
    { reason: 'Bản đồ gửi kèm không phải bản đã trình', since: day('2023-06-19'), limits: [] },
    { issuer: VP, addressees: [SKHDT, SXD] },
  ),
  '11b-tiep-tuc': facts(
    'resumption',
    {
      reason: 'Đã thay bằng bản đúng',
      since: day('2023-06-26'),
      limits: [{ agency: SXD, dueAt: at('2023-06-30T17:00:00.000Z') }],
    },
    { issuer: VP, addressees: [SKHDT, SXD] },
  ),
  '12-tham-quyen': facts(
    'competence',
    {
      agency: SXD,
      competent: true,
      reason: 'Theo chức năng quản lý nhà nước về quy hoạch xây dựng',
      ground: 'outside-competence',
      returnReason: 'Việc quản lý đất khu công nghiệp thuộc ngành tài nguyên và môi trường',
      contestReason: 'Câu hỏi về quy hoạch xây dựng thuộc chức năng của Sở Xây dựng',
      askedOn: day('2023-06-14'),
      request: REQUEST,
      dueAt: at('2023-06-30T17:00:00.000Z'),
    },
    { issuer: VP, addressees: [SKHDT, SXD], signer: { ...HEAD, name: 'Phạm Đình Chi' } },
  ),
  '13-thoi-lay-y-kien': facts(
    'withdrawal',
    {
      because: 'request-withdrawn',
      reason: 'Nội dung quy hoạch cấp nước không còn thuộc phạm vi điều chỉnh của dự thảo',
      since: day('2023-06-20'),
      requests: [{ agency: SXD, askedOn: day('2023-06-14'), letter: REQUEST }],
      instead: null,
    },
    { addressees: [SXD], number: '10/SKHĐT-TH' },
  ),
};
