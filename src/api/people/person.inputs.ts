/** What an administrator sends of people. */

import { BodyFlag, BodyLine, BodySomeOf } from '../../http/body-fields.js';
import { Moment, Part, Text } from '../../http/view-fields.js';
import { PERSON_ROLES, type PersonRole } from '../../rules/register/person-roles.js';
import { PersonView } from './people-list.js';

const LONGEST = 200;

export class PersonInput {
  @BodyLine({ example: 'Đặng Quốc Hùng', minLength: 1, maxLength: LONGEST })
  name: string;

  @BodyLine({ nullable: true, example: 'Giám đốc Sở Xây dựng', maxLength: LONGEST, optional: true })
  title?: string | null;

  @BodyLine({ nullable: true, example: 'hung.sxd@phuyen.gov.vn', maxLength: 254, optional: true })
  email?: string | null;

  @BodyLine({
    description: '2 to 64 lower-case letters, digits, ".", "-", "_" or "@"; unique in the installation',
    example: 'truong.sxd',
  })
  login: string;

  @BodyLine({ nullable: true, description: 'Code of the agency; null for an administrator', example: 'SXD' })
  agency: string | null;

  @BodySomeOf(PERSON_ROLES, 'PersonRole', { description: 'At least one; "admin" and "auditor" stand alone' })
  roles: PersonRole[];
}

export class PersonChangesInput {
  @BodyLine({ nullable: true, maxLength: LONGEST, optional: true })
  title?: string | null;

  @BodyLine({ nullable: true, description: 'Null takes the address away', maxLength: 254, optional: true })
  email?: string | null;

  @BodyFlag({ description: 'False switches the account off and ends its sessions', optional: true })
  active?: boolean;

  @BodyLine({ nullable: true, description: 'Code of the agency; null for an administrator', optional: true })
  agency?: string | null;

  @BodySomeOf(PERSON_ROLES, 'PersonRole', { optional: true })
  roles?: PersonRole[];
}

/** What an administrator hands over to a person who has lost their password, or has none yet. */
export class PasswordCodeView {
  @Text({ description: 'Shown this once', example: 'kq7m-xw2d-9hbt-ra4e' })
  code: string;

  @Moment({ description: 'Until when it is good' })
  expiresAt: string;
}

/** A person who was just entered. */
export class EnteredPersonView extends PersonView {
  @Part(() => PasswordCodeView, { description: 'By which they take their first password; told this once' })
  firstCode: PasswordCodeView;
}
