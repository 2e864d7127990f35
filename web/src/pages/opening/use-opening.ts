/** The draft that is being written: kept on this machine at every key, on the server at every pause, never overwritten unasked. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { $api, type Consultation } from '../../api/client.js';
import { useCommand, useVersioned } from '../../api/command.js';
import { type Change, useChanges, useConnected } from '../../api/live.js';
import { isProblem } from '../../api/problem.js';
import { useLocalDraft } from '../../drafts/local-draft.js';
import { useOnLeaving } from '../../drafts/on-leaving.js';
import { useClock } from '../../time/now.js';
import { changedInput, EMPTY_FORM, formOf, hasContent, isSameForm, type OpeningForm, SECRET } from './opening-form.js';
import { type HeldDraft, standingOf } from './standing-draft.js';

const NEW: HeldDraft = { form: EMPTY_FORM, base: null, isSaved: true };
/** A journal entry for every pause of typing is enough; one for every word would be too many. */
const PAUSE_MS = 2500;
const RETRY_MS = 6000;

export interface Opening {
  /** Null until the server knows of it. */
  readonly id: string | null;
  readonly detail: Consultation | undefined;
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
  /** Forgets what this machine keeps of it: it was sent. */
  readonly forget: () => void;
}

/** @param route the id in the address; null for a new consultation */
export function useOpening(route: string | null): Opening {
  const [id, setId] = useState(route);
  const { now } = useClock();
  const connected = useConnected();
  const local = useLocalDraft<HeldDraft>(id === null ? 'soan/moi' : `soan/${id}`, NEW);
  const { value: held, set, clear, moveTo } = local;
  const query = $api.useQuery(
    'get',
    '/api/v1/consultations/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== null },
  );
  const { data: detail, refetch } = query;
  const create = useCommand('post', '/api/v1/consultations');
  const put = useVersioned('put', '/api/v1/consultations/{id}/draft');
  const [conflict, setConflict] = useState<OpeningForm | null>(null);
  const [by, setBy] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const sending = useRef<{ readonly form: OpeningForm; readonly done: Promise<unknown> } | null>(null);
  const latest = useRef({ held, id, now, detail });
  latest.current = { held, id, now, detail };

  useChanges(useCallback((change: Change) => change.id === latest.current.id && setBy(change.by), []));

  // What the server has is taken over silently only where nothing typed here would be lost by it.
  const isElsewhere = local.changedElsewhere !== null;
  useEffect(() => {
    if (detail === undefined || detail.state !== 'draft' || isElsewhere) return;
    const server = { version: detail.version, form: formOf(detail.draft) };
    const standing = standingOf(held, server, sending.current?.form ?? null);
    if (standing === 'take') {
      clear({ form: server.form, base: server.version, isSaved: true });
      setConflict(null);
    }
    if (standing === 'rebase') set((mine) => ({ ...mine, base: server.version }));
    if (standing === 'conflict') setConflict(server.form);
  }, [detail, held, isElsewhere, clear, set]);

  const save = useCallback(async (): Promise<void> => {
    while (sending.current !== null) await sending.current.done.catch(() => undefined);
    const { held: draft, id: of, detail: seen } = latest.current;
    if (draft.isSaved || draft.form.classification === SECRET || !hasContent(draft.form)) return;
    const { base } = draft;
    // What the server has is not written over before it was read.
    if (of !== null && base === null) return;
    const body = changedInput(draft.form, of === null ? null : (seen?.draft ?? null));
    const settled = (is: string, version: number, sent: OpeningForm) => {
      set((mine) => ({ ...mine, base: version, isSaved: isSameForm(mine.form, sent) }));
      latest.current = { ...latest.current, id: is, held: { form: sent, base: version, isSaved: true } };
    };
    if (of !== null && seen !== undefined && Object.keys(body).length === 0)
      return settled(of, seen.version, draft.form);
    const send = async (): Promise<Consultation> => {
      if (of === null || base === null) return (await create.mutateAsync({ path: {}, body })) as Consultation;
      return (await put.mutateAsync({ path: { id: of }, body, version: base })) as Consultation;
    };
    const done = send();
    sending.current = { form: draft.form, done };
    try {
      const answer = await done;
      settled(answer.id, answer.version, draft.form);
      if (of === null) {
        moveTo(`soan/${answer.id}`);
        setId(answer.id);
        // The address changes without leaving the page: typing goes on undisturbed.
        window.history.replaceState(window.history.state, '', `/ho-so/${answer.id}/soan`);
      }
      setSavedAt(latest.current.now);
      setError(null);
    } finally {
      sending.current = null;
    }
  }, [create.mutateAsync, put.mutateAsync, set, moveTo]);

  const trySave = useCallback(async () => {
    try {
      await save();
    } catch (caught) {
      setError(caught);
      if (isProblem(caught) && caught.code === 'stale') void refetch();
      if (!isProblem(caught)) setTimeout(() => setAttempt((n) => n + 1), RETRY_MS);
    }
  }, [save, refetch]);

  const mayAutosave = !held.isSaved && !isElsewhere && conflict === null && held.form.classification !== SECRET;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every key pressed, every new attempt and every return of the network begins the pause anew
  useEffect(() => {
    if (!mayAutosave) return;
    const timer = setTimeout(() => void trySave(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [held.form, mayAutosave, attempt, connected, trySave]);

  useOnLeaving(() => {
    if (mayAutosave) void trySave();
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
    const version = latest.current.detail?.version ?? null;
    set((mine) => ({ ...mine, base: version, isSaved: false }));
    setConflict(null);
    setError(null);
  }, [set]);

  const takeTheirs = useCallback(() => {
    if (conflict === null) return;
    clear({ form: conflict, base: latest.current.detail?.version ?? null, isSaved: true });
    setConflict(null);
    setError(null);
  }, [conflict, clear]);

  const settle = useCallback(async () => {
    await save();
    const { id: of, held: draft } = latest.current;
    return of === null || draft.base === null ? null : { id: of, version: draft.base };
  }, [save]);

  return {
    id,
    detail,
    loadError: detail === undefined ? query.error : null,
    form: held.form,
    change,
    saved: {
      isSaved: held.isSaved,
      isKept: local.isKept,
      at: held.isSaved ? savedAt : local.savedAt,
      connected,
      error: isProblem(error) && error.code === 'stale' ? null : error,
    },
    isWrittenElsewhere: isElsewhere,
    conflict: conflict === null ? null : { form: conflict, by },
    keepMine,
    takeTheirs,
    settle,
    forget: clear,
  };
}
