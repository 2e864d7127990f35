/** Throws the draft of a request away, asked once: it is no record, and nothing of it is left. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Attempt, sendVersioned } from '../../api/command.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/dialog.js';
import { justDone } from '../../parts/just-done.js';
import type { Opening } from './use-opening.js';

const words = texts({
  vi: {
    open: 'Bỏ dự thảo',
    question: 'Bỏ dự thảo này?',
    follows: [
      'Nội dung đang soạn và ý kiến của lãnh đạo bị xóa hẳn, không lấy lại được.',
      'Dự thảo chưa phải là hồ sơ nên nhật ký không ghi việc này.',
    ],
    unnamed: '(chưa có trích yếu)',
    done: 'Đã bỏ dự thảo.',
  },
  en: {
    open: 'Discard the draft',
    question: 'Discard this draft?',
    follows: [
      'What is written and the remarks on it are deleted for good.',
      'A draft is no record, so the journal does not tell of it.',
    ],
    unnamed: '(no subject yet)',
    done: 'The draft was discarded.',
  },
});

export function DiscardDraft({ draft }: { readonly draft: Opening }) {
  const t = useTexts(words);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const attempt = useRef<Attempt | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // What stands in the journal too would come back as it stands there; before the first word there is nothing.
  if (draft.id === null || draft.server?.journalled === true) return null;
  const discard = async () => {
    setPending(true);
    setError(null);
    try {
      const stands = await draft.settle();
      if (stands !== null) {
        const sent = { path: { id: stands.id }, version: stands.version };
        await sendVersioned('delete', '/api/v1/request-drafts/{id}', sent, attempt);
      }
      draft.forget();
      await navigate('/ho-so', { state: justDone(t.done) });
      await queries.invalidateQueries();
    } catch (caught) {
      setError(caught);
      setPending(false);
    }
  };
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {t.open}
      </Button>
      <Confirm
        title={t.question}
        open={isAsking}
        said={draft.form.subject.trim() === '' ? t.unnamed : draft.form.subject}
        follows={t.follows}
        act={t.open}
        busy={isPending}
        error={error}
        onAct={() => void discard()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
