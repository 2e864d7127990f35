import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { AxisInController } from './axis-in.controller.js';
import { AxisMessagesController } from './axis-messages.controller.js';
import { AxisOrgansController } from './axis-organs.controller.js';
import { AxisOrgans } from './axis-organs.js';
import { AxisTray } from './axis-tray.js';

/** The document axis: what arrives by it, and under which codes it knows agencies. */
@Module({
  imports: [IdentityModule, AuditModule],
  controllers: [AxisInController, AxisMessagesController, AxisOrgansController],
  providers: [AxisTray, AxisOrgans],
})
export class EdxmlModule {}
