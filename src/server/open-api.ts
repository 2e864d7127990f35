/** The description of the interface, from which clients are generated. */
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '../http/problems/problem.js';
import { TOKEN_SECURITY } from '../http/token-scopes.js';

/** The name of the session cookie where the server is not reached over HTTPS; with HTTPS it bears the prefix `__Host-`. */
const COOKIE = 'dong_thuan_session';

/** The OpenAPI document of an application, from what its routes say of themselves. `version` is the program's. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Đồng Thuận')
    .setDescription(
      'Lấy ý kiến giữa các cơ quan của một tỉnh: every command of the contract is an action on a resource. ' +
        'Instants are ISO 8601 with +07:00; errors are RFC 9457 problems with a stable `code`.',
    )
    .setVersion(version)
    .addCookieAuth(COOKIE, { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        description:
          'An access token that a person has made for another system (POST /api/v1/me/tokens). It does what its owner may at that ' +
          'moment, within its scope; what names no such security is for people who have signed in',
      },
      TOKEN_SECURITY,
    )
    .build();
  return SwaggerModule.createDocument(app, config, {
    extraModels: [Problem],
    operationIdFactory: (controller, method) => lowerFirst(controller.replace(/Controller$/, '')) + upperFirst(method),
  });
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
