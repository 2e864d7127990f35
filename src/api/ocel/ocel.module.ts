import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { OcelController } from './ocel.controller.js';
import { OcelExports } from './ocel-exports.js';

/** The journal for programs of process mining. */
@Module({
  imports: [IdentityModule, AuditModule],
  controllers: [OcelController],
  providers: [OcelExports],
})
export class OcelModule {}
