/** What the person may do about a dispute now: one form per act, as the server offers it; closed until it is chosen. */
import { useState } from 'react';
import type { Consultation, Dispute } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button, ButtonLink } from '../../parts/button.js';
import { CompleteForm, FindIncompleteForm, LeadDecideForm, RemitForm, SubmitForm } from './act-forms.js';
import styles from './dispute.module.css';
import { EscalateForm } from './escalate-form.js';
import { SessionForm } from './session-form.js';

const words = texts({
  vi: {
    title: 'Việc làm được bây giờ',
    'dispute.record-session': 'Ghi biên bản làm việc',
    'dispute.escalate': 'Trình qua Văn phòng',
    'dispute.complete': 'Bổ sung hồ sơ',
    'dispute.submit': 'Trình Chủ tịch',
    'dispute.find-incomplete': 'Yêu cầu bổ sung',
    'dispute.remit': 'Trả về cho cơ quan chủ trì',
    'dispute.decide': 'Xem và quyết định',
    'consultation.decide': 'Quyết định theo thẩm quyền',
    'consultation.conclude': 'Kết luận hồ sơ',
  },
  en: {
    title: 'What can be done now',
    'dispute.record-session': 'Record a session',
    'dispute.escalate': 'Send to the Office',
    'dispute.complete': 'Complete the dossier',
    'dispute.submit': 'Submit to the chairman',
    'dispute.find-incomplete': 'Ask for what is missing',
    'dispute.remit': 'Send back to the lead',
    'dispute.decide': 'Look and decide',
    'consultation.decide': 'Decide within own authority',
    'consultation.conclude': 'Conclude',
  },
});

type Act = Exclude<keyof typeof words.vi, 'title'>;

/** The one to do first stands first and is solid. */
const ORDER: readonly Act[] = [
  'dispute.decide',
  'dispute.submit',
  'dispute.complete',
  'dispute.record-session',
  'consultation.decide',
  'dispute.escalate',
  'dispute.find-incomplete',
  'dispute.remit',
  'consultation.conclude',
];

export interface ActProps {
  readonly consultation: Consultation;
  readonly dispute: Dispute;
  readonly onDone: () => void;
}

export function DisputeActs({ consultation, dispute }: Omit<ActProps, 'onDone'>) {
  const t = useTexts(words);
  const [chosen, setChosen] = useState<Act | null>(null);
  const offered = new Set(consultation.actions.map(({ command }) => command));
  const acts = ORDER.filter((act) => offered.has(act));
  if (acts.length === 0) return null;
  const props: ActProps = { consultation, dispute, onDone: () => setChosen(null) };
  return (
    <section className="group no-print" aria-label={t.title}>
      <h2>{t.title}</h2>
      <div className={styles.acts}>
        {acts.map((act, index) =>
          act === 'dispute.decide' || act === 'consultation.conclude' ? (
            <ButtonLink
              key={act}
              look={index === 0 ? 'solid' : 'outline'}
              to={
                act === 'dispute.decide'
                  ? `/ho-so/${consultation.id}/quyet-dinh`
                  : `/ho-so/${consultation.id}?viec=${act}`
              }
            >
              {t[act]}
            </ButtonLink>
          ) : (
            <Button
              key={act}
              look={index === 0 ? 'solid' : 'outline'}
              aria-expanded={chosen === act}
              onPress={() => setChosen(chosen === act ? null : act)}
            >
              {t[act]}
            </Button>
          ),
        )}
        {chosen !== null && (
          <div className={styles.form}>
            <Form act={chosen} {...props} />
          </div>
        )}
      </div>
    </section>
  );
}

function Form({ act, ...props }: ActProps & { readonly act: Act }) {
  switch (act) {
    case 'dispute.record-session':
      return <SessionForm {...props} />;
    case 'dispute.escalate':
      return <EscalateForm {...props} />;
    case 'dispute.complete':
      return <CompleteForm {...props} />;
    case 'dispute.submit':
      return <SubmitForm {...props} />;
    case 'dispute.find-incomplete':
      return <FindIncompleteForm {...props} />;
    case 'dispute.remit':
      return <RemitForm {...props} />;
    case 'consultation.decide':
      return <LeadDecideForm {...props} />;
    default:
      return null;
  }
}
