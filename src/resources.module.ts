import { Module } from '@nestjs/common';
import { Rules } from './rules/rules.js';

/** Everything that people read and do: the resources of the interface. */
@Module({ providers: [Rules], exports: [Rules] })
export class ResourcesModule {}
