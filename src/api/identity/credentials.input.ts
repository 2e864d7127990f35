import { BodyText } from '../../http/body-fields.js';
import { MOST_PASSWORD_CHARACTERS } from './password.js';

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
