/** The options with which a dispute goes up, before anybody changes them: the lead's, and that of every dissent that is open. */
import type { Consultation } from '../../api/client.js';

export interface FirstOption {
  readonly key: string;
  readonly text: string;
  /** Whose option it is. */
  readonly of: string;
}

/**
 * A dissent that the heads have worked out is no longer an option. What a dissenting agency proposes is its alternative; where
 * it made none, its conditions that were not accepted, or its reason.
 */
export function optionsAtFirst({
  lead,
  position,
  differences,
  opinions,
}: Pick<Consultation, 'lead' | 'position' | 'differences' | 'opinions'>): FirstOption[] {
  const open = differences.filter(({ onMainContent }) => onMainContent);
  const proposals = open.map(({ agency, comments }) => {
    const opinion = opinions[agency];
    const conditions = comments.map((key) => opinion?.comments[key]?.text ?? '').filter(Boolean);
    return { text: opinion?.answer?.alternative || conditions.join('\n') || opinion?.answer?.reason || '', of: agency };
  });
  return [{ text: position, of: lead }, ...proposals].map((option, index) => ({ key: `pa${index + 1}`, ...option }));
}
