import { BodyText } from '../../../http/body-fields.js';
import { Flag, Moment, Part, Text, Texts, WholeNumber } from '../../../http/view-fields.js';
import { MeView } from '../me.views.js';
import { MOST_PASSWORD_CHARACTERS } from '../password.js';

const MOST_CODE_CHARACTERS = 40;

export class OwnFactorView {
  @Moment({ nullable: true, description: 'Since when I have a second factor; null where I have none' })
  since: string | null;

  @WholeNumber({ description: 'How many recovery codes are good' })
  recoveryCodesLeft: number;

  @Flag({ description: 'Whether I must have one' })
  required: boolean;
}

/** A secret for an authenticator. It changes nothing until it is confirmed. */
export class EnrolmentView {
  @Text({ description: 'To be typed, in base32', example: 'JBSW Y3DP EHPK 3PXP' })
  secret: string;

  @Text({ description: 'What the QR code holds', example: 'otpauth://totp/…' })
  address: string;

  @Text({ description: 'The QR code, as a data address of an SVG' })
  qr: string;

  @Moment({ description: 'Until when it can be confirmed' })
  expiresAt: string;
}

/** What was changed: every other session has ended. */
export class RenewedFactorView {
  @Texts({ description: 'The recovery codes, shown this once; empty where the second factor was taken off' })
  recoveryCodes: string[];

  @Part(() => MeView, { description: 'Me, in the session that has begun' })
  person: MeView;
}

/** The second step of a sign-in. */
export class SecondStepInput {
  @BodyText({
    description: 'Six digits of the authenticator, or a recovery code',
    minLength: 1,
    maxLength: MOST_CODE_CHARACTERS,
    example: '287082',
  })
  readonly code: string;
}

export class ConfirmFactorInput {
  @BodyText({ format: 'password', minLength: 1, maxLength: MOST_PASSWORD_CHARACTERS })
  readonly password: string;

  @BodyText({ description: 'Of the secret that was shown', minLength: 1, maxLength: MOST_CODE_CHARACTERS })
  readonly code: string;

  @BodyText({
    description: 'A code of the second factor that is replaced, or a recovery code; where there is one',
    maxLength: MOST_CODE_CHARACTERS,
    optional: true,
  })
  readonly current?: string;
}

export class ProveFactorInput {
  @BodyText({ format: 'password', minLength: 1, maxLength: MOST_PASSWORD_CHARACTERS })
  readonly password: string;

  @BodyText({
    description: 'Six digits of the authenticator, or a recovery code',
    minLength: 1,
    maxLength: MOST_CODE_CHARACTERS,
  })
  readonly code: string;
}
