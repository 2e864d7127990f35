/** The draft of minutes or of a notice: officers of the lead prepare it, its head signs. */
import { useMemo } from 'react';
import type { Consultation, Schemas } from '../api/client.js';
import { type SharedDraft, useSharedDraft } from './use-shared-draft.js';

/** How the form of an act is read from a draft and written as one; the same object from one drawing to the next. */
export interface ActFormOf<Form> {
  readonly act: Schemas['PreparedAct'];
  readonly read: (draft: Readonly<Record<string, unknown>>) => Form;
  readonly write: (form: Form) => Record<string, unknown>;
}

/** @param start the form before anything was typed */
export function useActDraft<Form>(
  { id, round }: Pick<Consultation, 'id' | 'round'>,
  agency: string,
  { act, read, write }: ActFormOf<Form>,
  start: Form,
): SharedDraft<Form> {
  const path = useMemo(() => ({ id, act, agency }), [id, act, agency]);
  const same = useMemo(
    () => (one: Form, other: Form) => JSON.stringify(write(one)) === JSON.stringify(write(other)),
    [write],
  );
  return useSharedDraft({
    key: `chuan-bi/${act}/${id}/${agency}`,
    at: 'act',
    ...{ path, round, start, read, write, same },
  });
}
