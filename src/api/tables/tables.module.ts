import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { TableExports } from './table-exports.js';
import { TableImports } from './table-imports.js';
import { TablesController } from './tables.controller.js';

/** Agencies and people from files and into files. */
@Module({
  imports: [AuditModule, IdentityModule],
  controllers: [TablesController],
  providers: [TableImports, TableExports],
  exports: [TableImports],
})
export class TablesModule {}
