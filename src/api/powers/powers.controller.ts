import { Controller, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Read } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { PowersAboutQuery, PowersAboutView, PowersInForceQuery, PowersInForceView } from './powers.views.js';
import { PowersInForce } from './powers-in-force.js';

/** What was delegated to an agency and holds today: shown where a consultation is opened, so that nobody asks upward for their own. */
@ApiTags('discipline')
@Controller('api/v1/delegated-powers')
export class PowersController {
  constructor(private readonly powers: PowersInForce) {}

  @Read('in-force', 'powersInForce', 'The powers that were decentralised or delegated to an agency and hold today')
  @ApiOkResponse({ type: PowersInForceView })
  inForce(@Signed() { province, agency }: SignedIn, @Query() query: PowersInForceQuery): Promise<PowersInForceView> {
    return this.powers.of(province, query.agency ?? agency);
  }

  @Read('about', 'powersAbout', 'The powers that a consultation opened today on a matter would be held against')
  @ApiOkResponse({ type: PowersAboutView })
  about(@Signed() { province }: SignedIn, @Query() query: PowersAboutQuery): Promise<PowersAboutView> {
    return this.powers.about(province, query);
  }
}
