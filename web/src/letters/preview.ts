/** The letters that an act would make, as the server would write it now: asked with what the act itself would carry. */
import { api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { paths } from '../api/schema.js';

type PreviewPath = Extract<keyof paths, `${string}/preview`>;

/** Every path that makes a letter, as the document of the API has them. */
const PREVIEWS: Readonly<Record<PreviewPath, true>> = {
  '/api/v1/consultations/{id}/amend/preview': true,
  '/api/v1/consultations/{id}/ask-also/preview': true,
  '/api/v1/consultations/{id}/conclude/preview': true,
  '/api/v1/consultations/{id}/decide/preview': true,
  '/api/v1/consultations/{id}/dispute/decide/preview': true,
  '/api/v1/consultations/{id}/dispute/escalate/preview': true,
  '/api/v1/consultations/{id}/dispute/sessions/preview': true,
  '/api/v1/consultations/{id}/dispute/submit/preview': true,
  '/api/v1/consultations/{id}/open/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/accept-return/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/answer/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/apologise/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/clarify/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/competence/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/notice/issue/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/return/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/urge/preview': true,
  '/api/v1/consultations/{id}/opinions/{agency}/withdraw-request/preview': true,
  '/api/v1/consultations/{id}/resume/preview': true,
  '/api/v1/consultations/{id}/suspend/preview': true,
  '/api/v1/consultations/{id}/withdraw/preview': true,
  '/api/v1/request-drafts/{id}/open/preview': true,
};

/** Whether what is sent to a path makes a letter. */
export const makesLetter = (path: string): boolean => Object.hasOwn(PREVIEWS, `${path}/preview`);

export interface Previewed {
  readonly path: unknown;
  readonly body?: unknown;
  readonly version?: number | string;
}

type Loose = (path: string, init: object) => Promise<{ data?: ArrayBuffer; error?: unknown }>;

/**
 * @param path of the act
 * @returns the bytes of a PDF; null where no letter is made of it
 * @throws Problem as the act itself would be refused, TypeError where the server is not reached
 */
export async function readPreview(path: string, { path: at, body, version }: Previewed): Promise<ArrayBuffer | null> {
  // The paths are those of `PREVIEWS`: too many for the compiler to follow.
  const ask = api.POST as unknown as Loose;
  const { data, error } = await ask(`${path}/preview`, {
    params: { path: at, ...(version === undefined ? {} : { header: { 'If-Match': `"${version}"` } }) },
    ...(body === undefined ? {} : { body }),
    parseAs: 'arrayBuffer',
  });
  if (isProblem(error) && error.code === 'not-found') return null;
  if (error !== undefined) throw error;
  return data ?? null;
}
