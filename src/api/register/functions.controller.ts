import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Read, WriteHeaders } from '../../http/documented.js';
import { Signed, type SignedIn } from '../../http/signed-in.js';
import { FunctionWords } from '../../rules/register/functions-in-text.js';
import { knownFunctions } from '../../rules/register/read-functions.js';
import { Rules } from '../../rules/rules.js';
import { FunctionsView, SuggestInput, SuggestionsView } from './function.views.js';
import { functionsOfRegister } from './functions-of-register.js';

/** By which functions agencies are related to a matter, and which of them a text touches (PY-2.2a). */
@ApiTags('agencies')
@Controller('api/v1/functions')
export class FunctionsController {
  private readonly known = knownFunctions();
  private readonly words = new FunctionWords(this.known.values());

  constructor(private readonly rules: Rules) {}

  @Read('', 'functionsList', 'The functions of the register, each with the agencies that have it now')
  @ApiOkResponse({ type: FunctionsView })
  async list(@Signed() { province }: SignedIn): Promise<FunctionsView> {
    const { agencies } = await this.rules.register(province);
    return { items: functionsOfRegister(agencies.values(), this.known) };
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
    const { agencies } = await this.rules.register(province);
    const held = new Map(functionsOfRegister(agencies.values(), this.known).map((one) => [one.code, one]));
    const items = this.words.touchedBy(text).flatMap(({ code, words }) => {
      const found = held.get(code);
      return found === undefined
        ? []
        : [{ function: code, name: found.name, words: [...words], agencies: found.agencies }];
    });
    return { items };
  }
}
