import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import { Days, Moment, OneOf, Parts, Text, Texts } from './fields.js';

/** The head's powers for a time. */
export class GrantDelegation {
  @OneOf('Role in the same agency: deputy or officer', ROLES, 'deputy')
  to?: Role;

  @Moment('The first moment', '2023-11-15T08:00:00+07:00')
  from?: Instant;

  @Moment('The first moment no longer', '2023-11-17T17:00:00+07:00')
  until?: Instant;
}

/** A body that takes functions over. */
export class Successor {
  @Text('Code of the agency', 'SNNMT')
  agency?: string;

  @Texts('The functions that pass to it', ['land', 'environment'])
  functions?: string[];
}

/** An agency is dissolved, its functions pass to others. */
export class ReorganiseAgency {
  @Text('Code of the agency that is dissolved', 'STNMT')
  from?: string;

  @Parts('Who takes over', () => Successor)
  successors?: Successor[];

  @Text('The legal basis', 'Nghị quyết của HĐND tỉnh về tổ chức lại các cơ quan chuyên môn')
  basis?: string;
}

/** A later notice of days off, added to the calendar in use. */
export class AmendCalendar {
  @Text('Name of the calendar’s version from then on', 'vn-civil-service-2026-11-20')
  version?: string;

  @Days('Days off', ['2026-11-23'])
  daysOff?: CivilDate[];

  @Days('Saturdays worked in exchange', ['2026-11-28'])
  workedSaturdays?: CivilDate[];

  @Text('The notice', 'Thông báo hoán đổi ngày làm việc')
  basis?: string;
}
