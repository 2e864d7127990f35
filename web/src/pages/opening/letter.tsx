/** The request as one agency will read it, in the form of an official letter; it is what is printed from this page. */
import { useState } from 'react';
import { civilDateOf, type Instant } from '../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Schemas } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { place } from '../../language/place.js';
import { Button } from '../../parts/button.js';
import { Pick } from '../../parts/field.js';
import { sayEnd, sayMoment } from '../../time/say.js';
import { useRecipientLines } from './asked-by-group.js';
import styles from './letter.module.css';
import type { LimitPicture } from './limit-picture.js';
import type { OpeningForm } from './opening-form.js';
import { citedForSilence, whoseSilence } from './whose-silence.js';

const words = texts({
  vi: {
    reader: 'Xem bản gửi tới',
    print: 'In bản này',
    preview: 'Bản xem trước, chưa gửi',
    committee: (province: string) => place().committeeOf(province),
    state: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số: ........ /',
    about: (subject: string) => `V/v ${subject}`,
    place: (province: string, day: string, month: string, year: string) =>
      `${province}, ngày ${day} tháng ${month} năm ${year}`,
    to: (name: string) => `Kính gửi: ${name}`,
    someAgency: '(cơ quan được lấy ý kiến)',
    empty: '(chưa nhập)',
    ground: 'Căn cứ:',
    asks: (lead: string, reader: string) => `${lead} lấy ý kiến của ${reader} về đề xuất sau đây.`,
    reason: 'Lý do lấy ý kiến:',
    proposal: 'Nội dung đề xuất (nguyên văn)',
    position: (lead: string) => `Ý kiến của ${lead}`,
    questions: 'Nội dung lấy ý kiến',
    limit: 'Thời hạn trả lời',
    limitIs: (days: number, end: string) =>
      `${days} ngày làm việc, không tính ngày nhận: đến ${end}, nếu nhận trong hôm nay.`,
    limitOn: (end: string) => `Đến ${end}.`,
    external: 'Thời hạn tính từ ngày nhận được văn bản, do văn thư của cơ quan chủ trì ghi nhận.',
    silence: 'Hệ quả của việc không trả lời',
    deemed: (moment: string, clause: string) =>
      `Từ ${moment}, cơ quan chưa trả lời được xác định là đồng ý với đúng nguyên văn đề xuất nêu trên theo đúng quy định${clause}.`,
    escalates: (moment: string, under: string) =>
      `Từ ${moment}, việc chưa trả lời bị ghi nhận quá hạn và được báo cáo Thủ trưởng cơ quan; không được xác định là đồng ý${under}.`,
    others: 'Đối với cơ quan mà quy định về việc xác định là đồng ý không áp dụng:',
    under: (clause: string) => ` (${clause})`,
    recipients: 'Nơi nhận:',
    same: '- Như trên;',
    named: (name: string) => `- ${name};`,
    archive: '- Lưu: VT.',
    signed: '(ký khi gửi)',
    head: 'Thủ trưởng cơ quan',
  },
  en: {
    reader: 'As it is sent to',
    print: 'Print this',
    preview: 'Preview, not sent',
    committee: (province: string) => place().englishCommitteeOf(province),
    state: 'Socialist Republic of Viet Nam',
    motto: 'Independence – Freedom – Happiness',
    number: 'No.: ........ /',
    about: (subject: string) => `Re: ${subject}`,
    place: (province: string, day: string, month: string, year: string) => `${province}, ${day}/${month}/${year}`,
    to: (name: string) => `To: ${name}`,
    someAgency: '(the agency asked)',
    empty: '(not yet written)',
    ground: 'Legal ground:',
    asks: (lead: string, reader: string) => `${lead} asks for the opinion of ${reader} on the following proposal.`,
    reason: 'Why it is asked:',
    proposal: 'Proposal (verbatim)',
    position: (lead: string) => `Position of ${lead}`,
    questions: 'What is asked',
    limit: 'Deadline',
    limitIs: (days: number, end: string) =>
      `${counted(days, 'working day')}, the day of receipt not counted: until ${end}, if received today.`,
    limitOn: (end: string) => `Until ${end}.`,
    external: 'The deadline runs from the receipt that the lead’s clerk records.',
    silence: 'If there is no answer',
    deemed: (moment: string, clause: string) =>
      `From ${moment} on, an agency that has not answered is deemed to agree to exactly the proposal above${clause}.`,
    escalates: (moment: string, under: string) =>
      `From ${moment} on, the answer is overdue and its head is told; it is never deemed consent${under}.`,
    others: 'For agencies that the rule of deemed consent does not bind:',
    under: (clause: string) => ` (${clause})`,
    recipients: 'To:',
    same: '- As above;',
    named: (name: string) => `- ${name};`,
    archive: '- File.',
    signed: '(signed when sent)',
    head: 'Head of the agency',
  },
});

