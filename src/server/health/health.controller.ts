import { Controller, Get, Header, HttpStatus, Inject, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { isFromHere } from '../../http/from-here.js';
import { Open } from '../../http/open.js';
import type { Config } from '../../platform/config/config.js';
import { CONFIG } from '../../platform/config/config.module.js';
import { LivenessView, ReadinessView } from './health.views.js';
import { Health } from './readiness.js';

@ApiTags('health')
@Controller('api/v1')
export class HealthController {
  constructor(
    private readonly health: Health,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Open()
  @Get('health')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'healthGet', summary: 'Whether the process lives; asks nothing of the database' })
  @ApiOkResponse({ description: 'It lives', type: LivenessView })
  live(): LivenessView {
    return { status: 'live' };
  }

  @Open()
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'readyGet',
    summary:
      'Whether requests should be sent here: 200, or 503 while starting, stopping, or without a database that can be written',
  })
  @ApiOkResponse({ description: 'Send requests here', type: ReadinessView })
  @ApiServiceUnavailableResponse({ description: 'Send none here for the moment', type: ReadinessView })
  async ready(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<ReadinessView> {
    const readiness = await this.health.readiness();
    if (!readiness.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    // In production a load balancer is told no more than it needs; whoever is on the machine sees all of it.
    return this.config.mode === 'evaluation' || isFromHere(request) ? readiness : withoutDetails(readiness);
  }
}

const withoutDetails = ({ ready, clock }: ReadinessView): ReadinessView => ({
  ready,
  clock,
  reason: null,
  schemaVersion: null,
  oldestOverdueLimit: null,
  oldestUndeliveredMessage: null,
  witnesses: null,
  checkpoints: null,
});
