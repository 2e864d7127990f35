/** Petitions of the samples: one that came in, one that is held and late, one reported up, one with its letter of apology. */
import type { CaseSample } from './case-sample.js';

const from = { contact: 'Số 12 Lê Lợi, phường 5, thành phố Tuy Hòa' };

export const PETITION_SAMPLES: readonly CaseSample[] = [
  {
    id: 'don-chua-giao',
    by: 'SXD/clerk',
    command: 'petition.receive',
    with: {
      ...from,
      subject: 'Phản ánh hướng dẫn hồ sơ cấp phép xây dựng không thống nhất',
      about: 'Hai lần đến nộp hồ sơ, hai lần được hướng dẫn bổ sung giấy tờ khác nhau.',
      from: 'Bà Trần Thị Hạnh',
      channel: 'in-person',
      receivedOn: '2023-06-12',
    },
  },
  {
    id: 'don-dang-giai-quyet',
    by: 'SXD/clerk',
    command: 'petition.receive',
    with: {
      ...from,
      subject: 'Kiến nghị trả kết quả thẩm định thiết kế đã quá hạn',
      about: 'Hồ sơ thẩm định nộp đã quá thời hạn hẹn trả, công ty hỏi nhiều lần chưa có kết quả.',
      from: 'Công ty TNHH Xây dựng Bình Kiến',
      channel: 'letter',
      receivedOn: '2023-06-07',
    },
  },
  {
    id: 'don-dang-giai-quyet',
    by: 'SXD/head',
    command: 'petition.assign',
    with: { person: '@SXD/officer', dueOn: '2023-06-30' },
  },
  {
    id: 'don-vuot-tham-quyen',
    by: 'STNMT/clerk',
    command: 'petition.receive',
    with: {
      ...from,
      subject: 'Kiến nghị xem lại phương án bồi thường khu dân cư ven biển',
      about: 'Đề nghị xem lại đơn giá bồi thường do UBND tỉnh ban hành.',
      from: 'Ông Lê Văn Phúc',
      channel: 'portal',
      receivedOn: '2023-06-05',
    },
  },
  {
    id: 'don-vuot-tham-quyen',
    by: 'STNMT/head',
    command: 'petition.report-up',
    with: { to: 'VP', reason: 'Đơn giá bồi thường thuộc thẩm quyền của UBND tỉnh.' },
  },
  {
    id: 'don-xin-loi',
    by: 'STNMT/clerk',
    command: 'petition.receive',
    with: {
      ...from,
      subject: 'Phản ánh thái độ khi tiếp nhận hồ sơ đất đai',
      about: 'Người tiếp nhận trả lời thiếu tôn trọng và không ghi phiếu hẹn.',
      from: 'Ông Nguyễn Văn Bình',
      channel: 'hotline',
      receivedOn: '2023-06-01',
      conduct: true,
    },
  },
  {
    id: 'don-xin-loi',
    by: 'STNMT/head',
    command: 'petition.assign',
    with: { person: '@STNMT/officer', dueOn: '2023-06-30' },
  },
  {
    id: 'don-xin-loi',
    by: 'STNMT/officer',
    command: 'petition.settle',
    with: {
      finding: 'right',
      result: 'Đã làm việc với người tiếp nhận, chấn chỉnh tại bộ phận một cửa và cấp lại phiếu hẹn.',
    },
  },
  {
    id: 'don-xin-loi',
    by: 'STNMT/head',
    command: 'petition.require-apology',
    with: { apologiser: 'unit', dueOn: '2023-06-30' },
  },
  {
    id: 'don-xin-loi',
    by: 'STNMT/officer',
    command: 'petition.draft-apology',
    with: {
      text: 'Sở Tài nguyên và Môi trường xin lỗi ông Nguyễn Văn Bình về thái độ của người tiếp nhận hồ sơ và về việc không ghi phiếu hẹn; Sở đã chấn chỉnh và sẽ trả kết quả đúng hẹn.',
    },
  },
];
