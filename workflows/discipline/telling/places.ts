/** Who stands at a place in a case: the agencies and people that a command names as told. */
import { everyoneIn, headOf, personIn, type Recipient } from '../../step/messages.js';
import type { Case } from '../case.js';
import type { CaseFacts } from '../case-facts.js';
import type { CasePlace } from '../case-row.js';
import { type CollectedReportContext, missingUnits } from '../collected-report/collected-report.js';
import type { DelegatedPowerContext } from '../delegated-power/delegated-power.js';
import type { InspectionContext } from '../inspection/inspection.js';
import type { ReportFormContext } from '../report-form/report-form.js';

type Organs = Pick<CaseFacts, 'office' | 'chairman' | 'homeAffairs'>;

const everyone = (agencies: readonly (string | null)[]): Recipient[] =>
  agencies.flatMap((agency) => (agency === null ? [] : [everyoneIn(agency)]));

/** Those at a place; none where nobody stands there. */
export function standingAt(place: CasePlace, { kind, context }: Case, organs: Organs): readonly Recipient[] {
  const { holder, concerns, raisedBy } = context;
  switch (place) {
    case 'holder':
      return holder.person === null ? [everyoneIn(holder.agency)] : [personIn(holder.agency, holder.person)];
    case 'holder-head':
      return [headOf(holder.agency)];
    case 'holder-clerks':
      return [{ agency: holder.agency, role: 'clerk' }];
    case 'raiser':
      return [everyoneIn(raisedBy)];
    case 'concerned':
      return everyone([concerns.agency]);
    case 'person-concerned':
      return concerns.agency === null || concerns.person === null ? [] : [personIn(concerns.agency, concerns.person)];
    case 'team':
      return (context as InspectionContext).team.map(({ person }) => personIn(raisedBy, person));
    case 'units':
      return everyone(
        kind === 'report-form' ? (context as ReportFormContext).form.units : (context as CollectedReportContext).units,
      );
    case 'missing':
      return everyone(missingUnits(context as CollectedReportContext));
    case 'giver':
      return everyone([(context as DelegatedPowerContext).from]);
    case 'office':
      return everyone([organs.office]);
    case 'chairman':
      return everyone([organs.chairman]);
    case 'home-affairs':
      return everyone([organs.homeAffairs]);
  }
}
