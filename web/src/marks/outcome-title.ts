/** The heading of a result: an agreement is not told of where nobody has said that they agree. */
import type { Schemas } from '../api/client.js';
import type { Language } from '../language/texts.js';
import { answeredAmong, type Counted } from './answers-counted.js';
import { outcomeWords } from './words.js';

const NOBODY = {
  vi: {
    deemed: 'Đã kết luận: không cơ quan nào trả lời, được xác định là đồng ý theo quy định',
    silent: 'Đã kết luận: không cơ quan nào trả lời',
  },
  en: {
    deemed: 'Concluded: nobody answered; all are deemed to agree by rule',
    silent: 'Concluded: nobody answered',
  },
} as const;

export function outcomeTitle(outcome: Schemas['Outcome'], opinions: readonly Counted[], language: Language): string {
  if (outcome !== 'agreed' || answeredAmong(opinions) > 0) return outcomeWords[language][outcome];
  const silent = opinions.some(({ state }) => state === 'unanswered' || state === 'overdue');
  return silent ? NOBODY[language].silent : NOBODY[language].deemed;
}
