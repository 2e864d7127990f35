/** Who answers what: the request that the page is about, as every part of the editor needs it. */
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import type { Consultation, Opinion, Schemas } from '../../api/client.js';
import { useMyself } from '../../session/me.js';
import { type Signer, useSigner } from './signer.js';

export interface AnswerProps {
  readonly consultation: Consultation;
  readonly opinion: Opinion;
  readonly regulation: Regulation;
  readonly clauses: readonly Schemas['CitedClauseView'][];
  readonly nameOf: (code: string) => string;
}

export interface Answering {
  /** Whether an answer that was given is made clearer. */
  readonly clarifies: boolean;
  /** Whether this person signs it; otherwise they prepare it. */
  readonly signs: boolean;
  readonly lead: string;
  readonly signer: Signer;
  readonly clarificationsLeft: number;
}

export function useAnswering({ consultation, opinion, regulation, nameOf }: AnswerProps): Answering {
  const me = useMyself();
  const { agency, external, heldBy } = opinion;
  const clarifies = opinion.state === 'clarifying';
  const command = clarifies ? 'opinion.clarify' : 'opinion.answer';
  const signs = consultation.actions.some((one) => one.command === command && one.agency === agency);
  return {
    clarifies,
    signs,
    lead: nameOf(consultation.lead),
    signer: useSigner(me, heldBy, signs && !external),
    clarificationsLeft: Math.max(0, regulation.clarification.max - opinion.clarifications),
  };
}
