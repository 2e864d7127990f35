import { applyDecorators, Controller, Param, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { Read } from '../../http/documented.js';
import { ApiFile } from '../../http/documents.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { QueryDay, QueryFlag } from '../../http/query-fields.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { OcelExports } from './ocel-exports.js';
import { OCEL_FORMATS, OCEL_TYPES } from './ocel-formats.js';

export class OcelQuery {
  @QueryDay({ description: 'The first day; left out: the first of the quarter' })
  from?: CivilDate;

  @QueryDay({ description: 'The last day; left out: the last of the quarter' })
  to?: CivilDate;

  @QueryFlag({ description: 'Whether the people who acted are objects of their own; left out: they are not told' })
  people?: boolean;
}

/** A file in one of the formats of OCEL 2.0. */
const OcelFile = (): MethodDecorator =>
  applyDecorators(
    ApiParam({ name: 'format', enum: OCEL_FORMATS, enumName: 'OcelFormat' }),
    ApiFile(Object.values(OCEL_TYPES), 'The log, made as it is taken: times and acts, no content'),
  );

/** The journal of a period as an object-centric event log, for programs of process mining. */
@ApiTags('ocel')
@Controller('api/v1/office')
export class OcelController {
  constructor(private readonly exports: OcelExports) {}

  @Read(
    'event-log.:format',
    'officeEventLog',
    'The journal of a period as an object-centric event log, OCEL 2.0 (overseers); the export is journaled',
  )
  @OcelFile()
  @ApiProblems('not-authorised')
  eventLog(
    @Signed() person: SignedIn,
    @Query() query: OcelQuery,
    @Param('format') format: string,
    @Res() response: Response,
  ): Promise<void> {
    return this.exports.send(person, query, format, response);
  }
}
