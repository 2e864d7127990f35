import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedRequest } from '../../http/signed-in.js';
import { CommandGateway } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import type { ConsultationDetail } from './consultation.views.js';

const agencyInPath = { inPath: ['agency'] };

/** What the consulted agency does with its opinion, and what the lead does with it. */
@ApiTags('opinions')
@Controller('api/v1/consultations/:id/opinions/:agency')
export class OpinionsController {
  constructor(private readonly desk: CommandGateway) {}

  @Command('assign', 'opinion.assign', 'Name the officer who works on it', agencyInPath)
  assign(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.assign', id, { agency });
  }

  @Command('answer', 'opinion.answer', 'Answer, with a position on every question', agencyInPath)
  answer(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.answer', id, { agency });
  }

  @Command('clarify', 'opinion.clarify', 'Answer more clearly, where the lead asked for it', agencyInPath)
  clarify(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.clarify', id, { agency });
  }

  @Command('return', 'opinion.return', 'Send the request back, on a ground', agencyInPath)
  returnRequest(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.return', id, { agency });
  }

  @Command(
    'accept-return',
    'opinion.accept-return',
    'Accept the return; it may go on to the competent agency',
    agencyInPath,
  )
  acceptReturn(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.accept-return', id, { agency });
  }

  @Command('contest-return', 'opinion.contest-return', 'Contest the return, with a reason', agencyInPath)
  contestReturn(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.contest-return', id, { agency });
  }

  @Command('request-extension', 'opinion.request-extension', 'Ask for more time, before the limit', agencyInPath)
  requestExtension(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.request-extension', id, { agency });
  }

  @Command('grant-extension', 'opinion.grant-extension', 'Grant the time asked for', agencyInPath)
  grantExtension(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.grant-extension', id, { agency });
  }

  @Command('refuse-extension', 'opinion.refuse-extension', 'Refuse the time asked for', agencyInPath)
  refuseExtension(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.refuse-extension', id, { agency });
  }

  @Command('ask-clarification', 'opinion.ask-clarification', 'Send a vague answer back for clarification', agencyInPath)
  askClarification(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.ask-clarification', id, { agency });
  }

  @Command(
    'record-receipt',
    'opinion.record-receipt',
    'Record when an agency outside received the request',
    agencyInPath,
  )
  recordReceipt(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.record-receipt', id, { agency });
  }

  @Command('close-unanswered', 'opinion.close-unanswered', 'Go on without an overdue answer', agencyInPath)
  closeUnanswered(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.close-unanswered', id, { agency });
  }

  @Command(
    'accept-late',
    'opinion.accept-late',
    'Take a late answer as the answer, where the regulation lets',
    agencyInPath,
  )
  acceptLate(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'opinion.accept-late', id, { agency });
  }
}
