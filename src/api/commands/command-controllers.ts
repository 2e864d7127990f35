/** The routes of all commands on consultations, made from the catalogue: a controller for each kind, a route for each row. */
import { Controller, Inject, Param, Req, type StreamableFile, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { COMMAND_NAMES, type ConsultationCommandName, isOnConsultation } from '../../../workflows/commands/commands.js';
import type { SignedRequest } from '../../http/signed-in.js';
import { makesLetters } from '../../letters/freeze/letters-of-act.js';
import { fieldsInPath } from '../consultations/command-paths.js';
import type { ConsultationDetail } from '../consultations/consultation.views.js';
import { CommandGateway } from './command-gateway.js';
import { Command, operationIdOf } from './command-route.js';
import { Preview, sentPreview } from './letter-preview.js';

/** "opinion.answer" and its like go together, as "opinions". */
const kindOf = (command: ConsultationCommandName): string => `${command.split('.')[0]}s`;

/** A controller for each kind of command on a consultation. */
export function commandControllers(): Type[] {
  const kinds = new Map<string, ConsultationCommandName[]>();
  for (const command of COMMAND_NAMES.filter(isOnConsultation))
    kinds.set(kindOf(command), [...(kinds.get(kindOf(command)) ?? []), command]);
  return [...kinds].map(([kind, commands]) => controllerOf(kind, commands));
}

interface Routes {
  readonly gateway: CommandGateway;
}

function controllerOf(kind: string, commands: readonly ConsultationCommandName[]): Type<Routes> {
  class CommandRoutes implements Routes {
    constructor(@Inject(CommandGateway) readonly gateway: CommandGateway) {}
  }
  Object.defineProperty(CommandRoutes, 'name', { value: `${kind}CommandRoutes` });
  Controller('api/v1/consultations')(CommandRoutes);
  ApiTags(kind)(CommandRoutes);
  for (const command of commands) {
    addRoute(CommandRoutes.prototype, command);
    if (makesLetters(command)) addPreview(CommandRoutes.prototype, command);
  }
  return CommandRoutes;
}

type Handler = (this: Routes, request: SignedRequest, id: string, ...values: string[]) => Promise<unknown>;

function addRoute(routes: Routes, command: ConsultationCommandName): void {
  const fields = fieldsInPath(command);
  function carryOut(
    this: Routes,
    request: SignedRequest,
    id: string,
    ...values: string[]
  ): Promise<ConsultationDetail> {
    return this.gateway.on(
      request,
      command,
      id,
      Object.fromEntries(fields.map((field, index) => [field, values[index]])),
    );
  }
  add(routes, operationIdOf(command), fields, carryOut, Command(command));
}

/** Beside a command that makes a letter: how that would read. */
function addPreview(routes: Routes, command: ConsultationCommandName): void {
  const fields = fieldsInPath(command);
  async function look(this: Routes, request: SignedRequest, id: string, ...values: string[]): Promise<StreamableFile> {
    const path = Object.fromEntries(fields.map((field, index) => [field, values[index]]));
    return sentPreview(await this.gateway.preview(request, command, id, { path }));
  }
  add(routes, `${operationIdOf(command)}Preview`, fields, look, Preview(command));
}

function add(
  routes: Routes,
  name: string,
  fields: readonly string[],
  handler: Handler,
  decorate: MethodDecorator,
): void {
  // Nest finds what decorators left by the name of the method.
  Object.defineProperty(handler, 'name', { value: name });
  const descriptor = { value: handler, configurable: true, writable: true };
  Object.defineProperty(routes, name, descriptor);
  // What a decorator in a class body would leave: the description of the interface reads the types from here.
  Reflect.defineMetadata('design:paramtypes', [Object, String, ...fields.map(() => String)], routes, name);
  Req()(routes, name, 0);
  for (const [index, field] of [...['id', ...fields].entries()].reverse()) Param(field)(routes, name, index + 1);
  decorate(routes, name, descriptor);
}
