import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { programVersion } from '../platform/program-version.js';
import { openApiDocument } from './open-api.js';

/**
 * The description of the interface: /api/openapi.json for programs, /api/docs for people. Both are open, as they tell what
 * anybody may read in the sources; the page takes its scripts and styles from this server.
 */
export function serveApiDocs(app: NestExpressApplication): void {
  const document = openApiDocument(app, programVersion());
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}
