/** What was missing is added: in words, and with the files. The agency has the whole of its time again. */
import { useState } from 'react';
import { COMMANDS } from '../commands/catalogue.js';
import { type AttachedFile, attachmentsOf, faultOfFiles } from '../files/attached.js';
import { Attachments } from '../files/attachments.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { ReasonField } from './reason-field.js';
import { ReturnedAs } from './returned-as.js';
import { useAct } from './use-act.js';

const words = texts({
  vi: { files: 'Tệp bổ sung', filesHint: 'Mọi cơ quan được lấy ý kiến đều xem được các tệp này.' },
  en: { files: 'Files that are added', filesHint: 'Everybody who is asked can read them.' },
});

export function CompleteDossierAct(props: ActProps) {
  const { consultation, agency, onClose } = props;
  const t = useTexts(words);
  const { label } = COMMANDS['opinion.complete-dossier'].words[useLanguage().language];
  const [supplement, setSupplement] = useState('');
  const [files, setFiles] = useState<readonly AttachedFile[]>([]);
  const [tried, setTried] = useState(false);
  const act = useAct('/api/v1/consultations/{id}/opinions/{agency}/complete-dossier', consultation, onClose);
  const at = useFaults(act.error, tried);
  return (
    <ActForm
      props={props}
      command="opinion.complete-dossier"
      act={act}
      ready={supplement.trim() !== ''}
      onTry={() => setTried(true)}
      said={[supplement, ...files.map(({ name }) => name)].join('\n')}
      onSend={() => act.send({ path: { id: consultation.id, agency }, body: { supplement, ...attachmentsOf(files) } })}
    >
      <ReturnedAs {...props} />
      <ReasonField label={label} value={supplement} onChange={setSupplement} {...at('/supplement', supplement)} />
      <Attachments
        label={t.files}
        hint={t.filesHint}
        files={files}
        onChange={setFiles}
        fault={faultOfFiles(act.error)}
      />
    </ActForm>
  );
}
