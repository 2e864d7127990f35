/** What the agencies answered, question by question: so that the answers to one question can be read side by side. */
import type { Consultation, Opinion, Schemas } from '../../../api/client.js';
import type { PositionWord } from '../../../marks/words.js';

/** What one agency says to one question. */
export interface SaidToQuestion {
  readonly agency: string;
  readonly position: PositionWord;
  /** In the agency's own words; null where it chose a position and wrote nothing. */
  readonly text: string | null;
  readonly receivedAt: string;
  /** It came after the limit: it is read, and it is not counted. */
  readonly late: boolean;
}

export interface AnsweredQuestion {
  readonly key: string;
  readonly text: string;
  /** In the order in which the agencies were asked. */
  readonly said: readonly SaidToQuestion[];
  /** The agencies that were asked this and have said nothing to it. */
  readonly silent: readonly string[];
}

type Asked = Pick<Consultation, 'questions' | 'opinions'>;

/** Every question of the round with its answers; those that were withdrawn or passed on are not among the silent. */
export function saidByQuestion({ questions, opinions }: Asked): AnsweredQuestion[] {
  const asked = Object.values(opinions);
  return questions.map(({ key, text }) => {
    const of = asked.filter((opinion) => opinion.questions.includes(key));
    const said = of.flatMap((opinion) => saidTo(opinion, key));
    const silent = of.filter(
      (opinion) => !GONE.includes(opinion.state) && !said.some(({ agency }) => agency === opinion.agency),
    );
    return { key, text, said, silent: silent.map(({ agency }) => agency) };
  });
}

const GONE: readonly Opinion['state'][] = ['released', 'transferred', 'cancelled'];

function saidTo({ agency, answer, late }: Opinion, question: string): SaidToQuestion[] {
  const given = answer ?? late;
  if (given === null) return [];
  const { position, text } = ofQuestion(given, question);
  return [{ agency, position: position as PositionWord, text, receivedAt: given.receivedAt, late: answer === null }];
}

/** Before every question had to be answered, an answer could hold for all of them. */
function ofQuestion({ answers, position }: Schemas['AnswerView'], question: string) {
  return answers.find((one) => one.question === question) ?? { position, text: null };
}
