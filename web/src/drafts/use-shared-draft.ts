/**
 * A draft that several prepare: at every key on this machine, after a pause on the server, and beside what colleagues write
 * into it. What it is a draft of says its address, and how a form becomes a draft and back.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { $api, type Schemas } from '../api/client.js';
import { useVersioned } from '../api/command.js';
import { useConnected } from '../api/live.js';
import { isProblem } from '../api/problem.js';
import { useLocalDraft } from './local-draft.js';
import { useOnLeaving } from './on-leaving.js';
import { type KeptDraft, type Reconciling, reconcileBy } from './reconcile.js';
import { sendLast } from './send-last.js';

type DraftView = Schemas['AnswerDraftView'];

/** Where drafts of a consultation lie. */
const PATHS = {
  answer: '/api/v1/consultations/{id}/opinions/{agency}/draft',
  act: '/api/v1/consultations/{id}/act-drafts/{act}/{agency}',
} as const;

/** After so long without a key, what was typed goes up to the server. */
const PAUSE_MS = 1500;
/** A tab that only follows another leaves the sending to it, unless that one was closed. */
const FOLLOWER_MS = 8000;
/** After an attempt that failed. */
const AGAIN_MS = 6000;
/** Drafts are no record, so no event tells of them: the server has to be asked. */
const LOOK_MS = 15_000;

/** What a draft is of, and how its form is read and written. */
interface DraftOf<Form> {
  /** Under which it is kept on this machine. */
  readonly key: string;
  readonly at: keyof typeof PATHS;
  /** What stands in the address; the same object as long as it says the same. */
  readonly path: { readonly id: string; readonly agency: string; readonly act?: Schemas['PreparedAct'] };
  readonly round: number;
  /** The form before anything was typed. */
  readonly start: Form;
  /** The form of a draft on the server; and of what was kept, which may be older than what is asked now. */
  readonly read: (draft: Readonly<Record<string, unknown>>) => Form;
  readonly refit?: (form: Form) => Form;
  readonly write: (form: Form) => Record<string, unknown>;
  readonly same: (one: Form, other: Form) => boolean;
  /** Kept on this machine alone: colleagues prepare nothing of it. */
  readonly alone?: boolean;
}

export interface SharedDraft<Form> {
  readonly form: Form;
  readonly edit: (change: (form: Form) => Form) => void;
  readonly kept: KeptDraft<Form>;
  /** When it was last kept on this machine; null where nothing is. */
  readonly keptAt: string | null;
  /** False where the browser refuses to keep anything. */
  readonly isKept: boolean;
  readonly changedElsewhere: boolean;
  /** The draft on the server; null where there is none, undefined while that is not known. */
  readonly server: DraftView | null | undefined;
  /** The same as a form. */
  readonly serverForm: Form | null;
  readonly standing: Reconciling;
  readonly connected: boolean;
  /** Why the last attempt to save on the server failed. */
  readonly error: unknown;
  /** Lays it before the head. */
  readonly lay: () => void;
  readonly laying: boolean;
  /** Sends it back to who prepares it, as the head. */
  readonly sendBack: (remark: string) => Promise<void>;
  readonly layError: unknown;
  /** A person looked at both: mine replaces the other, or the other mine. */
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** The proposal of the present round was read. */
  readonly reread: () => void;
  readonly clear: () => void;
}

