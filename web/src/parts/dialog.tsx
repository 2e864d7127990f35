/** A dialog over the page: a form that belongs to one act, or the one question before an act with legal effect. */
import { type ReactNode, useState } from 'react';
import { Dialog as Box, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { texts, useTexts } from '../language/language.js';
import { Button } from './button.js';
import styles from './dialog.module.css';
import { useFirstFault } from './first-fault.js';
import { Refused } from './refused.js';

const words = texts({ vi: { back: 'Quay lại' }, en: { back: 'Back' } });

export function Dialog({
  title,
  open,
  onClose,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay className={styles.over ?? ''} isOpen={open} onOpenChange={(is) => !is && onClose()} isDismissable>
      <Modal className={`${styles.modal} ${wide ? styles.wide : ''}`}>
        <Box className={styles.box ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </Box>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the end of a dialog or of a form: back, and the one act. After an attempt the first field at fault has the focus. */
export function DialogActs({
  act,
  busy = false,
  reason,
  onAct,
  onBack,
}: {
  readonly act: string;
  readonly busy?: boolean;
  readonly reason?: string | null;
  readonly onAct: () => void;
  readonly onBack: () => void;
}) {
  const { back } = useTexts(words);
  const [attempts, setAttempts] = useState(0);
  const place = useFirstFault<HTMLDivElement>(attempts, busy);
  const attempt = () => {
    setAttempts(attempts + 1);
    onAct();
  };
  return (
    <div ref={place} className={styles.acts}>
      <Button look="quiet" onPress={onBack}>
        {back}
      </Button>
      <span>
        <Button look="solid" busy={busy} reason={reason} onPress={attempt}>
          {act}
        </Button>
      </span>
    </div>
  );
}

/** Asks once before an act with legal effect: what is signed, in the words that were written, and what follows from it. */
export function Confirm({
  title,
  open,
  said,
  follows,
  letter,
  act,
  busy,
  error,
  onAct,
  onClose,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly said?: string | null;
  readonly follows: readonly string[];
  /** By which what is signed can be looked at as a letter. */
  readonly letter?: ReactNode;
  readonly act: string;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly onAct: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      {said !== undefined && said !== null && said !== '' && (
        <blockquote className={`said ${styles.said}`}>{said}</blockquote>
      )}
      <ul className={styles.follows}>
        {follows.map((one) => (
          <li key={one}>– {one}</li>
        ))}
      </ul>
      {letter}
      <Refused error={error} />
      <DialogActs act={act} busy={busy ?? false} onAct={onAct} onBack={onClose} />
    </Dialog>
  );
}
