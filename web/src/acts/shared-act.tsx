/** The dialog of every command that needs a signature alone, or one text: the row of the command says all that differs. */
import { type ComponentType, useState } from 'react';
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import { COMMANDS } from '../commands/catalogue.js';
import type { CommandWords, SharedForm } from '../commands/row.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { useFaults } from '../parts/faults.js';
import type { ActProps } from './act.js';
import { ActForm } from './act-form.js';
import { AnswerGiven } from './answer-given.js';
import { ExtensionAsked } from './extension-asked.js';
import { PaperField, useOnPaper } from './paper-field.js';
import { ReasonField } from './reason-field.js';
import { ReturnedAs } from './returned-as.js';
import { SessionRecorded } from './session-recorded.js';
import { useSharedCommand } from './use-shared-command.js';

const QUOTES: Readonly<Record<NonNullable<SharedForm['quotes']>, ComponentType<ActProps>>> = {
  answer: AnswerGiven,
  return: ReturnedAs,
  extension: ExtensionAsked,
  session: SessionRecorded,
};

const words = texts({
  vi: { recorded: 'Ghi vào nhật ký theo văn bản đã nhận, không sửa được sau khi ghi.' },
  en: { recorded: 'It is recorded from the document received and cannot be changed afterwards.' },
});

export function SharedAct({
  command,
  form,
  ...props
}: ActProps & { readonly command: ConsultationCommandName; readonly form: SharedForm }) {
  const { consultation, agency, comment, onClose } = props;
  const { label, hint }: CommandWords = COMMANDS[command].words[useLanguage().language];
  const { recorded } = useTexts(words);
  const [written, setWritten] = useState('');
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const { act, send } = useSharedCommand(form, consultation, { agency, comment }, onClose);
  const faults = useFaults(act.error, tried && form.text?.optional !== true);
  const Quote = form.quotes === undefined ? null : QUOTES[form.quotes];
  const onPaper = useOnPaper(consultation, agency) && form.mayBeOnPaper === true;
  const fields = (Quote !== null || form.text !== undefined || onPaper) && (
    <>
      {Quote !== null && <Quote {...props} />}
      {onPaper && (
        <PaperField
          agencyName={props.agencyName}
          value={evidence}
          onChange={setEvidence}
          {...faults('/evidence', evidence)}
        />
      )}
      {form.text !== undefined && (
        <ReasonField
          label={label}
          {...(hint === undefined ? {} : { hint })}
          optional={form.text.optional ?? false}
          value={written}
          onChange={setWritten}
          {...faults(`/${form.text.name}`, written)}
        />
      )}
    </>
  );
  return (
    <ActForm
      props={props}
      command={command}
      act={act}
      ready={
        (form.text === undefined || form.text.optional === true || written.trim() !== '') &&
        (!onPaper || evidence.trim() !== '')
      }
      {...(onPaper ? { recorded } : {})}
      onTry={() => setTried(true)}
      said={[written.trim() === '' ? signed(form, props) : written, onPaper ? evidence : ''].filter(Boolean).join('\n')}
      onSend={() => send(written, onPaper ? { agency, evidence } : null)}
    >
      {fields || undefined}
    </ActForm>
  );
}

/** What is signed where nothing is written. */
function signed({ signs }: SharedForm, { consultation, agency, comment }: ActProps): string {
  if (signs === 'subject') return consultation.subject;
  return signs === 'comment' ? (consultation.opinions[agency]?.comments[comment]?.text ?? '') : '';
}
