/** One step is told once: while a dispute is worked out, who holds its stage holds the consultation as a whole as well. */
import type { Schemas } from '../../api/client.js';

type Step = Schemas['HeldStepView'];
type Span = Pick<Step, 'subject' | 'step' | 'agency' | 'from' | 'until'>;

/** What the consultation as a whole waits for is told by the stage of its dispute. */
const TOLD_BY_STAGE = ['reconciling', 'escalated'];

/** The steps but for those of the whole that a stage of the dispute tells: the same agency, from when until when. */
export function heldOnce<S extends Span>(steps: readonly S[]): S[] {
  const stages = new Set(steps.filter(({ subject }) => subject.startsWith('dispute:')).map(spanOf));
  return steps.filter(
    (step) => step.subject !== 'consultation' || !TOLD_BY_STAGE.includes(step.step) || !stages.has(spanOf(step)),
  );
}

const spanOf = ({ agency, from, until }: Span): string => [agency, from, until].join(' ');
