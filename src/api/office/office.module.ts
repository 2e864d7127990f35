import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { OfficeController } from './office.controller.js';
import { OfficeQueries } from './office-queries.js';

/** The overview of the whole province, for the Office, the chairman and home affairs. */
@Module({
  imports: [IdentityModule],
  controllers: [OfficeController],
  providers: [OfficeQueries],
  exports: [OfficeQueries],
})
export class OfficeModule {}
