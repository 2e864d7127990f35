/**
 * What an amended calendar has moved is told (design §3). An opinion tells of its own limit; here are those of a notice, of the
 * Office, of a stage of a dispute and of a confirmation. Reminders tell for themselves.
 */
import { confirmationKey, disputeKey } from '../dispute/dispute.js';
import { type RunningLimit, runningLimits } from '../dossier/dossier.js';
import type { MessageKind } from '../dossier/message-kinds.js';
import { opinionKey } from '../opinion/opinion.js';
import { everyoneIn, type Message } from '../step/messages.js';
import type { Work } from './work.js';

/** Of what a limit is, and whom it concerns beside the lead. */
interface Concern {
  readonly stage: 'notice' | 'competence' | 'dispute' | 'confirmation';
  readonly agency: string | null;
  readonly holder: string | null;
  readonly told: readonly string[];
}

const name = ({ kind, subject }: RunningLimit): string => `${kind} ${subject}`;

/** The limits as they run, to be compared with what they are later. */
export function limitsBefore(work: Work): ReadonlyMap<string, string> {
  return new Map(runningLimits(work).map((limit) => [name(limit), limit.dueAt]));
}

/** Tells of every limit that ends at another moment than before. */
export function tellOfMoved(work: Work, before: ReadonlyMap<string, string>): void {
  const concerns = concernsIn(work);
  for (const limit of runningLimits(work)) {
    const concern = concerns.get(name(limit));
    if (concern === undefined || before.get(name(limit)) === limit.dueAt) continue;
    const { stage, agency, holder, told } = concern;
    const to = [...new Set([...told, work.consultation.context.lead])].map(everyoneIn);
    const params: Message['params'] = { stage, agency, holder, dueAt: limit.dueAt };
    work.messages.push({ kind: 'limit-moved' satisfies MessageKind, to, params });
  }
}

function concernsIn({ opinions, disputes }: Work): ReadonlyMap<string, Concern> {
  const found = new Map<string, Concern>();
  for (const { context } of opinions) {
    const { agency, heldBy, contest } = context;
    const key = opinionKey(context);
    const office = contest?.office ?? null;
    found.set(`notice ${key}`, { stage: 'notice', agency, holder: null, told: [] });
    found.set(`competence ${key}`, { stage: 'competence', agency, holder: office, told: [...listed(office), heldBy] });
  }
  for (const { context } of disputes) {
    const { holder, dissenters, sessions } = context;
    found.set(`stage ${disputeKey(context)}`, {
      stage: 'dispute',
      agency: null,
      holder,
      told: [...listed(holder), ...dissenters],
    });
    for (const agency of Object.keys(sessions))
      found.set(`confirmation ${confirmationKey(context, agency)}`, {
        stage: 'confirmation',
        agency,
        holder: null,
        told: [agency],
      });
  }
  return found;
}

const listed = (agency: string | null): readonly string[] => (agency === null ? [] : [agency]);
