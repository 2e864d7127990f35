/** The shell of every act dialog: its fields, one question before it is signed, and what the server refused at its place. */
import { type ReactNode, useState } from 'react';
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import { COMMANDS, titleOf } from '../commands/catalogue.js';
import type { CommandWords } from '../commands/row.js';
import { LayDraft, type Prepared, PreparedLine, PreparedNotices } from '../drafts/prepared.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { LetterPreview } from '../letters/letter-preview.js';
import { Confirm, Dialog, DialogActs } from '../parts/dialog.js';
import type { ActProps } from './act.js';
import { readFirstWords } from './stale-notice.js';
import type { ActState } from './use-act.js';
import { WhyNotSent } from './why-not-sent.js';

const words = texts({
  vi: {
    again: 'Xem lại và gửi',
    sign: 'Ký và gửi',
    enter: 'Ghi vào hồ sơ',
    question: (title: string) => `${title}?`,
    irrevocable: 'Ghi vào nhật ký, không sửa được sau khi gửi.',
  },
  en: {
    again: 'Review and send',
    sign: 'Sign and send',
    enter: 'Record it',
    question: (title: string) => `${title}?`,
    irrevocable: 'It is recorded in the journal and cannot be changed afterwards.',
  },
});

export interface ActFormProps {
  readonly props: ActProps;
  readonly command: ConsultationCommandName;
  readonly act: ActState;
  /** Whether everything that is needed was filled in; else `onTry` shows what is missing. */
  readonly ready?: boolean;
  /** Whether it is asked once more; acts without legal effect are not. */
  readonly asks?: boolean;
  /** What is signed, in the words that were written. */
  readonly said?: string;
  /** What follows from it beside what the row of the command says. */
  readonly alsoFollows?: readonly string[];
  /** Where it is entered and not signed: whether it can be corrected, in a sentence. */
  readonly recorded?: string;
  readonly wide?: boolean;
  readonly onTry?: () => void;
  readonly onSend: () => void;
  /** The draft of it, where officers prepare it. */
  readonly draft?: Prepared;
  readonly children?: ReactNode;
}

export function ActForm(form: ActFormProps) {
  const { props, command, act, said, alsoFollows = [], asks = true, onSend, draft, children } = form;
  const { consultation, agency, prepares = false } = props;
  const place = `${command}/${consultation.id}/${agency}`;
  const t = useTexts(words);
  const { readFirst } = useTexts(readFirstWords);
  const { language } = useLanguage();
  const { follows, button, question }: CommandWords = COMMANDS[command].words[language];
  const isBare = children === undefined;
  const [isAsking, setAsking] = useAsking(act, isBare, isBare && asks);
  const title = titleOf(command, language, { agency: props.agencyName });
  const attempt = () => {
    if (form.ready === false) return form.onTry?.();
    if (asks) setAsking(true);
    else onSend();
  };
  return (
    <>
      <Dialog title={title} open={!isBare || !isAsking} onClose={props.onClose} wide={form.wide ?? false}>
        {draft !== undefined && <PreparedNotices draft={draft} signs={!prepares} />}
        {children}
        {draft !== undefined && <PreparedLine draft={draft} signs={!prepares} place={place} />}
        {draft !== undefined && prepares ? (
          <LayDraft draft={draft} ready={form.ready} onTry={form.onTry} onClose={props.onClose} />
        ) : (
          <>
            <WhyNotSent consultation={consultation} act={act} />
            <DialogActs
              act={asks ? t.again : button}
              busy={act.isPending}
              reason={act.isOutdated ? readFirst : null}
              onAct={attempt}
              onBack={props.onClose}
            />
          </>
        )}
      </Dialog>
      <Confirm
        title={question ?? t.question(title)}
        open={isAsking}
        said={said ?? null}
        follows={[...(follows?.(props.consultation) ?? []), ...alsoFollows, form.recorded ?? t.irrevocable]}
        letter={<LetterPreview read={act.previewOf(onSend)} />}
        act={form.recorded === undefined ? t.sign : t.enter}
        busy={act.isPending}
        error={isBare ? act.error : null}
        onAct={onSend}
        onClose={() => (isBare ? props.onClose() : setAsking(false))}
      />
    </>
  );
}

/**
 * Whether the question is open. A refusal closes it, to be shown beside what was typed; a bare act has only the question. What
 * was asked about one version is not answered about another: the question closes when the consultation changes under it.
 */
function useAsking({ error, isOutdated }: ActState, isBare: boolean, atFirst: boolean) {
  const [isAsking, setAsking] = useState(atFirst);
  const [shown, setShown] = useState<unknown>(null);
  if (error !== shown) {
    setShown(error);
    if (error !== null && !isBare) setAsking(false);
  }
  if (isOutdated && isAsking) setAsking(false);
  return [isAsking, setAsking] as const;
}
