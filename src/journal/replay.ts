/**
 * Replays the journal of a consultation through the law. The law is pure, so the same entries give the same dossier: what
 * is stored, or what a proof claims, can be held against it. Nothing is looked up here but what is given.
 */
import { isCommandName, isOnConsultation } from '../../workflows/commands/commands.js';
import { roundOf } from '../../workflows/consultation/consultation.js';
import type { Dossier } from '../../workflows/dossier/dossier.js';
import type { Calendar } from '../../workflows/limits/calendar.js';
import type { Outage } from '../../workflows/limits/standstill.js';
import { withLaterKeys } from '../../workflows/regulation/later-keys.js';
import { ruleUnder } from '../../workflows/regulation/regime.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { Message } from '../../workflows/step/messages.js';
import { sha256 } from '../platform/canonical-json.js';
import { editionOf, isSaidByClock, type JournalEntry } from './entry.js';
import { fault, type JournalFault } from './fault.js';
import { type DecisionOf, LAW_1, LAW_2, type Law, type Standing, standingOf1 } from './law-of-entry.js';

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

const SYSTEM_COMMANDS: readonly string[] = [
  'limit.passed',
  'limit.given-back',
  'agency.transferred',
  'calendar.amended',
];

/**
 * The dossier to which the entries of one consultation lead, in order, and every step on the way; or which entry the law
 * does not let pass, and why. The entries are those of a checked chain (chain.ts).
 */
export function replay(
  entries: readonly JournalEntry[],
  lookups: Lookups,
): { readonly dossier: Dossier; readonly steps: readonly ReplayedStep[] } | { readonly fault: JournalFault } {
  const steps: ReplayedStep[] = [];
  let standing: Standing | null = null;
  for (const entry of entries) {
    const followed = replayEntry(standing, entry, lookups, steps.at(-1)?.entry ?? null);
    if ('fault' in followed) return followed;
    const busy = busyWithin(entry, entries.slice(0, entry.seq - 1));
    if (busy !== null) return { fault: busy };
    steps.push(followed.step);
    standing = followed.standing;
  }
  return standing === null ? { fault: fault('journal-empty') } : { dossier: standing.dossier, steps };
}

type Followed = { readonly step: ReplayedStep; readonly standing: Standing };

function replayEntry(
  before: Standing | null,
  entry: JournalEntry,
  lookups: Lookups,
  previous: JournalEntry | null,
): Followed | { readonly fault: JournalFault } {
  const { seq, facts } = entry;
  const regulation = lookups.regulations.get(facts.regulation ?? '');
  if (regulation === undefined) return { fault: fault('regulation-unknown', { seq, hash: facts.regulation ?? '' }) };
  const calendar = lookups.calendars.get(facts.calendarHash);
  if (calendar?.version !== facts.calendar)
    return { fault: fault('calendar-unknown', { seq, version: facts.calendar }) };
  // A consultation keeps to its end the regulation under which it was opened (design, 2); a draft is under none yet.
  const pinned = before !== null && roundOf(before.dossier.consultation.context) > 0;
  if (pinned && previous?.facts.regulation !== facts.regulation) return { fault: fault('regulation-changed', { seq }) };
  const followed = followedBy(before, entry, { regulation, calendar });
  if ('fault' in followed) return followed;
  const { standing, messages } = followed;
  const { dossier: after } = standing;
  const rule = ruleUnder(withLaterKeys(regulation), after.consultation.context.regime)?.regulation ?? regulation;
  const step = { entry, regulation: rule, calendar, before: before?.dossier ?? null, after, messages };
  return { standing, step };
}

interface RulesOfEntry {
  readonly regulation: Regulation;
  readonly calendar: Calendar;
}

type Stood = { readonly standing: Standing; readonly messages: readonly Message[] };

