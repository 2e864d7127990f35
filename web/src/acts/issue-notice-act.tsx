/** The written notice that a deemed consent obliges the lead to give back: its text to read, its number to enter. */
import { useState } from 'react';
import { Link } from 'react-router';
import { texts, useTexts } from '../language/language.js';
import { whyDeemedLink } from '../pages/deemed/why-link.js';
import { TextInput } from '../parts/field.js';
import { Until } from '../time/until.js';
import { type ActProps, useFaults } from './act.js';
import { ActForm } from './act-form.js';
import { NoticeText } from './notice-text.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    preview: 'Nội dung thông báo',
    number: 'Số, ký hiệu văn bản',
    hint: 'Như sổ văn bản đi của cơ quan. Để trống nếu chưa lấy số.',
    due: 'Phải thông báo lại:',
    why: 'Vì sao được xác định là đồng ý',
  },
  en: {
    preview: 'Text of the notice',
    number: 'Number of the document',
    hint: 'As in the register of outgoing documents. May be left empty.',
    due: 'The notice is due:',
    why: 'Why it is deemed to agree',
  },
});

export function IssueNoticeAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const [number, setNumber] = useState('');
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/notice/issue', consultation, onClose);
  const at = useFaults(act.error, false);
  const opinion = consultation.opinions[agency];
  const body = number.trim() === '' ? {} : { number: number.trim() };
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
      <NoticeText consultation={consultation} agency={agency} />
      <TextInput label={t.number} value={number} onChange={setNumber} hint={t.hint} {...at('/number', number)} />
      {opinion?.notice && (
        <p>
          {t.due} <Until limit={opinion.notice.dueAt} />
        </p>
      )}
    </ActForm>
  );
}
