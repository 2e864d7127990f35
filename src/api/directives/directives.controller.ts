import { Controller, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { localeOf } from '../../http/locale.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { DirectivesQuery, DirectivesView } from './directives.views.js';
import { DirectivesQueries } from './directives-queries.js';

/** The chain from law to test: the directives, what carries them out, and how often it was applied. */
@ApiTags('directives')
@Controller('api/v1/directives')
export class DirectivesController {
  constructor(private readonly queries: DirectivesQueries) {}

  @Read(
    '',
    'directivesGet',
    'The directives: every clause, what carries it out, what proves it, and how often it was applied (overseers, administrators)',
  )
  @ApiOkResponse({ type: DirectivesView })
  @ApiProblems('not-authorised')
  directives(
    @Signed() person: SignedIn,
    @Query() query: DirectivesQuery,
    @Req() request: SignedRequest,
  ): Promise<DirectivesView> {
    return this.queries.directives(person, query, localeOf(request));
  }
}
