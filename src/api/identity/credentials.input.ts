import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { MOST_PASSWORD_CHARACTERS } from './password.js';

const MOST_LOGIN_CHARACTERS = 100;

/** What a person signs in with. */
export class CredentialsInput {
  @ApiProperty({
    description: 'Large and small letters are the same',
    minLength: 1,
    maxLength: MOST_LOGIN_CHARACTERS,
    example: 'truong.skhdt',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(MOST_LOGIN_CHARACTERS)
  readonly login: string;

  @ApiProperty({ format: 'password', minLength: 1, maxLength: MOST_PASSWORD_CHARACTERS, example: 'dongthuan' })
  @IsString()
  @MinLength(1)
  @MaxLength(MOST_PASSWORD_CHARACTERS)
  readonly password: string;
}