/** Asks the edition that the entry was decided by. The editions only go forward. */
function followedBy(
  before: Standing | null,
  entry: JournalEntry,
  rules: RulesOfEntry,
): Stood | { readonly fault: JournalFault } {
  if (editionOf(entry) === 2) {
    const whole = { ...rules, regulation: withLaterKeys(rules.regulation) };
    const decision = asked(LAW_2, before?.dossier ?? null, entry, whole);
    if ('fault' in decision) return decision;
    return { standing: { edition: 2, dossier: decision.dossier }, messages: decision.messages };
  }
  if (before?.edition === 2) return { fault: fault('law-went-back', { seq: entry.seq }) };
  const { seq, command } = entry;
  if (command === 'limit.given-back') return { fault: fault('command-unknown', { seq, command }) };
  const decision = asked(LAW_1, before?.former ?? null, entry, rules);
  if ('fault' in decision) return decision;
  return { standing: standingOf1(decision.dossier), messages: decision.messages };
}

/** Nothing runs in an outage, so nothing was recorded in it: neither at its beginning, which may be an entry itself, nor at its end. */
function busyWithin(
  { seq, command, with: carried }: JournalEntry,
  before: readonly JournalEntry[],
): JournalFault | null {
  if (command !== 'limit.given-back') return null;
  const { from, until } = carried as Outage;
  const found = before.find(({ at }) => from < at && at < until);
  return found === undefined ? null : fault('outage-busy', { seq, entry: found.seq });
}

/** What an edition of the law decides of an entry, or why it does not let it pass. */
function asked<AnyDossier>(
  law: Law<AnyDossier>,
  before: AnyDossier | null,
  entry: JournalEntry,
  rules: RulesOfEntry,
): Extract<DecisionOf<AnyDossier>, { refused: null }> | { readonly fault: JournalFault } {
  const { seq, command } = entry;
  const untimely = timeliness(law, before, entry);
  if (untimely !== null) return { fault: untimely };
  const decision = decided(law, before, entry, rules);
  if (decision === null) return { fault: fault('command-failed', { seq, command }) };
  if (decision === 'unknown') return { fault: fault('command-unknown', { seq, command }) };
  if (decision.refused !== null)
    return { fault: fault('command-refused', { seq, command, refusal: decision.refused.code }) };
  return decision;
}

/**
 * A limit passes at its own instant and not before, and before anything that comes later: the door first records what has
 * passed. The law itself is not asked when, so it is asked here.
 */
function timeliness<AnyDossier>(
  law: Law<AnyDossier>,
  before: AnyDossier | null,
  entry: JournalEntry,
): JournalFault | null {
  if (before === null) return null;
  const { seq, effectiveAt } = entry;
  if (!isSaidByClock(entry.command)) {
    const skipped = law.passedLimit(before, effectiveAt);
    return skipped === null ? null : fault('limit-skipped', { seq, subject: skipped.subject, kind: skipped.kind });
  }
  // It carries whose limit it is, and from when until when the system stood still.
  if (entry.command === 'limit.given-back' && Object.keys(entry.with).length !== 3)
    return fault('command-failed', { seq, command: entry.command });
  // Only the limit of an opinion is ever given back.
  const named = entry.with as { readonly subject?: unknown; readonly kind?: unknown };
  const { subject, kind } = entry.command === 'limit.passed' ? named : { subject: named.subject, kind: 'opinion' };
  const runs = law
    .runningLimits(before)
    .some((limit) => limit.subject === subject && limit.kind === kind && limit.dueAt === effectiveAt);
  if (!runs) return fault('limit-not-running', { seq, subject: String(subject), kind: String(kind) });
  return entry.at < effectiveAt ? fault('limit-recorded-early', { seq }) : null;
}

/** Null when the law could not even be asked: what the command carries is of no shape that it knows. */
function decided<AnyDossier>(
  law: Law<AnyDossier>,
  before: AnyDossier | null,
  entry: JournalEntry,
  rules: RulesOfEntry,
): DecisionOf<AnyDossier> | 'unknown' | null {
  const { command, actor, facts } = entry;
  const moment = {
    at: entry.effectiveAt,
    recordedAt: entry.at,
    actor,
    ...rules,
    register: facts.register,
    sha256,
  } as never;
  try {
    if (SYSTEM_COMMANDS.includes(command))
      return before === null ? 'unknown' : law.follow(before, { command, with: entry.with } as never, moment);
    if (!isCommandName(command) || !isOnConsultation(command)) return 'unknown';
    return law.decide(before, { command, consultation: entry.chain, with: entry.with } as never, moment);
  } catch {
    return null;
  }
}
