/** What each agency of a round has said, as the letters about all of them list it. */
import type { Dossier } from '../../../workflows/dossier/dossier.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import type { Opinion, OpinionState } from '../../../workflows/opinion/opinion.js';
import type { ViewFacts } from '../facts/letter-contents.js';
import type { Known, LetterAct } from './act.js';
import { commentFacts } from './answering.js';
import { agencyFacts } from './parts-of.js';

const STANDINGS: Readonly<Record<OpinionState, ViewFacts['standing']>> = {
  awaiting: 'open',
  clarifying: 'open',
  returned: 'open',
  contested: 'open',
  overdue: 'open',
  answered: 'answered',
  deemed: 'deemed',
  unanswered: 'unanswered',
  released: 'released',
  transferred: 'transferred',
  cancelled: 'cancelled',
};

/** The views of the last round. */
export function viewsOf({ register, after }: LetterAct, known: Known): ViewFacts[] {
  return lastRound(after).map((opinion) => viewOf(opinion));

  function viewOf({ state, context }: Opinion): ViewFacts {
    const texts = new Map(after.consultation.context.questions.map(({ key, text }) => [key, text]));
    const { answer, heldBy, comments, late } = context;
    return {
      agency: agencyFacts(register, heldBy),
      standing: STANDINGS[state],
      position: state === 'answered' ? (answer?.position ?? null) : null,
      reason: answer?.reason ?? null,
      alternative: answer?.alternative ?? null,
      on: answer === null ? null : civilDateOf(answer.receivedAt),
      letter: answer === null || answer.evidence !== null ? null : known.answer(heldBy),
      late: late !== null,
      comments: comments.map((comment) => ({
        ...commentFacts(comment, texts),
        result: comment.result,
        explanation: comment.explanation,
        maintained: comment.maintained,
      })),
    };
  }
}

const lastRound = ({ consultation, opinions }: Dossier): Opinion[] => {
  const round = consultation.context.rounds.at(-1)?.number ?? 0;
  return opinions.filter(({ context }) => context.round === round);
};
