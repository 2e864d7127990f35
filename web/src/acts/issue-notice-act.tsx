/** The written notice that a deemed consent obliges the lead to give back: its text to read, its number to enter. */
import { Link } from 'react-router';
import { type ActFormOf, useActDraft } from '../drafts/use-act-draft.js';
import { texts, useTexts } from '../language/language.js';
import { whyDeemedLink } from '../pages/deemed/why-link.js';
import { useFaults } from '../parts/faults.js';
import { TextInput } from '../parts/field.js';
import { Until } from '../time/until.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { NoticeText } from './notice-text.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    preview: 'Nội dung thông báo',
    number: 'Số, ký hiệu văn bản',
    hint: 'Như sổ văn bản đi của cơ quan. Để trống nếu chưa lấy số.',
    due: 'Phải ra thông báo:',
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

interface NoticeForm {
  readonly number: string;
}

const EMPTY: NoticeForm = { number: '' };

/** Its text follows from the dossier; what is prepared is its number, and that it was read. */
const NOTICE: ActFormOf<NoticeForm> = {
  act: 'notice.issue',
  read: ({ number }) => ({ number: typeof number === 'string' ? number : '' }),
  write: ({ number }) => (number.trim() === '' ? {} : { number: number.trim() }),
};

export function IssueNoticeAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const draft = useActDraft(consultation, agency, NOTICE, EMPTY);
  const { number } = draft.form;
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/notice/issue', consultation, () => {
    draft.clear();
    onClose();
  });
  const at = useFaults(act.error, false);
  const opinion = consultation.opinions[agency];
  const body = number.trim() === '' ? {} : { number: number.trim() };
  return (
    <ActForm
      props={props}
      command="notice.issue"
      act={act}
      wide
      draft={draft}
      said={number.trim()}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body })}
    >
      <p className="second">
        {t.preview}. <Link to={whyDeemedLink(consultation.id, agency)}>{t.why}</Link>
      </p>
      <NoticeText consultation={consultation} agency={agency} />
      <TextInput
        label={t.number}
        value={number}
        onChange={(text) => draft.edit(() => ({ number: text }))}
        hint={t.hint}
        {...at('/number', number)}
      />
      {opinion?.notice && (
        <p>
          {t.due} <Until limit={opinion.notice.dueAt} />
        </p>
      )}
    </ActForm>
  );
}
