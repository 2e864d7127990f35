/** The codes by which the document axis knows agencies: entered by an administrator. */
import { Inject, Injectable } from '@nestjs/common';
import { isOrganId, organIdFrom } from '../../edxml/format.js';
import { enterOrgan } from '../../edxml/organs.js';
import type { Engine } from '../../engine/engine.js';
import { HttpProblem } from '../../http/problems/problem.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Store } from '../../persistence/store.js';
import { LOGGER, type Logger } from '../../platform/logging/logger.js';
import { ENGINE, STORE } from '../../platform/tokens.js';
import { SecurityJournal } from '../identity/security-journal.js';
import type { AxisOrgansView } from './axis.views.js';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly external: boolean;
  readonly organ_id: string | null;
}

@Injectable()
export class AxisOrgans {
  constructor(
    @Inject(STORE) private readonly store: Store,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly journal: SecurityJournal,
  ) {}

  /** Every agency that exists with its code, by its own code. @throws HttpProblem `not-authorised` */
  async list(person: SignedIn): Promise<AxisOrgansView> {
    requireAdministrator(person);
    const rows = await this.store.reader.rows<Row>(
      `SELECT a.code, a.name, a.external, o.organ_id FROM agencies a
       LEFT JOIN edxml_organs o ON o.province = a.province AND o.agency = a.code AND o.until_at IS NULL
       WHERE a.province = ? AND a.dissolved_at IS NULL ORDER BY a.code`,
      [person.province],
    );
    return {
      organs: rows.map(({ code, name, external, organ_id }) => ({ agency: code, name, external, organId: organ_id })),
    };
  }

  /** Gives an agency its code. @throws HttpProblem `not-authorised`, `not-found`, `invalid-input`, `axis-organ-taken` */
  async enter(person: SignedIn, agency: string, told: string | null): Promise<AxisOrgansView> {
    requireAdministrator(person);
    const { province, id } = person;
    const organId = told === null || told.trim() === '' ? null : organIdFrom(told);
    if (organId !== null && !isOrganId(organId)) throw new HttpProblem('invalid-input', ['/organId']);
    const at = await this.engine.now();
    const taken = await this.store.write(async (tx) => {
      const found = await tx.row('SELECT code FROM agencies WHERE province = ? AND code = ? FOR UPDATE', [
        province,
        agency,
      ]);
      if (found === undefined) throw new HttpProblem('not-found');
      const refused = await enterOrgan(tx, { province, agency, organId, by: id, at });
      if (refused === null)
        await this.journal.add(tx, person, { command: 'organ.entered', with: { id: null, agency, organId } });
      return refused;
    });
    if (taken !== null) throw new HttpProblem(`axis-${taken.code}`, ['/organId']);
    this.logger.info({ by: id, agency, organId }, 'an organisation code was entered');
    return this.list(person);
  }
}

function requireAdministrator({ roles }: SignedIn): void {
  if (!roles.includes('admin')) throw new HttpProblem('not-authorised');
}
