import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { isFromHere } from '../../http/from-here.js';
import { Open } from '../../http/open.js';
import { HttpProblem } from '../../http/problems/problem.js';
import { Metrics } from '../../platform/metrics/metrics.js';

/** For a Prometheus on this machine alone: to others the page does not exist. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Open()
  @Get()
  async read(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!isFromHere(request)) throw new HttpProblem('not-found');
    response.setHeader('Content-Type', this.metrics.registry.contentType);
    response.send(await this.metrics.registry.metrics());
  }
}
