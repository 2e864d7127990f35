/** Withdrawing a consultation, with the reason. */
import { useState } from 'react';
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useFaults, useSeenVersion } from './act-form.js';
import { ReasonField } from './reason-field.js';

const words = texts({
  vi: {
    ends: 'Việc lấy ý kiến kết thúc không có kết luận; mọi thời hạn đang chạy chấm dứt.',
    told: 'Mọi cơ quan được lấy ý kiến được báo.',
  },
  en: {
    ends: 'The consultation ends without a conclusion; every running limit ends.',
    told: 'Every consulted agency is told.',
  },
});

export function WithdrawAct(props: ActProps) {
  const { consultation, onClose } = props;
  const t = useTexts(words);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/withdraw', onClose);
  const at = useFaults(sending.error, tried);
  return (
    <ActForm
      props={props}
      command="consultation.withdraw"
      sending={sending}
      version={version}
      ready={reason.trim() !== ''}
      onTry={() => setTried(true)}
      said={reason}
      follows={[t.ends, t.told]}
      onSend={() => sending.mutate({ path: { id: consultation.id }, body: { reason }, version: version.seen })}
    >
      <ReasonField value={reason} onChange={setReason} {...at('/reason', reason)} />
    </ActForm>
  );
}
