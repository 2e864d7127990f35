/** For whom a consultation waits while this person need not do anything: who, until when, and what silence will mean. */
import type { Consultation, Opinion } from '../../api/client.js';

export interface WaitedFor {
  /** Codes of agencies that have the same limit. */
  readonly agencies: readonly string[];
  /** Null where it runs not yet. */
  readonly dueAt: string | null;
  readonly kind: 'answer' | 'receipt' | 'stage' | 'competence';
}

/** Whom it waits for, earliest limit first; agencies with the same limit together. `own` is not waited for. */
export function waitedFor(
  { opinions, dispute, lead }: Pick<Consultation, 'opinions' | 'dispute' | 'lead'>,
  own: string | null,
): WaitedFor[] {
  const groups = new Map<string, { agencies: string[]; dueAt: string | null; kind: WaitedFor['kind'] }>();
  const add = (kind: WaitedFor['kind'], dueAt: string | null, agency: string) => {
    // What silence means may differ with whom an agency answers to.
    const key = `${kind} ${dueAt} ${kind === 'answer' ? opinions[agency]?.subordination : ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { agencies: [agency], dueAt, kind });
    else group.agencies.push(agency);
  };
  for (const opinion of Object.values(opinions)) {
    const { contest, state } = opinion;
    if (state === 'contested' && contest?.office != null && contest.office !== own)
      add('competence', contest.dueAt, contest.office);
    if (!isWaitedFor(opinion) || opinion.heldBy === own) continue;
    if (opinion.receivedAt === null) {
      if (lead !== own) add('receipt', null, opinion.agency);
    } else add('answer', opinion.dueAt, opinion.agency);
  }
  if (dispute !== null && dispute.holder !== null && dispute.holder !== own)
    add('stage', dispute.dueAt, dispute.holder);
  return [...groups.values()].sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1));
}

function isWaitedFor({ state }: Opinion): boolean {
  return state === 'awaiting' || state === 'clarifying';
}
