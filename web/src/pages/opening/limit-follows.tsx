/** What a limit will set going: the reminders, the moment at which silence takes effect, and the notice owed after it. */
import { civilDateOf, timeOfDay } from '../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { lastDayOf, sayDate, sayDay, sayTime } from '../../time/say.js';
import { citation } from './cited.js';
import type { LimitPicture } from './limit-picture.js';
import styles from './limit-section.module.css';

const words = texts({
  vi: {
    follows: 'Những gì sẽ xảy ra',
    when: 'Khi nào',
    what: 'Việc',
    reminderAt: (days: readonly string[]) => `8:00 ${days.length > 1 ? 'các ngày' : 'ngày'} ${days.join(' và ')}`,
    reminder: 'Nhắc cơ quan chưa trả lời, nêu rõ hệ quả của im lặng.',
    silenceFirst: 'Cơ quan không trả lời',
    silenceRed: 'được xác định là đồng ý',
    silenceLast: (clause: string) => `với đúng nguyên văn đề xuất${clause}.`,
    escalates: 'Cơ quan không trả lời là quá hạn; việc được báo cho người đứng đầu cơ quan đó.',
    under: (clause: string) => `, theo ${clause}`,
    noticeBy: (day: string) => `đến hết ${day}`,
    notice: 'Phải thông báo lại bằng văn bản cho từng cơ quan im lặng.',
  },
  en: {
    follows: 'What will happen',
    when: 'When',
    what: 'What',
    reminderAt: (days: readonly string[]) => `8:00 on ${days.join(' and ')}`,
    reminder: 'An agency that has not answered is reminded, with the consequence of silence.',
    silenceFirst: 'An agency that has not answered',
    silenceRed: 'is deemed to agree',
    silenceLast: (clause: string) => `to exactly the text of the proposal${clause}.`,
    escalates: 'An agency that has not answered is overdue, and its head is told.',
    under: (clause: string) => `, under ${clause}`,
    noticeBy: (day: string) => `by the end of ${day}`,
    notice: 'Every silent agency must be notified in writing.',
  },
});

export function LimitFollows({
  picture,
  regulation,
  clauses,
}: {
  readonly picture: LimitPicture;
  readonly regulation: Regulation;
  readonly clauses: readonly Schemas['CitedClauseView'][];
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <table className={styles.follows}>
      <caption className="only-heard">{t.follows}</caption>
      <thead className="only-heard">
        <tr>
          <th scope="col">{t.when}</th>
          <th scope="col">{t.what}</th>
        </tr>
      </thead>
      <tbody>
        {picture.reminders.length > 0 && (
          <tr>
            <th scope="row">{t.reminderAt(picture.reminders.map((day) => sayDate(day, false)))}</th>
            <td>
              <span className={styles.follow}>
                <Mark name="reminder" />
                <span>{t.reminder}</span>
              </span>
            </td>
          </tr>
        )}
        <tr>
          <th scope="row" className={styles.effect}>
            {momentOf(picture, language)}
          </th>
          <td>
            {regulation.silence.effect === 'deemed-consent' ? (
              <span className={styles.follow}>
                <Mark name="deemed" />
                <span>
                  {t.silenceFirst} <b className="seal">{t.silenceRed}</b>{' '}
                  {t.silenceLast(silenceClause(regulation, clauses, language, t.under))}
                </span>
              </span>
            ) : (
              <span className={styles.follow}>
                <Mark name="overdue" />
                <span>{t.escalates}</span>
              </span>
            )}
          </td>
        </tr>
        {picture.noticeDay !== null && (
          <tr>
            <th scope="row">{t.noticeBy(sayDay(picture.noticeDay, language, false))}</th>
            <td>
              <span className={styles.follow}>
                <Mark name="signature" />
                <span>{t.notice}</span>
              </span>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** "0:00 thứ Sáu 10/5": the first moment that is too late. */
function momentOf(picture: LimitPicture, language: 'vi' | 'en'): string {
  const time = sayTime(picture.dueAt);
  const day = timeOfDay(picture.dueAt) === '00:00:00.000' ? civilDateOf(picture.dueAt) : lastDayOf(picture.dueAt);
  return `${time} ${sayDay(day, language, false)}`;
}

function silenceClause(
  { clauses: of }: Regulation,
  clauses: readonly Schemas['CitedClauseView'][],
  language: 'vi' | 'en',
  under: (clause: string) => string,
): string {
  const [first] = of.silence === 'assumed' ? [] : of.silence;
  const cited = clauses.find(({ id }) => id === first);
  return cited === undefined ? '' : under(citation(cited, language));
}
