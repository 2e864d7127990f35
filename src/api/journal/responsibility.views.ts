/** Who held which step, as the API shows it. */

import { ROLES, type Role } from '../../../workflows/commands/commands.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import { Flag, Moment, OneOf, Part, Parts, Text, WholeNumber } from '../../http/view-fields.js';
import type { HeldStep } from '../../journal/responsibility.js';

/** A consultation of that many steps has gone wrong in other ways. */
const MOST_ROWS = 200;

export class DoerView {
  @Text({ nullable: true, description: 'Name of the person' })
  name: string | null;

  @Text({ nullable: true, description: 'Code of the agency for which they acted' })
  agency: string | null;

  @OneOf(ROLES, 'Role', { nullable: true })
  role: Role | null;
}

export class HeldStepView {
  @Text({ description: '"consultation", "1:SXD", "notice:1:SXD" or "dispute:1"', example: '1:SXD' })
  subject: string;

  @Text({ description: 'The state of it while it was held', example: 'awaiting' })
  step: string;

  @Text({ description: 'Code of the agency that held it', example: 'SXD' })
  agency: string;

  @OneOf(ROLES, 'Role')
  role: Role;

  @Text({
    nullable: true,
    description:
      'Name of who held it: who was named for it or, if nobody was, who held the office then; null where that is not certain',
  })
  holder: string | null;

  @Part(() => DoerView, {
    nullable: true,
    description: 'Whose act ended it; null while it is held, and where no person’s act did, as where its limit passed',
  })
  endedBy: DoerView | null;

  @Moment()
  from: string;

  @Moment({ nullable: true, description: 'Null while it is held' })
  until: string | null;

  @WholeNumber({ description: 'Working days after the day on which it began, the last one included' })
  workingDays: number;

  @Flag({ description: 'Whether its limit passed while it was held' })
  overdue: boolean;
}

export class ResponsibilityView {
  @Parts(() => HeldStepView, { description: `In the order in which they began; the latest ${MOST_ROWS}` })
  items: HeldStepView[];
}

/** The latest steps, in the order in which they began. */
export function responsibilityView(steps: readonly HeldStep[]): ResponsibilityView {
  return {
    items: steps.slice(-MOST_ROWS).map((step) => ({
      ...step,
      from: inVietnam(step.from),
      until: step.until === null ? null : inVietnam(step.until),
    })),
  };
}
