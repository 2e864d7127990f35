/** The end of every form on the page of a dispute: what the server refused, the button, and the one question before it is signed. */
import { type ReactNode, useState } from 'react';
import type { ConsultationCommandName } from '../../../../workflows/commands/commands.js';
import { readFirstWords } from '../../acts/stale-notice.js';
import type { ActState } from '../../acts/use-act.js';
import { WhyNotSent } from '../../acts/why-not-sent.js';
import type { Consultation } from '../../api/client.js';
import { COMMANDS, titleOf } from '../../commands/catalogue.js';
import type { CommandWords } from '../../commands/row.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Confirm, DialogActs } from '../../parts/dialog.js';

/** The words of the row of a command. */
export function useFormWords(command: ConsultationCommandName): CommandWords {
  return COMMANDS[command].words[useLanguage().language];
}

export function SignedForm({
  command,
  consultation,
  act,
  said,
  follows,
  onSend,
  onBack,
  children,
}: {
  readonly command: ConsultationCommandName;
  readonly consultation: Consultation;
  readonly act: ActState;
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
  const { readFirst } = useTexts(readFirstWords);
  const button = words.send ?? words.button;
  // What was asked about one version is not answered about another.
  if (act.isOutdated && isAsking) setAsking(false);
  const question = words.question ?? `${titleOf(command, language)}?`;
  return (
    <>
      {children}
      {!isAsking && <WhyNotSent consultation={consultation} act={act} />}
      <DialogActs
        act={button}
        reason={act.isOutdated ? readFirst : null}
        onAct={() => setAsking(true)}
        onBack={onBack}
      />
      <Confirm
        title={question}
        open={isAsking}
        said={said}
        follows={follows ?? words.follows?.(consultation) ?? []}
        act={button}
        busy={act.isPending}
        error={act.error}
        onAct={onSend}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
