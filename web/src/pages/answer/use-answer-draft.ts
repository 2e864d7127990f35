/** The draft of an answer: at every key on this machine, after a pause on the server, and beside what colleagues write into it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { $api, type Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/command.js';
import { useConnected } from '../../api/live.js';
import { isProblem } from '../../api/problem.js';
import { useLocalDraft } from '../../drafts/local-draft.js';
import { useOnLeaving } from '../../drafts/on-leaving.js';
import { type AnswerForm, draftOf, fitted, formFrom, sameForm } from './answer-form.js';
import { type KeptAnswer, type Reconciling, reconcile } from './kept-answer.js';

const DRAFT = '/api/v1/consultations/{id}/opinions/{agency}/draft';
/** After so long without a key, what was typed goes up to the server. */
const PAUSE_MS = 1500;
/** A tab that only follows another leaves the sending to it, unless that one was closed. */
const FOLLOWER_MS = 8000;
/** After an attempt that failed. */
const AGAIN_MS = 6000;
/** Drafts are no record, so no event tells of them: the server has to be asked. */
const LOOK_MS = 15_000;

export interface AnswerDraft {
  readonly form: AnswerForm;
  readonly edit: (change: (form: AnswerForm) => AnswerForm) => void;
  readonly kept: KeptAnswer;
  /** When it was last kept on this machine; null where nothing is. */
  readonly keptAt: string | null;
  /** False where the browser refuses to keep anything. */
  readonly isKept: boolean;
  readonly changedElsewhere: boolean;
  /** The draft on the server; null where there is none, undefined while that is not known. */
  readonly server: Schemas['AnswerDraftView'] | null | undefined;
  /** The same as a form. */
  readonly serverForm: AnswerForm | null;
  readonly standing: Reconciling;
  readonly connected: boolean;
  /** Why the last attempt to save on the server failed. */
  readonly error: unknown;
  /** Lays it before the head. */
  readonly lay: () => void;
  readonly laying: boolean;
  readonly layError: unknown;
  /** A person looked at both: mine replaces the other, or the other mine. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** The proposal of the present round was read. */
  readonly reread: () => void;
  readonly clear: () => void;
}

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
  const connected = useConnected();
  const local = useLocalDraft<KeptAnswer>(`tra-loi/${id}/${agency}/${part}`, {
    form: start,
    seen: 0,
    changed: false,
    round,
  });
  const { set, value } = local;
  const kept = useMemo(() => ({ ...value, form: fitted(value.form, questions) }), [value, questions]);
  const query = $api.useQuery('get', DRAFT, { params: { path } }, { refetchInterval: LOOK_MS });
  const server = query.data;
  const serverForm = useMemo(
    () => (server ? formFrom(server.draft, questions) : server === null ? null : undefined),
    [server, questions],
  );
  const sent = useRef(kept.form);
  const saved = useCallback(
    ({ version }: Schemas['AnswerDraftView']) =>
      set((now) => ({ ...now, seen: version, changed: !sameForm(fitted(now.form, questions), sent.current) })),
    [set, questions],
  );
  const save = useVersioned('put', DRAFT, saved);
  const laid = useVersioned('put', DRAFT, saved);
  const busy = save.isPending || laid.isPending;
  const standing =
    alone || serverForm === undefined || busy
      ? 'nothing'
      : reconcile(kept, server && serverForm ? { version: server.version, form: serverForm } : null);
  const version = server === null ? 0 : kept.seen;
  const body = useRef({ kept, path, version });
  body.current = { kept, path, version };

  const { mutate: put } = save;
  const { mutate: putBeforeHead } = laid;
  const write = useCallback(
    (submit: boolean) => {
      const { kept: now, path: where, version: seen } = body.current;
      sent.current = now.form;
      const what = { path: where, version: seen, body: { draft: draftOf(now.form), ...(submit ? { submit } : {}) } };
      if (submit) putBeforeHead(what);
      else put(what);
    },
    [put, putBeforeHead],
  );

  useEffect(() => {
    if (standing === 'take' && server && serverForm)
      set({ form: serverForm, seen: server.version, changed: false, round: server.round });
    if (standing === 'agree' && server) set((now) => ({ ...now, seen: server.version, changed: false }));
  }, [standing, server, serverForm, set]);

  const failed = save.error !== null;
  const follows = local.changedElsewhere !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the pause anew
  useEffect(() => {
    if (standing !== 'send' || !connected) return;
    const timer = setTimeout(() => write(false), failed ? AGAIN_MS : follows ? FOLLOWER_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [standing, connected, failed, follows, write, kept.form, save.submittedAt]);

  useOnLeaving(() => {
    if (standing === 'send' && connected) write(false);
  });

  const { refetch } = query;
  const staleNow = [save.error, laid.error].some((error) => isProblem(error) && error.code === 'stale');
  useEffect(() => {
    if (staleNow) void refetch();
  }, [staleNow, refetch]);

  // What is laid before the head goes up after the save that is on its way.
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!wanted || busy) return;
    setWanted(false);
    write(true);
  }, [wanted, busy, write]);

  const edit = useCallback(
    (change: (form: AnswerForm) => AnswerForm) =>
      set((now) => ({ ...now, form: change(fitted(now.form, questions)), changed: true })),
    [set, questions],
  );

  return {
    form: kept.form,
    edit,
    kept,
    keptAt: local.savedAt,
    isKept: local.isKept,
    changedElsewhere: follows,
    server,
    serverForm: serverForm ?? null,
    standing,
    connected,
    error: staleNow ? null : save.error,
    lay: () => setWanted(true),
    laying: wanted || laid.isPending,
    layError: isProblem(laid.error) && laid.error.code === 'stale' ? null : laid.error,
    keepMine: () => set((now) => ({ ...now, seen: server?.version ?? 0, changed: true })),
    takeTheirs: () => {
      if (server && serverForm) set({ form: serverForm, seen: server.version, changed: false, round: server.round });
    },
    reread: () => set((now) => ({ ...now, round, changed: true })),
    clear: () => local.clear(),
  };
}
