/** The text of the notice to an agency that is deemed to agree, as it is signed. */
import { useAgencyNames } from '../api/agency-names.js';
import type { Consultation } from '../api/client.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { instantFrom, sayEffect, sayEnd } from '../time/say.js';
import styles from './act-form.module.css';
import { silenceBasis, useRegulation } from './rules-of.js';

const words = texts({
  vi: {
    to: (name: string) => `Kính gửi: ${name}`,
    asked: (lead: string, subject: string, end: string) =>
      `${lead} đã lấy ý kiến về nội dung “${subject}”, thời hạn trả lời ${end}.`,
    silent: (name: string, effect: string, basis: string) =>
      `Quá thời hạn nêu trên, ${name} không trả lời. Theo ${basis}, ${name} được xác định là đồng ý với ý kiến và đề xuất của cơ quan lấy ý kiến, từ ${effect}.`,
    notice: (name: string) => `Xin thông báo để ${name} biết.`,
  },
  en: {
    to: (name: string) => `To: ${name}`,
    asked: (lead: string, subject: string, end: string) =>
      `${lead} asked for an opinion on “${subject}”, to be answered by ${end}.`,
    silent: (name: string, effect: string, basis: string) =>
      `${name} did not answer within that deadline. By ${basis} it is deemed to agree with the opinion and the proposal of the asking agency, from ${effect}.`,
    notice: (name: string) => `${name} is notified hereby.`,
  },
});

export function NoticeText({ consultation, agency }: { readonly consultation: Consultation; readonly agency: string }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const nameOf = useAgencyNames(consultation.parties);
  const regulation = useRegulation(consultation.regulation);
  const opinion = consultation.opinions[agency];
  const name = nameOf(agency);
  const basis = regulation === undefined ? '' : silenceBasis(regulation, language, consultation.regime);
  return (
    <div className={styles.document}>
      <p>{t.to(name)}</p>
      {opinion?.dueAt && (
        <p>{t.asked(nameOf(consultation.lead), consultation.subject, sayEnd(instantFrom(opinion.dueAt), language))}</p>
      )}
      {opinion?.settledAt && <p>{t.silent(name, sayEffect(instantFrom(opinion.settledAt), language), basis)}</p>}
      <p>{t.notice(name)}</p>
    </div>
  );
}
