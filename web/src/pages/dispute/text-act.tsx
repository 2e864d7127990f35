/** An act on a dispute that needs one text: the text, then the question, then the act, in the words of its row. */
import { useState } from 'react';
import type { ConsultationCommandName } from '../../../../workflows/commands/commands.js';
import { ReasonField } from '../../acts/reason-field.js';
import { useSharedCommand } from '../../acts/use-shared-command.js';
import type { SharedForm } from '../../commands/row.js';
import { useFaults } from '../../parts/faults.js';
import type { DisputeActProps } from './dispute-acts.js';
import { SignedForm, useFormWords } from './signed-form.js';

export function TextAct({
  consultation,
  command,
  form,
  onDone,
}: DisputeActProps & { readonly command: ConsultationCommandName; readonly form: SharedForm }) {
  const { label, hint } = useFormWords(command);
  const [written, setWritten] = useState('');
  const { act, send } = useSharedCommand(form, consultation, {}, onDone);
  const [tried, setTried] = useState(false);
  const faults = useFaults(act.error, tried);
  return (
    <SignedForm
      command={command}
      consultation={consultation}
      act={act}
      said={written}
      ready={written.trim() !== ''}
      onTry={() => setTried(true)}
      onSend={() => send(written)}
      onBack={onDone}
    >
      <ReasonField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={written}
        onChange={setWritten}
        {...faults(`/${form.text?.name ?? ''}`, written)}
      />
    </SignedForm>
  );
}
