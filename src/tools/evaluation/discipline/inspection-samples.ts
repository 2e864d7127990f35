/**
 * Plans, draws and inspections of the samples: an approved plan and one that waits to be approved, a draw to be opened and a voided one,
 * inspections announced, under way, with a measure that is soon due, carried out, and one by the unit itself.
 */
import { sha256 } from '../../../platform/canonical-json.js';
import type { CaseSample } from './case-sample.js';

const YEAR = { from: '2022-01-01', until: '2022-12-31' };
const CONTENT = 'Việc thực hiện chức trách, nhiệm vụ được giao; việc trả lời lấy ý kiến đúng thời hạn.';
const PUBLIC_DUTY =
  'Đánh giá việc hoàn thành chức trách, nhiệm vụ được giao của cơ quan và công chức; thái độ, trách nhiệm khi giải quyết hồ sơ.';
const TEAM = [
  { person: '@SNV/officer', part: 'leader' },
  { person: '@SNV/head', part: 'member' },
];

/** Who tries the evaluation mode out opens this draw: its secret is told in the draw, as no real one is. */
const SECRET = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff';

const step = (
  id: string,
  by: string,
  command: CaseSample['command'],
  carried: CaseSample['with'] = {},
): CaseSample => ({
  id,
  by,
  command,
  with: carried,
});

const planned = (unit: string, month: number) => ({ unit, ...YEAR, month, content: CONTENT, publicDuty: true });

const PLANS: readonly CaseSample[] = [
  step('ke-hoach-2023', 'SNV/officer', 'inspection-plan.draft', {
    subject: 'Kế hoạch kiểm tra công vụ năm 2023',
    year: 2023,
    basis: 'Công văn số 2230/UBND-NC ngày 16/5/2023, mục 1.6',
    publicDuty: PUBLIC_DUTY,
    items: [planned('SNNPTNT', 6), planned('SVHTTDL', 7), planned('STP', 9)],
  }),
  step('ke-hoach-2023', 'SNV/head', 'inspection-plan.submit'),
  step('ke-hoach-2023', 'CT/head', 'inspection-plan.approve', {
    number: '615/QĐ-UBND',
    decidedOn: '2023-06-09',
  }),
];

const DRAWS: readonly CaseSample[] = [
  step('rut-tham-quy-3', 'SNV/officer', 'draw.commit', {
    subject: 'Rút thăm kiểm tra đột xuất quý III năm 2023',
    purpose: `Chọn 2 cơ quan để kiểm tra công vụ đột xuất.\nChỉ trong bản dùng thử: mã bí mật để mở là ${SECRET}`,
    source: 'agencies',
    count: 2,
    commitment: sha256(SECRET),
  }),
  step('rut-tham-da-huy', 'SNV/officer', 'draw.commit', {
    subject: 'Rút thăm kiểm tra đột xuất quý II năm 2023',
    purpose: 'Chọn 1 cơ quan để kiểm tra công vụ đột xuất.',
    source: 'agencies',
    count: 1,
    commitment: sha256('mã đã mất'),
  }),
  step('rut-tham-da-huy', 'SNV/head', 'draw.void', {
    reason: 'Phiếu ghi mã bí mật bị mất khi chuyển phòng làm việc, có biên bản số 03/BB-SNV.',
  }),
];

const opened = (id: string, unit: string, subject: string, change: CaseSample['with']): CaseSample =>
  step(id, 'SNV/officer', 'inspection.open', { subject, unit, ...YEAR, content: CONTENT, team: TEAM, ...change });

const begun = (id: string, decision: string): CaseSample =>
  step(id, 'SNV/officer', 'inspection.begin', { beganOn: '2023-06-12', decision, dueOn: '2023-06-30' });

const LATE_ANSWERS = {
  about: '3 trong 11 văn bản lấy ý kiến được trả lời sau thời hạn.',
  weight: 'shortcoming',
  basis: 'Công văn số 2230/UBND-NC, mục 2.2',
};

const INSPECTIONS: readonly CaseSample[] = [
  opened('kiem-tra-van-hoa', 'SVHTTDL', 'Kiểm tra công vụ tại Sở Văn hóa, Thể thao và Du lịch', {
    ...{ ground: 'planned', plan: 'ke-hoach-2023', item: 2 },
  }),
  opened('kiem-tra-nong-nghiep', 'SNNPTNT', 'Kiểm tra công vụ tại Sở Nông nghiệp và Phát triển nông thôn', {
    ...{ ground: 'planned', plan: 'ke-hoach-2023', item: 1 },
  }),
  begun('kiem-tra-nong-nghiep', '96/QĐ-SNV'),
  step('kiem-tra-nong-nghiep', 'SNV/officer', 'inspection.record-finding', LATE_ANSWERS),
  opened('kiem-tra-moi-truong', 'STNMT', 'Kiểm tra việc tiếp nhận hồ sơ đất đai theo phản ánh', {
    ...{ ground: 'following-a-report', report: 'Phản ánh ngày 01/6/2023 qua đường dây nóng' },
  }),
  begun('kiem-tra-moi-truong', '97/QĐ-SNV'),
  step('kiem-tra-moi-truong', 'SNV/officer', 'inspection.record-finding', LATE_ANSWERS),
  step('kiem-tra-moi-truong', 'SNV/head', 'inspection.conclude', {
    text: 'Bộ phận tiếp nhận chưa ghi phiếu hẹn; còn 3 văn bản trả lời chậm.',
    number: '41/KL-SNV',
    measures: [
      {
        what: 'Phân công người theo dõi thời hạn trả lời',
        agency: 'STNMT',
        person: '@STNMT/officer',
        dueOn: '2023-06-16',
      },
      { what: 'Cấp phiếu hẹn cho mọi hồ sơ', agency: 'STNMT', dueOn: '2023-06-14' },
      { what: 'Kiểm tra lại sau sáu tháng', agency: 'SNV', dueOn: '2023-12-15' },
    ],
  }),
  step('kiem-tra-moi-truong', 'STNMT/head', 'inspection.report-measure', {
    measure: 2,
    doneOn: '2023-06-14',
    evidence: 'Thông báo số 122/TB-STNMT: từ ngày 14/6/2023 mọi hồ sơ đều có phiếu hẹn.',
  }),
  step('tu-kiem-tra-xay-dung', 'SXD/head', 'inspection.open', {
    subject: 'Tự kiểm tra công vụ của Sở Xây dựng',
    unit: 'SXD',
    ...YEAR,
    ground: 'self',
    content: CONTENT,
    team: [{ person: '@SXD/officer', part: 'leader' }],
  }),
  step('tu-kiem-tra-xay-dung', 'SXD/officer', 'inspection.begin', {
    ...{ beganOn: '2023-06-13', decision: '57/QĐ-SXD', dueOn: '2023-06-30' },
  }),
  step('tu-kiem-tra-xay-dung', 'SXD/officer', 'inspection.record-finding', {
    ...LATE_ANSWERS,
    about: 'Không có văn bản nào trả lời sau thời hạn.',
    weight: 'in-order',
  }),
  step('tu-kiem-tra-xay-dung', 'SXD/head', 'inspection.conclude', {
    text: 'Các phòng thực hiện đúng quy định.',
    number: '12/KL-SXD',
  }),
];

export const INSPECTION_SAMPLES: readonly CaseSample[] = [...PLANS, ...DRAWS, ...INSPECTIONS];
