/** The head sends a draft back to who prepares it, with a remark; nothing of the draft changes. */
import { useState } from 'react';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { Dialog, DialogActs } from '../parts/dialog.js';
import { TextInput } from '../parts/field.js';
import { Refused } from '../parts/refused.js';
import { useLocalDraft } from './local-draft.js';

const words = texts({
  vi: {
    open: 'Trả lại chuyên viên',
    title: 'Trả lại dự thảo',
    what: 'Dự thảo trở về chuyên viên kèm ý kiến này, hiện ở “Việc của tôi” của chuyên viên; nội dung dự thảo giữ nguyên.',
    remark: 'Nội dung cần chỉnh sửa',
    missing: 'Chưa nêu nội dung cần chỉnh sửa.',
    act: 'Trả lại',
  },
  en: {
    open: 'Send back',
    title: 'Send the draft back',
    what: 'The draft goes back to the officer with this remark and stands in “My work” there; its text stays as it is.',
    remark: 'What is to be changed',
    missing: 'Say what is to be changed.',
    act: 'Send back',
  },
});

const LONGEST_REMARK = 2000;

/**
 * @param place what it is a draft of, under which the remark is kept while it is typed
 * @param onSend saves what is not yet saved of the draft, then sends it back
 */
export function SendBack({
  place,
  onSend,
}: {
  readonly place: string;
  readonly onSend: (remark: string) => Promise<unknown>;
}) {
  const t = useTexts(words);
  const { value: remark, set, clear } = useLocalDraft(`tra-lai/${place}`, '');
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isMissing = remark.trim() === '';
  const close = () => {
    setOpen(false);
    setTried(false);
    setError(null);
  };
  const send = async () => {
    setTried(true);
    if (isMissing) return;
    setPending(true);
    setError(null);
    try {
      await onSend(remark.trim());
      clear();
      close();
    } catch (caught) {
      setError(caught);
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t.open}
      </Button>
      <Dialog title={t.title} open={isOpen} onClose={close}>
        <p className="second">{t.what}</p>
        <TextInput
          label={t.remark}
          value={remark}
          onChange={set}
          rows={4}
          maxLength={LONGEST_REMARK}
          fault={tried && isMissing ? t.missing : undefined}
          byRule={false}
          autoFocus
        />
        <Refused error={error} />
        <DialogActs act={t.act} busy={isPending} onAct={() => void send()} onBack={close} />
      </Dialog>
    </>
  );
}
