import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Open } from '../../http/open.js';
import { LivenessView, ReadinessView } from './health.views.js';
import { Health } from './readiness.js';

@ApiTags('health')
@Controller('api/v1')
export class HealthController {
  constructor(private readonly health: Health) {}

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
    summary: 'Whether requests should be sent here: 200, or 503 while starting, stopping or without a database',
  })
  @ApiOkResponse({ description: 'Send requests here', type: ReadinessView })
  @ApiServiceUnavailableResponse({ description: 'Send none here for the moment', type: ReadinessView })
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessView> {
    const readiness = await this.health.readiness();
    if (!readiness.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }
}
