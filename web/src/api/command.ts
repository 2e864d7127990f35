/** A command as a person sends it: once, with the version that they read where it is about one, and with what the server says of it. */
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from './client.js';
import { isProblem, type Problem } from './problem.js';
import type { paths } from './schema.js';

type Writing = 'post' | 'put' | 'patch' | 'delete';

/** The paths of the API that take this method. */
type AnyPathOf<M extends Writing> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

export type Operation<M extends Writing, P extends AnyPathOf<M>> = paths[P] extends Record<M, infer O> ? O : never;

type HeaderOf<O> = O extends { parameters: { header?: infer H } } ? NonNullable<H> : never;
/** Whether the API takes the version that was read with it. */
type TakesVersion<O> = [HeaderOf<O>] extends [never] ? false : 'If-Match' extends keyof HeaderOf<O> ? true : false;

/** The paths whose acts carry the version that was read: a form gives them by `useAct`, a draft that is saved by `useVersioned`. */
export type VersionedPathOf<M extends Writing> = {
  [P in AnyPathOf<M>]: TakesVersion<Operation<M, P>> extends true ? P : never;
}[AnyPathOf<M>];

/** All other paths that take this method. */
export type PathOf<M extends Writing> = Exclude<AnyPathOf<M>, VersionedPathOf<M>>;

type InPath<O> = O extends { parameters: { path: infer T } } ? T : Record<string, never>;
export type BodyOf<O> = O extends { requestBody?: { content: { 'application/json': infer B } } } ? B : undefined;
export type Answer<O> = O extends { responses: infer R }
  ? {
      [S in keyof R]: S extends 200 | 201
        ? R[S] extends { content: { 'application/json': infer B } }
          ? B
          : null
        : never;
    }[keyof R]
  : never;

/** What is sent with a command. */
export interface Sent<O> {
  readonly path: InPath<O>;
  readonly body?: BodyOf<O>;
}

/** What is sent with an act on what there is: `version` is the one that was on the screen when it was last read. */
export interface SentOn<O> extends Sent<O> {
  readonly version: number | string;
}

type Loose = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown }>;
type Mutation<Result, What> = UseMutationResult<Result, Problem | TypeError, What>;

/**
 * A write of the API, typed by its path: `useCommand('post', '/api/v1/delegations')`. A repeated attempt after a lost
 * connection bears the same Idempotency-Key, so that it is carried out once. Everything on the screen that may have changed is
 * read anew; a refusal is a Problem. Acts on a consultation that there is are not among its paths: see `acts/use-act.ts`.
 */
export function useCommand<M extends Writing, P extends PathOf<M>>(
  method: M,
  path: P,
  onDone?: (answer: Answer<Operation<M, P>>) => void,
): Mutation<Answer<Operation<M, P>>, Sent<Operation<M, P>>> {
  return useWrite(method, path, onDone);
}

/** The same for what carries a version (`If-Match`): another one now is refused as `stale`. */
export function useVersioned<M extends Writing, P extends VersionedPathOf<M>>(
  method: M,
  path: P,
  onDone?: (answer: Answer<Operation<M, P>>) => void,
): Mutation<Answer<Operation<M, P>>, SentOn<Operation<M, P>>> {
  return useWrite(method, path, onDone);
}

/** What was sent last and has no answer yet: the same again bears the same key. */
export interface Attempt {
  text: string;
  key: string;
}

/**
 * Sends a write once and gives what the server answers.
 * @param attempt the one before that had no answer; it is brought up to date
 * @throws Problem where the server refuses it, TypeError where it is not reached
 */
async function sendOnce(
  method: Writing,
  path: string,
  sent: { readonly path: unknown; readonly body?: unknown; readonly version?: number | string },
  attempt: { current: Attempt | null },
): Promise<unknown> {
  const text = JSON.stringify(sent);
  if (attempt.current?.text !== text) attempt.current = { text, key: newKey() };
  const header = {
    'Idempotency-Key': attempt.current.key,
    ...(sent.version === undefined ? {} : { 'If-Match': `"${sent.version}"` }),
  };
  // The one place where the types of all paths are too many for the compiler to follow.
  const send = api[method.toUpperCase() as 'POST'] as unknown as Loose;
  const { data, error } = await send(path, {
    params: { path: sent.path, header },
    ...(sent.body === undefined ? {} : { body: sent.body }),
    // A draft that is on its way when the page is closed need not end with it.
    ...(method === 'put' && text.length < MOST_KEPT_ALIVE ? { keepalive: true } : {}),
  });
  if (error !== undefined) {
    // A refusal is a decision of the server: another try with other words is another request. Where the server could not come to
    // one, it may be done all the same: the next try is the same request.
    if (isProblem(error) && error.status !== 503) attempt.current = null;
    throw error;
  }
  attempt.current = null;
  return data;
}

/** An act with the version that was read, for who gives several of one kind and reads the screen anew when all are given. */
export async function sendVersioned<M extends Writing, P extends VersionedPathOf<M>>(
  method: M,
  path: P,
  sent: SentOn<Operation<M, P>>,
  attempt: { current: Attempt | null },
): Promise<Answer<Operation<M, P>>> {
  return (await sendOnce(method, path, sent, attempt)) as Answer<Operation<M, P>>;
}

/** The same for an address that is made from data, as that of a command on a case is. @throws as `sendOnce` */
export const sendTo = sendOnce;

function useWrite<Result, What extends { path: unknown; body?: unknown; version?: number | string }>(
  method: Writing,
  path: string,
  onDone?: (answer: Result) => void,
): Mutation<Result, What> {
  const queries = useQueryClient();
  const attempt = useRef<Attempt | null>(null);
  return useMutation({
    mutationFn: async (sent: What) => (await sendOnce(method, path, sent, attempt)) as Result,
    onSuccess: async (answer) => {
      await queries.invalidateQueries();
      onDone?.(answer);
    },
    onError: (error) => {
      // What is new is read before it is asked for.
      if (isProblem(error) && error.code === 'stale') void queries.invalidateQueries();
    },
  });
}

/** Browsers refuse more than 64 KiB, and a letter may take three bytes. */
const MOST_KEPT_ALIVE = 20_000;

const KEY_WORDS = 4;

/** A key that no other request has. (`randomUUID` exists only where the page came over HTTPS or from this machine.) */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(KEY_WORDS)), (part) => part.toString(16)).join('-');
}
