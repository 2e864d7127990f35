/** When an agency outside the system received the request, on what evidence: its limit runs from then. */
import { useState } from 'react';
import { inVietnam, parseInstant } from '../../../workflows/limits/time.js';
import { texts, useTexts } from '../language/language.js';
import { DayInput } from '../parts/day-input.js';
import { TextInput } from '../parts/field.js';
import { useClock } from '../time/now.js';
import { type ActProps, useFaults } from './act.js';
import { ActForm } from './act-form.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    at: 'Nhận lúc (giờ Việt Nam)',
    evidence: 'Căn cứ: phiếu gửi, sổ giao nhận, số công văn đến',
  },
  en: {
    at: 'Received at (Vietnamese time)',
    evidence: 'Evidence: delivery slip, register, number of the incoming letter',
  },
});

/** "2024-05-10T08:30" */
const MINUTES = 16;

export function RecordReceiptAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const { now } = useClock();
  const [at, setAt] = useState(inVietnam(now).slice(0, MINUTES));
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/record-receipt', consultation, onClose);
  const faults = useFaults(act.error, tried);
  // People know the minute; what came within the minute of sending came no sooner than it was sent.
  const askedAt = consultation.opinions[agency]?.askedAt ?? '';
  const receivedAt = askedAt.slice(0, MINUTES) === at ? askedAt : `${at}:00+07:00`;
  return (
    <ActForm
      props={props}
      command="opinion.record-receipt"
      act={act}
      ready={parseInstant(receivedAt) !== null && evidence.trim() !== ''}
      onTry={() => setTried(true)}
      said={evidence}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body: { receivedAt, evidence } })}
    >
      <DayInput label={t.at} withTime value={at} onChange={setAt} {...faults('/receivedAt', at)} />
      <TextInput
        label={t.evidence}
        value={evidence}
        onChange={setEvidence}
        rows={2}
        line
        {...faults('/evidence', evidence)}
      />
    </ActForm>
  );
}
