import { Body, Controller, Header, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadInSession, WriteHeaders } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { NoticeChoiceInput, NoticeChoicesView } from './notice-choice.views.js';
import { NoticeChoices } from './notice-choices.js';

/** How I am told beside the inbox. Every answer is how it then stands. */
@ApiTags('me')
@Controller('api/v1/me/notice-choices')
export class NoticeChoicesController {
  constructor(private readonly choices: NoticeChoices) {}

  @ReadInSession('', 'noticeChoices', 'How I am told of each kind of message, beside the inbox')
  @ApiOkResponse({ type: NoticeChoicesView })
  list(@Signed() person: SignedIn): Promise<NoticeChoicesView> {
    return this.choices.of(person);
  }

  @Put()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({ operationId: 'noticeChoicesPut', summary: 'Choose the same for every kind that can be chosen' })
  @WriteHeaders()
  @ApiOkResponse({ type: NoticeChoicesView })
  chooseAll(@Signed() person: SignedIn, @Body() { email }: NoticeChoiceInput): Promise<NoticeChoicesView> {
    return this.choices.chooseAll(person, email);
  }

  @Put(':kind')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'noticeChoicePut',
    summary: 'Choose for one kind; that a limit comes near or has passed is always sent at once',
  })
  @WriteHeaders()
  @ApiOkResponse({ type: NoticeChoicesView })
  choose(
    @Signed() person: SignedIn,
    @Param('kind') kind: string,
    @Body() { email }: NoticeChoiceInput,
  ): Promise<NoticeChoicesView> {
    return this.choices.choose(person, kind, email);
  }
}
