/** The end of the writing: the head signs and sends, an officer lays the draft before the head. */
import { useState } from 'react';
import { isStale } from '../../acts/stale-notice.js';
import { useVersioned } from '../../api/command.js';
import { isProblem } from '../../api/problem.js';
import { readPreview } from '../../letters/preview.js';
import { placeOf, type SectionNumber } from './completeness.js';
import { isSameForm, type OpeningForm } from './opening-form.js';
import type { Opening } from './use-opening.js';

const OPEN = '/api/v1/request-drafts/{id}/open';

export interface OpeningSending {
  /** The dialog that is open: the question before signing, or what became of the submitted draft. */
  readonly asking: 'sign' | 'submit' | null;
  /** Whether another person changed the draft while the question was open: it closed, and nothing was sent. */
  readonly isOutdated: boolean;
  /** The person has read what stands there now. */
  readonly readAgain: () => void;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly ask: () => void;
  readonly sign: () => Promise<void>;
  readonly submit: () => Promise<void>;
  readonly back: () => void;
  /** The letter as it would be sent. */
  readonly preview: () => Promise<ArrayBuffer | null>;
}

/**
 * @param onSend called with how many agencies it goes to, before it is sent: once it is sent, the form is no more
 * @param onRefused called with the section whose field the server refused
 */
export function useOpeningSending(
  draft: Opening,
  onSend: (agencies: number) => void,
  onRefused: (section: SectionNumber) => void,
): OpeningSending {
  const { form, settle, lay } = draft;
  const [asking, setAsking] = useState<'sign' | 'submit' | null>(null);
  const [error, setError] = useState<unknown>(null);
  /** What the question is about. */
  const [asked, setAsked] = useState<OpeningForm>(form);
  const [isOutdated, setOutdated] = useState(false);
  const open = useVersioned('post', OPEN);
  const overtaken = () => {
    setAsking(null);
    setOutdated(true);
  };
  if (asking === 'sign' && !open.isPending && !open.isSuccess && !isSameForm(asked, form)) overtaken();
  return {
    asking,
    isOutdated,
    readAgain: () => setOutdated(false),
    error,
    isPending: open.isPending,
    ask: () => {
      setAsked(form);
      setOutdated(false);
      setAsking('sign');
    },
    back: () => setAsking(null),
    async preview() {
      const stands = await settle();
      if (stands === null) return null;
      return readPreview(OPEN, { path: { id: stands.id }, version: stands.version });
    },
    async sign() {
      setError(null);
      try {
        const stands = await settle();
        if (stands === null) return;
        onSend(form.consult.length);
        await open.mutateAsync({ path: { id: stands.id }, version: stands.version });
      } catch (caught) {
        if (isStale(caught)) return overtaken();
        setError(caught);
        const [first] = isProblem(caught) ? (caught.errors ?? []) : [];
        if (first?.pointer === undefined) return;
        setAsking(null);
        onRefused(placeOf(first.pointer, form).section);
      }
    },
    async submit() {
      setError(null);
      setAsking('submit');
      await lay().catch(setError);
    },
  };
}
