import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedRequest } from '../../http/signed-in.js';
import { CommandGateway } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import type { ConsultationDetail } from './consultation.views.js';

/** The written notice that a deemed consent obliges the lead to give back. */
@ApiTags('notices')
@Controller('api/v1/consultations/:id/opinions/:agency/notice')
export class NoticesController {
  constructor(private readonly desk: CommandGateway) {}

  @Command('issue', 'notice.issue', 'Issue the written notice of a deemed consent', { inPath: ['agency'] })
  issue(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'notice.issue', id, { agency });
  }
}
