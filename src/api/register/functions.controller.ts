import { Body, Controller, Header, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Read, WriteHeaders } from '../../http/documented.js';
import { versionRead } from '../../http/etag.js';
import { Signed, type SignedIn, type SignedRequest } from '../../http/signed-in.js';
import { wordsOfFunctions } from '../../rules/register/province-functions.js';
import { Rules } from '../../rules/rules.js';
import { CommandGateway, type RecordedView } from '../commands/command-gateway.js';
import { Command } from '../commands/command-route.js';
import { FunctionsQuery, FunctionsView, SuggestInput, SuggestionsView } from './function.views.js';
import { functionsOfRegister } from './functions-of-register.js';

/** By which functions agencies are related to a matter, and which of them a text touches (PY-2.2a). */
@ApiTags('agencies')
@Controller('api/v1/functions')
export class FunctionsController {
  constructor(
    private readonly rules: Rules,
    private readonly commands: CommandGateway,
  ) {}

  @Read('', 'functionsList', 'The functions of the register, each with the agencies that have it now')
  @ApiOkResponse({ type: FunctionsView })
  async list(@Signed() { province }: SignedIn, @Query() { all }: FunctionsQuery): Promise<FunctionsView> {
    return { items: functionsOfRegister(await this.rules.register(province), all) };
  }

  @Command('function.add', { path: '', creates: true })
  add(@Req() request: SignedRequest): Promise<RecordedView> {
    return this.commands.onRegister(request, 'function.add');
  }

  @Command('function.change', { path: ':code/change', versioned: true })
  change(@Req() request: SignedRequest, @Param('code') code: string): Promise<RecordedView> {
    return this.commands.onRegister(request, 'function.change', { function: code }, versionRead(request));
  }

  @Post('suggest')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'functionsSuggest',
    summary: 'Which functions a text touches, and who has them; nothing is kept of the text',
  })
  @WriteHeaders()
  @ApiOkResponse({ type: SuggestionsView })
  async suggest(@Signed() { province }: SignedIn, @Body() { text }: SuggestInput): Promise<SuggestionsView> {
    const register = await this.rules.register(province);
    const held = new Map(functionsOfRegister(register).map((one) => [one.code, one]));
    const items = wordsOfFunctions(register)
      .touchedBy(text)
      .flatMap(({ code, words }) => {
        const found = held.get(code);
        return found === undefined
          ? []
          : [{ function: code, name: found.name, words: [...words], agencies: found.agencies }];
      });
    return { items };
  }
}
