/** Who held which step, as the API shows it. */
import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '../../../workflows/commands/commands.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import { instant, maybe, maybeInstant, words } from '../../http/described.js';
import type { HeldStep } from '../../journal/responsibility.js';

/** A consultation of that many steps has gone wrong in other ways. */
const MOST_ROWS = 200;

export class HeldStepView {
  @ApiProperty({ description: '"consultation", "1:SXD", "notice:1:SXD" or "dispute:1"', example: '1:SXD' })
  subject: string;

  @ApiProperty({ description: 'The state of it while it was held', example: 'awaiting' })
  step: string;

  @ApiProperty({ description: 'Code of the agency that held it', example: 'SXD' })
  agency: string;

  @words(ROLES, { name: 'Role' })
  role: string;

  @maybe(String, 'Name of who did what ended it; null while it is held, and where a limit ended it')
  person: string | null;

  @instant()
  from: string;

  @maybeInstant('Null while it is held')
  until: string | null;

  @ApiProperty({ type: 'integer', description: 'Working days after the day on which it began, the last one included' })
  workingDays: number;

  @ApiProperty({ description: 'Whether its limit passed while it was held' })
  overdue: boolean;
}

export class ResponsibilityView {
  @ApiProperty({ type: () => [HeldStepView], description: `In the order in which they began; the latest ${MOST_ROWS}` })
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
