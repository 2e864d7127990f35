/** The person signed in, as the API answers it. Instants are written with +07:00. */
import { ApiProperty } from '@nestjs/swagger';
import { AGENCY_KINDS, ROLES } from '../../../workflows/commands/commands.js';
import { instant, maybe, words } from '../../http/described.js';

export class MyProvinceView {
  @ApiProperty({ example: 'phu-yen' })
  code: string;

  @ApiProperty({ example: 'Phú Yên' })
  name: string;
}

export class MyAgencyView {
  @ApiProperty({ example: 'SKHDT' })
  code: string;

  @ApiProperty({ example: 'Sở Kế hoạch và Đầu tư' })
  name: string;

  @words(AGENCY_KINDS, { name: 'AgencyKind' })
  kind: string;
}

/** A delegation of the head's powers to a role that the person has. */
export class HeldDelegationView {
  @ApiProperty()
  id: string;

  @words(ROLES, { name: 'Role' })
  role: string;

  @instant('The first moment at which I hold them no longer')
  until: string;
}

export class MeView {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'truong.skhdt' })
  login: string;

  @ApiProperty({ example: 'Nguyễn Hoài An' })
  name: string;

  @maybe(String, 'What I am in my agency, as people write it')
  title: string | null;

  @words(['vi', 'en'], { name: 'Locale', description: 'The language of answers where a request names none' })
  locale: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true, description: 'The roles in which I may act' })
  roles: string[];

  @ApiProperty({ type: () => MyProvinceView, description: 'Everything that I see belongs to it' })
  province: MyProvinceView;

  @ApiProperty({
    type: () => MyAgencyView,
    nullable: true,
    description: 'Null for an administrator, who belongs to none',
  })
  agency: MyAgencyView | null;

  @ApiProperty({
    type: () => [HeldDelegationView],
    description: 'Delegations of the head’s powers that I hold just now',
  })
  delegations: HeldDelegationView[];

  @ApiProperty({
    description: 'Whether my agency sees every consultation of the province: Office, chairman, home affairs',
  })
  seesAll: boolean;

  @instant('The clock by which the law counts')
  now: string;

  @ApiProperty({ description: 'Whether this is the evaluation mode, with samples and a clock that can be moved' })
  evaluation: boolean;

  @ApiProperty({ description: 'The version of the program', example: '0.1.0' })
  version: string;
}
