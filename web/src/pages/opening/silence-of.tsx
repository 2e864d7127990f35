/** What the silence of an agency will be, said before anything is sent: the rule of deemed consent binds only whom it names. */
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import type { Rules } from './use-rules.js';

const words = texts({
  vi: {
    deemed: 'Im lặng quá thời hạn: được xác định là đồng ý theo đúng quy định.',
    overdue: 'Im lặng quá thời hạn: quá hạn, không được coi là đồng ý.',
    closed:
      'Địa phương chưa ghi nhận việc áp dụng quy định coi im lặng là đồng ý nên chưa gửi được. Quản trị ghi văn bản của địa phương tại trang Quản trị, mục Quy định; bản nháp vẫn được lưu.',
  },
  en: {
    deemed: 'Silence past the limit: deemed consent by the rules.',
    overdue: 'Silence past the limit: overdue, never consent.',
    closed:
      'The rule of deemed consent is not adopted here, so nothing can be sent yet. The administrator records the document of the province under Administration, Rules; the draft is kept.',
  },
});

/** Whether the silence of an agency is consent under a regulation; an agency that is not known is a department. */
export function isDeemed({ silence }: Pick<Regulation, 'silence'>, agency: Schemas['AgencyView'] | undefined): boolean {
  return silence.effect === 'deemed-consent' && silence.appliesTo.includes(agency?.subordination ?? 'department');
}

export function SilenceOf({
  regulation,
  agency,
}: {
  readonly regulation: Regulation;
  readonly agency: Schemas['AgencyView'] | undefined;
}) {
  const t = useTexts(words);
  return <p className="small second">{isDeemed(regulation, agency) ? t.deemed : t.overdue}</p>;
}

/** Nothing can be opened yet: said where it is written, not only when it is refused. */
export function NotAdopted({ standing }: Pick<Rules, 'standing'>) {
  const t = useTexts(words);
  return standing.opens ? null : (
    <Notice tone="seal">
      <p>{t.closed}</p>
    </Notice>
  );
}
