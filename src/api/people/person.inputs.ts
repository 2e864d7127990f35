/** What an administrator sends of people. */

import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { BodyFlag, BodyLine, BodySomeOf, BodyText } from '../../http/body-fields.js';
import { LEAST_PASSWORD_CHARACTERS, MOST_PASSWORD_CHARACTERS } from '../identity/password.js';

const LONGEST = 200;

export class PersonInput {
  @BodyLine({ example: 'Đặng Quốc Hùng', minLength: 1, maxLength: LONGEST })
  name: string;

  @BodyLine({ nullable: true, example: 'Giám đốc Sở Xây dựng', maxLength: LONGEST, optional: true })
  title?: string | null;

  @BodyLine({
    description: '2 to 64 lower-case letters, digits, ".", "-", "_" or "@"; unique in the installation',
    example: 'truong.sxd',
  })
  login: string;

  @BodyLine({ nullable: true, description: 'Code of the agency; null for an administrator', example: 'SXD' })
  agency: string | null;

  @BodySomeOf(ROLES, 'Role', { description: 'At least one; "admin" stands alone' })
  roles: Role[];

  @BodyText({ format: 'password', minLength: LEAST_PASSWORD_CHARACTERS, maxLength: MOST_PASSWORD_CHARACTERS })
  password: string;
}

export class PersonChangesInput {
  @BodyLine({ nullable: true, maxLength: LONGEST, optional: true })
  title?: string | null;

  @BodyFlag({ description: 'False switches the account off and ends its sessions', optional: true })
  active?: boolean;

  @BodyLine({ nullable: true, description: 'Code of the agency; null for an administrator', optional: true })
  agency?: string | null;

  @BodySomeOf(ROLES, 'Role', { optional: true })
  roles?: Role[];
}

export class PasswordInput {
  @BodyText({ format: 'password', minLength: LEAST_PASSWORD_CHARACTERS, maxLength: MOST_PASSWORD_CHARACTERS })
  password: string;
}