/** @param of the functions and the path in it are the same from one drawing to the next, as long as they do the same */
export function useSharedDraft<Form>(of: DraftOf<Form>): SharedDraft<Form> {
  const { key, path, round, start, read, write: written, same, refit, alone = false } = of;
  // The two paths differ in what they name; what is asked of them and answered is the same.
  const DRAFT = PATHS[of.at] as typeof PATHS.answer;
  const connected = useConnected();
  const local = useLocalDraft<KeptDraft<Form>>(key, { form: start, seen: 0, changed: false, round });
  const { set, value } = local;
  const fitted = useCallback((form: Form) => (refit === undefined ? form : refit(form)), [refit]);
  const kept = useMemo(() => ({ ...value, form: fitted(value.form) }), [value, fitted]);
  const query = $api.useQuery('get', DRAFT, { params: { path } }, { refetchInterval: LOOK_MS });
  const server = query.data;
  const serverForm = useMemo(() => (server ? read(server.draft) : server === null ? null : undefined), [server, read]);
  const sent = useRef(kept.form);
  const saved = useCallback(
    ({ version }: DraftView) =>
      set((now) => ({ ...now, seen: version, changed: !same(fitted(now.form), sent.current) })),
    [set, fitted, same],
  );
  const save = useVersioned('put', DRAFT, saved);
  const laid = useVersioned('put', DRAFT, saved);
  const back = useVersioned('post', `${DRAFT}/return`);
  const busy = save.isPending || laid.isPending;
  const standing =
    alone || serverForm === undefined || busy
      ? 'nothing'
      : reconcileBy(same, kept, server && serverForm ? { ...server, form: serverForm } : null);
  const version = server === null ? 0 : kept.seen;
  const body = useRef({ kept, path, version });
  body.current = { kept, path, version };

  const { mutate: put } = save;
  const { mutate: putBeforeHead } = laid;
  const write = useCallback(
    (submit: boolean) => {
      const { kept: now, path: where, version: seen } = body.current;
      sent.current = now.form;
      const what = { path: where, version: seen, body: { draft: written(now.form), ...(submit ? { submit } : {}) } };
      if (submit) putBeforeHead(what);
      else put(what);
    },
    [put, putBeforeHead, written],
  );

  useEffect(() => {
    if (standing === 'take' && server && serverForm)
      set({ form: serverForm, seen: server.version, changed: false, round: server.round });
    if (standing === 'agree' && server) set((now) => ({ ...now, seen: server.version, changed: false }));
    if (standing === 'rebase' && server) set((now) => ({ ...now, seen: server.version }));
  }, [standing, server, serverForm, set]);

  const failed = save.error !== null;
  const follows = local.changedElsewhere !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key begins the pause anew
  useEffect(() => {
    if (standing !== 'send' || !connected) return;
    const timer = setTimeout(() => write(false), failed ? AGAIN_MS : follows ? FOLLOWER_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [standing, connected, failed, follows, write, kept.form, save.submittedAt]);

  const isOver = useRef(false);
  useOnLeaving(() => {
    const { kept: now, version: seen } = body.current;
    if (isOver.current || alone || !now.changed || standing === 'stale' || serverForm === undefined) return;
    if (busy && same(now.form, sent.current)) return;
    sent.current = now.form;
    const address = DRAFT.replace(/{(\w+)}/g, (_, part: keyof typeof path) => encodeURIComponent(path[part] ?? ''));
    // What is on its way arrives first, and raises the version by one.
    void sendLast<DraftView>(address, seen + (busy ? 1 : 0), { draft: written(now.form) }).then((answer) => {
      if (answer !== null && !isOver.current) saved(answer);
    });
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
    (change: (form: Form) => Form) => set((now) => ({ ...now, form: change(fitted(now.form)), changed: true })),
    [set, fitted],
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
    async sendBack(remark) {
      const { kept: now, path: where, version: seen } = body.current;
      let version = seen;
      if (now.changed) {
        sent.current = now.form;
        version = (await save.mutateAsync({ path: where, version, body: { draft: written(now.form) } })).version;
      }
      const { version: raised } = await back.mutateAsync({ path: where, version, body: { remark } });
      set((mine) => ({ ...mine, seen: raised }));
    },
    layError: isProblem(laid.error) && laid.error.code === 'stale' ? null : laid.error,
    keepMine: () => set((now) => ({ ...now, seen: server?.version ?? 0, changed: true })),
    takeTheirs: () => {
      if (server && serverForm) set({ form: serverForm, seen: server.version, changed: false, round: server.round });
    },
    reread: () => set((now) => ({ ...now, round, changed: true })),
    clear: () => {
      isOver.current = true;
      local.clear();
    },
  };
}
