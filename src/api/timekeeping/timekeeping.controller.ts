import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Read, WriteHeaders } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { Timekeeping } from './timekeeping.js';
import { ConfirmTimeInput, TimekeepingView } from './timekeeping.views.js';

/** Whether the clock is believed; an administrator confirms it where it is right and the system cannot know. */
@ApiTags('timekeeping')
@Controller('api/v1/timekeeping')
export class TimekeepingController {
  constructor(private readonly timekeeping: Timekeeping) {}

  @Read('', 'timekeepingGet', 'Whether the clock is believed, by which limits pass and commands are decided')
  @ApiOkResponse({ type: TimekeepingView })
  read(@Signed() _person: SignedIn): Promise<TimekeepingView> {
    return this.timekeeping.view();
  }

  @Post('confirm')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'timekeepingConfirm',
    summary: 'Confirm that the clock of the system is right (administrators); it stands in the journal of security',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'The clock as it then is', type: TimekeepingView })
  confirm(@Signed() person: SignedIn, @Body() { time }: ConfirmTimeInput): Promise<TimekeepingView> {
    return this.timekeeping.confirm(person, time);
  }
}
