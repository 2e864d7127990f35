/** The person signed in, as the API answers it. Instants are written with +07:00. */

import { AGENCY_KINDS, type AgencyKind, ROLES, type Role } from '../../../workflows/commands/commands.js';
import { PROVINCE_KINDS, type ProvinceKind } from '../../../workflows/regulation/province-words.js';
import { LOCALES, type Locale } from '../../http/locale.js';
import { Flag, Moment, OneOf, Part, Parts, SomeOf, Text } from '../../http/view-fields.js';
import { PERSON_ROLES, type PersonRole } from '../../rules/register/person-roles.js';

export class MyProvinceView {
  @Text({ example: 'phu-yen' })
  code: string;

  @Text({ example: 'Phú Yên' })
  name: string;

  @OneOf(PROVINCE_KINDS, 'ProvinceKind', { description: 'By which its organs are called: UBND tỉnh, UBND thành phố' })
  kind: ProvinceKind;
}

export class MyAgencyView {
  @Text({ example: 'SKHDT' })
  code: string;

  @Text({ example: 'Sở Kế hoạch và Đầu tư' })
  name: string;

  @OneOf(AGENCY_KINDS, 'AgencyKind')
  kind: AgencyKind;
}

/** A delegation of the head's powers to the person, or to a role that they have. */
export class HeldDelegationView {
  @Text()
  id: string;

  @OneOf(ROLES, 'Role')
  role: Role;

  @Text({ nullable: true, description: 'Number of the written delegation; null where it has none' })
  document: string | null;

  @Moment({ description: 'The first moment at which I hold them no longer' })
  until: string;
}

export class MeView {
  @Text()
  id: string;

  @Text({ example: 'truong.skhdt' })
  login: string;

  @Text({ example: 'Nguyễn Hoài An' })
  name: string;

  @Text({ nullable: true, description: 'What I am in my agency, as people write it' })
  title: string | null;

  @OneOf(LOCALES, 'Locale', { description: 'The language of answers where a request names none' })
  locale: Locale;

  @SomeOf(PERSON_ROLES, 'PersonRole', { description: 'The roles in which I may act; an auditor acts in nothing' })
  roles: PersonRole[];

  @Part(() => MyProvinceView, { description: 'Everything that I see belongs to it' })
  province: MyProvinceView;

  @Part(() => MyAgencyView, { nullable: true, description: 'Null for an administrator, who belongs to none' })
  agency: MyAgencyView | null;

  @Parts(() => HeldDelegationView, { description: 'Delegations of the head’s powers that I hold just now' })
  delegations: HeldDelegationView[];

  @Flag({ description: 'Whether my agency sees every consultation of the province: Office, chairman, home affairs' })
  seesAll: boolean;

  @Flag({
    description:
      'Whether I must have a second factor and have none: until it is set up, all else is refused as `second-factor-needed`',
  })
  owesFactor: boolean;

  @Moment({ description: 'The clock by which the law counts' })
  now: string;

  @Flag({
    description:
      'Whether the clock is in doubt: everything can be read, and nothing is decided until it is right or confirmed',
  })
  clockHeld: boolean;

  @Flag({ description: 'Whether this is the evaluation mode, with samples and a clock that can be moved' })
  evaluation: boolean;

  @Text({ description: 'The version of the program', example: '0.1.0' })
  version: string;
}

/** What a browser asks first. */
export class SignedInView {
  @Part(() => MeView, { nullable: true, description: 'Null while nobody is signed in' })
  person: MeView | null;
}
