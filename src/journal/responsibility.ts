/** Who held which step of a consultation, from when until when: one responsible person for every step (PY-1.3a, TN-2a). */

import type { Role } from '../../workflows/commands/commands.js';
import { disputeKey } from '../../workflows/dispute/dispute.js';
import { type Dossier, responsibleForConsultation, responsibleForOpinion } from '../../workflows/dossier/dossier.js';
import { calendarOfAgency } from '../../workflows/limits/agency-calendar.js';
import { type Calendar, countWorkingDays, provisionally } from '../../workflows/limits/calendar.js';
import { civilDateOf, epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import { opinionKey } from '../../workflows/opinion/opinion.js';
import type { ReplayedStep } from './replay.js';

/** A step, and the person or agency that held it. */
export interface HeldStep {
  /** "consultation", the key of an opinion ("1:SXD"), "notice:1:SXD", or the key of a dispute ("dispute:1"). */
  readonly subject: string;
  /** The state of it while it was held. */
  readonly step: string;
  readonly agency: string;
  readonly role: Role;
  /** Who did what ended it, by name; null while it is held, and where a limit ended it. */
  readonly person: string | null;
  readonly from: Instant;
  readonly until: Instant | null;
  /** Working days after the day on which it began, the last one included. */
  readonly workingDays: number;
  /** Whether its limit passed while it was held. */
  readonly overdue: boolean;
}

/** What is held at one moment, and the limit of it, where it has one. */
interface Holding {
  readonly subject: string;
  readonly step: string;
  readonly agency: string;
  readonly role: Role;
  readonly dueAt: Instant | null;
}

interface Open {
  holding: Holding;
  readonly from: Instant;
}

/**
 * All steps in the order in which they began, as the law itself says who is responsible for each. `now` is how far those
 * still held are counted, on `calendar`.
 */
export function heldSteps(steps: readonly ReplayedStep[], calendar: Calendar, now: Instant): HeldStep[] {
  const held: HeldStep[] = [];
  const open = new Map<string, Open>();
  const workedSaturdaysCount = steps.at(-1)?.regulation.clock.workedSaturdaysCount ?? true;
  const counted = ({ holding, from }: Open, until: Instant | null, person: string | null): HeldStep => {
    const { dueAt, ...of } = holding;
    const end = until ?? now;
    const own = provisionally(calendarOfAgency(calendar, holding.agency));
    const days = countWorkingDays(own, civilDateOf(from), lastDayOf(end), workedSaturdaysCount);
    return { ...of, person, from, until, workingDays: days, overdue: dueAt !== null && end >= dueAt };
  };
  for (const { entry, after } of steps) {
    const holdings = new Map(holdingsOf(after).map((holding) => [holding.subject, holding]));
    for (const [subject, before] of open) {
      const next = holdings.get(subject);
      if (next !== undefined && isSame(before.holding, next)) {
        before.holding = next;
        continue;
      }
      const { kind, name } = entry.actor;
      held.push(counted(before, entry.effectiveAt, kind === 'person' ? name : null));
      open.delete(subject);
    }
    for (const [subject, holding] of holdings)
      if (!open.has(subject)) open.set(subject, { holding, from: entry.effectiveAt });
  }
  for (const still of open.values()) held.push(counted(still, null, null));
  return held.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}

function holdingsOf(dossier: Dossier): Holding[] {
  const { state } = dossier.consultation;
  const whole = responsibleForConsultation(dossier);
  const holdings: Holding[] = [];
  if (whole !== null) holdings.push({ subject: 'consultation', step: state, ...whole, dueAt: null });
  for (const opinion of dossier.opinions) {
    const holder = responsibleForOpinion(opinion, dossier);
    if (holder === null) continue;
    const key = opinionKey(opinion.context);
    const { contest, notice, dueAt } = opinion.context;
    if (notice?.state === 'pending')
      holdings.push({ subject: `notice:${key}`, step: notice.state, ...holder, dueAt: notice.dueAt });
    // What is returned waits for the lead, and the agency's limit has no effect meanwhile.
    else
      holdings.push({
        subject: key,
        step: opinion.state,
        ...holder,
        dueAt: opinion.state === 'contested' ? (contest?.dueAt ?? null) : opinion.state === 'returned' ? null : dueAt,
      });
  }
  for (const { state: step, context: dispute } of dossier.disputes) {
    const { holder, dueAt } = dispute;
    if (holder !== null) holdings.push({ subject: disputeKey(dispute), step, agency: holder, role: 'head', dueAt });
  }
  return holdings;
}

const isSame = (one: Holding, other: Holding): boolean =>
  one.step === other.step && one.agency === other.agency && one.role === other.role;

/** What ends at midnight has ended with the day before. */
const lastDayOf = (end: Instant) => civilDateOf(instantOf(epochMs(end) - 1));
