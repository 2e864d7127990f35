/** What a trial is begun with. */
import { BodyLine, BodyText } from '../../http/body-fields.js';
import { QueryText } from '../../http/query-fields.js';

export class WhatIfInput {
  @BodyLine({
    description: 'The first day on which they were opened; left out: a year before today',
    optional: true,
    example: '2025-12-01',
  })
  readonly from?: string;

  @BodyLine({ description: 'The last such day; left out: today', optional: true, example: '2026-11-30' })
  readonly until?: string;
}

export class OwnRehearsalInput {
  @BodyText({ description: 'A story by the contract of docs/rehearsals (YAML 1.2)', maxLength: 200_000 })
  readonly story: string;
}

export class OwnRehearsalQuery {
  @QueryText({ required: true, description: 'The name that the story gives itself' })
  name: string;
}
