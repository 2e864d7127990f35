/** Other ways to react: more time, or sending the request back. What cannot be done says why. */

import { useState } from 'react';
import { calendarOfAgency } from '../../../../workflows/limits/agency-calendar.js';
import type { Instant } from '../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Consultation, Opinion } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { useClock } from '../../time/now.js';
import { sayEnd } from '../../time/say.js';
import { ExtensionForm } from './extension-form.js';
import { extensionWay, returnWay, returnWindow, type WhyNoExtension, type WhyNoReturn } from './other-ways.js';
import styles from './other-ways-section.module.css';
import { ReturnForm } from './return-form.js';

const words = texts({
  vi: {
    title: 'Cách trả lời khác',
    extension: 'Đề nghị gia hạn',
    extensionLimits: (times: number, days: number) =>
      `${times === 1 ? 'một lần' : `${times} lần`}, tối đa ${days} ngày làm việc, đề nghị trước khi hết hạn`,
    returning: 'Trả lại',
    returnUntil: (end: string) => `khi không đúng thẩm quyền hoặc hồ sơ chưa đủ, đến ${end}`,
    noExtension: {
      'none-by-rule': () => 'quy định không cho gia hạn',
      asked: (days: number) => `đã đề nghị thêm ${days} ngày làm việc, chờ cơ quan chủ trì quyết định`,
      exhausted: (days: number) => `đã được gia hạn ${days} ngày làm việc; quy định không cho gia hạn thêm`,
      over: () => 'chỉ đề nghị được khi đang chờ trả lời và chưa hết hạn',
      'head-only': () => 'Thủ trưởng cơ quan đề nghị',
    } satisfies Record<WhyNoExtension, (days: number) => string>,
    noReturn: {
      'none-by-rule': () => 'quy định không có căn cứ trả lại',
      'too-late': (end: string, days: number | null) =>
        days === null ? 'đã hết thời hạn trả lời' : `đã hết hạn trả lại (${end}, ${days} ngày làm việc từ khi nhận)`,
      returned: () => 'đã trả lại, chờ cơ quan chủ trì xem xét',
      over: () => 'chỉ trả lại được khi đang chờ trả lời',
      'head-only': (end: string) => `Thủ trưởng cơ quan trả lại, đến ${end}`,
    } satisfies Record<WhyNoReturn, (end: string, days: number) => string>,
  },
  en: {
    title: 'Other ways to react',
    extension: 'Ask for more time',
    extensionLimits: (times: number, days: number) =>
      `${times === 1 ? 'once' : `${times} times`}, at most ${counted(days, 'working day')}, before the deadline`,
    returning: 'Return',
    returnUntil: (end: string) => `when outside its competence or the dossier is incomplete, until ${end}`,
    noExtension: {
      'none-by-rule': () => 'the regulation knows no extension',
      asked: (days: number) => `${counted(days, 'more working day')} asked, the lead is to decide`,
      exhausted: (days: number) => `extended by ${counted(days, 'working day')}; the regulation allows no more`,
      over: () => 'only while an answer is awaited and the deadline runs',
      'head-only': () => 'the head of the agency asks for it',
    },
    noReturn: {
      'none-by-rule': () => 'the regulation knows no ground for it',
      'too-late': (end: string, days: number | null) =>
        days === null ? 'the deadline has passed' : `too late (${end}, ${counted(days, 'working day')} from receipt)`,
      returned: () => 'returned, the lead is to decide',
      over: () => 'only while an answer is awaited',
      'head-only': (end: string) => `the head of the agency returns it, until ${end}`,
    },
  },
});

export function OtherWays({
  consultation,
  opinion,
  regulation,
}: {
  readonly consultation: Consultation;
  readonly opinion: Opinion;
  readonly regulation: Regulation;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now, calendar } = useClock();
  const [form, setForm] = useState<'extension' | 'return' | null>(null);
  const offered = (command: string) =>
    consultation.actions.some((one) => one.command === command && one.agency === opinion.agency);
  const extension = extensionWay(opinion, regulation.extension, offered('opinion.request-extension'));
  const window = returnWindow(opinion, regulation, calendarOfAgency(calendar, opinion.heldBy));
  const returning = returnWay(opinion, regulation.return, window, now, offered('opinion.return'));
  const end = window === null ? '' : sayEnd(window as Instant, language);
  const { max, maxWorkingDays } = regulation.extension;
  const close = () => setForm(null);
  return (
    <section className={styles.ways} aria-labelledby="cach-khac">
      <h2 id="cach-khac" className={styles.title}>
        {t.title}
      </h2>
      <ul>
        <li>
          <Mark name="extension" />
          {extension.open ? (
            <span>
              <button type="button" className={styles.act} onClick={() => setForm('extension')}>
                {t.extension}
              </button>
              , {t.extensionLimits(max, maxWorkingDays)}
            </span>
          ) : (
            <span className={styles.closed}>
              {t.extension}: {t.noExtension[extension.why](opinion.extension?.workingDays ?? 0)}
            </span>
          )}
        </li>
        <li>
          <Mark name="returned" />
          {returning.open ? (
            <span>
              <button type="button" className={styles.act} onClick={() => setForm('return')}>
                {t.returning}
              </button>{' '}
              {t.returnUntil(end)}
            </span>
          ) : (
            <span className={styles.closed}>
              {t.returning}: {t.noReturn[returning.why](end, regulation.return.within?.workingDays ?? null)}
            </span>
          )}
        </li>
      </ul>
      {form === 'extension' && (
        <ExtensionForm consultation={consultation} opinion={opinion} regulation={regulation} onClose={close} />
      )}
      {form === 'return' && (
        <ReturnForm consultation={consultation} opinion={opinion} regulation={regulation} until={end} onClose={close} />
      )}
    </section>
  );
}
