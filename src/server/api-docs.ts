import { existsSync, readFileSync } from 'node:fs';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from '../http/open-api.js';

/**
 * The description of the interface: /api/openapi.json for programs, /api/docs for people. Both are open, as they tell what
 * anybody may read in the sources; the page takes its scripts and styles from this server.
 */
export function serveApiDocs(app: NestExpressApplication): void {
  const document = openApiDocument(app, programVersion());
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}

/** The version in package.json, which lies above the sources, and one folder higher above the build. */
function programVersion(): string {
  const [file] = ['../../package.json', '../../../package.json']
    .map((path) => new URL(path, import.meta.url))
    .filter((url) => existsSync(url));
  if (file === undefined) return 'unknown';
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}
