/** Checks the journal of a consultation again, here and now, and says what was found. */
import { $api, type Consultation } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';
import { instantFrom, sayMoment } from '../../time/say.js';

const words = texts({
  vi: {
    again: 'Kiểm tra lại',
    sound: (n: number) => `${n} mục liền mạch`,
    anchored: (seq: number, at: string) => `, neo tại điểm kiểm chứng số ${seq} lúc ${at}`,
    unanchored: ', chưa có điểm kiểm chứng neo mục cuối',
    broken: 'Nhật ký không khớp:',
  },
  en: {
    again: 'Check again',
    sound: (n: number) => `${counted(n, 'entry', 'entries')} without a gap`,
    anchored: (seq: number, at: string) => `, anchored by checkpoint ${seq} of ${at}`,
    unanchored: ', not yet anchored by a checkpoint',
    broken: 'The journal does not agree:',
  },
});

export function Verified({ consultation }: { readonly consultation: Pick<Consultation, 'id'> }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { data, error, isFetching, refetch } = $api.useQuery(
    'get',
    '/api/v1/consultations/{id}/verification',
    { params: { path: { id: consultation.id } } },
    { enabled: false },
  );
  return (
    <>
      <span role="status">
        {data?.ok && (
          <span className="ok">
            <Mark name="proof" size={16} /> {t.sound(data.entries)}
            {data.checkpoint === null
              ? t.unanchored
              : t.anchored(data.checkpoint.seq, sayMoment(instantFrom(data.checkpoint.at), language))}
          </span>
        )}
        {data !== undefined && !data.ok && (
          <span className="seal">
            <Mark name="overdue" size={16} /> {t.broken} {data.faults.join(' ')}
          </span>
        )}
      </span>
      <span className="no-print">
        <Button small look="quiet" busy={isFetching} onPress={() => void refetch()}>
          {t.again}
        </Button>
      </span>
      <Refused error={error} />
    </>
  );
}
