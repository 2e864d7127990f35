import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
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

/** A proxy on this machine also connects from here; what it passes on is marked as such. */
function isFromHere(request: Request): boolean {
  const address = request.socket.remoteAddress ?? '';
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (header) => request.headers[header] !== undefined,
  );
  return !passedOn && /^(::ffff:)?127\.|^::1$/.test(address);
}
