import { Body, Controller, Delete, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Read, WriteHeaders } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { WebhookInput, WebhookSecretView, WebhookSwitchInput, WebhooksView, WebhookView } from './webhook.views.js';
import { WebhookEvent } from './webhook-event.js';
import { Webhooks } from './webhooks.js';

/**
 * Other systems that receive what agencies are told. What they receive is a `WebhookEvent`, posted as JSON and signed after the
 * Standard Webhooks specification.
 */
@ApiTags('webhooks')
@ApiExtraModels(WebhookEvent)
@Controller('api/v1/webhooks')
export class WebhooksController {
  constructor(private readonly webhooks: Webhooks) {}

  @Read('', 'webhookList', 'Where other systems receive what agencies are told (administrators)')
  @ApiOkResponse({ type: WebhooksView })
  list(@Signed() person: SignedIn): Promise<WebhooksView> {
    return this.webhooks.list(person);
  }

  @Post()
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'webhookAdd',
    summary: 'Enter an endpoint; its secret is told this once (administrators)',
    description:
      'Each event is a `WebhookEvent`, posted with `webhook-id` (the same at every attempt), `webhook-timestamp` and ' +
      '`webhook-signature` (Standard Webhooks, v1). Any status but 2xx is tried again after growing pauses, 410 is not; ' +
      'no redirect is followed, and an answer must come within ten seconds.',
  })
  @WriteHeaders()
  @ApiCreatedResponse({ type: WebhookSecretView })
  add(@Signed() person: SignedIn, @Body() input: WebhookInput): Promise<WebhookSecretView> {
    return this.webhooks.add(person, input);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'webhookSecret', summary: 'Another secret, told this once (administrators)' })
  @WriteHeaders()
  @ApiOkResponse({ type: WebhookSecretView })
  secret(@Signed() person: SignedIn, @Param('id') id: string): Promise<WebhookSecretView> {
    return this.webhooks.renewSecret(person, id);
  }

  @Post(':id/switch')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'webhookSwitch', summary: 'Switch an endpoint off or on (administrators)' })
  @WriteHeaders()
  @ApiOkResponse({ type: WebhookView })
  switch(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() { active }: WebhookSwitchInput,
  ): Promise<WebhookView> {
    return this.webhooks.switchTo(person, id, active);
  }

  @Delete(':id')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'webhookRemove', summary: 'Remove an endpoint (administrators)' })
  @WriteHeaders()
  @ApiOkResponse({ description: 'Those that are left', type: WebhooksView })
  remove(@Signed() person: SignedIn, @Param('id') id: string): Promise<WebhooksView> {
    return this.webhooks.remove(person, id);
  }
}
