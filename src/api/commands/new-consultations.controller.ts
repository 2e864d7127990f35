import { Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedRequest } from '../../http/signed-in.js';
import type { ConsultationDetail } from '../consultations/consultation.views.js';
import { CommandGateway } from './command-gateway.js';
import { Command } from './command-route.js';

/** The addresses of drafting and opening beside those of the catalogue: for what has no id yet, and for clients without PUT. */
@ApiTags('consultations')
@Controller('api/v1/consultations')
export class NewConsultationsController {
  constructor(private readonly gateway: CommandGateway) {}

  @Command('consultation.draft', {
    path: '',
    creates: true,
    operationId: 'consultationCreate',
    method: 'POST',
    summary: 'Draft a new consultation',
  })
  create(@Req() request: SignedRequest): Promise<ConsultationDetail> {
    return this.gateway.create(request, 'consultation.draft');
  }

  @Command('consultation.open', {
    path: 'open',
    creates: true,
    operationId: 'consultationOpenNew',
    summary: 'Open a new consultation at once',
  })
  openNew(@Req() request: SignedRequest): Promise<ConsultationDetail> {
    return this.gateway.create(request, 'consultation.open');
  }

  @Command('consultation.draft', {
    method: 'POST',
    operationId: 'consultationDraftPost',
    summary: 'Change what is drafted, for clients without PUT',
  })
  draftPost(@Req() request: SignedRequest, @Param('id') id: string): Promise<ConsultationDetail> {
    return this.gateway.on(request, 'consultation.draft', id);
  }
}
