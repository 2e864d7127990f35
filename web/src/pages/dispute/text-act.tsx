/** An act on a dispute that needs one text: the text, then the question, then the act, in the words of its row. */
import { useState } from 'react';
import type { ConsultationCommandName } from '../../../../workflows/commands/commands.js';
import { ReasonField } from '../../acts/reason-field.js';
import { useSharedCommand } from '../../acts/use-shared-command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import type { SharedForm } from '../../commands/row.js';
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
  const problem = isProblem(act.error) ? act.error : null;
  return (
    <SignedForm
      command={command}
      consultation={consultation}
      act={act}
      said={written}
      onSend={() => send(written)}
      onBack={onDone}
    >
      <ReasonField
        label={label}
        {...(hint === undefined ? {} : { hint })}
        value={written}
        onChange={setWritten}
        fault={faultAt(problem, `/${form.text?.name ?? ''}`)}
      />
    </SignedForm>
  );
}
