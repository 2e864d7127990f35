import { Controller, Inject, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Engine } from '../../engine/engine.js';
import { Read } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, READER } from '../../platform/tokens.js';
import { CommandGateway, type RecordedView } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import { DelegateesView, delegateesOf } from './delegatees.js';
import { DelegationsQuery, DelegationView, listDelegations } from './delegation-list.js';

/** A head's powers, lent for a time. */
@ApiTags('delegations')
@Controller('api/v1/delegations')
export class DelegationsController {
  constructor(
    @Inject(READER) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly gateway: CommandGateway,
  ) {}

  @Read('', 'delegationList', 'Delegations of my province')
  @PageOf(DelegationView)
  async list(@Signed() { province }: SignedIn, @Query() query: DelegationsQuery): Promise<Page<DelegationView>> {
    return listDelegations(this.reader, province, query, await this.engine.now());
  }

  @Read(
    'delegatees',
    'delegationDelegatees',
    'To whom the head of my agency may lend their powers, and who holds them now',
  )
  @ApiOkResponse({ type: DelegateesView })
  async delegatees(@Signed() person: SignedIn): Promise<DelegateesView> {
    return delegateesOf(this.reader, person, await this.engine.now());
  }

  @Command('delegation.grant', { path: '', creates: true })
  grant(@Req() request: SignedRequest): Promise<RecordedView> {
    return this.gateway.onRegister(request, 'delegation.grant');
  }
}
