/** A problem as it is told to a client (RFC 9457), and the errors that become one. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Refusal } from '../../../workflows/commands/refusals.js';
import type { Instant } from '../../../workflows/limits/time.js';
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

  @ApiProperty({ description: 'The duty, in short, in English' })
  duty: string;

  @ApiProperty({ type: String, nullable: true, description: 'The words of the document itself, in Vietnamese' })
  wording: string | null;
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

  @ApiPropertyOptional({
    description: 'For "stale": the ETag of what was to be changed, as it stands now',
    example: '"8"',
  })
  current?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'For "stale" of a draft: who saved it last' })
  updatedBy?: string | null;

  @ApiPropertyOptional({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'For "stale" of a draft: when that was, with +07:00',
  })
  updatedAt?: string | null;
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

/** A draft is at another version than the one that was seen, or is no longer there. */
export class StaleDraft extends Error {
  override readonly name = 'StaleDraft';

  /** `current` is the version that stands now, 0 for none; the others tell who saved it, and when. */
  constructor(
    readonly current: number,
    readonly updatedBy: string | null,
    readonly updatedAt: Instant | null,
  ) {
    super(`The draft is at version ${current}.`);
  }
}
