/** For whom a consultation waits while this person need not do anything: who, until when, and what silence will mean. */
import { type SilenceMeans, silenceOfOpinion } from '../../acts/silence.js';
import type { Consultation, Opinion } from '../../api/client.js';

export interface WaitedFor {
  /** Codes of agencies that have the same limit. */
  readonly agencies: readonly string[];
  /** Null where it runs not yet. */
  readonly dueAt: string | null;
  readonly kind: 'answer' | 'receipt' | 'stage' | 'competence';
  /** What silence of these agencies will mean; null where it is no answer that is waited for. */
  readonly means: SilenceMeans | null;
}

/** Whom it waits for, earliest limit first; agencies with the same limit together. `own` is not waited for. */
export function waitedFor(
  { opinions, dispute, lead }: Pick<Consultation, 'opinions' | 'dispute' | 'lead'>,
  own: string | null,
): WaitedFor[] {
  const groups = new Map<string, WaitedFor & { readonly agencies: string[] }>();
  const add = (kind: WaitedFor['kind'], dueAt: string | null, agency: string, means: SilenceMeans | null = null) => {
    const key = `${kind} ${dueAt} ${means}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { agencies: [agency], dueAt, kind, means });
    else group.agencies.push(agency);
  };
  for (const opinion of Object.values(opinions)) {
    const { contest, state } = opinion;
    if (state === 'contested' && contest?.office != null && contest.office !== own)
      add('competence', contest.dueAt, contest.office);
    if (!isWaitedFor(opinion) || opinion.heldBy === own) continue;
    if (opinion.receivedAt === null) {
      if (lead !== own) add('receipt', null, opinion.agency);
    } else add('answer', opinion.dueAt, opinion.agency, silenceOfOpinion(opinion));
  }
  if (dispute !== null && dispute.holder !== null && dispute.holder !== own)
    add('stage', dispute.dueAt, dispute.holder);
  return [...groups.values()].sort((a, b) => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1));
}

function isWaitedFor({ state }: Opinion): boolean {
  return state === 'awaiting' || state === 'clarifying';
}
