/** A command of the contract as a route: its method, its body, and what the description of the interface says of it. */
import { applyDecorators, HttpCode, Post, Put, type Type } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, OmitType } from '@nestjs/swagger';
import { type CommandName, isOnConsultation, ROLES, rowOf } from '../../../workflows/commands/commands.js';
import { notKept, PreconditionProblems, WriteHeaders } from '../../http/documented.js';
import { ForTokens } from '../../http/token-scopes.js';
import { shapeOfCommand } from '../../rules/commands/command-shapes.js';
import { commandMethod, fieldsInPath } from '../consultations/command-paths.js';
import { ConsultationDetail } from '../consultations/consultation.views.js';
import { RecordedView } from './command-gateway.js';

interface CommandOptions {
  /** Where it is sent, below its controller; left out: the path of its row below a consultation. */
  readonly path?: string;
  /** The answer to a new resource is 201. */
  readonly creates?: true;
  /** Instead of the name of the command, where it has several addresses. */
  readonly operationId?: string;
  /** Instead of the summary of its row. */
  readonly summary?: string;
  /** Instead of the command's own method. */
  readonly method?: 'POST';
  /** Of the register: what it changes has a version, and who changes it says which one they read. */
  readonly versioned?: true;
}

const VERSION_READ = { name: 'If-Match', required: true, schema: { type: 'string', example: '"7"' } } as const;
const OF_WHAT_IS_CHANGED =
  'The version of what is changed, in quotes, as it was read before; another version now is refused as `stale`';

/** A command of the contract as an action on a resource. */
export function Command(command: CommandName, options: CommandOptions = {}): MethodDecorator {
  const status = options.creates ? 201 : 200;
  const onRegister = !isOnConsultation(command);
  const path = options.path ?? pathOf(command);
  const Route = (options.method ?? commandMethod(command)) === 'PUT' ? Put : Post;
  const body = bodyOf(command, fieldsInPath(command));
  return applyDecorators(
    Route(path),
    HttpCode(status),
    notKept,
    ApiOperation({
      operationId: options.operationId ?? operationIdOf(command),
      summary: options.summary ?? rowOf(command).summary,
      description: `Command \`${command}\`.`,
    }),
    WriteHeaders(),
    ...(isOnConsultation(command) ? [ForTokens(command)] : []),
    ...takes(body),
    ApiResponse({
      status,
      description: onRegister ? 'Done, and entered in the journal' : 'The consultation as it then stands',
      type: onRegister ? RecordedView : ConsultationDetail,
      headers: {
        ...(onRegister ? {} : { ETag: { description: 'The new version', schema: { type: 'string', example: '"8"' } } }),
        'Idempotent-Replayed': {
          description: '"true" where an earlier request with this key had done it',
          schema: { type: 'string' },
        },
      },
    }),
    ...(options.versioned
      ? [ApiHeader({ ...VERSION_READ, description: OF_WHAT_IS_CHANGED }), PreconditionProblems()]
      : []),
    ...(onRegister || options.creates
      ? []
      : [
          ApiHeader({
            ...VERSION_READ,
            description:
              'The ETag of the consultation as it was read before acting; another version now is refused as `stale`. `*` is no version that was read',
          }),
          PreconditionProblems(),
        ]),
  );
}

/** Where a command on a consultation is sent, below its controller. */
export const pathOf = (command: CommandName): string => `:id/${rowOf(command).path.replace(/{(\w+)}/g, ':$1')}`;

/** What a command carries, and in which role it is given. */
export const takes = (body: Type<unknown> | null): MethodDecorator[] => [
  ApiHeader({
    name: 'X-Acting-Role',
    required: false,
    description: 'Which of the person’s roles acts; left out, the one that the law lets act',
    schema: { type: 'string', enum: [...ROLES] },
  }),
  ...(body === null ? [] : [ApiBody({ type: body, required: false })]),
];

/** "opinion.request-extension" → "opinionRequestExtension". */
export function operationIdOf(command: CommandName): string {
  return command.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

const bodies = new Map<string, Type<unknown>>();

/** The command's class without what stands in the path, under a name of its own; null where nothing is left to send. */
export function bodyOf(command: CommandName, inPath: readonly string[]): Type<unknown> | null {
  const shape: Type<object> = shapeOfCommand(command);
  if (Object.keys(rowOf(command).input.fields).every((field) => inPath.includes(field))) return null;
  if (inPath.length === 0) return shape;
  const name = `${shape.name}Body`;
  const known = bodies.get(name);
  if (known !== undefined) return known;
  const body = OmitType(shape, inPath as readonly never[]);
  Object.defineProperty(body, 'name', { value: name });
  bodies.set(name, body);
  return body;
}
