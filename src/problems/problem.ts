/** A problem as it is told to a client (RFC 9457), and the errors that become one. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Refusal } from '../../workflows/refusals.js';
import type { HttpProblemCode } from './http-problems.js';

export class FaultyField {
  @ApiProperty({
    description: 'JSON pointer into the body (RFC 6901), or "query/…", "header/…" for what stands elsewhere',
  })
  pointer: string;

  @ApiProperty()
  code: string;

  @ApiProperty({ description: 'What is wrong with it, in the language of the answer' })
  detail: string;
}

export class CitedClauseView {
  @ApiProperty({ example: 'PY-2.1b' })
  id: string;

  @ApiProperty({ description: 'Number of the document', example: '2230/UBND-NC' })
  number: string;

  @ApiProperty({ format: 'date', example: '2023-05-16' })
  date: string;

  @ApiProperty({ description: 'The duty, in short' })
  duty: string;
}

export class Problem {
  @ApiProperty({ format: 'uri', example: 'urn:dong-thuan:problem:already-settled' })
  type: string;

  @ApiProperty({ description: 'What is refused' })
  title: string;

  @ApiProperty({ type: 'integer', example: 409 })
  status: number;

  @ApiProperty({ description: 'Why, and how to mend it' })
  detail: string;

  @ApiProperty({ description: 'The path that was asked for' })
  instance: string;

  @ApiProperty({ description: 'A stable code: of the contract, or of the protocol', example: 'already-settled' })
  code: string;

  @ApiProperty({ description: 'Named in the server’s log too' })
  requestId: string;

  @ApiPropertyOptional({ type: () => [FaultyField] })
  errors?: FaultyField[];

  @ApiPropertyOptional({ type: () => [CitedClauseView], description: 'The text on which the refusal rests' })
  clause?: CitedClauseView[];

  @ApiPropertyOptional({ description: 'For "stale": the ETag of the consultation as it stands now', example: '"8"' })
  current?: string;
}

/** A fault of the request itself, not of the law: wrong form, no sign-in, unknown address. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  /** `pointers` are the places at fault: JSON pointers into the body, or "query/…" and "header/…". */
  constructor(
    readonly code: HttpProblemCode,
    readonly pointers: readonly string[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** What the law refused, with what is needed to cite it. */
export class RefusedProblem extends Error {
  override readonly name = 'RefusedProblem';

  constructor(
    readonly refusal: Refusal,
    readonly about: {
      readonly province: string;
      readonly consultation: string | null;
      /** JSON pointers to what was of the wrong type: the request was malformed, whatever else. */
      readonly malformed?: readonly string[];
    },
  ) {
    super(refusal.code);
  }
}
