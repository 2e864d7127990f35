/** The shell of every act: its fields in a dialog, one question before it is signed, and what the server refused at its place. */
import { type ReactNode, useState } from 'react';
import type { Consultation } from '../api/client.js';
import { faultAt, isProblem, type Problem } from '../api/problem.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { Confirm, Dialog, DialogActs } from '../parts/dialog.js';
import { Refused } from '../parts/refused.js';
import styles from './act-form.module.css';
import { actButton, actTitle } from './act-words.js';
import { isStale, StaleNotice } from './stale-notice.js';

/** What every form of an act is given. */
export interface ActProps {
  readonly consultation: Consultation;
  /** Code of the agency that the act is about; empty for acts on the whole. */
  readonly agency: string;
  readonly agencyName: string;
  /** Key of the comment that it is about; empty for all others. */
  readonly comment: string;
  readonly onClose: () => void;
}

/** What a form sends with: the parts of `useCommand` that the shell looks at. */
export interface Sending {
  readonly isPending: boolean;
  readonly error: Problem | TypeError | null;
  readonly reset: () => void;
}

const words = texts({
  vi: {
    required: 'Cần ghi nội dung này.',
    again: 'Xem lại và gửi',
    sign: 'Ký và gửi',
    question: (title: string) => `${title}?`,
    irrevocable: 'Ghi vào nhật ký, không sửa được sau khi gửi.',
  },
  en: {
    required: 'This is needed.',
    again: 'Review and send',
    sign: 'Sign and send',
    question: (title: string) => `${title}?`,
    irrevocable: 'It is recorded in the journal and cannot be changed afterwards.',
  },
});

/** The version of the consultation that the person saw when the form opened; seen anew only when they say so. */
export function useSeenVersion(current: number): { readonly seen: number; readonly see: () => void } {
  const [seen, setSeen] = useState(current);
  return { seen, see: () => setSeen(current) };
}

/** What stands beneath a field: the server's sentence in red, or a plain slip in ochre once sending was tried. */
export function useFaults(error: unknown, tried: boolean) {
  const { required } = useTexts(words);
  return (pointer: string, value: string): { fault: string | undefined; byRule: boolean } => {
    const refused = isProblem(error) ? faultAt(error, pointer) : undefined;
    // The server's sentence is about what was sent; once something stands there, it is no longer missing.
    if (refused !== undefined) return { fault: refused, byRule: true };
    return { fault: tried && value.trim() === '' ? required : undefined, byRule: false };
  };
}

export function ActForm({
  props: { consultation, agencyName, onClose },
  command,
  sending,
  ready = true,
  asks = true,
  said,
  follows = [],
  wide = false,
  version,
  onTry,
  onSend,
  children,
}: {
  readonly props: ActProps;
  readonly command: string;
  readonly sending: Sending;
  /** Whether everything that is needed was filled in; else `onTry` shows what is missing. */
  readonly ready?: boolean;
  /** Whether it is asked once more; acts without legal effect are not. */
  readonly asks?: boolean;
  /** What is signed, in the words that were written. */
  readonly said?: string;
  /** What follows from it. */
  readonly follows?: readonly string[];
  readonly wide?: boolean;
  readonly version: { readonly see: () => void };
  readonly onTry?: () => void;
  readonly onSend: () => void;
  readonly children?: ReactNode;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const bare = children === undefined;
  const [asking, setAsking] = useState(bare && asks);
  const title = actTitle(command, language, { agency: agencyName });
  // A refusal is shown beside what was typed, not over it.
  const [shown, setShown] = useState<unknown>(null);
  if (sending.error !== shown) {
    setShown(sending.error);
    if (sending.error !== null && !(bare && !isStale(sending.error))) setAsking(false);
  }
  const stale = isStale(sending.error);
  const attempt = () => {
    if (!ready) return onTry?.();
    if (asks) setAsking(true);
    else onSend();
  };
  return (
    <>
      <Dialog title={title} open={!bare || !asking} onClose={onClose} wide={wide}>
        {children}
        {stale ? (
          <StaleNotice
            consultation={consultation}
            onSee={() => {
              version.see();
              sending.reset();
            }}
          />
        ) : (
          <Refused error={sending.error} />
        )}
        <DialogActs
          act={asks ? t.again : actButton(command, language)}
          busy={sending.isPending}
          onAct={attempt}
          onBack={onClose}
        />
      </Dialog>
      <Confirm
        title={t.question(title)}
        open={asking}
        said={said ?? null}
        follows={[...follows, t.irrevocable]}
        act={t.sign}
        busy={sending.isPending}
        error={bare ? sending.error : null}
        onAct={onSend}
        onClose={() => (bare ? onClose() : setAsking(false))}
      />
    </>
  );
}

/** Text that somebody else wrote and that the act is about, quoted in the dialog. */
export function Quoted({ by, children }: { readonly by: string; readonly children: ReactNode }) {
  return (
    <figure className={styles.quoted}>
      <figcaption className="second">{by}</figcaption>
      <blockquote className="said">{children}</blockquote>
    </figure>
  );
}
