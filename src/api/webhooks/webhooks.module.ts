import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { WebhooksController } from './webhooks.controller.js';
import { Webhooks } from './webhooks.js';

/** Other systems that receive what agencies are told. */
@Module({ imports: [IdentityModule], controllers: [WebhooksController], providers: [Webhooks] })
export class WebhooksModule {}
