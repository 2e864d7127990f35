import { Global, Module } from '@nestjs/common';
import { Rules } from './rules.js';

/** The regulations, calendars and register of each province, for every part of the server. */
@Global()
@Module({ providers: [Rules], exports: [Rules] })
export class RulesModule {}
