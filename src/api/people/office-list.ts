/** Who held which office of an agency, from when until when. */
import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import { QueryText } from '../../http/query-fields.js';
import { Moment, OneOf, Parts, Text } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';
import { officesOf } from '../../rules/register/office-terms.js';

export class OfficesQuery {
  @QueryText({ required: true, description: 'Code of the agency' })
  agency: string;
}

export class OfficeTermView {
  @Text({ description: 'Id of the person' })
  person: string;

  @Text()
  name: string;

  @OneOf(ROLES, 'Role')
  role: Role;

  @Moment({ description: 'Since when, as far as it was recorded' })
  from: string;

  @Moment({ nullable: true, description: 'The first instant at which they no longer held it; null while they do' })
  until: string | null;
}

export class OfficesView {
  @Parts(() => OfficeTermView, { description: 'By role, and in each the earliest first' })
  items: OfficeTermView[];
}

/** All that is recorded of the offices of one agency, those who have left included. */
export async function listOffices(reader: Reader, province: string, { agency }: OfficesQuery): Promise<OfficesView> {
  const { terms } = await officesOf(reader, province, [agency], []);
  return {
    items: terms.map(({ id, name, role, since, until }) => ({
      person: id,
      name,
      role,
      from: inVietnam(since),
      until: until === null ? null : inVietnam(until),
    })),
  };
}
