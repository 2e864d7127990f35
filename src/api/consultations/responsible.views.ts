/** Who is responsible for a step. */
import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { OneOf, Text } from '../../http/view-fields.js';

export class ResponsibleView {
  @OneOf(ROLES, 'Role')
  role: Role;

  @Text({ description: 'Code of the agency' })
  agency: string;
}
