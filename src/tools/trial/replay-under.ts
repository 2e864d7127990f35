/**
 * Replays a consultation under another regulation than the one that it was opened under: what people did stands in the journal,
 * with its moment; what the clock did is counted anew. People are taken to have acted at the same moments all the same.
 */
import {
  type Actor,
  CLOCK,
  type ConsultationCommand,
  isCommandName,
  isOnConsultation,
  rowOf,
  type SystemCommand,
} from '../../../workflows/commands/commands.js';
import { type Dossier, passedLimit } from '../../../workflows/dossier/dossier.js';
import { dueCommand } from '../../../workflows/dossier/due-command.js';
import { type Decision, decide, follow } from '../../../workflows/law.js';
import type { Calendar } from '../../../workflows/limits/calendar.js';
import type { Outage } from '../../../workflows/limits/standstill.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { ruleUnder } from '../../../workflows/regulation/regime.js';
import { ORDINARY_REGIME, type Regulation, type Urgency } from '../../../workflows/regulation/regulation.js';
import type { Moment, RegisterExcerpt, RegisteredAgency } from '../../../workflows/step/circumstances.js';
import { editionOf, isSaidByClock, type JournalEntry } from '../../journal/entry.js';
import { sha256 } from '../../platform/canonical-json.js';
import { type Course, CourseTaken } from './course.js';

/** A recorded act that the regulation does not let pass, where nothing else is assumed in its place. */
export interface ActNotPossible {
  readonly seq: number;
  readonly command: string;
  readonly code: string;
}

export interface ReplayedUnder {
  readonly course: Course;
  readonly notPossible: readonly ActNotPossible[];
}

export interface RulesOfReplay {
  readonly regulation: Regulation;
  /** The regulation under which it was opened: who chose its usual limit is taken to choose the usual one again. */
  readonly pinned: Regulation;
  /** By hash, as entries name them. */
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** Limits pass until then. */
  readonly until: Instant;
}

/** Why a consultation cannot be replayed: an earlier edition of the law decided it, it could not have been opened, it cannot be read. */
export type NotReplayed = 'earlierLaw' | 'notOpened' | 'unreadable';

/** The course of a consultation under another regulation, from its entries in order; or why it cannot be told. */
export function replayUnder(entries: readonly JournalEntry[], rules: RulesOfReplay): ReplayedUnder | NotReplayed {
  if (entries.some((entry) => editionOf(entry) !== 2)) return 'earlierLaw';
  const givenBack = entries.filter(({ command }) => command === 'limit.given-back');
  const replay = new Replay(
    rules,
    givenBack.map((entry) => entry.with as Outage),
  );
  for (const entry of entries) if (!replay.take(entry)) return 'unreadable';
  replay.end();
  return replay.opened ? replay.told : 'notOpened';
}

const LIMIT_REFUSED: readonly string[] = ['limit-too-short', 'limit-too-long'];
/** Where the lead acted on what had ended by itself before, it is taken to do first what the regulation now asks for. */
const WAITS_FOR_THE_LEAD: readonly string[] = ['notice-pending', 'opinions-pending', 'not-in-state'];
const FORESEEN: readonly string[] = ['notice.issue', 'opinion.close-unanswered', 'opinion.urge'];
const REASON = 'Giả định khi so với quy định khác';

class Replay {
  private readonly taken = new CourseTaken();
  private readonly notPossible: ActNotPossible[] = [];
  private readonly agencies: Record<string, RegisteredAgency> = {};
  private dossier: Dossier | null = null;
  private calendar: Calendar | undefined;
  private excerpt: RegisterExcerpt = { agencies: {}, office: null, chairman: null, alreadyAsked: {} };

  constructor(
    private readonly rules: RulesOfReplay,
    /** For which a day was given back: the journal of a consultation tells of no others. */
    private readonly outages: readonly Outage[],
  ) {}

  get opened(): boolean {
    return this.taken.course.openedAt !== null;
  }

  get told(): ReplayedUnder {
    return { course: this.taken.course, notPossible: this.notPossible };
  }

  /** Takes the next entry. @returns false for one that no replay can follow */
  take(entry: JournalEntry): boolean {
    const { facts, at } = entry;
    this.calendar ??= this.rules.calendars.get(facts.calendarHash);
    if (this.calendar === undefined) return false;
    this.passLimits(at);
    this.calendar = this.rules.calendars.get(facts.calendarHash) ?? this.calendar;
    Object.assign(this.agencies, facts.register.agencies);
    const { adopted: _, ...register } = facts.register;
    this.excerpt = { ...register, agencies: { ...this.agencies, ...register.agencies } };
    if (isSaidByClock(entry.command)) return true;
    if (entry.command === 'agency.transferred' || entry.command === 'calendar.amended') {
      this.followRegister(entry);
      return true;
    }
    if (!isCommandName(entry.command) || !isOnConsultation(entry.command)) return false;
    this.decide(entry);
    return true;
  }

