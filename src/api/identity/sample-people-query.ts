import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '../../../workflows/commands/commands.js';
import type { Reader } from '../../persistence/store.js';
import { READER } from '../../platform/tokens.js';
import type { AboutPerson } from './about.views.js';

interface Row {
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly agency: string | null;
  readonly agency_name: string | null;
  readonly role: Role | null;
}

/** The sample people of the evaluation mode, as they are entered now. */
@Injectable()
export class SamplePeopleQuery {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  /** In the order of the logins. A login that is not entered, or switched off, is left out. */
  async withLogins(province: string, logins: readonly string[]): Promise<AboutPerson[]> {
    const rows = await this.reader.rows<Row>(
      `SELECT p.login, p.name, p.title, r.agency, r.role, a.name AS agency_name FROM people p
         LEFT JOIN person_roles r ON r.province = p.province AND r.person_id = p.id
         LEFT JOIN agencies a ON a.province = r.province AND a.code = r.agency
        WHERE p.province = ? AND p.login = ANY(?) AND p.active = TRUE ORDER BY p.login, r.agency, r.role`,
      [province, logins],
    );
    return logins.flatMap((login) => {
      const own = rows.filter((row) => row.login === login);
      const [first] = own;
      if (first === undefined) return [];
      const { name, title, agency, agency_name } = first;
      const roles = own.flatMap(({ role }) => (role === null ? [] : [role]));
      return [{ login, name, title, agency: agency === '' ? null : agency, agencyName: agency_name, roles }];
    });
  }
}
