import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Open } from '../../http/open.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { CheckpointQuery, ConsistencyQuery, ConsistencyView, SealView } from './log.views.js';
import { PublicLog } from './public-log.js';

const PROVINCE = ApiParam({ name: 'province', description: 'Code of the province', example: 'phu-yen' });

/** For whoever holds a proof, keeps checkpoints or runs a witness: no sign-in is needed, and nothing of any consultation is told. */
@ApiTags('log')
@Controller('api/v1/log/:province')
export class LogController {
  constructor(private readonly log: PublicLog) {}

  @Open()
  @Get()
  @Header('Cache-Control', 'no-store')
  @PROVINCE
  @ApiOperation({
    operationId: 'logRead',
    summary: 'When the log was sealed last, with which keys, and which rules it fixes',
  })
  @ApiOkResponse({ type: SealView })
  @ApiProblems('not-found', 'store-unavailable')
  read(@Param('province') province: string): Promise<SealView> {
    return this.log.standing(province);
  }

  @Open()
  @Get('checkpoint')
  @Header('Cache-Control', 'no-store')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @PROVINCE
  @ApiProduces('text/plain')
  @ApiOperation({ operationId: 'logCheckpoint', summary: 'A checkpoint as a signed note (C2SP tlog-checkpoint)' })
  @ApiOkResponse({ description: 'The note', content: { 'text/plain': { schema: { type: 'string' } } } })
  @ApiProblems('invalid-input', 'not-found', 'store-unavailable')
  checkpoint(@Param('province') province: string, @Query() { size }: CheckpointQuery): Promise<string> {
    return this.log.checkpoint(province, size);
  }

  @Open()
  @Get('consistency')
  @Header('Cache-Control', 'no-store')
  @PROVINCE
  @ApiOperation({
    operationId: 'logConsistency',
    summary: 'That one tree of the log is the beginning of another (RFC 9162)',
  })
  @ApiOkResponse({ type: ConsistencyView })
  @ApiProblems('invalid-input', 'not-found', 'store-unavailable')
  consistency(@Param('province') province: string, @Query() { from, to }: ConsistencyQuery): Promise<ConsistencyView> {
    return this.log.consistency(province, from ?? 1, to);
  }
}
