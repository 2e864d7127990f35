import { Module } from '@nestjs/common';
import { LogController } from './log.controller.js';
import { PublicLog } from './public-log.js';

/** The log of each province, for anybody. */
@Module({ controllers: [LogController], providers: [PublicLog] })
export class LogModule {}
