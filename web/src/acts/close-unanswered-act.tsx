/** Going on without an overdue answer, with the reason. */
import { useState } from 'react';
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useFaults, useSeenVersion } from './act-form.js';
import { ReasonField } from './reason-field.js';

const words = texts({
  vi: {
    follows:
      'Hồ sơ đi tiếp khi chưa có ý kiến của cơ quan này; việc không trả lời được ghi nhận, không được coi là đồng ý.',
  },
  en: { follows: 'The consultation goes on without this opinion; the silence is recorded and is no agreement.' },
});

export function CloseUnansweredAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/close-unanswered', onClose);
  const at = useFaults(sending.error, tried);
  return (
    <ActForm
      props={props}
      command="opinion.close-unanswered"
      sending={sending}
      version={version}
      ready={reason.trim() !== ''}
      onTry={() => setTried(true)}
      said={reason}
      follows={[t.follows]}
      onSend={() => sending.mutate({ path: { id: consultation.id, agency }, body: { reason }, version: version.seen })}
    >
      <ReasonField value={reason} onChange={setReason} {...at('/reason', reason)} />
    </ActForm>
  );
}
