import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags, OmitType } from '@nestjs/swagger';
import type { Response } from 'express';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { wordsOfProvince } from '../../../workflows/regulation/provinces.js';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { ENGINE } from '../../platform/tokens.js';
import { Rules } from '../../rules/rules.js';
import { ConsultationsQuery } from './consultation-list.views.js';
import { ConsultationQueries } from './consultation-queries.js';
import { csvFileName, csvOf } from './consultations-csv.js';

/** The filters and the sorting of the list; the file has no pages. */
export class ConsultationsCsvQuery extends OmitType(ConsultationsQuery, ['limit', 'cursor']) {}

/** The list of consultations as a file. */
@ApiTags('consultations')
@Controller('api/v1/consultations.csv')
export class ConsultationsCsvController {
  constructor(
    private readonly queries: ConsultationQueries,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly rules: Rules,
  ) {}

  @Read('', 'consultationsCsv', 'The same list as a file for a spreadsheet, at most 50 000 rows')
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'Comma-separated values (RFC 4180) in UTF-8 with a byte order mark; headings and words are Vietnamese',
    content: { 'text/csv': { schema: { type: 'string' } } },
    headers: {
      'Content-Disposition': {
        description: 'The name of the file',
        schema: { type: 'string', example: 'attachment; filename="lay-y-kien-2023-06-14.csv"' },
      },
    },
  })
  async csv(
    @Signed() person: SignedIn,
    @Query() query: ConsultationsCsvQuery,
    @Res() response: Response,
  ): Promise<void> {
    const now = await this.engine.now();
    const names = await this.queries.agencyNames(person.province);
    const { name } = await this.rules.register(person.province);
    const place = wordsOfProvince(person.province, name);
    const batches = this.queries.batches(person, query, now);
    // Read before anything is sent: what is wrong from the start is told as a problem, not as a file that breaks off.
    const first = await batches.next();
    const pieces = csvOf(beginningWith(first, batches), names, place);
    response.set({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${csvFileName(civilDateOf(now))}"`,
    });
    await sent(pieces, response);
  }
}

async function* beginningWith<Item>(first: IteratorResult<Item>, rest: AsyncGenerator<Item>): AsyncGenerator<Item> {
  if (first.done === true) return;
  yield first.value;
  yield* rest;
}

/** Sends a text as it is made, no faster than it is taken. A client that goes away ends the reading; that is no fault. */
async function sent(pieces: AsyncIterable<string>, response: Response): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!gone) throw error;
  }
}
