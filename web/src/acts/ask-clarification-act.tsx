/** Sending a vague answer back, to be made clear. */
import { useState } from 'react';
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useFaults, useSeenVersion } from './act-form.js';
import { AnswerGiven } from './answer-given.js';
import { ReasonField } from './reason-field.js';

const words = texts({
  vi: { follows: 'Ý kiến đã gửi chưa được tính; không làm rõ trong thời hạn thì áp dụng quy định về im lặng.' },
  en: {
    follows: 'The answer does not count meanwhile; without a clearer one by the limit, the rule on silence applies.',
  },
});

export function AskClarificationAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/ask-clarification', onClose);
  const at = useFaults(sending.error, tried);
  return (
    <ActForm
      props={props}
      command="opinion.ask-clarification"
      sending={sending}
      version={version}
      ready={reason.trim() !== ''}
      onTry={() => setTried(true)}
      said={reason}
      follows={[t.follows]}
      onSend={() => sending.mutate({ path: { id: consultation.id, agency }, body: { reason }, version: version.seen })}
    >
      <AnswerGiven {...props} />
      <ReasonField value={reason} onChange={setReason} {...at('/reason', reason)} />
    </ActForm>
  );
}
