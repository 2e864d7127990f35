import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { requireSameOrigin } from '../api/identity/same-origin.js';
import { requestDeadline } from '../http/request-deadline.js';
import { nameRequest } from '../http/request-id.js';
import { requireSoundBody } from '../http/sound-body.js';
import { tableBody } from '../http/tables/table-body.js';
import { NestLogger } from '../platform/logging/nest-logger.js';
import { serveApiDocs } from './api-docs.js';
import { appModule, type Parts } from './app.module.js';
import { requireKnownHost } from './known-host.js';
import { requestLog } from './request-log.js';
import { requestSpan } from './request-span.js';
import { securityHeaders } from './security-headers.js';
import { builtWebClient, webClient } from './web-client.js';

const LARGEST_BODY = '1mb';
/** Where strangers write: a name, a password and a code need no more. */
const LARGEST_OF_STRANGERS = '4kb';
const OPEN_TO_STRANGERS = ['/api/v1/session'];
/** The public form has room for what happened, and for no more. */
const LARGEST_PETITION = '32kb';

/**
 * The application, ready to listen. What concerns every request stands here in the order in which it happens: it gets its
 * id and its line in the log, writes of other sites are turned away, and only then is a body read.
 * @param isStopping whether connections should be given back after the request they carry
 * @param webFolder where the web client was built
 */
export async function createApplication(
  parts: Parts,
  isStopping: () => boolean,
  webFolder: string = builtWebClient(),
): Promise<NestExpressApplication> {
  const { config, logger, metrics, telemetry } = parts;
  const app = await NestFactory.create<NestExpressApplication>(appModule(parts), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
    routeConflictPolicy: { duplicate: 'error' },
  });
  app.disable('x-powered-by');
  // Strings only: the extended syntax makes objects of query strings, which no route asks for.
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);
  app.use((_request: Request, response: Response, next: NextFunction) => {
    if (isStopping()) response.setHeader('Connection', 'close');
    next();
  });
  app.use(nameRequest);
  if (telemetry !== undefined) app.use(requestSpan(telemetry));
  app.use(
    requestLog(logger, ({ method, route, status }) => metrics.requests.inc({ method, route: route ?? 'none', status })),
  );
  app.use(securityHeaders(config.secureCookie));
  app.use(requireKnownHost(config.hostNames));
  app.use(webClient(webFolder));
  app.use(requireSameOrigin);
  app.use(['/api/v1/tables', '/api/v1/procedures/import'], tableBody());
  app.use(OPEN_TO_STRANGERS, express.json({ limit: LARGEST_OF_STRANGERS, type: 'application/json' }));
  app.use('/api/v1/public-petitions', express.json({ limit: LARGEST_PETITION, type: 'application/json' }));
  app.use(express.json({ limit: LARGEST_BODY, type: 'application/json' }));
  app.use(requireSoundBody);
  app.use(requestDeadline(config.availability.requestMs, (late) => logger.warn(late, 'a request took too long')));
  serveApiDocs(app, config.mode === 'evaluation');
  await app.init();
  return app;
}
