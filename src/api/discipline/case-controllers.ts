/** The routes of all commands on cases, made from the catalogue: a controller for each kind, a route for each row. */
import { applyDecorators, Controller, HttpCode, Inject, Param, Post, Req, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CASE_KINDS, type CaseKind } from '../../../workflows/discipline/case.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { notKept, PreconditionProblems, WriteHeaders } from '../../http/documented.js';
import type { SignedRequest } from '../../http/signed-in.js';
import { classOf } from '../../rules/commands/command-shapes.js';
import { CaseDetail } from './case.views.js';
import { CaseGateway } from './case-gateway.js';
import { COLLECTIONS, casePathOf } from './case-paths.js';

/** A controller for each kind of case. */
export function caseControllers(): Type[] {
  return CASE_KINDS.map((kind) => controllerOf(kind));
}

interface Routes {
  readonly gateway: CaseGateway;
}

function controllerOf(kind: CaseKind): Type<Routes> {
  class CaseRoutes implements Routes {
    constructor(@Inject(CaseGateway) readonly gateway: CaseGateway) {}
  }
  Object.defineProperty(CaseRoutes, 'name', { value: `${kind}CaseRoutes` });
  Controller(`api/v1/${COLLECTIONS[kind]}`)(CaseRoutes);
  ApiTags('discipline')(CaseRoutes);
  for (const command of CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === kind))
    addRoute(CaseRoutes.prototype, command);
  return CaseRoutes;
}

function addRoute(routes: Routes, command: CaseCommandName): void {
  const name = operationIdOf(command);
  const { begins } = caseRowOf(command);
  const handler =
    begins === true
      ? function begin(this: Routes, request: SignedRequest) {
          return this.gateway.begin(request, command);
        }
      : function act(this: Routes, request: SignedRequest, id: string) {
          return this.gateway.on(request, command, id);
        };
  // Nest finds what decorators left by the name of the method.
  Object.defineProperty(handler, 'name', { value: name });
  const descriptor = { value: handler, configurable: true, writable: true };
  Object.defineProperty(routes, name, descriptor);
  // What a decorator in a class body would leave: the description of the interface reads the types from here.
  Reflect.defineMetadata('design:paramtypes', begins === true ? [Object] : [Object, String], routes, name);
  Req()(routes, name, 0);
  if (begins !== true) Param('id')(routes, name, 1);
  described(command)(routes, name, descriptor);
}

/** "petition.report-up" → "petitionReportUp". */
const operationIdOf = (command: CaseCommandName): string =>
  command.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());

function described(command: CaseCommandName): MethodDecorator {
  const { begins, summary, input, clauses } = caseRowOf(command);
  const status = begins === true ? 201 : 200;
  const carriesNothing = Object.keys(input.fields).length === 0;
  return applyDecorators(
    Post(casePathOf(command)),
    HttpCode(status),
    notKept,
    ApiOperation({
      operationId: operationIdOf(command),
      summary,
      description: `Command \`${command}\` (${clauses.join(', ')}).`,
    }),
    WriteHeaders(),
    ...(carriesNothing ? [] : [ApiBody({ type: classOf(input), required: false })]),
    ApiResponse({
      status,
      description: 'The case as it then stands',
      type: CaseDetail,
      headers: {
        ETag: { description: 'The new version', schema: { type: 'string', example: '"3"' } },
        'Idempotent-Replayed': {
          description: '"true" where an earlier request with this key had done it',
          schema: { type: 'string' },
        },
      },
    }),
    ...(begins === true ? [] : [ApiHeader(VERSION_READ), PreconditionProblems()]),
  );
}

const VERSION_READ = {
  name: 'If-Match',
  required: true,
  description: 'The ETag of the case as it was read before acting; another version now is refused as `case-changed`',
  schema: { type: 'string', example: '"2"' },
} as const;
