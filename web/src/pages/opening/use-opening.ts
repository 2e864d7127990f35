/** The draft that is being written: kept on this machine at every key, on the server at every pause, never overwritten unasked. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { $api, type Consultation, type Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/command.js';
import { useConnected } from '../../api/live.js';
import { isProblem } from '../../api/problem.js';
import { useLocalDraft } from '../../drafts/local-draft.js';
import { newId } from '../../drafts/new-id.js';
import { useOnLeaving } from '../../drafts/on-leaving.js';
import { sendLast } from '../../drafts/send-last.js';
import { useClock } from '../../time/now.js';
import { EMPTY_FORM, formOf, hasContent, inputOf, isSameForm, type OpeningForm, SECRET } from './opening-form.js';
import { type HeldDraft, standingOf } from './standing-draft.js';

const REQUEST_DRAFT = '/api/v1/request-drafts/{id}';
type Draft = Schemas['RequestDraftView'];

const NEW: HeldDraft = { form: EMPTY_FORM, base: null, isSaved: true };
/** After so long without a key, what was typed goes up to the server. */
const PAUSE_MS = 1500;
const RETRY_MS = 6000;
/** Drafts are no record, so no event tells of them: the server has to be asked. */
const LOOK_MS = 15_000;

export interface Opening {
  /** Null before the first word. */
  readonly id: string | null;
  /** What the server has; null where there is none, undefined while that is not known. */
  readonly server: Draft | null | undefined;
  /** The consultation that was opened of it, as far as there is one. */
  readonly detail: Consultation | undefined;
  /** Whether it is being read, so that nothing can be said of it yet. */
  readonly isLoading: boolean;
  readonly loadError: unknown;
  readonly form: OpeningForm;
  readonly change: (next: (form: OpeningForm) => OpeningForm) => void;
  readonly saved: {
    /** Whether the server has everything. */
    readonly isSaved: boolean;
    readonly isKept: boolean;
    /** By the server's clock. */
    readonly at: string | null;
    readonly connected: boolean;
    readonly error: unknown;
  };
  /** Whether another tab of the same person is where it is being written. */
  readonly isWrittenElsewhere: boolean;
  /** What another person saved meanwhile; null where there is no such draft. */
  readonly conflict: { readonly form: OpeningForm; readonly by: string | null } | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** Saves what is not yet saved, and gives the id and the version of what then stands. */
  readonly settle: () => Promise<{ readonly id: string; readonly version: number } | null>;
  /** The same, laid before the head. */
  readonly lay: () => Promise<void>;
  /** Sends it back to who prepares it, as the head. */
  readonly sendBack: (remark: string) => Promise<void>;
  /** Forgets what this machine keeps of it: it was sent, or thrown away. */
  readonly forget: () => void;
}

