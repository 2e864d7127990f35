/** What figures of conduct, steps and their kinds are called. The Vietnamese title of a figure comes with its rule from the server. */
import type { Schemas } from '../../api/client.js';
import { texts } from '../../language/language.js';

type Name = Schemas['FigureRuleView']['name'];

export const ENGLISH_FIGURES: Readonly<Record<Name, string>> = {
  held: 'Asked',
  done: 'Answered',
  onTime: 'On time',
  extended: 'Of these, extended',
  late: 'Late',
  lateDays: 'Working days late',
  silent: 'Silent',
  vague: 'Vague',
  unclarified: 'Not clarified',
  returned: 'Returned',
  contested: 'Contested',
  contestLost: 'Contested and lost',
  released: 'Return standing',
  pending: 'Pending',
  overdueNow: 'Overdue now',
  urged: 'Urgings',
  excused: 'Late with an objective cause',
  noticesOwed: 'Notices owed',
  noticesLate: 'Notices late',
  opened: 'Led',
  repeated: 'Asked again',
  contacted: 'Spoken with before',
};

export const stepWords = texts({
  vi: {
    opinion: 'Trả lời ý kiến',
    notice: 'Gửi thông báo về việc được xác định là đồng ý',
    dispute: 'Xử lý ý kiến chưa thống nhất',
    consultation: 'Toàn bộ hồ sơ lấy ý kiến',
  },
  en: {
    opinion: 'Answering',
    notice: 'Sending the notice of a deemed consent',
    dispute: 'A dispute',
    consultation: 'The whole consultation',
  },
});

/** The page of the figures about oneself and, for a head, about the agency. */
export const OWN_FIGURES = '/ky-cuong/so-lieu-cua-toi';

/** The address of the list behind a figure, now or as a report has frozen it. */
export function behindLink(query: {
  readonly figure: Name;
  readonly agency?: string | null;
  readonly person?: string | null;
  readonly from: string;
  readonly to: string;
  readonly report?: string | null;
  /** Among the figures about oneself. */
  readonly own?: boolean;
}): string {
  const { figure, agency, person, from, to, report, own = false } = query;
  const told = { 'so-lieu': figure, 'co-quan': agency, nguoi: person, tu: from, den: to, 'bao-cao': report };
  const address = new URLSearchParams(Object.entries(told).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return `${own ? OWN_FIGURES : '/tong-quan/so-lieu'}/chi-tiet?${address}`;
}
