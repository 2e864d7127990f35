/** What is chosen to be signed, in which version it was read, and what came of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isStale } from '../../acts/stale-notice.js';
import type { Consultation } from '../../api/client.js';
import { type Attempt, sendVersioned } from '../../api/command.js';
import { isProblem } from '../../api/problem.js';
import { giveInTurn, type Outcome, type Signed } from './in-turn.js';

/** A notice owed to an agency that did not answer. */
export interface Owed {
  readonly key: string;
  readonly consultation: Consultation;
  readonly agency: string;
  /** Whether the person may sign it now. */
  readonly isOpen: boolean;
}

interface Chosen extends Signed {
  readonly agency: string;
  readonly number: string;
}

export interface Signing {
  /** Whether a notice is chosen. */
  readonly isChosen: (owed: Owed) => boolean;
  readonly choose: (all: readonly Owed[], chosen: boolean) => void;
  readonly numberOf: (key: string) => string;
  readonly setNumber: (key: string, number: string) => void;
  /** Whether the consultation is another one than was read when something of it was chosen. */
  readonly isOutdated: (consultation: Consultation) => boolean;
  readonly readAgain: (consultation: Consultation) => void;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** How many were sent of how many in the run that is under way; null while none is. */
  readonly progress: { readonly sent: number; readonly of: number } | null;
  /** What came of the last run; null before the first. */
  readonly result: Result | null;
  readonly sign: (all: readonly Owed[]) => Promise<void>;
}

export interface Result {
  readonly done: number;
  readonly refused: number;
  /** Not sent, because the connection was lost; they stay chosen. */
  readonly left: number;
}

const PATH = '/api/v1/consultations/{id}/opinions/{agency}/notice/issue';

export function useSigning(): Signing {
  const queries = useQueryClient();
  const attempts = useRef(new Map<string, { current: Attempt | null }>());
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());
  const [numbers, setNumbers] = useState<ReadonlyMap<string, string>>(new Map());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [progress, setProgress] = useState<Signing['progress']>(null);
  const [result, setResult] = useState<Result | null>(null);
  const numberOf = (key: string) => numbers.get(key) ?? '';

  const send = async ({ key, consultation, agency, number }: Chosen, version: number) => {
    const attempt = attempts.current.get(key) ?? { current: null };
    attempts.current.set(key, attempt);
    const body = number === '' ? {} : { number };
    return (await sendVersioned('post', PATH, { path: { id: consultation, agency }, body, version }, attempt)).version;
  };

  return {
    isChosen: ({ key }) => versions.has(key),
    choose: (all, chosen) =>
      setVersions((now) => {
        const next = new Map(now);
        for (const { key, consultation } of all) {
          if (!chosen) next.delete(key);
          else if (!next.has(key)) next.set(key, consultation.version);
        }
        return next;
      }),
    numberOf,
    setNumber: (key, number) => setNumbers((now) => new Map(now).set(key, number)),
    // What this page has just sent is itself a change.
    isOutdated: ({ id, version }) =>
      progress === null && [...versions].some(([key, read]) => key.startsWith(`${id} `) && read !== version),
    readAgain: ({ id, version }) =>
      setVersions((now) => new Map([...now].map(([key, read]) => [key, key.startsWith(`${id} `) ? version : read]))),
    outcomes,
    progress,
    result,
    async sign(all) {
      const chosen = all.flatMap(({ key, consultation, agency }): Chosen[] => {
        const version = versions.get(key);
        return version === undefined
          ? []
          : [{ key, consultation: consultation.id, agency, version, number: numberOf(key).trim() }];
      });
      const counted = { done: 0, refused: 0 };
      setResult(null);
      setProgress({ sent: 0, of: chosen.length });
      const left = await giveInTurn(chosen, {
        send,
        told: ({ key }, outcome) => {
          counted[outcome.is] += 1;
          setOutcomes((now) => new Map(now).set(key, outcome));
          setProgress({ sent: counted.done + counted.refused, of: chosen.length });
        },
        isRefusal: isProblem,
        isStale,
      });
      // What was refused is read again before it is chosen again.
      setVersions(new Map(left.map(({ key, version }) => [key, version])));
      await queries.invalidateQueries();
      setProgress(null);
      setResult({ ...counted, left: left.length });
    },
  };
}
