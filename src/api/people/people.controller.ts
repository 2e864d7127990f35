import { Body, Controller, Header, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { PreconditionProblems, Read, ReadInSession, WriteHeaders } from '../../http/documented.js';
import { tagRead } from '../../http/etag.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { OfficesQuery, OfficesView } from './office-list.js';
import { PeopleAdministration } from './people-administration.js';
import { PeopleQuery, PersonView } from './people-list.js';
import { PeopleQueries } from './people-queries.js';
import { EnteredPersonView, PasswordCodeView, PersonChangesInput, PersonInput } from './person.inputs.js';
import { PersonRequests } from './person-requests.js';
import { PersonRequestsView, PersonRequestView, requestView } from './person-requests.views.js';

const VERSION = {
  name: 'If-Match',
  required: true,
  description: 'The version of the person as they were read, in quotes; another one now is refused as `stale`',
  schema: { type: 'string' as const, example: '"9f86d081884c7d65"' },
};

/** Who works where in the province; an administrator enters and changes them. */
@ApiTags('people')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly administration: PeopleAdministration,
    private readonly waiting: PersonRequests,
  ) {}

  @Read('', 'personList', 'People of my province, by name')
  @PageOf(PersonView)
  list(@Signed() person: SignedIn, @Query() query: PeopleQuery): Promise<Page<PersonView>> {
    return this.people.page(person, query);
  }

  @Read('offices', 'officeTerms', 'Who held which office of an agency, from when until when')
  @ApiOkResponse({ type: OfficesView })
  offices(@Signed() { province }: SignedIn, @Query() query: OfficesQuery): Promise<OfficesView> {
    return this.people.offices(province, query);
  }

  @Post()
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'peopleAdd', summary: 'Enter a person (administrators)' })
  @WriteHeaders()
  @ApiCreatedResponse({
    description: 'The person, with the code by which they take their first password',
    type: EnteredPersonView,
  })
  add(@Signed() person: SignedIn, @Body() input: PersonInput): Promise<EnteredPersonView> {
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
  @ApiHeader(VERSION)
  @PreconditionProblems()
  change(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() input: PersonChangesInput,
    @Req() request: Request,
  ): Promise<PersonView> {
    return this.administration.change(person, id, input, () => tagRead(request));
  }

  @ReadInSession(
    'requests',
    'personRequests',
    'What administrators asked for that I may confirm, or that waits for others',
  )
  @ApiOkResponse({ type: PersonRequestsView })
  async requests(@Signed() person: SignedIn): Promise<PersonRequestsView> {
    return { items: (await this.waiting.waiting(person)).map((request) => requestView(request, person)) };
  }

  @Post('requests')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'personRequestAdd',
    summary: 'Ask for a person to be entered in a role that nobody gives alone (administrators)',
  })
  @WriteHeaders()
  @ApiCreatedResponse({ description: 'What waits to be confirmed', type: PersonRequestView })
  ask(@Signed() person: SignedIn, @Body() input: PersonInput): Promise<PersonRequestView> {
    return this.administration.askToAdd(person, input);
  }

  @Post('requests/:id/confirm')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'personRequestConfirm',
    summary: 'Confirm what an administrator asked for (another administrator, or the head of the agency concerned)',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'It is done; what still waits', type: PersonRequestsView })
  async confirm(@Signed() person: SignedIn, @Param('id') id: string): Promise<PersonRequestsView> {
    await this.administration.confirm(person, id);
    return this.requests(person);
  }

  @Post('requests/:id/refuse')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'personRequestRefuse',
    summary: 'Refuse what an administrator asked for, or take back what I asked for',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'It is gone, and nothing was changed; what still waits', type: PersonRequestsView })
  async refuse(@Signed() person: SignedIn, @Param('id') id: string): Promise<PersonRequestsView> {
    await this.waiting.refuse(person, id);
    return this.requests(person);
  }

  @Post(':id/requests')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'personRequestChange',
    summary: 'Ask for changes that give a role which nobody gives alone (administrators)',
  })
  @WriteHeaders()
  @ApiCreatedResponse({ description: 'What waits to be confirmed', type: PersonRequestView })
  @ApiHeader(VERSION)
  @PreconditionProblems()
  askToChange(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() input: PersonChangesInput,
    @Req() request: Request,
  ): Promise<PersonRequestView> {
    return this.administration.askToChange(person, id, input, () => tagRead(request));
  }

  @Post(':id/factor-requests')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'personRequestFactor',
    summary: 'Ask for the second factor of a person, which they have lost, to be taken off (administrators)',
  })
  @WriteHeaders()
  @ApiCreatedResponse({ description: 'What waits to be confirmed', type: PersonRequestView })
  askToRemoveFactor(@Signed() person: SignedIn, @Param('id') id: string): Promise<PersonRequestView> {
    return this.administration.askToRemoveFactor(person, id);
  }

  @Post(':id/identities/unlink')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'peopleUnlinkIdentities',
    summary: 'Unlink an account from every provider of OpenID Connect; its sessions end (administrators)',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'The person', type: PersonView })
  unlinkIdentities(@Signed() person: SignedIn, @Param('id') id: string): Promise<PersonView> {
    return this.administration.unlinkIdentities(person, id);
  }

  @Post(':id/password-code')
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'peoplePasswordCode',
    summary: 'Make a code by which a person takes a new password; the old one and their sessions end (administrators)',
  })
  @WriteHeaders()
  @ApiCreatedResponse({ description: 'The code, shown this once', type: PasswordCodeView })
  passwordCode(@Signed() person: SignedIn, @Param('id') id: string): Promise<PasswordCodeView> {
    return this.administration.passwordCode(person, id);
  }
}
