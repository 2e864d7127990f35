/** Contesting a return: the agency has to answer after all. */
import { useState } from 'react';
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useFaults, useSeenVersion } from './act-form.js';
import { ReasonField } from './reason-field.js';
import { ReturnedAs } from './returned-as.js';

const words = texts({
  vi: { follows: 'Cơ quan này lại phải trả lời, có thêm thời gian theo quy định nếu thời hạn cũ còn ít hơn.' },
  en: { follows: 'The agency has to answer again, with more time by the regulation where less is left.' },
});

export function ContestReturnAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/contest-return', onClose);
  const at = useFaults(sending.error, tried);
  return (
    <ActForm
      props={props}
      command="opinion.contest-return"
      sending={sending}
      version={version}
      ready={reason.trim() !== ''}
      onTry={() => setTried(true)}
      said={reason}
      follows={[t.follows]}
      onSend={() => sending.mutate({ path: { id: consultation.id, agency }, body: { reason }, version: version.seen })}
    >
      <ReturnedAs {...props} />
      <ReasonField value={reason} onChange={setReason} {...at('/reason', reason)} />
    </ActForm>
  );
}
