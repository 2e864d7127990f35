/** Who held which step of a consultation, from when until when: one responsible person for every step (PY-1.3a, TN-2a). */

import type { Role } from '../../workflows/commands/commands.js';
import { disputeKey } from '../../workflows/dispute/dispute.js';
import { type Dossier, nextActIn, responsibleForConsultation } from '../../workflows/dossier/dossier.js';
import { calendarOfAgency } from '../../workflows/limits/agency-calendar.js';
import { type Calendar, countWorkingDays, provisionally } from '../../workflows/limits/calendar.js';
import { civilDateOf, type Instant, lastDayOf } from '../../workflows/limits/time.js';
import { opinionKey } from '../../workflows/opinion/opinion.js';
import type { JournalEntry } from './entry.js';
import type { ReplayedStep } from './replay.js';
import { type ActInOffice, type HeldOffice, type Known, type Officeholders, whoHolds } from './who-holds.js';

/** Who did the act that ended a step, and for whom. */
export interface Doer {
  readonly name: string | null;
  readonly agency: string | null;
  readonly role: Role | null;
}

/** A step, and who held it: not the same as who did what ended it. */
export interface HeldStep {
  /** "consultation", the key of an opinion ("1:SXD"), "notice:1:SXD", or the key of a dispute ("dispute:1"). */
  readonly subject: string;
  /** The state of it while it was held. */
  readonly step: string;
  readonly agency: string;
  readonly role: Role;
  /** Who held it, by name (who-holds.ts); null where only the office is known. */
  readonly holder: string | null;
  /** Whose act ended it; null while it is held, and where no person's act did. */
  readonly endedBy: Doer | null;
  readonly from: Instant;
  readonly until: Instant | null;
  /** Working days after the day on which it began, the last one included. */
  readonly workingDays: number;
  /** Whether its limit passed while it was held. */
  readonly overdue: boolean;
}

/** What is held at one moment, and the limit of it, where it has one. */
interface Holding extends HeldOffice {
  readonly subject: string;
  readonly step: string;
  readonly dueAt: Instant | null;
}

interface Open {
  holding: Holding;
  readonly from: Instant;
}

/**
 * All steps in the order in which they began, as the law itself says who is responsible for each. `now` is how far those
 * still held are counted, on `calendar`.
 * @param holders those who are, or were, in an office of the agencies
 */
export function heldSteps(
  steps: readonly ReplayedStep[],
  holders: Officeholders,
  calendar: Calendar,
  now: Instant,
): HeldStep[] {
  const known: Known = { ...holders, acts: actsIn(steps) };
  const held: HeldStep[] = [];
  const open = new Map<string, Open>();
  const workedSaturdaysCount = steps.at(-1)?.regulation.clock.workedSaturdaysCount ?? true;
  const counted = ({ holding, from }: Open, until: Instant | null, endedBy: Doer | null): HeldStep => {
    const { dueAt, named, ...of } = holding;
    const end = until ?? now;
    const own = provisionally(calendarOfAgency(calendar, holding.agency));
    const last = until === null ? civilDateOf(now) : lastDayOf(until);
    const days = countWorkingDays(own, civilDateOf(from), last, workedSaturdaysCount);
    const holder = whoHolds(holding, from, end, known);
    const overdue = dueAt !== null && end >= dueAt;
    return { ...of, holder, endedBy, from, until, workingDays: days, overdue };
  };
  for (const { entry, after } of steps) {
    const holdings = new Map(holdingsOf(after).map((holding) => [holding.subject, holding]));
    const drafting = holdings.get('consultation');
    if (drafting?.step === 'draft') holdings.set('consultation', draftedBy(drafting, open.get('consultation'), entry));
    for (const [subject, before] of open) {
      const next = holdings.get(subject);
      if (next !== undefined && isSame(before.holding, next)) {
        before.holding = next;
        continue;
      }
      held.push(counted(before, entry.effectiveAt, doerOf(entry)));
      open.delete(subject);
    }
    for (const [subject, holding] of holdings)
      if (!open.has(subject)) open.set(subject, { holding, from: entry.effectiveAt });
  }
  for (const still of open.values()) held.push(counted(still, null, null));
  return held.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}

/** Whose people are to be looked up: the agencies that held any step, and the ids of those who were named. */
export function officesHeld(steps: readonly ReplayedStep[]): {
  readonly agencies: readonly string[];
  readonly named: readonly string[];
} {
  const agencies = new Set<string>();
  const ids = new Set<string>();
  for (const { agency, named } of steps.flatMap(({ after }) => holdingsOf(after))) {
    agencies.add(agency);
    if (named !== null && 'id' in named) ids.add(named.id);
  }
  return { agencies: [...agencies], named: [...ids] };
}

/** Who began a draft holds it until it is sent: an officer, or the head. */
function draftedBy(draft: Holding, open: Open | undefined, { actor }: JournalEntry): Holding {
  if (open?.holding.step === 'draft') return { ...draft, role: open.holding.role, named: open.holding.named };
  return { ...draft, role: actor.role ?? draft.role, named: actor.name === null ? null : { name: actor.name } };
}

function doerOf({ actor: { kind, name, agency, role } }: JournalEntry): Doer | null {
  return kind === 'person' ? { name, agency, role } : null;
}

/** The acts of people by which the journal shows who held which office, and when. */
function actsIn(steps: readonly ReplayedStep[]): ActInOffice[] {
  return steps.flatMap(({ entry: { actor, effectiveAt: at } }) => {
    const { name, agency, role } = actor;
    return name === null || agency === null || role === null ? [] : [{ at, name, agency, role }];
  });
}

function holdingsOf(dossier: Dossier): Holding[] {
  const { state } = dossier.consultation;
  const whole = responsibleForConsultation(dossier);
  const holdings: Holding[] = [];
  if (whole !== null) holdings.push({ subject: 'consultation', step: state, ...whole, named: null, dueAt: null });
  for (const opinion of dossier.opinions) {
    const act = nextActIn(dossier, opinion);
    if (!act?.by) continue;
    const key = opinionKey(opinion.context);
    const { notice, officer } = opinion.context;
    const named = act.by.role === 'officer' && officer !== null ? { id: officer } : null;
    const isNotice = notice?.state === 'pending';
    // The limit is that of what is to be done: who confirms the minutes of a session answered long ago.
    holdings.push({
      subject: isNotice ? `notice:${key}` : key,
      step: isNotice ? notice.state : opinion.state,
      ...act.by,
      named,
      dueAt: act.dueAt,
    });
  }
  for (const { state: step, context: dispute } of dossier.disputes) {
    const { holder, dueAt } = dispute;
    if (holder !== null)
      holdings.push({ subject: disputeKey(dispute), step, agency: holder, role: 'head', named: null, dueAt });
  }
  return holdings;
}

const isSame = (one: Holding, other: Holding): boolean =>
  one.step === other.step &&
  one.agency === other.agency &&
  one.role === other.role &&
  JSON.stringify(one.named) === JSON.stringify(other.named);
