/** The draft of an answer: kept at every key, and shared with colleagues. */
import { useCallback, useMemo } from 'react';
import { type SharedDraft, useSharedDraft } from '../../drafts/use-shared-draft.js';
import { type AnswerForm, draftOf, fitted, formFrom, sameForm } from './answer-form.js';

export type AnswerDraft = SharedDraft<AnswerForm>;

/**
 * @param questions keys of the questions asked of the agency
 * @param start the form before anything was typed: empty, or the answer that is to be made clearer
 * @param part tells the draft of a clarification from that of the answer itself
 */
export function useAnswerDraft({
  id,
  agency,
  round,
  questions,
  start,
  part,
  alone = false,
}: {
  readonly id: string;
  readonly agency: string;
  readonly round: number;
  readonly questions: readonly string[];
  readonly start: AnswerForm;
  readonly part: string;
  /** Kept on this machine alone: an answer that was given is replaced by who signs it, and colleagues prepare nothing. */
  readonly alone?: boolean;
}): AnswerDraft {
  const path = useMemo(() => ({ id, agency }), [id, agency]);
  const read = useCallback((draft: Readonly<Record<string, unknown>>) => formFrom(draft, questions), [questions]);
  const refit = useCallback((form: AnswerForm) => fitted(form, questions), [questions]);
  return useSharedDraft({
    key: `tra-loi/${id}/${agency}/${part}`,
    at: 'answer',
    ...{ path, round, start, read, refit, alone },
    write: draftOf,
    same: sameForm,
  });
}
