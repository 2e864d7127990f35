/** Reviews, commendations, proposals to cut a step and difficulties of the samples, one at each state worth seeing. */
import type { CaseSample } from './case-sample.js';

const days = { explainBy: '2023-06-23', concludeBy: '2023-06-30' };

const REVIEWS: readonly CaseSample[] = [
  {
    id: 'kiem-diem-cho-giai-trinh',
    by: 'SNV/officer',
    command: 'review.propose',
    with: {
      ...days,
      subject: 'Chậm phân công xử lý văn bản lấy ý kiến',
      agency: 'SXD',
      ground: 'Hai văn bản lấy ý kiến đến hạn mới được phân công người xử lý.',
    },
  },
  {
    id: 'kiem-diem-cho-ket-luan',
    by: 'VP/officer',
    command: 'review.propose',
    with: {
      ...days,
      subject: 'Trả hồ sơ nhiều lần không nêu đủ nội dung còn thiếu',
      agency: 'STNMT',
      person: '@STNMT/officer',
      ground: 'Ba lần trả hồ sơ, mỗi lần nêu thêm một nội dung còn thiếu.',
    },
  },
  {
    id: 'kiem-diem-cho-ket-luan',
    by: 'STNMT/officer',
    command: 'review.explain-in-person',
    with: {
      text: 'Hồ sơ được bổ sung thành nhiều đợt nên mỗi lần kiểm tra lại phát sinh nội dung mới.',
      mitigation: 'Đã đề xuất bằng văn bản cách kiểm tra một lần và làm thử trước khi được hướng dẫn.',
    },
  },
  {
    id: 'kiem-diem-cho-ket-luan',
    by: 'STNMT/head',
    command: 'review.explain',
    with: { text: 'Sở đã ban hành bảng kiểm thống nhất, mỗi hồ sơ chỉ trả một lần.' },
  },
  {
    id: 'kiem-diem-cho-quyet-dinh',
    by: 'SNV/officer',
    command: 'review.propose',
    with: {
      ...days,
      subject: 'Đùn đẩy việc thuộc thẩm quyền',
      agency: 'SGTVT',
      person: '@SGTVT/officer',
      ground: 'Bốn lần chuyển văn bản thuộc thẩm quyền của mình sang cơ quan khác.',
    },
  },
  {
    id: 'kiem-diem-cho-quyet-dinh',
    by: 'SGTVT/officer',
    command: 'review.explain-in-person',
    with: { text: 'Tôi hiểu chưa đúng phạm vi phân cấp.' },
  },
  {
    id: 'kiem-diem-cho-quyet-dinh',
    by: 'SGTVT/head',
    command: 'review.explain',
    with: { text: 'Sở đã nhắc nhở hai lần nhưng chưa chuyển biến.' },
  },
  {
    id: 'kiem-diem-cho-quyet-dinh',
    by: 'SNV/head',
    command: 'review.conclude',
    with: {
      outcome: 'transfer-proposed',
      words: 'Né tránh, đùn đẩy lặp lại sau khi đã được nhắc nhở; đề nghị điều chuyển công tác khác.',
      number: '512/KL-SNV',
      on: '2023-06-14',
    },
  },
];

const COMMENDATIONS: readonly CaseSample[] = [
  {
    id: 'khen-thuong-cho-tham-tra',
    by: 'STP/head',
    command: 'commendation.propose',
    with: {
      subject: 'Khen thưởng Sở Tư pháp trả lời lấy ý kiến đúng hạn',
      agency: 'STP',
      form: 'certificate',
      merit: 'Trả lời đúng hạn các văn bản lấy ý kiến, ý kiến rõ ràng, có căn cứ.',
      from: '2023-04-01',
      to: '2023-06-30',
    },
  },
];

const STEPS: readonly CaseSample[] = [
  {
    id: 'bo-lay-y-kien-lan-hai',
    by: 'SKHDT/head',
    command: 'step-proposal.propose',
    with: {
      subject: 'Bỏ bước lấy ý kiến lần hai khi thẩm định dự án nhóm C',
      procedure: 'Thẩm định chủ trương đầu tư dự án nhóm C',
      step: 'Lấy ý kiến lần hai trước khi trình',
      reason: 'Lần hai hỏi lại đúng nội dung đã được trả lời ở lần một.',
      workingDays: 5,
    },
  },
  {
    id: 'bo-ban-giay',
    by: 'STC/head',
    command: 'step-proposal.propose',
    with: {
      subject: 'Bỏ bước nộp thêm bản giấy hồ sơ quyết toán',
      procedure: 'Thẩm tra quyết toán dự án hoàn thành',
      step: 'Nộp thêm bản giấy sau khi đã gửi hồ sơ điện tử có ký số',
      reason: 'Hồ sơ điện tử có ký số có giá trị như bản giấy.',
      workingDays: 2,
    },
  },
  {
    id: 'bo-ban-giay',
    by: 'VP/head',
    command: 'step-proposal.decide',
    with: { decision: 'accepted', number: '88/TB-VPUBND', on: '2023-06-14', inForceOn: '2023-07-01' },
  },
];

const DIFFICULTIES: readonly CaseSample[] = [
  {
    id: 'vuong-co-quan-chu-tri',
    by: 'SXD/head',
    command: 'difficulty.report',
    with: {
      subject: 'Chưa rõ cơ quan chủ trì thủ tục đấu nối hạ tầng',
      about: 'Hai quyết định phân cấp ghi hai cơ quan chủ trì khác nhau nên văn bản lấy ý kiến bị trả lại.',
      proposal: 'Thống nhất một cơ quan chủ trì.',
      to: 'office',
    },
  },
  {
    id: 'vuong-nhan-su-mot-cua',
    by: 'STNMT/head',
    command: 'difficulty.report',
    with: {
      subject: 'Thiếu người tại bộ phận một cửa vào cuối quý',
      about: 'Hồ sơ cuối quý tăng gấp đôi, hai người không xử lý kịp trong ngày.',
      to: 'home-affairs',
    },
  },
  {
    id: 'vuong-nhan-su-mot-cua',
    by: 'SNV/officer',
    command: 'difficulty.answer',
    with: { text: 'Sở Nội vụ thống nhất điều động tạm thời một người trong tháng cuối quý.' },
  },
];

export const PERSONNEL_SAMPLES: readonly CaseSample[] = [...REVIEWS, ...COMMENDATIONS, ...STEPS, ...DIFFICULTIES];
