import { Module } from '@nestjs/common';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveryAdministration } from './delivery-administration.js';

/** The outbox, as an administrator sees it. */
@Module({ controllers: [DeliveriesController], providers: [DeliveryAdministration], exports: [DeliveryAdministration] })
export class DeliveriesModule {}
