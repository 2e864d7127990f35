import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveryAdministration } from './delivery-administration.js';

/** The outbox, as an administrator sees it. */
@Module({
  imports: [IdentityModule],
  controllers: [DeliveriesController],
  providers: [DeliveryAdministration],
  exports: [DeliveryAdministration],
})
export class DeliveriesModule {}
