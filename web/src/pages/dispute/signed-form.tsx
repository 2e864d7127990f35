/** The end of every form on the page of a dispute: what the server refused, the button, and the one question before it is signed. */
import { type ReactNode, useState } from 'react';
import type { ConsultationCommandName } from '../../../../workflows/commands/commands.js';
import type { Consultation } from '../../api/client.js';
import { COMMANDS, titleOf } from '../../commands/catalogue.js';
import type { CommandWords } from '../../commands/row.js';
import { useLanguage } from '../../language/language.js';
import { Confirm, DialogActs } from '../../parts/dialog.js';
import { Refused } from '../../parts/refused.js';

/** The words of the row of a command. */
export function useFormWords(command: ConsultationCommandName): CommandWords {
  return COMMANDS[command].words[useLanguage().language];
}

export function SignedForm({
  command,
  consultation,
  sending,
  said,
  follows,
  onSend,
  onBack,
  children,
}: {
  readonly command: ConsultationCommandName;
  readonly consultation: Consultation;
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  /** What is signed, in the words that were written. */
  readonly said: string;
  /** Left out: what the row of the command says. */
  readonly follows?: readonly string[];
  readonly onSend: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}) {
  const words = useFormWords(command);
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const act = words.send ?? words.button;
  const question = words.question ?? `${titleOf(command, language)}?`;
  return (
    <>
      {children}
      {!isAsking && <Refused error={sending.error} />}
      <DialogActs act={act} onAct={() => setAsking(true)} onBack={onBack} />
      <Confirm
        title={question}
        open={isAsking}
        said={said}
        follows={follows ?? words.follows?.(consultation) ?? []}
        act={act}
        busy={sending.isPending}
        error={sending.error}
        onAct={onSend}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
