import { Body, Controller, Header, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Read, WriteHeaders } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { AxisOrganInput, AxisOrgansView } from './axis.views.js';
import { AxisOrgans } from './axis-organs.js';

/** The codes by which the document axis knows the agencies of the province. */
@ApiTags('document axis')
@Controller('api/v1/edxml/organs')
export class AxisOrgansController {
  constructor(private readonly organs: AxisOrgans) {}

  @Read('', 'axisOrgans', 'Every agency with its organisation code (administrators)')
  @ApiOkResponse({ type: AxisOrgansView })
  list(@Signed() person: SignedIn): Promise<AxisOrgansView> {
    return this.organs.list(person);
  }

  @Put(':agency')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'axisOrganEnter',
    summary: 'Give an agency its organisation code from now on (administrators)',
    description: 'Letters to an agency outside leave by the axis once it and the issuer have a code.',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'All of them as they then stand', type: AxisOrgansView })
  enter(
    @Signed() person: SignedIn,
    @Param('agency') agency: string,
    @Body() { organId }: AxisOrganInput,
  ): Promise<AxisOrgansView> {
    return this.organs.enter(person, agency, organId);
  }
}
