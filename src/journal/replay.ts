/**
 * Replays the journal of a consultation through the law. The law is pure, so the same entries give the same dossier: what
 * is stored, or what a proof claims, can be held against it. Nothing is looked up here but what is given.
 */
import {
  type ConsultationCommand,
  type ConsultationCommandName,
  isCommandName,
  isOnConsultation,
  type SystemCommand,
} from '../../workflows/commands/commands.js';
import { roundOf } from '../../workflows/consultation/consultation.js';
import { type Dossier, passedLimit, runningLimits } from '../../workflows/dossier/dossier.js';
import { type Decision, decide, follow } from '../../workflows/law.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { Moment } from '../../workflows/step/circumstances.js';
import type { Message } from '../../workflows/step/messages.js';
import { sha256 } from '../platform/canonical-json.js';
import type { JournalEntry } from './entry.js';
import { fault, type JournalFault } from './fault.js';

/** The rules that entries name, each by the SHA-256 of its canonical JSON. */
export interface Lookups {
  readonly regulations: ReadonlyMap<string, Regulation>;
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** One entry, the rules that it was decided under, and the dossier after it. */
export interface ReplayedStep {
  readonly entry: JournalEntry;
  readonly regulation: Regulation;
  readonly calendar: Calendar;
  /** Null before the first entry. */
  readonly before: Dossier | null;
  readonly after: Dossier;
  /** What agencies were told with it. */
  readonly messages: readonly Message[];
}

const SYSTEM_COMMANDS: readonly string[] = ['limit.passed', 'agency.transferred', 'calendar.amended'];

/**
 * The dossier to which the entries of one consultation lead, in order, and every step on the way; or which entry the law
 * does not let pass, and why. The entries are those of a checked chain (chain.ts).
 */
export function replay(
  entries: readonly JournalEntry[],
  lookups: Lookups,
): { readonly dossier: Dossier; readonly steps: readonly ReplayedStep[] } | { readonly fault: JournalFault } {
  const steps: ReplayedStep[] = [];
  let dossier: Dossier | null = null;
  for (const entry of entries) {
    const step = replayEntry(dossier, entry, lookups, steps.at(-1)?.entry ?? null);
    if ('fault' in step) return step;
    steps.push(step);
    dossier = step.after;
  }
  return dossier === null ? { fault: fault('journal-empty') } : { dossier, steps };
}

function replayEntry(
  before: Dossier | null,
  entry: JournalEntry,
  lookups: Lookups,
  previous: JournalEntry | null,
): ReplayedStep | { readonly fault: JournalFault } {
  const { seq, facts, command } = entry;
  const regulation = lookups.regulations.get(facts.regulation ?? '');
  if (regulation === undefined) return { fault: fault('regulation-unknown', { seq, hash: facts.regulation ?? '' }) };
  const calendar = lookups.calendars.get(facts.calendarHash);
  if (calendar?.version !== facts.calendar)
    return { fault: fault('calendar-unknown', { seq, version: facts.calendar }) };
  // A consultation keeps to its end the regulation under which it was opened (design, 2); a draft is under none yet.
  const pinned = before !== null && roundOf(before.consultation.context) > 0;
  if (pinned && previous?.facts.regulation !== facts.regulation) return { fault: fault('regulation-changed', { seq }) };
  const untimely = timeliness(before, entry);
  if (untimely !== null) return { fault: untimely };
  const decision = decided(before, entry, { regulation, calendar });
  if (decision === null) return { fault: fault('command-failed', { seq, command }) };
  if (decision === 'unknown') return { fault: fault('command-unknown', { seq, command }) };
  if (decision.refused !== null)
    return { fault: fault('command-refused', { seq, command, refusal: decision.refused.code }) };
  return { entry, regulation, calendar, before, after: decision.dossier, messages: decision.messages };
}

/**
 * A limit passes at its own instant and not before, and before anything that comes later: the door first records what has
 * passed. The law itself is not asked when, so it is asked here.
 */
function timeliness(before: Dossier | null, entry: JournalEntry): JournalFault | null {
  if (before === null) return null;
  const { seq, effectiveAt } = entry;
  if (entry.command !== 'limit.passed') {
    const skipped = passedLimit(before, effectiveAt);
    return skipped === null ? null : fault('limit-skipped', { seq, subject: skipped.subject, kind: skipped.kind });
  }
  const { subject, kind } = (entry as unknown as Extract<SystemCommand, { command: 'limit.passed' }>).with;
  const runs = runningLimits(before).some(
    (limit) => limit.subject === subject && limit.kind === kind && limit.dueAt === effectiveAt,
  );
  if (!runs) return fault('limit-not-running', { seq, subject: String(subject), kind: String(kind) });
  return entry.at < effectiveAt ? fault('limit-recorded-early', { seq }) : null;
}

/** Null when the law could not even be asked: what the command carries is of no shape that it knows. */
function decided(
  before: Dossier | null,
  entry: JournalEntry,
  { regulation, calendar }: { regulation: Regulation; calendar: Calendar },
): Decision | 'unknown' | null {
  const { command, actor, facts } = entry;
  const moment: Moment = { at: entry.effectiveAt, actor, regulation, calendar, register: facts.register, sha256 };
  const input = entry.with as never;
  try {
    if (SYSTEM_COMMANDS.includes(command))
      return before === null
        ? 'unknown'
        : follow(before, { command: command as SystemCommand['command'], with: input }, moment);
    if (!isConsultationCommand(command)) return 'unknown';
    return decide(before, { command, consultation: entry.chain, with: input } as ConsultationCommand, moment);
  } catch {
    return null;
  }
}

function isConsultationCommand(command: string): command is ConsultationCommandName {
  return isCommandName(command) && isOnConsultation(command);
}
