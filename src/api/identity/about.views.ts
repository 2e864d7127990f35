/** What a stranger is told of the installation, before they sign in. Instants are written with +07:00. */

import { Flag, Moment, Parts, SomeOf, Text } from '../../http/view-fields.js';
import { PERSON_ROLES, type PersonRole } from '../../rules/register/person-roles.js';

/** A sample person, in whose name the evaluation mode can be tried. */
export class AboutPerson {
  @Text({ example: 'truong.skhdt' })
  login: string;

  @Text({ example: 'Nguyễn Hoài An' })
  name: string;

  @Text({ nullable: true })
  title: string | null;

  @Text({ nullable: true, description: 'Code of the agency; null for the administrator' })
  agency: string | null;

  @Text({ nullable: true })
  agencyName: string | null;

  @SomeOf(PERSON_ROLES, 'PersonRole')
  roles: PersonRole[];
}

/** A provider of OpenID Connect by which one may sign in. */
export class AboutProvider {
  @Text({ example: 'tinh' })
  name: string;

  @Text({ description: 'As it stands on the button', example: 'Đăng nhập một lần của tỉnh' })
  label: string;
}

export class AboutView {
  @Flag({ description: 'Whether this is the evaluation mode, with samples and a clock that can be moved' })
  evaluation: boolean;

  @Flag({ description: 'Whether other machines can reach the evaluation mode, whose passwords are public' })
  onNetwork: boolean;

  @Text({ example: 'Phú Yên' })
  provinceName: string;

  @Text({ nullable: true, description: 'The version of the program; null in production', example: '0.1.0' })
  version: string | null;

  @Moment({ description: 'The clock by which the law counts' })
  now: string;

  @Parts(() => AboutProvider, { description: 'By whom one may sign in beside the local account' })
  providers: AboutProvider[];

  @Parts(() => AboutPerson, {
    nullable: true,
    description: 'Who one can be in evaluation mode; null in production, which tells strangers nothing of its people',
  })
  people: AboutPerson[] | null;

  @Text({ nullable: true, description: 'The password of all of them, which is no secret; null in production' })
  password: string | null;
}
