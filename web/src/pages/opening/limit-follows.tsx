/** What a limit will set going: the reminders, the moment at which silence takes effect, and the notice owed after it. */
import { civilDateOf, timeOfDay } from '../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { lastDayOf, sayDate, sayDay, sayTime } from '../../time/say.js';
import type { LimitPicture } from './limit-picture.js';
import styles from './limit-section.module.css';
import type { OpeningForm } from './opening-form.js';
import { citedForSilence, whoseSilence } from './whose-silence.js';

const words = texts({
  vi: {
    follows: 'Những gì sẽ xảy ra',
    when: 'Khi nào',
    what: 'Việc',
    reminderAt: (days: readonly string[]) => `8:00 ${days.length > 1 ? 'các ngày' : 'ngày'} ${days.join(' và ')}`,
    reminder: 'Nhắc cơ quan chưa trả lời, nêu rõ hệ quả của việc không trả lời.',
    silenceFirst: (names: string) => `${names === '' ? 'Cơ quan thuộc diện áp dụng' : names} không trả lời`,
    silenceRed: 'được xác định là đồng ý',
    silenceLast: (clause: string) => `với đúng nguyên văn đề xuất${clause}.`,
    escalates: (names: string, under: string) =>
      `${names === '' ? 'Cơ quan khác' : names} không trả lời: ghi nhận quá hạn và báo cáo Thủ trưởng cơ quan; không được xác định là đồng ý${under}.`,
    anybody: 'Cơ quan',
    under: (clause: string) => `, theo ${clause}`,
    noticeBy: (day: string) => `đến hết ${day}`,
    notice: 'Phải ra thông báo về việc được xác định là đồng ý gửi từng cơ quan không trả lời.',
  },
  en: {
    follows: 'What will happen',
    when: 'When',
    what: 'What',
    reminderAt: (days: readonly string[]) => `8:00 on ${days.join(' and ')}`,
    reminder: 'An agency that has not answered is reminded, with the consequence of silence.',
    silenceFirst: (names: string) =>
      names === '' ? 'An agency that the rule binds and that has not answered' : `Without an answer, ${names}`,
    silenceRed: 'is deemed to agree',
    silenceLast: (clause: string) => `to exactly the text of the proposal${clause}.`,
    escalates: (names: string, under: string) =>
      `${names === '' ? 'Any other agency' : names} without an answer: overdue, told to the head, never deemed consent${under}.`,
    anybody: 'An agency',
    under: (clause: string) => `, under ${clause}`,
    noticeBy: (day: string) => `by the end of ${day}`,
    notice: 'Every agency that is deemed to agree by silence must be notified in writing.',
  },
});

export function LimitFollows({
  form,
  picture,
  regulation,
  clauses,
  agencies,
}: {
  readonly form: OpeningForm;
  readonly picture: LimitPicture;
  readonly regulation: Regulation;
  readonly clauses: readonly Schemas['CitedClauseView'][];
  readonly agencies: ReadonlyMap<string, Schemas['AgencyView']>;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const whose = whoseSilence(form, regulation, agencies);
  const cited = citedForSilence(form, regulation, clauses, language);
  const under = cited === '' ? '' : t.under(cited);
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
            {whose.deems && (
              <span className={styles.follow}>
                <Mark name="deemed" />
                <span>
                  {t.silenceFirst(whose.deemed.join(', '))} <b className="seal">{t.silenceRed}</b>{' '}
                  {t.silenceLast(under)}
                </span>
              </span>
            )}
            {whose.escalates && (
              <span className={styles.follow}>
                <Mark name="overdue" />
                <span>
                  {t.escalates(whose.deems ? whose.overdue.join(', ') : t.anybody, whose.noneByRule ? under : '')}
                </span>
              </span>
            )}
          </td>
        </tr>
        {whose.deems && picture.noticeDay !== null && (
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