/** @param route the id in the address; null for a new consultation */
export function useOpening(route: string | null): Opening {
  const [id, setId] = useState(route);
  const { now } = useClock();
  const connected = useConnected();
  const local = useLocalDraft<HeldDraft>(id === null ? 'soan/moi' : `soan/${id}`, NEW);
  const { value: held, set, clear, moveTo } = local;
  const path = { params: { path: { id: id ?? '' } } };
  // What was begun in this very page is not asked for before it was saved once.
  const isAsked = id !== null && (route !== null || held.base !== null);
  const query = $api.useQuery('get', REQUEST_DRAFT, path, { enabled: isAsked, refetchInterval: LOOK_MS });
  const { refetch } = query;
  const server = query.data as Draft | null | undefined;
  const isGone = server === null && (held.base !== null || !hasContent(held.form));
  const opened = $api.useQuery('get', '/api/v1/consultations/{id}', path, { enabled: isAsked && isGone });
  const put = useVersioned('put', REQUEST_DRAFT);
  const back = useVersioned('post', `${REQUEST_DRAFT}/return`);
  const [conflict, setConflict] = useState<OpeningForm | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const sending = useRef<{ readonly form: OpeningForm; readonly done: Promise<unknown> } | null>(null);
  const latest = useRef({ held, id, now, server, isAsked });
  latest.current = { held, id, now, server, isAsked };
  const isOver = useRef(false);

  // The first word makes a draft with an id of its own. The address changes without leaving the page: typing goes on.
  useEffect(() => {
    if (id !== null || !hasContent(held.form)) return;
    const fresh = newId();
    moveTo(`soan/${fresh}`);
    setId(fresh);
    window.history.replaceState(window.history.state, '', `/ho-so/${fresh}/soan`);
  }, [id, held.form, moveTo]);

  // What the server has is taken over silently only where nothing typed here would be lost by it.
  const isElsewhere = local.changedElsewhere !== null;
  useEffect(() => {
    if (server === undefined || server === null || isElsewhere) return;
    const there = { version: server.version, savedVersion: server.savedVersion, form: formOf(server.draft) };
    const standing = standingOf(held, there, sending.current?.form ?? null);
    if (standing === 'take') {
      clear({ form: there.form, base: there.version, isSaved: true });
      setConflict(null);
    }
    if (standing === 'rebase') set((mine) => ({ ...mine, base: there.version }));
    if (standing === 'conflict') setConflict(there.form);
  }, [server, held, isElsewhere, clear, set]);

  const settled = useCallback(
    ({ version }: Draft, sent: OpeningForm) => {
      if (isOver.current) return;
      set((mine) => ({ ...mine, base: version, isSaved: isSameForm(mine.form, sent) }));
      latest.current = { ...latest.current, held: { form: sent, base: version, isSaved: true } };
      setSavedAt(latest.current.now);
      setError(null);
    },
    [set],
  );

  const send = useCallback(
    async (submit: boolean): Promise<void> => {
      while (sending.current !== null) await sending.current.done.catch(() => undefined);
      const { held: draft, id: of } = latest.current;
      const seen = versionSeen(latest.current);
      const isNothing = draft.form.classification === SECRET || !hasContent(draft.form);
      if (of === null || seen === null || isNothing || (draft.isSaved && !submit)) return;
      const body = { draft: { ...inputOf(draft.form) }, ...(submit ? { submit } : {}) };
      const done = put.mutateAsync({ path: { id: of }, version: seen, body });
      sending.current = { form: draft.form, done };
      try {
        settled((await done) as Draft, draft.form);
      } finally {
        sending.current = null;
      }
    },
    [put.mutateAsync, settled],
  );

  const trySave = useCallback(async () => {
    try {
      await send(false);
    } catch (caught) {
      setError(caught);
      if (isProblem(caught) && caught.code === 'stale') {
        // Thrown away meanwhile, or kept here since before drafts had versions of their own: compared anew.
        const current = Number(caught.current?.replaceAll('"', '') ?? '0');
        if (current < (latest.current.held.base ?? 0)) set((mine) => ({ ...mine, base: null }));
        await refetch();
      }
      if (!isProblem(caught) || caught.code === 'stale') setTimeout(() => setAttempt((n) => n + 1), RETRY_MS);
    }
  }, [send, refetch, set]);

  const mayAutosave = !held.isSaved && !isElsewhere && conflict === null && held.form.classification !== SECRET;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key pressed, every new attempt and every return of the network begins the pause anew
  useEffect(() => {
    if (!mayAutosave) return;
    const timer = setTimeout(() => void trySave(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [held.form, mayAutosave, attempt, connected, trySave]);

  useOnLeaving(() => {
    const { id: of, held: draft } = latest.current;
    const seen = versionSeen(latest.current);
    if (isOver.current || !mayAutosave || of === null || seen === null || !hasContent(draft.form)) return;
    const { current: flying } = sending;
    if (flying !== null && isSameForm(flying.form, draft.form)) return;
    // What is on its way arrives first, and raises the version by one.
    const version = seen + (flying === null ? 0 : 1);
    const body = { draft: inputOf(draft.form) };
    const done = sendLast<Draft>(`/api/v1/request-drafts/${encodeURIComponent(of)}`, version, body).then((answer) => {
      sending.current = null;
      if (answer !== null) settled(answer, draft.form);
    });
    sending.current = { form: draft.form, done };
  });

  const change = useCallback(
    (next: (form: OpeningForm) => OpeningForm) =>
      set((mine) => {
        const form = next(mine.form);
        return form === mine.form ? mine : { ...mine, form, isSaved: false };
      }),
    [set],
  );

  const keepMine = useCallback(() => {
    const version = latest.current.server?.version ?? null;
    set((mine) => ({ ...mine, base: version, isSaved: false }));
    setConflict(null);
    setError(null);
  }, [set]);

  const takeTheirs = useCallback(() => {
    if (conflict === null) return;
    clear({ form: conflict, base: latest.current.server?.version ?? null, isSaved: true });
    setConflict(null);
    setError(null);
  }, [conflict, clear]);

  const settle = useCallback(async () => {
    await send(false);
    const { id: of, held: draft } = latest.current;
    return of === null || draft.base === null ? null : { id: of, version: draft.base };
  }, [send]);

  const sendBack = async (remark: string) => {
    const stands = await settle();
    if (stands === null) return;
    const { version } = (await back.mutateAsync({
      path: { id: stands.id },
      version: stands.version,
      body: { remark },
    })) as Draft;
    set((mine) => ({ ...mine, base: version }));
  };

  const forget = useCallback(() => {
    isOver.current = true;
    clear();
  }, [clear]);

  const isReading = route !== null && id === route && server === undefined;
  return {
    id,
    server,
    detail: isGone ? opened.data : undefined,
    isLoading: (isReading && query.error === null) || (isGone && route !== null && opened.isPending),
    loadError: isReading ? query.error : isGone && held.isSaved ? opened.error : null,
    form: held.form,
    change,
    saved: {
      isSaved: held.isSaved,
      isKept: local.isKept,
      at: held.isSaved ? (savedAt ?? server?.savedAt ?? null) : local.savedAt,
      connected,
      error: isProblem(error) && error.code === 'stale' ? null : error,
    },
    isWrittenElsewhere: isElsewhere,
    conflict: conflict === null ? null : { form: conflict, by: server?.savedBy?.name ?? null },
    keepMine,
    takeTheirs,
    settle,
    lay: () => send(true),
    sendBack,
    forget,
  };
}

/** The version on which a save goes: 0 where there is none yet, null where it was not yet read, or is to be compared first. */
function versionSeen({
  held,
  server,
  isAsked,
}: {
  readonly held: HeldDraft;
  readonly server: Draft | null | undefined;
  readonly isAsked: boolean;
}): number | null {
  if (held.base !== null) return held.base;
  return !isAsked || server === null ? 0 : null;
}
