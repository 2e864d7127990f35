import { Module } from '@nestjs/common';
import { WebhooksController } from './webhooks.controller.js';
import { Webhooks } from './webhooks.js';

/** Other systems that receive what agencies are told. */
@Module({ controllers: [WebhooksController], providers: [Webhooks] })
export class WebhooksModule {}
