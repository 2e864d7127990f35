/** Registers of the samples: internal procedures in each standing, powers in force and taken back, a review that is late and one done. */
import type { CaseSample } from './case-sample.js';

const cost = (when: 'before' | 'after', minutes: number, fees: number) => ({
  when,
  parts: [{ what: 'Chuẩn bị và trình hồ sơ', minutes, wagePerHour: 45_000, fees }],
  timesPerYear: 120,
});

const PROCEDURES: readonly CaseSample[] = [
  {
    id: 'thu-tuc-ke-hoach-dat',
    by: 'STNMT/officer',
    command: 'procedure.list',
    with: { code: 'NB-STNMT-01', name: 'Lấy ý kiến thẩm định kế hoạch sử dụng đất cấp huyện' },
  },
  {
    id: 'thu-tuc-ke-hoach-dat',
    by: 'STNMT/officer',
    command: 'procedure.publish',
    with: { on: '2023-05-15', address: 'https://dichvucong.gov.vn/p/home/dvc-tthc-noi-bo.html' },
  },
  {
    id: 'thu-tuc-ke-hoach-dat',
    by: 'STNMT/officer',
    command: 'procedure.simplify',
    with: { on: '2023-06-01', what: 'Bỏ một lần trình; gộp hai biểu mẫu thành một.' },
  },
  { id: 'thu-tuc-ke-hoach-dat', by: 'STNMT/officer', command: 'procedure.cost', with: cost('before', 480, 20_000) },
  { id: 'thu-tuc-ke-hoach-dat', by: 'STNMT/officer', command: 'procedure.cost', with: cost('after', 300, 10_000) },
  {
    id: 'thu-tuc-du-toan',
    by: 'STC/officer',
    command: 'procedure.list',
    with: { code: 'NB-STC-01', name: 'Lấy ý kiến thẩm tra dự toán kinh phí' },
  },
  {
    id: 'thu-tuc-gia-dat',
    by: 'STNMT/officer',
    command: 'procedure.list',
    with: { code: 'NB-STNMT-02', name: 'Lấy ý kiến giá đất cụ thể lần hai' },
  },
  {
    id: 'thu-tuc-gia-dat',
    by: 'STNMT/head',
    command: 'procedure.cut',
    with: { on: '2023-06-05', document: 'Quyết định bãi bỏ thủ tục hành chính nội bộ ngày 05/6/2023' },
  },
];

const POWERS: readonly CaseSample[] = [
  {
    id: 'uy-quyen-gia-han',
    by: 'VP/officer',
    command: 'delegated-power.record',
    with: {
      subject: 'Gia hạn sử dụng đất của tổ chức',
      way: 'delegated',
      from: 'CT',
      to: 'STNMT',
      text: 'Ủy quyền Sở Tài nguyên và Môi trường gia hạn sử dụng đất của tổ chức trên địa bàn tỉnh.',
      document: 'Quyết định ủy quyền ngày 01/3/2023',
      about: 'Quản lý đất đai',
      matter: 'Gia hạn sử dụng đất của tổ chức',
      since: '2023-03-01',
      until: '2023-12-31',
    },
  },
  {
    id: 'uy-quyen-da-thu-hoi',
    by: 'VP/officer',
    command: 'delegated-power.record',
    with: {
      subject: 'Phê duyệt giá đất cụ thể',
      way: 'delegated',
      from: 'CT',
      to: 'STNMT',
      text: 'Ủy quyền Sở Tài nguyên và Môi trường phê duyệt giá đất cụ thể khi bồi thường.',
      document: 'Quyết định ủy quyền ngày 01/7/2022',
      since: '2022-07-01',
    },
  },
  {
    id: 'uy-quyen-da-thu-hoi',
    by: 'VP/officer',
    command: 'delegated-power.end',
    with: { on: '2023-06-01', document: 'Quyết định thu hồi ủy quyền ngày 26/5/2023' },
  },
];

const REVIEWS: readonly CaseSample[] = [
  {
    id: 'ra-soat-quy-che',
    by: 'VP/officer',
    command: 'regulation-review.set',
    with: { regulation: 'Quy chế làm việc của UBND tỉnh', dueOn: '2023-06-09' },
  },
  {
    id: 'ra-soat-quy-che-van-phong',
    by: 'VP/officer',
    command: 'regulation-review.set',
    with: { regulation: 'Quy chế làm việc của Văn phòng UBND tỉnh', dueOn: '2023-06-30' },
  },
  {
    id: 'ra-soat-quy-che-van-phong',
    by: 'VP/officer',
    command: 'regulation-review.record',
    with: { on: '2023-06-12', result: 'amended', what: 'Sửa Điều 7 về thời hạn lấy ý kiến và trả lời.' },
  },
];

export const REGISTER_SAMPLES: readonly CaseSample[] = [...PROCEDURES, ...POWERS, ...REVIEWS];
