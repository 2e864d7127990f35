/** The end of every form on the page of a dispute: what the server refused, the button, and the one question before it is signed. */
import type { ReactNode } from 'react';
import type { ConsultationCommandName } from '../../../../workflows/commands/commands.js';
import { readFirstWords } from '../../acts/stale-notice.js';
import type { ActState } from '../../acts/use-act.js';
import { WhyNotSent } from '../../acts/why-not-sent.js';
import type { Consultation } from '../../api/client.js';
import { COMMANDS, titleOf } from '../../commands/catalogue.js';
import type { CommandWords } from '../../commands/row.js';
import { LayDraft, type Prepared, PreparedLine, PreparedNotices } from '../../drafts/prepared.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { LetterPreview } from '../../letters/letter-preview.js';
import { Confirm, DialogActs } from '../../parts/dialog.js';
import { useAsking } from '../../parts/faults.js';

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
  ready = true,
  onTry,
  onSend,
  onBack,
  draft,
  prepares = false,
  onLay,
  children,
}: {
  readonly command: ConsultationCommandName;
  readonly consultation: Consultation;
  readonly act: ActState;
  /** What is signed, in the words that were written. */
  readonly said: string;
  /** Left out: what the row of the command says. */
  readonly follows?: readonly string[];
  /** Whether everything that is needed was filled in; else `onTry` shows what is missing. */
  readonly ready?: boolean;
  readonly onTry?: () => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
  /** The draft of it, where officers prepare it. */
  readonly draft?: Prepared;
  /** Whether the person only prepares it, for the head to sign. */
  readonly prepares?: boolean;
  readonly onLay?: () => void;
  readonly children: ReactNode;
}) {
  const words = useFormWords(command);
  const { language } = useLanguage();
  const [isAsking, setAsking] = useAsking(act.error);
  const { readFirst } = useTexts(readFirstWords);
  const button = words.send ?? words.button;
  // What was asked about one version is not answered about another.
  if (act.isOutdated && isAsking) setAsking(false);
  if (draft !== undefined && prepares)
    return (
      <>
        <PreparedNotices draft={draft} signs={false} />
        {children}
        <PreparedLine draft={draft} signs={false} place={`${command}/${consultation.id}`} />
        <LayDraft draft={draft} ready={ready} onTry={onTry} onLay={onLay} onClose={onBack} />
      </>
    );
  const question = words.question ?? `${titleOf(command, language)}?`;
  return (
    <>
      {draft !== undefined && <PreparedNotices draft={draft} signs={!prepares} />}
      {children}
      {draft !== undefined && <PreparedLine draft={draft} signs={!prepares} place={`${command}/${consultation.id}`} />}
      {!isAsking && <WhyNotSent consultation={consultation} act={act} />}
      <DialogActs
        act={button}
        reason={act.isOutdated ? readFirst : null}
        busy={act.isPending}
        onAct={() => (ready ? setAsking(true) : onTry?.())}
        onBack={onBack}
      />
      <Confirm
        title={question}
        open={isAsking}
        said={said}
        follows={follows ?? words.follows?.(consultation) ?? []}
        letter={<LetterPreview read={act.previewOf(onSend)} />}
        act={button}
        busy={act.isPending}
        error={act.error}
        onAct={onSend}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
