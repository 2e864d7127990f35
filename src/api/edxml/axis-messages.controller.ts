import { Body, Controller, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Read, WriteHeaders } from '../../http/documented.js';
import { bytesOf } from '../../http/documents.js';
import { type Page, PageOf } from '../../http/page.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { Exports } from '../audit/exports.js';
import { sendFile } from '../files/send-file.js';
import {
  AxisAsideInput,
  AxisCandidatesView,
  AxisMatchInput,
  AxisMessagesQuery,
  AxisMessageView,
  SHA256,
} from './axis.views.js';
import { AxisTray } from './axis-tray.js';

const NAME = ApiParam({ name: 'sha256', schema: { type: 'string', pattern: SHA256.source } });

/** What arrived for an agency by the document axis (edXML), and what its people make of it. */
@ApiTags('document axis')
@Controller('api/v1/edxml/messages')
export class AxisMessagesController {
  constructor(
    private readonly tray: AxisTray,
    private readonly exports: Exports,
  ) {}

  @Read('', 'axisMessages', 'What arrived for my agency by the document axis, latest first')
  @PageOf(AxisMessageView)
  list(@Signed() person: SignedIn, @Query() query: AxisMessagesQuery): Promise<Page<AxisMessageView>> {
    return this.tray.list(person, query);
  }

  @Read(':sha256', 'axisMessage', 'A message that arrived for my agency')
  @NAME
  @ApiOkResponse({ type: AxisMessageView })
  one(@Signed() person: SignedIn, @Param('sha256') sha256: string): Promise<AxisMessageView> {
    return this.tray.one(person, sha256);
  }

  @Read(':sha256/raw', 'axisMessageRaw', 'The file as it arrived, to be saved')
  @NAME
  @ApiOkResponse({ content: bytesOf('application/octet-stream') })
  async raw(@Signed() person: SignedIn, @Param('sha256') sha256: string, @Res() response: Response): Promise<void> {
    const given = await this.tray.raw(person, sha256);
    const told = { list: 'axis-message', format: 'edxml', file: given.sha256 };
    await sendFile(response, given, () => this.exports.note(response.req, told));
  }

  @Read(':sha256/candidates', 'axisMessageCandidates', 'To which requests of my agency it may belong')
  @NAME
  @ApiOkResponse({ type: AxisCandidatesView })
  async candidates(@Signed() person: SignedIn, @Param('sha256') sha256: string): Promise<AxisCandidatesView> {
    return { candidates: await this.tray.candidates(person, sha256) };
  }

  @Post(':sha256/match')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @NAME
  @ApiOperation({
    operationId: 'axisMessageMatch',
    summary: 'Say to which request it belongs',
    description:
      'A document is then laid ready as the draft of the answer of that agency, with its number, the moment of its arrival and its ' +
      'files; a status message that proves receipt is recorded.',
  })
  @WriteHeaders()
  @ApiOkResponse({ description: 'As it then stands', type: AxisMessageView })
  match(
    @Signed() person: SignedIn,
    @Param('sha256') sha256: string,
    @Body() input: AxisMatchInput,
  ): Promise<AxisMessageView> {
    return this.tray.match(person, sha256, input);
  }

  @Post(':sha256/set-aside')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @NAME
  @ApiOperation({ operationId: 'axisMessageAside', summary: 'Set it aside with a reason; it is kept' })
  @WriteHeaders()
  @ApiOkResponse({ description: 'As it then stands', type: AxisMessageView })
  aside(
    @Signed() person: SignedIn,
    @Param('sha256') sha256: string,
    @Body() input: AxisAsideInput,
  ): Promise<AxisMessageView> {
    return this.tray.setAside(person, sha256, input);
  }

  @Post(':sha256/bring-back')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @NAME
  @ApiOperation({ operationId: 'axisMessageBack', summary: 'Bring it back that was set aside' })
  @WriteHeaders()
  @ApiOkResponse({ description: 'As it then stands', type: AxisMessageView })
  back(@Signed() person: SignedIn, @Param('sha256') sha256: string): Promise<AxisMessageView> {
    return this.tray.bringBack(person, sha256);
  }
}
