import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedRequest } from '../../http/signed-in.js';
import { CommandGateway } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import type { ConsultationDetail } from './consultation.views.js';

/** A dissent on main content: worked out head to head, and only then through the Office to the chairman. */
@ApiTags('disputes')
@Controller('api/v1/consultations/:id/dispute')
export class DisputesController {
  constructor(private readonly desk: CommandGateway) {}

  @Command('sessions', 'dispute.record-session', 'Record a working session of the two heads')
  recordSession(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'dispute.record-session', id);
  }

  @Command('escalate', 'dispute.escalate', 'Send the dispute to the Office, with options and a recommendation')
  escalate(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'dispute.escalate', id);
  }

  @Command('find-incomplete', 'dispute.find-incomplete', 'The Office lists what is missing')
  findIncomplete(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'dispute.find-incomplete', id);
  }

  @Command('complete', 'dispute.complete', 'Add what the Office missed')
  complete(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'dispute.complete', id);
  }

  @Command('remit', 'dispute.remit', 'The Office sends it back: it is within the lead’s own authority')
  remit(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'dispute.remit', id);
  }

  @Command('submit', 'dispute.submit', 'The Office submits it to the chairman')
  submit(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'dispute.submit', id);
  }

  @Command('decide', 'dispute.decide', 'The chairman decides; the consultation is concluded at once')
  decide(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.desk.on(request, 'dispute.decide', id);
  }
}
