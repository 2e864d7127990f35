/** A receipt that was recorded wrongly: the right moment, its proof, and why it is corrected. */
import { useState } from 'react';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { useClock } from '../time/now.js';
import { instantFrom, sayMoment } from '../time/say.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { Quoted } from './quoted.js';
import { ReasonField } from './reason-field.js';
import { asMinute, ReceiptFields, receiptSaid, receivedAtOf, useReceiptRecorded } from './receipt-fields.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: { recorded: (at: string) => `Đang ghi nhận: nhận lúc ${at}`, why: 'Lý do sửa' },
  en: { recorded: (at: string) => `On record: received at ${at}`, why: 'Why it is corrected' },
});

export function CorrectReceiptAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now } = useClock();
  const opinion = consultation.opinions[agency];
  const [at, setAt] = useState(asMinute(opinion?.receivedAt ?? now));
  const [evidence, setEvidence] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/correct-receipt', consultation, onClose);
  const faults = useFaults(act.error, tried);
  const receivedAt = receivedAtOf(at, opinion?.askedAt ?? '');
  return (
    <ActForm
      props={props}
      command="opinion.correct-receipt"
      act={act}
      ready={receivedAt !== null && evidence.trim() !== '' && reason.trim() !== ''}
      onTry={() => setTried(true)}
      recorded={useReceiptRecorded()}
      said={receiptSaid(receivedAt, [evidence, reason], language)}
      onSend={() =>
        act.send({ path: { id: consultation.id, agency }, body: { receivedAt: receivedAt ?? at, evidence, reason } })
      }
    >
      {opinion?.receivedAt != null && (
        <Quoted by={t.recorded(sayMoment(instantFrom(opinion.receivedAt), language))}>
          {opinion.receiptEvidence ?? ''}
        </Quoted>
      )}
      <ReceiptFields {...{ at, evidence, faults }} onAt={setAt} onEvidence={setEvidence} />
      <ReasonField label={t.why} value={reason} onChange={setReason} {...faults('/reason', reason)} />
    </ActForm>
  );
}
