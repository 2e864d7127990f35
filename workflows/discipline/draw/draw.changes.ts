/** What a command changes of a draw. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { DrawInputs } from '../inputs.js';
import { frozenBy } from './draw.checks.js';
import { type DrawContext, drawnBy, listHashOf, seedOf } from './draw.js';
import type { CheckpointAfter, DrawFacts } from './draw-facts.js';
import { sha256 } from './sha-256.js';

type Change<Name extends keyof DrawInputs> = (
  context: DrawContext,
  input: Required<DrawInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<DrawContext>;

export const committed: Change<'draw.commit'> = (_context, input, { at, actor, facts }) => {
  const agency = actor.agency as string;
  const items = frozenBy(input, facts.draw as DrawFacts);
  return {
    subject: input.subject,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: null, person: null },
    holder: { agency, person: null },
    dueOn: null,
    source: input.source,
    purpose: input.purpose,
    items,
    listHash: listHashOf(items),
    count: input.count,
    commitment: input.commitment,
    committedAt: at,
    secret: null,
    checkpoint: null,
    seed: null,
    drawn: null,
    voided: null,
  };
};

export const opened: Change<'draw.open'> = ({ items, count }, { secret }, { facts }) => {
  const after = (facts.draw as DrawFacts).checkpoint as CheckpointAfter;
  const hash = sha256(after.text);
  const seed = seedOf(secret, hash);
  return { secret, checkpoint: { ...after, hash }, seed, drawn: drawnBy(seed, items, count) };
};

export const voided: Change<'draw.void'> = (_context, { reason }, { today, actor }) => ({
  voided: { reason, on: today, by: actor.name },
});
