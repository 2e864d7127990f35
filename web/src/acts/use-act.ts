/**
 * The one way by which a form gives a command on a consultation that there is. It pins the version that is on the screen when
 * the form opens and sends that one, whatever the page behind an open dialog learns meanwhile (decision 17).
 */
import { useRef, useState } from 'react';
import type { Consultation } from '../api/client.js';
import { type Answer, type Operation, type Sent, useVersioned, type VersionedPathOf } from '../api/command.js';
import type { Problem } from '../api/problem.js';
import { makesLetter, readPreview } from '../letters/preview.js';
import { actRecorded } from './just-recorded.js';
import { type Concern, followed, isOutdated, type Reading, readingOf } from './reading.js';
import { isStale } from './stale-notice.js';

/** What the dialogs and notices around a form look at. */
export interface ActState {
  readonly isPending: boolean;
  readonly error: Problem | TypeError | null;
  readonly reset: () => void;
  /**
   * The consultation is another one than was read: the question before signing closes, nothing is sent, and `WhyNotSent` says
   * what changed. What was typed stays.
   */
  readonly isOutdated: boolean;
  /** The person has read what is on the screen now: from here on that version is sent. */
  readonly readAgain: () => void;
  /**
   * How to look at the letter of what `send` would send; null where the act makes none. `send` gives the command as it does to
   * sign it, and nothing is sent by it. It gives null where no letter would be made, undefined where the form gave nothing
   * because something is missing in it.
   */
  readonly previewOf: (send: () => void) => (() => Promise<ArrayBuffer | null | undefined>) | null;
}

export interface Act<O> extends ActState {
  readonly send: (sent: Sent<O>) => void;
}

type ActPath = VersionedPathOf<'post'>;

/**
 * @param concern what of the consultation the act is about; a change of anything else is taken as read. Left out, all of it,
 * which is right for every act of the lead, of the Office and of the chairman
 */
export function useAct<P extends ActPath>(
  path: P,
  consultation: Consultation,
  onDone?: (answer: Answer<Operation<'post', P>>) => void,
  concern?: Concern<Consultation>,
): Act<Operation<'post', P>> {
  const shown = readingOf(consultation, concern);
  const [pinned, setPinned] = useState<Reading>(shown);
  const read = followed(pinned, shown);
  if (read.version !== pinned.version || read.id !== pinned.id) setPinned(read);
  const { mutate, isPending, isSuccess, error, reset } = useVersioned(
    'post',
    path,
    (answer: Answer<Operation<'post', P>>) => {
      actRecorded(consultation.id);
      onDone?.(answer);
    },
  );
  type Given = (sent: Sent<Operation<'post', P>>) => void;
  const looksOnly = useRef<Given | null>(null);
  const previewOf = (send: () => void) => () =>
    new Promise<ArrayBuffer | null | undefined>((resolve, reject) => {
      let isGiven = false;
      looksOnly.current = (sent) => {
        isGiven = true;
        readPreview(path, sent).then(resolve, reject);
      };
      send();
      looksOnly.current = null;
      if (!isGiven) resolve(undefined);
    });
  return {
    isPending,
    error,
    reset,
    previewOf: (send) => (makesLetter(path) ? previewOf(send) : null),
    // What this form has just sent is itself a change.
    isOutdated: isStale(error) || (!isPending && !isSuccess && isOutdated(read, shown)),
    readAgain: () => {
      setPinned(shown);
      reset();
    },
    send: (sent) => (looksOnly.current ?? ((given) => mutate({ ...given, version: read.version })))(sent),
  };
}

/** What an agency that is asked acts on: the text put to it and where its own opinion stands, and not what others answer. */
export function askedOf(agency: string): Concern<Consultation> {
  return ({ round, proposalHash, state, opinions: { [agency]: opinion } }) => [
    [round, proposalHash, state, opinion?.questions],
    [opinion?.state, opinion?.heldBy, opinion?.answer, opinion?.clarificationReason],
  ];
}