export function Letter({
  form,
  lead,
  province,
  head,
  headWord,
  agencies,
  functionName,
  picture,
  regulation,
  clauses,
  now,
}: {
  readonly form: OpeningForm;
  readonly lead: string;
  readonly province: string;
  readonly head: string | null;
  /** "Giám đốc" */
  readonly headWord: string | null;
  readonly agencies: ReadonlyMap<string, Schemas['AgencyView']>;
  readonly functionName: (code: string) => string;
  readonly picture: LimitPicture;
  readonly regulation: Regulation;
  readonly clauses: readonly Schemas['CitedClauseView'][];
  readonly now: Instant;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState('');
  const asked = form.consult.find(({ agency }) => agency === chosen) ?? form.consult[0];
  const others = useRecipientLines({ consult: form.consult, agencyOf: (code) => agencies.get(code) });
  const nameOf = (code: string) => agencies.get(code)?.name ?? code;
  const reader = asked === undefined ? t.someAgency : nameOf(asked.agency);
  const questions = form.questions.filter(
    ({ text, agencies: of }) => text.trim() !== '' && (of === null || asked === undefined || of.includes(asked.agency)),
  );
  const [year = '', month = '', day = ''] = civilDateOf(now).split('-');
  // Written to one agency, it says what the silence of that agency will be; to nobody yet, what it is for each kind.
  const whose = whoseSilence({ ...form, consult: asked === undefined ? [] : [asked] }, regulation, agencies);
  const cited = citedForSilence(form, regulation, clauses, language, true);
  const under = cited === '' ? '' : t.under(cited);
  const end = sayEnd(picture.dueAt, language);
  const moment = sayMoment(picture.dueAt, language);
  const isFixed = form.limit !== null && 'on' in form.limit;
  return (
    <>
      <div className={`${styles.choice} no-print`}>
        {form.consult.length > 1 && (
          <Pick
            label={t.reader}
            value={asked?.agency ?? ''}
            onChange={setChosen}
            options={form.consult.map(({ agency }) => ({ value: agency, label: nameOf(agency) }))}
          />
        )}
        <Button small onPress={() => window.print()}>
          {t.print}
        </Button>
      </div>
      <article className={styles.letter} lang={language}>
        <p className={styles.preview}>{t.preview}</p>
        <div className={styles.top}>
          <div>
            <p className={styles.capitals}>{t.committee(province)}</p>
            <p className={`${styles.capitals} ${styles.issuer}`}>{lead}</p>
            <p className={styles.ruled}>{t.number}</p>
            <p className={styles.about}>{t.about(form.subject.trim() === '' ? t.empty : form.subject)}</p>
          </div>
          <div>
            <p className={`${styles.capitals} ${styles.issuer}`}>{t.state}</p>
            <p className={styles.motto}>{t.motto}</p>
            <p className={styles.place}>{t.place(province, day, monthOf(month), year)}</p>
          </div>
        </div>
        <p className={styles.to}>{t.to(reader)}</p>
        <p>
          {t.ground} {shown(form.legalGround, t.empty)}
        </p>
        <p>{t.asks(lead, reader)}</p>
        {asked !== undefined && asked.function !== '' && (
          <p>
            {t.reason} {asked.reason.trim() === '' ? functionName(asked.function) : asked.reason}
          </p>
        )}
        <h3>{t.proposal}</h3>
        <blockquote className={styles.verbatim}>{shown(form.proposal, t.empty)}</blockquote>
        <h3>{t.position(lead)}</h3>
        <p className={styles.wrap}>{shown(form.position, t.empty)}</p>
        <h3>{t.questions}</h3>
        <ol className={styles.questions}>
          {questions.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ol>
        <h3>{t.limit}</h3>
        <p>{isFixed ? t.limitOn(end) : t.limitIs(picture.workingDays, end)}</p>
        {asked !== undefined && agencies.get(asked.agency)?.external === true && <p>{t.external}</p>}
        <h3>{t.silence}</h3>
        {whose.deems && <p>{t.deemed(moment, under)}</p>}
        {whose.escalates && (
          <p>
            {whose.deems && `${t.others} `}
            {t.escalates(moment, whose.noneByRule ? under : '')}
          </p>
        )}
        <div className={styles.foot}>
          <div>
            <p>
              <i>{t.recipients}</i>
            </p>
            {others.length <= 1 ? <p>{t.same}</p> : others.map((name) => <p key={name}>{t.named(name)}</p>)}
            <p>{t.archive}</p>
          </div>
          <div className={styles.signature}>
            <p className={styles.capitals}>{headWord ?? t.head}</p>
            <p>
              <i>{t.signed}</i>
            </p>
            <p>
              <b>{head}</b>
            </p>
          </div>
        </div>
      </article>
    </>
  );
}

function shown(text: string, empty: string): string {
  return text.trim() === '' ? empty : text;
}

/** An official letter writes a nought only before January and February (Decree 30/2020/ND-CP, annex I). */
function monthOf(month: string): string {
  return Number(month) <= 2 ? month : String(Number(month));
}
