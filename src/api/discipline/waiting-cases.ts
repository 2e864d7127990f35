/** What of discipline waits for a person: what they have in hand, or as head their agency, and the reports that their agency is to hand in. */
import { Inject, Injectable } from '@nestjs/common';
import { STANDING_KINDS } from '../../../workflows/discipline/case.js';
import {
  type CollectedReportContext,
  missingUnits,
} from '../../../workflows/discipline/collected-report/collected-report.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { CASE_COLUMNS, type CaseColumns } from '../../dossiers/case-rows.js';
import type { Engine } from '../../engine/engine.js';
import type { SignedIn } from '../../http/signed-in.js';
import type { Reader } from '../../persistence/store.js';
import { ENGINE, VIEWS } from '../../platform/tokens.js';
import type { CaseItem, WaitingCasesView } from './case.views.js';
import { CaseReader, itemOf } from './case-reader.js';

/** Nobody looks through more at once; the lists have the rest. */
const MOST = 50;
/** Reports that are open at one time, over all forms of a province. */
const MOST_REPORTS = 200;

@Injectable()
export class WaitingCases {
  constructor(
    @Inject(VIEWS) private readonly reader: Reader,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly cases: CaseReader,
  ) {}

  /** The earliest limit first, then what has none. */
  async of(person: SignedIn): Promise<WaitingCasesView> {
    const { province, agency, id, roles } = person;
    if (agency === null) return { items: [] };
    const { asHead } = await this.cases.readerOf(person);
    const today = civilDateOf(await this.engine.now());
    const held = await this.reader.rows<CaseColumns>(
      `SELECT ${CASE_COLUMNS} FROM discipline_cases
       WHERE province = ? AND holder_agency = ? AND ended = FALSE AND NOT (kind = ANY(?)) ${asHead ? '' : 'AND holder_person = ?'}
       ORDER BY CASE WHEN due_on IS NULL THEN 1 ELSE 0 END, due_on, id LIMIT ${MOST}`,
      [province, agency, STANDING_KINDS, ...(asHead ? [] : [id])],
    );
    const reports = roles.some((role) => role === 'head' || role === 'officer') ? await this.reports(person) : [];
    const items = [...held, ...reports.filter((report) => held.every((one) => one.id !== report.id))];
    return {
      items: items
        .map((row) => itemOf(row, today))
        .sort(byLimit)
        .slice(0, MOST),
    };
  }

  /** The open reports that the agency is asked for and has not handed in. */
  private async reports({ province, agency }: SignedIn): Promise<readonly CaseColumns[]> {
    const open = await this.reader.rows<CaseColumns & { readonly context_json: string }>(
      `SELECT ${CASE_COLUMNS}, context_json FROM discipline_cases
       WHERE province = ? AND kind = 'collected-report' AND ended = FALSE ORDER BY raised_at DESC, id LIMIT ${MOST_REPORTS}`,
      [province],
    );
    return open.filter(({ context_json }) =>
      missingUnits(JSON.parse(context_json) as CollectedReportContext).includes(agency ?? ''),
    );
  }
}

const byLimit = (one: CaseItem, other: CaseItem): number => {
  const [a, b] = [one.dueOn ?? '9999', other.dueOn ?? '9999'];
  return a < b ? -1 : a > b ? 1 : 0;
};
