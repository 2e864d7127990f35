/** What a stranger is told of the installation, before they sign in. Instants are written with +07:00. */
import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '../../../workflows/commands/commands.js';
import { instant, maybe } from '../../http/described.js';

/** A sample person, in whose name the evaluation mode can be tried. */
export class AboutPerson {
  @ApiProperty({ example: 'truong.skhdt' })
  login: string;

  @ApiProperty({ example: 'Nguyễn Hoài An' })
  name: string;

  @maybe(String)
  title: string | null;

  @maybe(String, 'Code of the agency; null for the administrator')
  agency: string | null;

  @maybe(String)
  agencyName: string | null;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles: string[];
}

export class AboutView {
  @ApiProperty({ description: 'Whether this is the evaluation mode, with samples and a clock that can be moved' })
  evaluation: boolean;

  @ApiProperty({ example: 'Phú Yên' })
  provinceName: string;

  @ApiProperty({ description: 'The version of the program', example: '0.1.0' })
  version: string;

  @instant('The clock by which the law counts')
  now: string;

  @ApiProperty({
    type: () => [AboutPerson],
    nullable: true,
    description: 'Who one can be in evaluation mode; null in production, which tells strangers nothing of its people',
  })
  people: AboutPerson[] | null;

  @maybe(String, 'The password of all of them, which is no secret; null in production')
  password: string | null;
}
