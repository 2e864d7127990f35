/** What the silence of an agency will be, said before anything is sent: the rule of deemed consent binds only whom it names. */
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { silenceWhenAsked, silenceWords } from '../../acts/silence.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import type { Rules } from './use-rules.js';

const words = texts({
  vi: {
    closed:
      'Địa phương chưa ghi nhận việc áp dụng quy định coi việc không trả lời là đồng ý nên chưa gửi được. Quản trị viên ghi văn bản của địa phương tại trang Quản trị, mục Quy định; bản nháp vẫn được lưu.',
  },
  en: {
    closed:
      'The rule of deemed consent is not adopted here, so nothing can be sent yet. The administrator records the document of the province under Administration, Regulations; the draft is kept.',
  },
});

export function SilenceOf({
  regulation,
  agency,
}: {
  /** The rule as the regime of the matter makes it. */
  readonly regulation: Regulation;
  readonly agency: Schemas['AgencyView'] | undefined;
}) {
  const says = useTexts(silenceWords);
  return <p className="small second">{says[silenceWhenAsked(regulation, agency)]}</p>;
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
