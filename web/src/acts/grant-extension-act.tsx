/** Granting the extension that an agency asked for. */
import { useState } from 'react';
import { useCommand } from '../api/command.js';
import { texts, useTexts } from '../language/language.js';
import { ActForm, type ActProps, useFaults, useSeenVersion } from './act-form.js';
import { ExtensionAsked } from './extension-asked.js';
import { ReasonField } from './reason-field.js';

const words = texts({
  vi: { follows: 'Thời hạn của cơ quan này được kéo dài đúng số ngày đã đề nghị.' },
  en: { follows: 'The limit of this agency is extended by what it asked for.' },
});

export function GrantExtensionAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const [reason, setReason] = useState('');
  const version = useSeenVersion(consultation.version);
  const sending = useCommand('post', '/api/v1/consultations/{id}/opinions/{agency}/grant-extension', onClose);
  const at = useFaults(sending.error, false);
  const body = reason.trim() === '' ? {} : { reason };
  return (
    <ActForm
      props={props}
      command="opinion.grant-extension"
      sending={sending}
      version={version}
      said={reason}
      follows={[t.follows]}
      onSend={() => sending.mutate({ path: { id: consultation.id, agency }, body, version: version.seen })}
    >
      <ExtensionAsked {...props} />
      <ReasonField optional value={reason} onChange={setReason} {...at('/reason', reason)} />
    </ActForm>
  );
}
