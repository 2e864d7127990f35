/** What is chosen to be signed, in which version it was read, and what came of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isStale } from '../../acts/stale-notice.js';
import type { Consultation } from '../../api/client.js';
import { type Attempt, sendVersioned } from '../../api/command.js';
import { isProblem } from '../../api/problem.js';
import type { CommandPath } from '../../commands/row.js';
import { giveInTurn, type Outcome, type Signed } from './in-turn.js';
import type { ActName, ManyAct } from './matters.js';

/** What may be given of the opinion of one agency: as much as sending it takes. */
export interface Givable {
  readonly key: string;
  readonly consultation: Pick<Consultation, 'id' | 'version'>;
  readonly agency: string;
}

/** An act that is owed of one agency. */
export interface Owed extends Givable {
  readonly consultation: Consultation;
  /** Whether the person may sign it now. */
  readonly isOpen: boolean;
}

interface Chosen extends Signed {
  readonly agency: string;
  readonly number: string;
}

/** What is given of all that are chosen, and what is said of all. */
export interface Given {
  readonly act: ManyAct;
  readonly body: Readonly<Record<string, string>>;
  /** Each is given on the version in which it is listed now: the list tells all that is read of it. */
  readonly asListed?: boolean;
}

export interface Signing {
  /** Whether one is chosen. */
  readonly isChosen: (one: Pick<Givable, 'key'>) => boolean;
  readonly choose: (all: readonly Givable[], chosen: boolean) => void;
  readonly numberOf: (key: string) => string;
  readonly setNumber: (key: string, number: string) => void;
  /** Whether the consultation is another one than was read when something of it was chosen. */
  readonly isOutdated: (consultation: Consultation) => boolean;
  readonly readAgain: (consultation: Consultation) => void;
  readonly outcomes: ReadonlyMap<string, Came>;
  /** How many were sent of how many in the run that is under way; null while none is. */
  readonly progress: { readonly sent: number; readonly of: number } | null;
  /** What came of the last run; null before the first. */
  readonly result: Result | null;
  readonly sign: (all: readonly Givable[], given: Given) => Promise<void>;
}

/** What came of one, and of which act. */
export type Came = Outcome & { readonly act: ActName };

export interface Result {
  readonly done: number;
  readonly refused: number;
  /** Not sent, because the connection was lost; they stay chosen. */
  readonly left: number;
  readonly act: ManyAct;
}

const NONE: ReadonlyMap<string, string> = new Map();

type ManySent = Parameters<typeof sendVersioned<'post', CommandPath>>[2];

/** @param prepared numbers that others have written already, by key */
export function useSigning(prepared: ReadonlyMap<string, string> = NONE): Signing {
  const queries = useQueryClient();
  const attempts = useRef(new Map<string, { current: Attempt | null }>());
  const [versions, setVersions] = useState<ReadonlyMap<string, number>>(new Map());
  const [numbers, setNumbers] = useState<ReadonlyMap<string, string>>(new Map());
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Came>>(new Map());
  const [progress, setProgress] = useState<Signing['progress']>(null);
  const [result, setResult] = useState<Result | null>(null);
  const numberOf = (key: string) => numbers.get(key) ?? prepared.get(key) ?? '';

  const send = async ({ key, consultation, agency, number }: Chosen, version: number, { act, body: said }: Given) => {
    const attempt = attempts.current.get(key) ?? { current: null };
    attempts.current.set(key, attempt);
    const body = act.says === 'number' && number !== '' ? { ...said, number } : said;
    // Each act of the matter takes its agency in the path, and what it says in the body.
    const sent = { path: { id: consultation, agency }, body, version } as ManySent;
    return (await sendVersioned('post', act.path, sent, attempt)).version;
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
    async sign(all, given) {
      const chosen = all.flatMap(({ key, consultation, agency }): Chosen[] => {
        const chosenIn = versions.get(key);
        const version = given.asListed && chosenIn !== undefined ? consultation.version : chosenIn;
        return version === undefined
          ? []
          : [{ key, consultation: consultation.id, agency, version, number: numberOf(key).trim() }];
      });
      const counted = { done: 0, refused: 0 };
      setResult(null);
      setProgress({ sent: 0, of: chosen.length });
      const left = await giveInTurn(chosen, {
        send: (one, version) => send(one, version, given),
        told: ({ key }, outcome) => {
          counted[outcome.is] += 1;
          setOutcomes((now) => new Map(now).set(key, { ...outcome, act: given.act.name }));
          setProgress({ sent: counted.done + counted.refused, of: chosen.length });
        },
        isRefusal: isProblem,
        isStale,
      });
      // What was refused is read again before it is chosen again.
      setVersions(new Map(left.map(({ key, version }) => [key, version])));
      await queries.invalidateQueries();
      setProgress(null);
      setResult({ ...counted, left: left.length, act: given.act });
    },
  };
}
