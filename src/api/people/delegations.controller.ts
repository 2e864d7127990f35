import { Controller, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { CommandGateway, type RecordedView } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import { DelegateesView } from './delegatees.js';
import { DelegationsQuery, DelegationView } from './delegation-list.js';
import { PeopleQueries } from './people-queries.js';

/** A head's powers, lent for a time. */
@ApiTags('delegations')
@Controller('api/v1/delegations')
export class DelegationsController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly commands: CommandGateway,
  ) {}

  @Read('', 'delegationList', 'Delegations of my province')
  @PageOf(DelegationView)
  list(@Signed() { province }: SignedIn, @Query() query: DelegationsQuery): Promise<Page<DelegationView>> {
    return this.people.delegations(province, query);
  }

  @Read(
    'delegatees',
    'delegationDelegatees',
    'To whom the head of my agency may lend their powers, and who holds them now',
  )
  @ApiOkResponse({ type: DelegateesView })
  delegatees(@Signed() person: SignedIn): Promise<DelegateesView> {
    return this.people.delegatees(person);
  }

  @Command('delegation.grant', { path: '', creates: true })
  async grant(@Req() request: SignedRequest): Promise<RecordedView> {
    await this.people.requireFairPeriod(request.body);
    return this.commands.onRegister(request, 'delegation.grant');
  }

  @Command('delegation.revoke', { path: 'revoke' })
  revoke(@Req() request: SignedRequest): Promise<RecordedView> {
    return this.commands.onRegister(request, 'delegation.revoke');
  }
}
