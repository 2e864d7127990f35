import { Body, Controller, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BodyText } from '../../http/body-fields.js';
import { Read, WriteHeaders } from '../../http/documented.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { WholeNumber } from '../../http/view-fields.js';
import { DeliveryAdministration } from './delivery-administration.js';
import { DeliveriesQuery, DeliveryCounts, DeliveryView } from './delivery-list.js';

class BouncedInput {
  @BodyText({ description: 'What the returned e-mail says', minLength: 1, maxLength: 500 })
  detail: string;
}

class RetriedView {
  @WholeNumber({ description: 'How many are tried again' })
  retried: number;
}

/** What is sent outside the inbox: by e-mail and to other systems (administrators). */
@ApiTags('deliveries')
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveryAdministration) {}

  @Read('', 'deliveryList', 'What was to be sent, latest first (administrators)')
  @PageOf(DeliveryView)
  list(@Signed() person: SignedIn, @Query() query: DeliveriesQuery): Promise<Page<DeliveryView>> {
    return this.deliveries.page(person, query);
  }

  @Read('counts', 'deliveryCounts', 'How much waits to be sent, and how much was given up (administrators)')
  @ApiOkResponse({ type: DeliveryCounts })
  counts(@Signed() person: SignedIn): Promise<DeliveryCounts> {
    return this.deliveries.counts(person);
  }

  @Post('retry')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'deliveryRetryAll', summary: 'Try everything again that was given up (administrators)' })
  @WriteHeaders()
  @ApiOkResponse({ type: RetriedView })
  retryAll(@Signed() person: SignedIn): Promise<RetriedView> {
    return this.deliveries.retryAll(person);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'deliveryRetry', summary: 'Try one again at once (administrators)' })
  @WriteHeaders()
  @ApiOkResponse({ description: 'As it then stands', type: DeliveryView })
  retry(@Signed() person: SignedIn, @Param('id') id: string): Promise<DeliveryView> {
    return this.deliveries.retry(person, id);
  }

  @Post(':id/bounced')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'deliveryBounced',
    summary: 'Record that an e-mail came back after the mail server had taken it (administrators)',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'As it then stands', type: DeliveryView })
  bounced(
    @Signed() person: SignedIn,
    @Param('id') id: string,
    @Body() { detail }: BouncedInput,
  ): Promise<DeliveryView> {
    return this.deliveries.bounced(person, id, detail);
  }
}
