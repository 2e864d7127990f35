import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedRequest } from '../../http/signed-in.js';
import { CommandGateway } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import type { ConsultationDetail } from './consultation.views.js';

/** What the lead does with a consultation as a whole. */
@ApiTags('consultations')
@Controller('api/v1/consultations')
export class ConsultationCommandsController {
  constructor(private readonly desk: CommandGateway) {}

  @Command('', 'consultation.draft', 'Draft a new consultation', {
    creates: true,
    operationId: 'consultationCreate',
    method: 'POST',
  })
  create(@Req() request: SignedRequest): Promise<ConsultationDetail> {
    return this.desk.create(request, 'consultation.draft');
  }

  @Command('open', 'consultation.open', 'Open a new consultation at once', {
    creates: true,
    operationId: 'consultationOpenNew',
  })
  openNew(@Req() request: SignedRequest): Promise<ConsultationDetail> {
    return this.desk.create(request, 'consultation.open');
  }

  @Command(':id/draft', 'consultation.draft', 'Change what is drafted')
  draft(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'consultation.draft', id);
  }

  @Command(':id/draft', 'consultation.draft', 'Change what is drafted, for clients without PUT', {
    method: 'POST',
    operationId: 'consultationDraftPost',
  })
  draftPost(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'consultation.draft', id);
  }

  @Command(':id/open', 'consultation.open', 'Open what was drafted; what is sent along wins, key by key')
  open(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'consultation.open', id);
  }

  @Command(':id/amend', 'consultation.amend', 'Change the proposal: a new round, everyone is asked again')
  amend(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'consultation.amend', id);
  }

  @Command(':id/withdraw', 'consultation.withdraw', 'Withdraw it, with a reason')
  withdraw(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'consultation.withdraw', id);
  }

  @Command(':id/conclude', 'consultation.conclude', 'Conclude it: all comments resolved, no dissent left')
  conclude(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'consultation.conclude', id);
  }

  @Command(':id/decide', 'consultation.decide', 'Decide a matter within the lead’s own authority')
  decide(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'consultation.decide', id);
  }
}
