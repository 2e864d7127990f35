/** When an agency outside the system received the request, on what evidence: its limit runs from then. */
import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { useClock } from '../time/now.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { asMinute, ReceiptFields, receiptSaid, receivedAtOf, useReceiptRecorded } from './receipt-fields.js';
import { useAct } from './use-act.js';

export function RecordReceiptAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const { language } = useLanguage();
  const { now } = useClock();
  const [at, setAt] = useState(asMinute(now));
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/record-receipt', consultation, onClose);
  const faults = useFaults(act.error, tried);
  const receivedAt = receivedAtOf(at, consultation.opinions[agency]?.askedAt ?? '');
  return (
    <ActForm
      props={props}
      command="opinion.record-receipt"
      act={act}
      ready={receivedAt !== null && evidence.trim() !== ''}
      onTry={() => setTried(true)}
      recorded={useReceiptRecorded()}
      said={receiptSaid(receivedAt, [evidence], language)}
      onSend={() =>
        act.send({ path: { id: consultation.id, agency }, body: { receivedAt: receivedAt ?? at, evidence } })
      }
    >
      <ReceiptFields {...{ at, evidence, faults }} onAt={setAt} onEvidence={setEvidence} />
    </ActForm>
  );
}
