/** The written notice that a deemed consent obliges the lead to give back: its text to read, its number to enter. */
import { useState } from 'react';
import { Link } from 'react-router';
import { useAgencyNames } from '../api/agency-names.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { whyDeemedLink } from '../pages/deemed/why-link.js';
import { TextInput } from '../parts/field.js';
import { instantFrom, sayEffect, sayEnd } from '../time/say.js';
import { Until } from '../time/until.js';
import { type ActProps, useFaults } from './act.js';
import { ActForm } from './act-form.js';
import styles from './act-form.module.css';
import { silenceBasis, useRegulation } from './rules-of.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    preview: 'Nội dung thông báo',
    to: (name: string) => `Kính gửi: ${name}`,
    asked: (lead: string, subject: string, end: string) =>
      `${lead} đã lấy ý kiến về nội dung “${subject}”, thời hạn trả lời ${end}.`,
    silent: (name: string, effect: string, basis: string) =>
      `Quá thời hạn nêu trên, ${name} không trả lời. Theo ${basis}, ${name} được xác định là đồng ý với ý kiến và đề xuất của cơ quan lấy ý kiến, từ ${effect}.`,
    notice: (name: string) => `Xin thông báo để ${name} biết.`,
    number: 'Số, ký hiệu văn bản',
    hint: 'Như sổ văn bản đi của cơ quan. Để trống nếu chưa lấy số.',
    due: 'Phải thông báo lại:',
    why: 'Vì sao được xác định là đồng ý',
  },
  en: {
    preview: 'Text of the notice',
    to: (name: string) => `To: ${name}`,
    asked: (lead: string, subject: string, end: string) =>
      `${lead} asked for an opinion on “${subject}”, to be answered by ${end}.`,
    silent: (name: string, effect: string, basis: string) =>
      `${name} did not answer within that limit. By ${basis} it is deemed to agree with the opinion and the proposal of the asking agency, from ${effect}.`,
    notice: (name: string) => `${name} is notified hereby.`,
    number: 'Number of the document',
    hint: 'As in the register of outgoing documents. May be left empty.',
    due: 'The notice is due:',
    why: 'Why it is deemed to agree',
  },
});

export function IssueNoticeAct(props: ActProps) {
  const { consultation, agency, agencyName, onClose } = props;
  const t = useTexts(words);
  const { language } = useLanguage();
  const [number, setNumber] = useState('');
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/notice/issue', consultation, onClose);
  const at = useFaults(act.error, false);
  const nameOf = useAgencyNames(consultation.parties);
  const regulation = useRegulation(consultation.regulation);
  const opinion = consultation.opinions[agency];
  const body = number.trim() === '' ? {} : { number: number.trim() };
  const basis = regulation === undefined ? '' : silenceBasis(regulation, language, consultation.regime);
  return (
    <ActForm
      props={props}
      command="notice.issue"
      act={act}
      wide
      said={number.trim()}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body })}
    >
      <p className="second">
        {t.preview}. <Link to={whyDeemedLink(consultation.id, agency)}>{t.why}</Link>
      </p>
      <div className={styles.document}>
        <p>{t.to(agencyName)}</p>
        {opinion?.dueAt && (
          <p>
            {t.asked(nameOf(consultation.lead), consultation.subject, sayEnd(instantFrom(opinion.dueAt), language))}
          </p>
        )}
        {opinion?.settledAt && (
          <p>{t.silent(agencyName, sayEffect(instantFrom(opinion.settledAt), language), basis)}</p>
        )}
        <p>{t.notice(agencyName)}</p>
      </div>
      <TextInput label={t.number} value={number} onChange={setNumber} hint={t.hint} {...at('/number', number)} />
      {opinion?.notice && (
        <p>
          {t.due} <Until limit={opinion.notice.dueAt} />
        </p>
      )}
    </ActForm>
  );
}
