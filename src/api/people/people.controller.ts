import { Body, Controller, Header, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { PreconditionProblems, Read, WriteHeaders } from '../../http/documented.js';
import { tagRead } from '../../http/etag.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { PeopleAdministration } from './people-administration.js';
import { PeopleQuery, PersonView } from './people-list.js';
import { PeopleQueries } from './people-queries.js';
import { PasswordInput, PersonChangesInput, PersonInput } from './person.inputs.js';

/** Who works where in the province; an administrator enters and changes them. */
@ApiTags('people')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly administration: PeopleAdministration,
  ) {}

  @Read('', 'personList', 'People of my province, by name')
  @PageOf(PersonView)
  list(@Signed() { province }: SignedIn, @Query() query: PeopleQuery): Promise<Page<PersonView>> {
    return this.people.page(province, query);
  }

  @Post()
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'peopleAdd', summary: 'Enter a person (administrators)' })
  @WriteHeaders()
  @ApiCreatedResponse({ description: 'The person', type: PersonView })
  add(@Signed() person: SignedIn, @Body() input: PersonInput): Promise<PersonView> {
    return this.administration.add(person, input);
  }

  @Patch(':id')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'peopleChange',
    summary: 'Change a person’s title, agency or roles, or switch the account off or on (administrators)',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'The person as they then are', type: PersonView })
  @ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The version of the person as they were read, in quotes; another one now is refused as `stale`',
    schema: { type: 'string', example: '"9f86d081884c7d65"' },
  })
  @PreconditionProblems()
  change(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() input: PersonChangesInput,
    @Req() request: Request,
  ): Promise<PersonView> {
    return this.administration.change(person, id, input, () => tagRead(request));
  }

  @Post(':id/password')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'peoplePassword',
    summary: 'Give a person another password; their sessions end (administrators)',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'The person', type: PersonView })
  password(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() { password }: PasswordInput,
  ): Promise<PersonView> {
    return this.administration.password(person, id, password);
  }
}
