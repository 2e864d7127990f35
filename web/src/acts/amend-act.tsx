/** A changed proposal: everyone is asked anew, about the new text. */
import { useState } from 'react';
import { texts, useTexts } from '../language/language.js';
import { TextInput } from '../parts/field.js';
import { type ActProps, useFaults } from './act.js';
import { ActForm } from './act-form.js';
import { LimitField } from './limit-field.js';
import { ReasonField } from './reason-field.js';
import { useRegulation } from './rules-of.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: {
    proposal: 'Đề xuất mới, nguyên văn',
    reason: 'Vì sao sửa, tiếp thu ý kiến nào',
  },
  en: {
    proposal: 'The new proposal, in full',
    reason: 'Why it is changed',
  },
});

export function AmendAct(props: ActProps) {
  const { consultation, onClose } = props;
  const t = useTexts(words);
  const before = consultation.rounds.at(-1)?.proposal ?? '';
  const [proposal, setProposal] = useState(before);
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/amend', consultation, onClose);
  const at = useFaults(act.error, tried);
  const regulation = useRegulation(consultation.regulation);
  const limit = days === '' ? {} : { limit: { workingDays: Number(days) } };
  return (
    <ActForm
      props={props}
      command="consultation.amend"
      act={act}
      wide
      ready={proposal.trim() !== '' && reason.trim() !== ''}
      onTry={() => setTried(true)}
      said={proposal}
      onSend={() =>
        act.send({
          path: { id: consultation.id },
          body: { proposal, reason, ...limit },
        })
      }
    >
      <TextInput label={t.proposal} value={proposal} onChange={setProposal} rows={8} {...at('/proposal', proposal)} />
      <ReasonField value={reason} onChange={setReason} hint={t.reason} {...at('/reason', reason)} />
      <LimitField
        value={days}
        onChange={setDays}
        fault={at('/limit', 'x').fault ?? at('/limit/workingDays', 'x').fault}
        rule={regulation?.limits[consultation.urgency]}
        regulation={regulation}
      />
    </ActForm>
  );
}
