import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedRequest } from '../../http/signed-in.js';
import { CommandGateway } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import type { ConsultationDetail } from './consultation.views.js';

const bothInPath = { inPath: ['agency', 'comment'] };

/** What becomes of a comment: the lead explains, the agency yields or maintains. */
@ApiTags('comments')
@Controller('api/v1/consultations/:id/opinions/:agency/comments/:comment')
export class CommentsController {
  constructor(private readonly desk: CommandGateway) {}

  @Command('resolve', 'comment.resolve', 'Say what became of the comment, with an explanation', bothInPath)
  resolve(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Param('comment') comment: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'comment.resolve', id, { agency, comment });
  }

  @Command('yield', 'comment.yield', 'Give up a comment that was not, or not wholly, accepted', bothInPath)
  yield(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Param('comment') comment: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'comment.yield', id, { agency, comment });
  }

  @Command('maintain', 'comment.maintain', 'Maintain a comment that was not, or not wholly, accepted', bothInPath)
  maintain(
    @Req() request: SignedRequest,
    @Param('id') id: string,
    @Param('agency') agency: string,
    @Param('comment') comment: string,
  ): Promise<ConsultationDetail> {
    return this.desk.on(request, 'comment.maintain', id, { agency, comment });
  }
}
