/** What an administrator sends of people. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsBoolean, IsIn, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { LEAST_PASSWORD_CHARACTERS, MOST_PASSWORD_CHARACTERS } from '../identity/password.js';

const LONGEST = 200;
const isTold = (_: unknown, value: unknown): boolean => value !== undefined;
const isNotNull = (_: unknown, value: unknown): boolean => value !== null;
const isToldAndNotNull = (_: unknown, value: unknown): boolean => value !== undefined && value !== null;

export class PersonInput {
  @ApiProperty({ example: 'Đặng Quốc Hùng', minLength: 1, maxLength: LONGEST })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST)
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'Giám đốc Sở Xây dựng', maxLength: LONGEST })
  @ValidateIf(isToldAndNotNull)
  @IsString()
  @MaxLength(LONGEST)
  title?: string | null;

  @ApiProperty({
    description: '2 to 64 lower-case letters, digits, ".", "-", "_" or "@"; unique in the installation',
    example: 'truong.sxd',
  })
  @IsString()
  @MaxLength(LONGEST)
  login: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code of the agency; null for an administrator',
    example: 'SXD',
  })
  @ValidateIf(isNotNull)
  @IsString()
  @MaxLength(LONGEST)
  agency: string | null;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true, description: 'At least one; "admin" stands alone' })
  @ArrayMaxSize(ROLES.length)
  @IsIn([...ROLES], { each: true })
  roles: Role[];

  @ApiProperty({ format: 'password', minLength: LEAST_PASSWORD_CHARACTERS, maxLength: MOST_PASSWORD_CHARACTERS })
  @IsString()
  @MaxLength(MOST_PASSWORD_CHARACTERS)
  password: string;
}

export class PersonChangesInput {
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: LONGEST })
  @ValidateIf(isToldAndNotNull)
  @IsString()
  @MaxLength(LONGEST)
  title?: string | null;

  @ApiPropertyOptional({ type: Boolean, description: 'False switches the account off and ends its sessions' })
  @ValidateIf(isTold)
  @IsBoolean()
  active?: boolean;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Code of the agency; null for an administrator' })
  @ValidateIf(isToldAndNotNull)
  @IsString()
  @MaxLength(LONGEST)
  agency?: string | null;

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role', isArray: true })
  @ValidateIf(isTold)
  @ArrayMaxSize(ROLES.length)
  @IsIn([...ROLES], { each: true })
  roles?: Role[];
}

export class PasswordInput {
  @ApiProperty({ format: 'password', minLength: LEAST_PASSWORD_CHARACTERS, maxLength: MOST_PASSWORD_CHARACTERS })
  @IsString()
  @MaxLength(MOST_PASSWORD_CHARACTERS)
  password: string;
}
