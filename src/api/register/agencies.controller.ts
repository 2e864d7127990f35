import { Controller, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { versionRead } from '../../http/etag.js';
import { type Page, PageOf } from '../../http/page.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { CommandGateway, type RecordedView } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import { AgencyHistoryView } from './agency-history.js';
import { AgenciesQuery, AgencyView } from './agency-list.js';
import { AgencyQueries } from './agency-queries.js';

/** The register of agencies and functions. */
@ApiTags('agencies')
@Controller('api/v1/agencies')
export class AgenciesController {
  constructor(
    private readonly agencies: AgencyQueries,
    private readonly commands: CommandGateway,
  ) {}

  @Read('', 'agencyList', 'Agencies and their functions')
  @PageOf(AgencyView)
  list(@Signed() { province }: SignedIn, @Query() query: AgenciesQuery): Promise<Page<AgencyView>> {
    return this.agencies.page(province, query);
  }

  @Read(':code', 'agencyGet', 'One agency')
  @ApiOkResponse({ type: AgencyView })
  async get(@Signed() { province }: SignedIn, @Param('code') code: string): Promise<AgencyView> {
    const agency = await this.agencies.find(province, code);
    if (agency === undefined) throw new HttpProblem('not-found');
    return agency;
  }

  @Read(':code/history', 'agencyHistory', 'Who entered or changed an agency, when and on which basis')
  @ApiOkResponse({ type: AgencyHistoryView })
  history(@Signed() { province }: SignedIn, @Param('code') code: string): Promise<AgencyHistoryView> {
    return this.agencies.history(province, code);
  }

  @Command('agency.add', { path: '', creates: true })
  add(@Req() request: SignedRequest): Promise<RecordedView> {
    return this.commands.onRegister(request, 'agency.add');
  }

  @Command('agency.import', { path: 'import' })
  import(@Req() request: SignedRequest): Promise<RecordedView> {
    return this.commands.onRegister(request, 'agency.import');
  }

  @Command('agency.change', { path: ':code/change', versioned: true })
  change(@Req() request: SignedRequest, @Param('code') agency: string): Promise<RecordedView> {
    return this.commands.onRegister(request, 'agency.change', { agency }, versionRead(request));
  }

  @Command('agency.classify', { path: ':code/classify' })
  classify(@Req() request: SignedRequest, @Param('code') agency: string): Promise<RecordedView> {
    return this.commands.onRegister(request, 'agency.classify', { agency });
  }

  @Command('agency.reorganise', { path: ':code/reorganise' })
  reorganise(@Req() request: SignedRequest, @Param('code') from: string): Promise<RecordedView> {
    return this.commands.onRegister(request, 'agency.reorganise', { from });
  }
}
