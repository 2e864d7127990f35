/** What a new round changes of what was sent: only that goes into the command, so that the rest stays as it was. */
import type { Schemas } from '../api/client.js';

type Question = Schemas['QuestionView'];

/** What those asked are asked about. */
export interface Request {
  readonly proposal: string;
  readonly position: string;
  readonly questions: readonly Question[];
}

interface ChangedRequest {
  proposal?: string;
  position?: string;
  questions?: Schemas['Question'][];
}

/**
 * The parts that differ. A question whose text was emptied is no longer asked; `added` is the text of one more, asked of all.
 * Questions go whole: a key stays with its question, so that it is still known as the same one.
 */
export function changedRequest(before: Request, now: Request, added = ''): ChangedRequest {
  const kept = now.questions.filter(({ text }) => text.trim() !== '');
  const more = added.trim() === '' ? [] : [{ key: freeKey(kept), text: added, agencies: null }];
  const questions = [...kept, ...more];
  return {
    ...(now.proposal === before.proposal ? {} : { proposal: now.proposal }),
    ...(now.position === before.position ? {} : { position: now.position }),
    ...(JSON.stringify(questions) === JSON.stringify(before.questions)
      ? {}
      : {
          questions: questions.map(({ key, text, agencies }) => ({
            key,
            text,
            ...(agencies === null ? {} : { agencies }),
          })),
        }),
  };
}

function freeKey(questions: readonly Question[]): string {
  let number = questions.length + 1;
  while (questions.some(({ key }) => key === `q${number}`)) number += 1;
  return `q${number}`;
}
