/** The head apologises for a late settlement or for conduct: to whom, for what, and what is done about it (TC-1a). */
import { useState } from 'react';
import type { ApologyCause } from '../../../workflows/commands/commands.js';
import { parseInstant } from '../../../workflows/limits/time.js';
import { useAgencyNames } from '../api/agency-names.js';
import { texts, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import { Choice, TextInput } from '../parts/field.js';
import { useClock } from '../time/now.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    because: 'Xin lỗi vì',
    choose: 'Cần chọn lý do xin lỗi.',
    late: 'Giải quyết chậm',
    conduct: 'Thái độ, hành vi chưa đúng',
    to: 'Gửi tổ chức, cá nhân',
    lead: (name: string) => `Để trống nếu gửi ${name}.`,
    what: 'Việc chậm hoặc chưa đúng',
    measures: 'Biện pháp khắc phục',
  },
  en: {
    because: 'An apology for',
    choose: 'Choose for what.',
    late: 'A late settlement',
    conduct: 'Conduct',
    to: 'To the person or organisation',
    lead: (name: string) => `Leave it empty for ${name}.`,
    what: 'What was late or wrong',
    measures: 'What is done about it',
  },
});

export function ApologiseAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const nameOf = useAgencyNames(consultation.parties);
  const { now } = useClock();
  const due = parseInstant(consultation.opinions[agency]?.dueAt);
  const [because, setBecause] = useState<ApologyCause | null>(due !== null && now >= due ? 'late-settlement' : null);
  const [to, setTo] = useState('');
  const [what, setWhat] = useState('');
  const [measures, setMeasures] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/apologise', consultation, onClose);
  const faults = useFaults(act.error, tried);
  const addressee = to.trim();
  const body = { because: because ?? 'conduct', what, measures, ...(addressee === '' ? {} : { to: addressee }) };
  return (
    <ActForm
      props={props}
      command="opinion.apologise"
      act={act}
      ready={because !== null && what.trim() !== '' && measures.trim() !== ''}
      onTry={() => setTried(true)}
      said={what}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body })}
    >
      <Choice
        label={t.because}
        value={because}
        onChange={setBecause}
        options={[
          { value: 'late-settlement', label: t.late },
          { value: 'conduct', label: t.conduct },
        ]}
        {...faults('/because', because ?? '', t.choose)}
      />
      <TextInput label={t.to} hint={t.lead(nameOf(consultation.lead))} value={to} onChange={setTo} />
      <TextInput label={t.what} value={what} onChange={setWhat} rows={3} {...faults('/what', what)} />
      <TextInput
        label={t.measures}
        value={measures}
        onChange={setMeasures}
        rows={3}
        {...faults('/measures', measures)}
      />
    </ActForm>
  );
}
