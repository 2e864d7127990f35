/** The figures of the report and the address of the list behind each: the same figure, agency and days. */
import type { CivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/texts.js';

export type Figure = Schemas['ReportFigure'];

/** What each is called in an address. */
const ADDRESSES: Readonly<Record<Figure, string>> = {
  asked: 'duoc-lay-y-kien',
  onTime: 'dung-han',
  afterExtension: 'sau-gia-han',
  silent: 'khong-tra-loi',
  late: 'tra-loi-cham',
  silentOrLate: 'khong-hoac-cham',
  returned: 'tra-lai',
  pending: 'dang-cho',
  unclarified: 'chua-lam-ro',
  contested: 'cho-tham-quyen',
  urged: 'da-don-doc',
  noticesIssued: 'da-thong-bao',
  noticesPending: 'con-han-thong-bao',
  noticesOverdue: 'qua-han-thong-bao',
  ending: 'het-han',
  overdue: 'dang-qua-han',
};

export const figureWords = texts<Record<Figure, string>>({
  vi: {
    asked: 'Lượt được lấy ý kiến',
    onTime: 'Trả lời đúng hạn',
    afterExtension: 'Trả lời trong thời hạn đã gia hạn',
    silent: 'Không trả lời',
    late: 'Trả lời chậm',
    silentOrLate: 'Không trả lời hoặc trả lời chậm',
    returned: 'Trả lại',
    pending: 'Đang chờ trả lời',
    unclarified: 'Chưa làm rõ',
    contested: 'Chờ quyết định thẩm quyền',
    urged: 'Đã đôn đốc',
    noticesIssued: 'Đã thông báo về việc được xác định là đồng ý',
    noticesPending: 'Còn trong hạn thông báo về việc được xác định là đồng ý',
    noticesOverdue: 'Quá hạn thông báo về việc được xác định là đồng ý',
    ending: 'Thời hạn trả lời kết thúc',
    overdue: 'Ý kiến đang quá hạn',
  },
  en: {
    asked: 'Requests',
    onTime: 'Answered in time',
    afterExtension: 'Answered within an extended deadline',
    silent: 'Not answered',
    late: 'Answered late',
    silentOrLate: 'Not answered or answered late',
    returned: 'Returned',
    pending: 'Waiting for an answer',
    unclarified: 'Not clarified',
    contested: 'Competence to be decided',
    urged: 'Urged',
    noticesIssued: 'Notices of a deemed consent issued',
    noticesPending: 'Notices of a deemed consent still in time',
    noticesOverdue: 'Notices of a deemed consent overdue',
    ending: 'Deadlines that end',
    overdue: 'Opinions overdue now',
  },
});

/** The list behind a figure. */
export interface Behind {
  readonly figure: Figure;
  /** Code of the agency; null for the whole province. */
  readonly agency: string | null;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The address of the list behind a figure. */
export function listOf({ figure, agency, from, to }: Behind): string {
  const query = new URLSearchParams({ 'so-lieu': ADDRESSES[figure], tu: from, den: to });
  if (agency !== null) query.set('co-quan', agency);
  return `/tong-quan/danh-sach?${query.toString()}`;
}

/** The figure that an address names; all requests where it names none. */
export function figureIn(address: URLSearchParams): Figure {
  const named = address.get('so-lieu');
  return (Object.keys(ADDRESSES) as Figure[]).find((figure) => ADDRESSES[figure] === named) ?? 'asked';
}
