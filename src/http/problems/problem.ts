/** A problem as it is told to a client (RFC 9457), and the errors that become one. */

import type { Refusal } from '../../../workflows/commands/refusals.js';
import type { OtherInTheWay } from '../../../workflows/discipline/case-refusals.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { Day, Moment, Parts, Text, WholeNumber } from '../view-fields.js';
import type { HttpProblemCode } from './http-problems.js';

export class FaultyField {
  @Text({ description: 'JSON pointer into the body (RFC 6901), or "query/…", "header/…" for what stands elsewhere' })
  pointer: string;

  @Text()
  code: string;

  @Text({ description: 'What is wrong with it, in the language of the answer' })
  detail: string;
}

export class CitedClauseView {
  @Text({ example: 'PY-2.1b' })
  id: string;

  @Text({ description: 'Number of the document', example: '2230/UBND-NC' })
  number: string;

  @Day({ example: '2023-05-16' })
  date: string;

  @Text({ description: 'The duty, in short, in English' })
  duty: string;

  @Text({ nullable: true, description: 'The words of the document itself, in Vietnamese' })
  wording: string | null;
}

export class Problem {
  @Text({ format: 'uri', example: 'urn:dong-thuan:problem:already-settled' })
  type: string;

  @Text({ description: 'What is refused' })
  title: string;

  @WholeNumber({ example: 409 })
  status: number;

  @Text({ description: 'Why, and how to mend it' })
  detail: string;

  @Text({ description: 'The path that was asked for' })
  instance: string;

  @Text({ description: 'A stable code: of the contract, or of the protocol', example: 'already-settled' })
  code: string;

  @Text({ description: 'Named in the server’s log too' })
  requestId: string;

  @Parts(() => FaultyField, { optional: true })
  errors?: FaultyField[];

  @Parts(() => CitedClauseView, { description: 'The text on which the refusal rests', optional: true })
  clause?: CitedClauseView[];

  @Text({
    description: 'For "stale": the ETag of what was to be changed, as it stands now',
    example: '"8"',
    optional: true,
  })
  current?: string;

  @Text({ nullable: true, description: 'For "stale" of a draft: who saved it last', optional: true })
  updatedBy?: string | null;

  @Moment({ nullable: true, description: 'For "stale" of a draft: when that was, with +07:00', optional: true })
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
    /** What stands in the way, where another case does: it is named after the sentences. */
    readonly other: OtherInTheWay | null = null,
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

/** A text that was sent as the content of a file, and is none: its faults by line, as they are told to people. */
export class UnusableText extends Error {
  override readonly name = 'UnusableText';

  /** `pointer` is the place of the text in the body. */
  constructor(
    readonly pointer: string,
    readonly faults: readonly { readonly line: number; readonly key: string; readonly reason: string }[],
  ) {
    super(`The text at ${pointer} cannot be used.`);
  }
}
