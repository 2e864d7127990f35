/** Act, until when, and if not: the tinted line under the heading. */

import { calendarOfAgency } from '../../../../workflows/limits/agency-calendar.js';
import { countWorkingDays, provisionally } from '../../../../workflows/limits/calendar.js';
import { civilDateOf, parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { type SilenceMeans, silenceOfOpinion, silenceWords } from '../../acts/silence.js';
import type { Opinion } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { TickBar } from '../../parts/tick-bar.js';
import { useClock } from '../../time/now.js';
import { instantFrom, sayEffect } from '../../time/say.js';
import { Moment, Until } from '../../time/until.js';
import styles from './limit-line.module.css';

const words = texts({
  vi: {
    silent: 'Không trả lời thì từ',
    deemed: 'được xác định là đồng ý',
    withProposal: (beside: boolean): string => (beside ? 'với đề xuất bên phải.' : 'với đề xuất dưới đây.'),
    reported: 'Việc quá hạn được báo cáo Thủ trưởng cơ quan.',
    wasDeemed: 'Không trả lời trong thời hạn: đã được xác định là đồng ý từ',
    lateWithout: 'Ý kiến gửi bây giờ là ý kiến gửi chậm: được lưu và ghi nhận, không làm thay đổi kết quả.',
    lateMay: 'Ý kiến gửi bây giờ là ý kiến gửi chậm: chỉ thay đổi kết quả khi cơ quan chủ trì chấp nhận.',
    isOverdue: 'Đã quá thời hạn từ',
    stillOpen: 'Vẫn trả lời được cho đến khi cơ quan chủ trì khép lại; câu trả lời được ghi là gửi chậm.',
    notReceived:
      'Chưa ghi nhận cơ quan này đã nhận văn bản, nên thời hạn chưa bắt đầu tính và chưa nhập được câu trả lời.',
  },
  en: {
    silent: 'Without an answer, from',
    deemed: 'it is deemed to agree',
    withProposal: (_beside: boolean) => 'to the proposal shown here.',
    reported: 'What is overdue is reported to the head of the agency.',
    wasDeemed: 'No answer came within the deadline: deemed to agree since',
    lateWithout: 'An opinion sent now is late: it is kept and noted, and changes nothing.',
    lateMay: 'An opinion sent now is late: it counts only if the lead accepts it.',
    isOverdue: 'Past its deadline since',
    stillOpen: 'It can still be answered until the lead closes it; the answer is noted as late.',
    notReceived: 'Receipt by this agency is not recorded yet, so no deadline runs and no answer can be entered.',
  },
});

/** The mark before what follows where nothing is said. */
const SILENCE_MARKS = {
  deemed: 'deemed',
  unclarified: 'clarifying',
  extended: 'awaiting',
  overdue: 'overdue',
  nothing: 'overdue',
} as const satisfies Record<SilenceMeans, unknown>;

export function LimitLine({ opinion, regulation }: { readonly opinion: Opinion; readonly regulation: Regulation }) {
  const t = useTexts(words);
  const says = useTexts(silenceWords);
  const { language } = useLanguage();
  const { now, calendar } = useClock();
  const { heldBy, counted, dueAt, state } = opinion;
  const own = provisionally(calendarOfAgency(calendar, heldBy));
  const startedOn = parseCivilDate(counted?.startedOn);
  const held =
    startedOn === null ? 0 : countWorkingDays(own, startedOn, civilDateOf(now), regulation.clock.workedSaturdaysCount);
  const means = silenceOfOpinion(opinion);
  const late = regulation.silence.lateAnswer === 'lead-may-accept' ? t.lateMay : t.lateWithout;
  return (
    <div className={`${styles.line} ${state === 'deemed' || state === 'overdue' ? styles.over : ''}`}>
      {counted !== null && <TickBar held={held} of={counted.workingDays} />}
      {dueAt === null && <p>{opinion.receivedAt === null ? t.notReceived : says.nothing}</p>}
      {dueAt !== null && (state === 'awaiting' || state === 'clarifying') && (
        <>
          <p>
            <Until limit={dueAt} />
          </p>
          <p className={styles.silence}>
            <Mark name={SILENCE_MARKS[means ?? 'nothing']} />
            {means === 'deemed' ? (
              <span>
                {t.silent} {sayEffect(instantFrom(dueAt), language, false)} <b className="seal">{t.deemed}</b>{' '}
                <span className={styles.onWide}>{t.withProposal(true)}</span>
                <span className={styles.phone}>{t.withProposal(false)}</span>
              </span>
            ) : (
              <span>
                {says[means ?? 'nothing']} {means === 'overdue' && t.reported}
              </span>
            )}
          </p>
        </>
      )}
      {dueAt !== null && (state === 'deemed' || state === 'overdue') && (
        <p className={styles.silence}>
          <Mark name={state} />
          <span>
            <b className="seal">{state === 'deemed' ? t.wasDeemed : t.isOverdue}</b> <Moment at={dueAt} />.{' '}
            {state === 'deemed' ? late : t.stillOpen}
          </span>
        </p>
      )}
    </div>
  );
}
