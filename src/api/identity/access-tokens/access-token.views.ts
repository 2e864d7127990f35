/** Access tokens as the API takes and shows them. */
import { BodyLine, BodySomeOf, BodyText, BodyWholeNumber } from '../../../http/body-fields.js';
import { TOKEN_SCOPES, type TokenScope } from '../../../http/token-scopes.js';
import { Moment, OneOf, Parts, SomeOf, Text } from '../../../http/view-fields.js';
import { MOST_PASSWORD_CHARACTERS } from '../password.js';

/** No token outlives a year: whoever still needs one makes another. */
const MOST_DAYS = 365;
const STANDINGS = ['good', 'expired', 'ended'] as const;

export class NewTokenInput {
  @BodyLine({
    description: 'Which system it is for',
    example: 'Hệ thống quản lý văn bản',
    minLength: 1,
    maxLength: 200,
  })
  system: string;

  @BodySomeOf(TOKEN_SCOPES, 'TokenScope', {
    description: 'What it is for: `read` is everything that I read, the others are acts; at least one',
  })
  scopes: TokenScope[];

  @BodyWholeNumber({ description: 'How many days it is good', minimum: 1, maximum: MOST_DAYS, example: 90 })
  days: number;

  @BodyText({ format: 'password', minLength: 1, maxLength: MOST_PASSWORD_CHARACTERS })
  password: string;

  @BodyText({
    description: 'A code of the authenticator, or a recovery code; where I have a second factor',
    maxLength: 40,
    optional: true,
  })
  code?: string;
}

export class AccessTokenView {
  @Text()
  id: string;

  @Text({ description: 'Which system it is for' })
  system: string;

  @Text({ description: 'In whose name it acts' })
  owner: string;

  @Text({ description: 'The id of that person' })
  ownerId: string;

  @Text({
    nullable: true,
    description: 'Code of the agency in which its owner was when it was made: elsewhere it is good for nothing',
  })
  agency: string | null;

  @SomeOf(TOKEN_SCOPES, 'TokenScope')
  scopes: TokenScope[];

  @Moment()
  createdAt: string;

  @Moment()
  expiresAt: string;

  @Moment({ nullable: true, description: 'To the minute; null where it was never used' })
  usedAt: string | null;

  @Text({ nullable: true, description: 'From which address it was used last' })
  usedFrom: string | null;

  @Moment({ nullable: true })
  endedAt: string | null;

  @OneOf(STANDINGS, 'TokenStanding', { description: 'A token whose owner is switched off has ended' })
  standing: (typeof STANDINGS)[number];
}

export class AccessTokensView {
  @Parts(() => AccessTokenView, { description: 'The latest first' })
  items: AccessTokenView[];
}

/** Shown once: it cannot be read again. */
export class NewTokenView extends AccessTokenView {
  @Text({ description: 'To be sent as `Authorization: Bearer …`; it is told this once', example: 'dtk_…' })
  token: string;
}
