import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { SessionCookie } from '../api/identity/session-cookie.js';
import { Sessions } from '../api/identity/sessions.js';
import { isFromHere } from '../http/from-here.js';
import { HttpProblem } from '../http/problems/problem.js';
import { programVersion } from '../platform/program-version.js';
import { openApiDocument } from './open-api.js';

const ADDRESSES = ['/api/docs', '/api/openapi.json'];

/**
 * The description of the interface: /api/openapi.json for programs, /api/docs for people. In production they are there for
 * whoever has signed in, and for this machine; the page takes its scripts and styles from this server.
 * @param open whether strangers may read them too
 */
export function serveApiDocs(app: NestExpressApplication, open: boolean): void {
  if (!open) app.use(ADDRESSES, refuseStrangers(app));
  // Made once, when somebody first asks: it takes longer than all the rest of a start.
  const document = () => openApiDocument(app, programVersion());
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    // Some two hundred operations at once take the page half a minute: subjects come folded, and one can search them.
    swaggerOptions: { docExpansion: 'none', filter: true },
  });
}

/** @throws HttpProblem `not-found`: to a stranger the description does not exist */
function refuseStrangers(app: NestExpressApplication) {
  return async (request: Request, _response: Response, next: NextFunction): Promise<void> => {
    const token = app.get(SessionCookie, { strict: false }).read(request);
    const person = token === null ? null : await app.get(Sessions, { strict: false }).personOf(token);
    if (person === null && !isFromHere(request)) throw new HttpProblem('not-found');
    next();
  };
}
