/**
 * What a person may do now, from the machine itself: each command is tried on the dossier with nothing in it. What is then
 * refused only for what it carries is open; what is refused for who asks, or for where things stand, is not. Nothing is
 * written: the law is a pure function.
 */

import { enteredByClerk, onOwnOpinionOnly } from '../../../workflows/commands/authority.js';
import {
  CLOCK,
  type ConsultationCommand,
  type ConsultationCommandName,
  commandsAbout,
  rowOf,
} from '../../../workflows/commands/commands.js';
import { REFUSALS } from '../../../workflows/commands/refusals.js';
import {
  currentDispute,
  currentOpinions,
  type Dossier,
  opinionsOf,
  passedLimit,
} from '../../../workflows/dossier/dossier.js';
import { dueCommand } from '../../../workflows/dossier/due-command.js';
import { decide, follow } from '../../../workflows/law.js';
import { calendarOfAgency } from '../../../workflows/limits/agency-calendar.js';
import { provisionally } from '../../../workflows/limits/calendar.js';
import { projectLimit } from '../../../workflows/limits/limit.js';
import type { Outage } from '../../../workflows/limits/standstill.js';
import { type Instant, inVietnam } from '../../../workflows/limits/time.js';
import type { Opinion } from '../../../workflows/opinion/opinion.js';
import type { Moment } from '../../../workflows/step/circumstances.js';
import { commandMethod, commandPath } from './command-paths.js';
import type { OpenActionView } from './consultation.views.js';

/** The moment of an act for a command: its actor is the person in the role that the command would be carried out in. */
export type MomentFor = (command: ConsultationCommandName, agency?: string) => Moment;

/**
 * The open actions of a person on a consultation, each with the limit that ends it.
 * @param outages those by which the door would hold the limits that have come
 */
export function openActions(stored: Dossier, momentFor: MomentFor, outages: readonly Outage[]): OpenActionView[] {
  const moment = momentFor('consultation.draft');
  const dossier = caughtUp(stored, moment, outages);
  const actions: OpenActionView[] = [];
  const { id } = dossier;
  const add = (
    command: ConsultationCommandName,
    until: Instant | null,
    about: { agency?: string; comment?: string } = {},
  ) =>
    actions.push({
      command,
      ...about,
      href: commandPath(command, id, about),
      method: commandMethod(command),
      until: until === null || until <= moment.at ? null : inVietnam(until),
    });

  for (const command of commandsAbout('consultation', 'dispute'))
    if (isOpen(dossier, command, {}, momentFor(command))) add(command, stageLimit(dossier, command));
  for (const opinion of currentOpinions(dossier)) {
    const { agency, comments, external } = opinion.context;
    // What an agency outside says to a session comes on paper: the clerk enters it in its name.
    if (external)
      for (const command of commandsAbout('dispute').filter(enteredByClerk))
        if (isOpen(dossier, command, { agency }, momentFor(command, agency)))
          add(command, stageLimit(dossier, command), { agency });
    for (const command of commandsAbout('opinion')) {
      const acting = momentFor(command, agency);
      if (isTried(dossier, opinion, command, acting) && isOpen(dossier, command, carrying(command, agency), acting))
        add(command, opinionLimit(opinion, command, acting), { agency });
    }
    for (const { key: comment } of comments)
      for (const command of commandsAbout('comment')) {
        const acting = momentFor(command, agency);
        if (!isTried(dossier, opinion, command, acting)) continue;
        if (isOpen(dossier, command, { ...carrying(command, agency), comment }, acting))
          add(command, null, { agency, comment });
      }
  }
  return actions;
}

/**
 * Limits that have passed and wait for the sweep have passed all the same, or are given their last day back: the door would apply them
 * first.
 */
function caughtUp(stored: Dossier, moment: Moment, outages: readonly Outage[]): Dossier {
  let dossier = stored;
  for (let limit = passedLimit(dossier, moment.at); limit !== null; limit = passedLimit(dossier, moment.at)) {
    const due = dueCommand(dossier, limit, moment.regulation, outages);
    const passed = follow(dossier, due, { ...moment, at: limit.dueAt, actor: CLOCK });
    if (passed.refused !== null) return dossier;
    dossier = passed.dossier;
  }
  return dossier;
}

function carrying(command: ConsultationCommandName, agency: string): { agency?: string } {
  return onOwnOpinionOnly(command) ? {} : { agency };
}

function isTried(dossier: Dossier, opinion: Opinion, command: ConsultationCommandName, { actor }: Moment): boolean {
  return !onOwnOpinionOnly(command) || opinionsOf(dossier, actor.agency ?? '').includes(opinion);
}

function isOpen(dossier: Dossier, command: ConsultationCommandName, carried: object, moment: Moment): boolean {
  const { refused } = decide(
    dossier,
    { command, consultation: dossier.id, with: carried } as unknown as ConsultationCommand,
    moment,
  );
  return refused === null || REFUSALS[refused.code] === 'content';
}

/** The limit of the stage that a dispute stands at; a consultation as a whole has none. */
function stageLimit(dossier: Dossier, command: ConsultationCommandName): Instant | null {
  return rowOf(command).until === 'stage' ? (currentDispute(dossier)?.context.dueAt ?? null) : null;
}

function opinionLimit({ state, context }: Opinion, command: ConsultationCommandName, moment: Moment): Instant | null {
  switch (rowOf(command).until) {
    case 'return':
      return returnWindow(context, moment);
    case 'notice':
      return context.notice?.dueAt ?? null;
    case 'opinion':
      return state === 'awaiting' || state === 'clarifying' ? context.dueAt : null;
    default:
      return null;
  }
}

/** Whatever ends first: the time to return, or the limit itself. */
function returnWindow({ ledger, dueAt, heldBy }: Opinion['context'], { regulation, calendar }: Moment): Instant | null {
  const [start] = ledger;
  if (start?.kind !== 'start') return dueAt;
  const { within } = regulation.return;
  if (within === null) return dueAt;
  const budget = { workingDays: within.workingDays };
  const window = projectLimit(
    [{ kind: 'start', on: start.on, budget }],
    provisionally(calendarOfAgency(calendar, heldBy)),
    regulation.clock,
  ).dueAt;
  return dueAt !== null && dueAt < window ? dueAt : window;
}
