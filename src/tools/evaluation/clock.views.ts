/** The virtual clock as the API answers it. Instants are written with +07:00. */
import { LIMIT_KINDS, type LimitKind } from '../../api/consultations/limit-kinds.js';
import { Flag, Moment, OneOf, Part, Parts, Text, WholeNumber } from '../../http/view-fields.js';

/** What a limit does when it passes. */
export const LIMIT_EFFECTS = [
  'deemed',
  'overdue',
  'extended',
  'reminder',
  'notice-overdue',
  'stage-overdue',
  'competence-overdue',
  'confirmation-overdue',
  'unclarified',
  'none',
] as const;
export type LimitEffect = (typeof LIMIT_EFFECTS)[number];

export class ComingLimitView {
  @Text({ description: 'Id of the consultation' })
  consultation: string;

  @Text({ description: 'What the consultation is about' })
  subjectOfConsultation: string;

  @OneOf(LIMIT_KINDS, 'LimitKind')
  kind: LimitKind;

  @Text({ nullable: true, description: 'Code of the agency that must keep it; null where none holds it' })
  agency: string | null;

  @Text({ nullable: true })
  agencyName: string | null;

  @OneOf(LIMIT_EFFECTS, 'LimitEffect', {
    description:
      'What the law makes of it: silence is deemed consent or overdue, an undecided extension is granted, a reminder goes out, a notice or a stage is overdue',
  })
  effect: LimitEffect;
}

export class NextLimitsView {
  @Moment({ description: 'The next limit that an agency must keep' })
  at: string;

  @WholeNumber({ minimum: 1, description: 'How many limits and reminders pass at that moment' })
  total: number;

  @Parts(() => ComingLimitView, { description: 'Those limits, unless something happens before; at most 100' })
  limits: ComingLimitView[];
}

export class ClockView {
  @Moment({ description: 'Where the clock stands' })
  now: string;

  @Flag({ description: 'Always true: the clock of a production installation has no such route' })
  virtual: true;

  @Moment({ nullable: true, description: 'The next limit that an agency must keep; null when none runs' })
  nextLimit: string | null;

  @Part(() => NextLimitsView, { nullable: true, description: 'What then passes; null when no limit runs' })
  next: NextLimitsView | null;

  @Moment({ description: '08:00 of the next working day, of today where it is not yet eight' })
  nextMorning: string;
}

export class PassedLimitView {
  @Text({ description: 'Id of the consultation' })
  consultation: string;

  @Text({ description: '"1:SXD" or "dispute:1"' })
  subject: string;

  @OneOf(LIMIT_KINDS, 'LimitKind')
  kind: LimitKind;

  @Moment()
  dueAt: string;
}

export class MovedClockView extends ClockView {
  @Parts(() => PassedLimitView, { description: 'What passed on the way, in the order of time; at most 500 are listed' })
  passed: PassedLimitView[];
}
