/** Checks queries and plain bodies by their classes: what is unknown or of the wrong form is told by its place. */
import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  type ValidationError,
  ValidationPipe,
} from '@nestjs/common';
import { HttpProblem } from './problems/problem.js';

@Injectable()
export class ValidInput implements PipeTransform {
  /** @throws HttpProblem `invalid-input` with a pointer for each fault */
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const pipe = new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: false,
      exceptionFactory: (errors) =>
        new HttpProblem('invalid-input', pointersOf(errors, metadata.type === 'query' ? 'query' : '')),
    });
    return pipe.transform(metadata.type === 'body' ? (value ?? {}) : value, metadata);
  }
}

function pointersOf(errors: readonly ValidationError[], at: string): string[] {
  return errors.flatMap((error) => {
    const here = `${at}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const below = pointersOf(error.children ?? [], here);
    return error.constraints === undefined ? below : [here, ...below];
  });
}
