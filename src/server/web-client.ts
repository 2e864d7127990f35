/** Serves the web client: its files as they were built, and for every address of a page its one page. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { packageFolder } from '../platform/program-version.js';
import { firstFilesOf } from './first-files.js';
import { allowStyle } from './security-headers.js';
import { encodedPath, type WebFile, type WebFiles, webFilesIn } from './web-files.js';

const NONCE_BYTES = 16;
const NONCE = /__CSP_NONCE__/g;
const ONE_YEAR_S = 365 * 24 * 60 * 60;

const NOT_BUILT = 'Giao diện web chưa được dựng. Hãy chạy npm run build rồi khởi động lại máy chủ.\n';

/** Where `npm run build` puts the web client. */
export const builtWebClient = (): string => join(packageFolder(), 'dist', 'web');

/**
 * A handler for GET and HEAD: a file of the folder where there is one, the page for a request that accepts HTML, and nothing
 * (the next handler) for the rest, for everything below /api, and for /metrics. Without a build, pages say that there is none.
 */
export function webClient(folder: string): RequestHandler {
  const built = webFilesIn(folder);
  const firstFiles = firstFilesOf(folder);
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || /^\/(api|metrics)(\/|$)/.test(request.path)) return next();
    const file = built?.files.get(request.path);
    if (built && file !== undefined) return sendFile(built, file, request, response, next);
    if (!wantsPage(request)) return next();
    if (built === null)
      return void response.status(503).type('text/plain').set('Cache-Control', 'no-store').send(NOT_BUILT);
    // A browser without any cookie is nobody’s.
    sendPage(built, firstFiles(request.path, request.headers.cookie === undefined), response);
  };
}

/** Pages are asked for by name; scripts and pictures, which take anything, must not be answered with a page. */
function wantsPage(request: Request): boolean {
  if (request.path === '/') return true;
  return !request.path.startsWith('/assets/') && /\btext\/html\b/.test(request.get('Accept') ?? '');
}

/** Some components bring one style element: it may stand on this very answer, by a number that cannot be known before. */
function sendPage({ page }: WebFiles, links: string, response: Response): void {
  const nonce = randomBytes(NONCE_BYTES).toString('base64');
  allowStyle(response, nonce);
  response
    .type('text/html')
    .set('Cache-Control', 'no-store')
    .send(page.replace(NONCE, nonce).replace('<script', () => `${links}<script`));
}

function sendFile({ folder }: WebFiles, file: WebFile, request: Request, response: Response, next: NextFunction): void {
  const { path, encodings, immutable } = file;
  // The smallest that the client takes, whatever it names first.
  const encoding = encodings.find((one) => request.acceptsEncodings(one) === one) ?? null;
  response.type(path.slice(path.lastIndexOf('.')));
  if (encodings.length > 0) response.vary('Accept-Encoding');
  if (encoding !== null) response.set('Content-Encoding', encoding);
  response.set('Cache-Control', immutable ? `public, max-age=${ONE_YEAR_S}, immutable` : 'no-cache');
  response.sendFile(
    encodedPath(file, encoding),
    { root: folder, cacheControl: false, acceptRanges: false, dotfiles: 'ignore' },
    (error?: Error) => {
      if (error === undefined || response.headersSent) return;
      // Taken away since the start: there is nothing at this address.
      for (const header of ['Content-Type', 'Content-Encoding', 'Cache-Control']) response.removeHeader(header);
      next();
    },
  );
}