  end(): void {
    this.passLimits(this.rules.until);
  }

  private decide(entry: JournalEntry): void {
    const carried = this.usualLimit(entry.with as Carried);
    let decision = this.ask(entry, carried);
    if (decision.refused !== null && LIMIT_REFUSED.includes(decision.refused.code))
      decision = this.ask(entry, { ...carried, limit: this.defaultLimit(carried) });
    if (decision.refused !== null && isOfLead(entry.command) && WAITS_FOR_THE_LEAD.includes(decision.refused.code)) {
      this.leadGoesOn(entry.at);
      decision = this.ask(entry, carried);
    }
    if (decision.refused === null) this.stand(decision.dossier, entry.effectiveAt);
    // A notice of a silence that there is not, and the like: the lead would not have done it.
    else if (!FORESEEN.includes(entry.command))
      this.notPossible.push({ seq: entry.seq, command: entry.command, code: decision.refused.code });
  }

  private ask({ command, chain, actor, effectiveAt }: JournalEntry, carried: object): Decision {
    const asked = { command, consultation: chain, with: carried } as ConsultationCommand;
    return decide(this.dossier, asked, this.moment(actor, effectiveAt, effectiveAt));
  }

  /** Notices that are owed are issued, and overdue answers no longer waited for: both by the lead's head. */
  private leadGoesOn(at: Instant): void {
    const lead = this.dossier?.consultation.context.lead;
    if (this.dossier === null || lead === undefined) return;
    const actor: Actor = {
      ...CLOCK,
      kind: 'person',
      agency: lead,
      agencyKind: 'department',
      role: 'head',
      asHead: true,
    };
    for (const { state, context } of this.dossier.opinions) {
      const acts: [string, object][] = [];
      if (state === 'overdue') acts.push(['opinion.close-unanswered', { agency: context.agency, reason: REASON }]);
      if (context.notice?.state === 'pending') acts.push(['notice.issue', { agency: context.agency, number: REASON }]);
      for (const [command, carried] of acts) {
        const asked = { command, consultation: this.dossier.id, with: carried } as ConsultationCommand;
        const decision = decide(this.dossier, asked, this.moment(actor, at, at));
        if (decision.refused === null) this.stand(decision.dossier, at);
      }
    }
  }

  private followRegister({ command, with: carried, actor, at, effectiveAt }: JournalEntry): void {
    if (this.dossier === null) return;
    const decision = follow(
      this.dossier,
      { command, with: carried } as SystemCommand,
      this.moment(actor, effectiveAt, at),
    );
    if (decision.refused === null) this.stand(decision.dossier, effectiveAt);
  }

  private passLimits(now: Instant): void {
    for (;;) {
      const limit = this.dossier === null ? null : passedLimit(this.dossier, now);
      if (this.dossier === null || limit === null) return;
      const { subject, kind, dueAt } = limit;
      const due = dueCommand(this.dossier, limit, this.rules.regulation, this.outages);
      const recordedAt = due.command === 'limit.given-back' && due.with.until > dueAt ? due.with.until : dueAt;
      const decision = follow(this.dossier, due, this.moment(CLOCK, dueAt, recordedAt));
      if (decision.refused !== null) throw new Error(`${kind} of ${subject} was refused: ${decision.refused.code}.`);
      this.stand(decision.dossier, dueAt);
    }
  }

  private stand(dossier: Dossier, at: Instant): void {
    this.dossier = dossier;
    this.taken.note(dossier, at);
  }

  private moment(actor: Actor, at: Instant, recordedAt: Instant): Moment {
    if (this.calendar === undefined) throw new Error('No entry was taken yet.');
    const { regulation } = this.rules;
    return { at, recordedAt, actor, regulation, calendar: this.calendar, register: this.excerpt, sha256 };
  }

  /** Who chose the usual limit chose no other: it is left out, so that the regulation says what is usual. */
  private usualLimit(carried: Carried): Carried {
    const { limit, ...rest } = carried;
    if (limit === undefined || JSON.stringify(limit) !== JSON.stringify(this.defaultLimit(carried, this.rules.pinned)))
      return carried;
    return rest;
  }

  private defaultLimit(carried: Carried, regulation = this.rules.regulation): object {
    const context = this.dossier?.consultation.context;
    const drafted = context?.draft as Carried | null | undefined;
    const regime = carried.regime ?? drafted?.regime ?? context?.regime ?? ORDINARY_REGIME;
    const urgency = carried.urgency ?? drafted?.urgency ?? context?.urgency ?? 'ordinary';
    const rule = (ruleUnder(regulation, regime)?.regulation ?? regulation).limits[urgency];
    return { [rule.unit]: rule.default };
  }
}

interface Carried {
  readonly limit?: object;
  readonly regime?: string;
  readonly urgency?: Urgency;
}

function isOfLead(command: string): boolean {
  return isCommandName(command) && (rowOf(command).by as readonly string[])[0] === 'lead';
}
