/** A command as a person sends it: once, against the version that they saw, with what the server says of it. */
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from './client.js';
import { isProblem, type Problem } from './problem.js';
import type { paths } from './schema.js';

type Writing = 'post' | 'put' | 'patch' | 'delete';

/** The paths of the API that take this method. */
export type PathOf<M extends Writing> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never;
}[keyof paths];

export type Operation<M extends Writing, P extends PathOf<M>> = paths[P] extends Record<M, infer O> ? O : never;
type InPath<O> = O extends { parameters: { path: infer T } } ? T : Record<string, never>;
export type BodyOf<O> = O extends { requestBody?: { content: { 'application/json': infer B } } } ? B : undefined;
type Answer<O> = O extends { responses: infer R }
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
  /** The version that was seen: another one now is refused as `stale`. Left out: any version is taken. */
  readonly version?: number;
}

type Loose = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown }>;

/**
 * A write of the API, typed by its path: `useCommand('post', '/api/v1/consultations/{id}/open')`. A repeated attempt after a
 * lost connection bears the same Idempotency-Key, so that it is carried out once. Everything on the screen that may have
 * changed is read anew; a refusal is a Problem.
 */
export function useCommand<M extends Writing, P extends PathOf<M>>(
  method: M,
  path: P,
  onDone?: (answer: Answer<Operation<M, P>>) => void,
): UseMutationResult<Answer<Operation<M, P>>, Problem | TypeError, Sent<Operation<M, P>>> {
  const queries = useQueryClient();
  const attempt = useRef<{ readonly text: string; readonly key: string } | null>(null);
  return useMutation({
    mutationFn: async (sent: Sent<Operation<M, P>>) => {
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
      });
      if (error !== undefined) throw error;
      attempt.current = null;
      return data as Answer<Operation<M, P>>;
    },
    onSuccess: async (answer) => {
      await queries.invalidateQueries();
      onDone?.(answer);
    },
    onError: (error) => {
      // A refusal is a decision of the server: another try with other words is another request.
      if (isProblem(error)) attempt.current = null;
    },
  });
}

const KEY_WORDS = 4;

/** A key that no other request has. (`randomUUID` exists only where the page came over HTTPS or from this machine.) */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(KEY_WORDS)), (part) => part.toString(16)).join('-');
}
