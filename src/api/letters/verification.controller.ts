import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../../http/open.js';
import { ApiProblems } from '../../http/problems/documented-problems.js';
import { VerifiedLetterView } from './letter.views.js';
import { CODE } from './letters.controller.js';
import { Letters } from './letters.js';

/** For whoever holds a letter in their hands. It tells whether there is such a letter, and nothing of what it says. */
@ApiTags('letters')
@Controller('api/v1/verification')
export class VerificationController {
  constructor(private readonly letters: Letters) {}

  @Open()
  @Get(':code')
  @Header('Cache-Control', 'no-store')
  @CODE
  @ApiOperation({
    operationId: 'letterVerify',
    summary: 'Whether there is a letter with this code; no sign-in is needed',
  })
  @ApiOkResponse({ type: VerifiedLetterView })
  @ApiProblems('not-found', 'store-unavailable')
  verify(@Param('code') code: string): Promise<VerifiedLetterView> {
    return this.letters.verified(code.toUpperCase());
  }
}
