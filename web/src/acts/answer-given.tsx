/** The answer that an agency gave, as far as an act on it needs it. */
import { texts, useTexts } from '../language/language.js';
import { positionWords } from '../marks/words.js';
import type { ActProps } from './act.js';
import { Quoted } from './quoted.js';

const words = texts({
  vi: { answered: (name: string, position: string) => `${name} trả lời: ${position}` },
  en: { answered: (name: string, position: string) => `${name} answered: ${position}` },
});

export function AnswerGiven({ consultation, agency, agencyName }: ActProps) {
  const t = useTexts(words);
  const positions = useTexts(positionWords);
  const opinion = consultation.opinions[agency];
  const answer = opinion?.answer ?? opinion?.late;
  if (answer === undefined || answer === null) return null;
  const position = new Map<string, string>(Object.entries(positions)).get(answer.position) ?? answer.position;
  const said = [answer.reason, answer.alternative, ...answer.answers.map(({ text }) => text)].filter(Boolean);
  return <Quoted by={t.answered(agencyName, position)}>{said.length > 0 ? said.join('\n') : position}</Quoted>;
}
