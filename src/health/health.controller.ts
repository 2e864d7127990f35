import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Open } from '../identity/open.js';
import { Health, type Readiness } from './readiness.js';

@ApiTags('health')
@Controller('api/v1')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Open()
  @Get('health')
  @ApiOperation({ summary: 'Whether the process lives; asks nothing of the database' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Open()
  @Get('ready')
  @ApiOperation({
    summary: 'Whether requests should be sent here: 200, or 503 while starting, stopping or without a database',
  })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.health.readiness();
    if (!readiness.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }
}
