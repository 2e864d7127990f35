/** The letter that a command would make, to be read before it is signed. */
import { applyDecorators, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ConsultationCommandName } from '../../../workflows/commands/commands.js';
import { PDF } from '../../files/file-types.js';
import { notKept, WriteHeaders } from '../../http/documented.js';
import { bytesOf } from '../../http/documents.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { ForTokens } from '../../http/token-scopes.js';
import { fieldsInPath } from '../consultations/command-paths.js';
import { bodyOf, operationIdOf, pathOf, takes } from './command-route.js';

/** The route beside that of a command: it takes the same, and does nothing. */
export function Preview(command: ConsultationCommandName): MethodDecorator {
  return applyDecorators(
    Post(`${pathOf(command)}/preview`),
    PreviewAnswer(`${operationIdOf(command)}Preview`, command),
    WriteHeaders(),
    ...takes(bodyOf(command, fieldsInPath(command))),
  );
}

/** What the description of the interface says of every preview. */
export function PreviewAnswer(operationId: string, command: ConsultationCommandName): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    notKept,
    ForTokens(command),
    ApiOperation({
      operationId,
      summary: 'The letters that this would make, to be read before they are signed; nothing is done',
      description: `Command \`${command}\`: refused as it would be.`,
    }),
    ApiResponse({
      status: 200,
      description: 'The letter as PDF, several one after the other: without number and code, and marked as previews',
      content: bytesOf(PDF),
    }),
  );
}

/** @throws HttpProblem `not-found` where the act would make no letter */
export function sentPreview(letter: Buffer | null): StreamableFile {
  if (letter === null) throw new HttpProblem('not-found');
  return new StreamableFile(letter, { type: PDF, disposition: 'inline; filename="xem-truoc.pdf"' });
}
