import { BodyText } from '../../http/body-fields.js';
import { LEAST_PASSWORD_CHARACTERS, MOST_PASSWORD_CHARACTERS } from './password.js';

const MOST_LOGIN_CHARACTERS = 100;

/** What a person signs in with. */
export class CredentialsInput {
  @BodyText({
    description: 'Large and small letters are the same',
    minLength: 1,
    maxLength: MOST_LOGIN_CHARACTERS,
    example: 'truong.skhdt',
  })
  readonly login: string;

  @BodyText({ format: 'password', minLength: 1, maxLength: MOST_PASSWORD_CHARACTERS, example: 'dongthuan' })
  readonly password: string;
}

/** A code that an administrator has handed over, and the password that the person takes. */
export class PasswordByCodeInput {
  @BodyText({ minLength: 1, maxLength: MOST_LOGIN_CHARACTERS, example: 'truong.skhdt' })
  readonly login: string;

  @BodyText({ minLength: 1, maxLength: MOST_LOGIN_CHARACTERS, example: 'kq7m-xw2d-9hbt-ra4e' })
  readonly code: string;

  @BodyText({ format: 'password', minLength: LEAST_PASSWORD_CHARACTERS, maxLength: MOST_PASSWORD_CHARACTERS })
  readonly password: string;
}

/** One's own password, and another. */
export class OwnPasswordInput {
  @BodyText({ format: 'password', minLength: 1, maxLength: MOST_PASSWORD_CHARACTERS })
  readonly current: string;

  @BodyText({ format: 'password', minLength: LEAST_PASSWORD_CHARACTERS, maxLength: MOST_PASSWORD_CHARACTERS })
  readonly password: string;
}
