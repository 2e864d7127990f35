/**
 * What a result rests on, counted: who answered and how, who is only deemed to agree, who said nothing, and what is still owed.
 * Told wherever a result is, so that no silence is read as an agreement.
 */

import type { Opinion } from '../api/client.js';
import { counted } from '../language/counted.js';
import type { Language } from '../language/texts.js';
import { type PositionWord, positionWords } from './words.js';

export type Counted = Pick<Opinion, 'state' | 'position' | 'notice'>;

const SAYS = {
  vi: {
    answered: (n: number, asked: number) => `${n} trên ${asked} cơ quan được lấy ý kiến đã trả lời`,
    deemed: (n: number) =>
      `${n} cơ quan không trả lời, được xác định là đồng ý theo quy định; không cộng vào số thống nhất.`,
    silent: (n: number) => `${n} cơ quan không trả lời; không được coi là đồng ý.`,
    released: (n: number) => `${n} cơ quan trả lại văn bản và được chấp nhận.`,
    owed: (n: number) => `Còn ${n} thông báo về việc được xác định là đồng ý chưa phát hành.`,
  },
  en: {
    answered: (n: number, asked: number) => `${n} of ${asked} agencies answered`,
    deemed: (n: number) =>
      `${counted(n, 'agency', 'agencies')} did not answer, deemed to agree by rule; not counted as agreement.`,
    silent: (n: number) => `${counted(n, 'agency', 'agencies')} did not answer, which is no agreement.`,
    released: (n: number) => `${counted(n, 'agency', 'agencies')} returned the request, which was accepted.`,
    owed: (n: number) => `${counted(n, 'notice')} of deemed consent ${n === 1 ? 'is' : 'are'} not yet issued.`,
  },
} as const;

/** Whom the request still concerns: not those from whom it was taken back, or who were replaced by a successor. */
const isAsked = ({ state }: Counted): boolean => state !== 'cancelled' && state !== 'transferred';
const isSilent = ({ state }: Counted): boolean => state === 'overdue' || state === 'unanswered';

/** How many have answered. */
export function answeredAmong(opinions: readonly Counted[]): number {
  return opinions.filter(({ state }) => state === 'answered').length;
}

/** "2 trên 4 cơ quan được lấy ý kiến đã trả lời: 1 thống nhất, 1 không thống nhất." and what else there is, a sentence each. */
export function answersCounted(opinions: readonly Counted[], language: Language): string[] {
  const says = SAYS[language];
  const asked = opinions.filter(isAsked);
  const positions = (Object.keys(positionWords.vi) as PositionWord[]).flatMap((position) => {
    const count = asked.filter((one) => one.state === 'answered' && one.position === position).length;
    return count === 0 ? [] : [`${count} ${positionWords[language][position].toLocaleLowerCase('vi')}`];
  });
  const answered = says.answered(answeredAmong(asked), asked.length);
  const told = [`${positions.length === 0 ? answered : `${answered}: ${positions.join(', ')}`}.`];
  const add = (say: (n: number) => string, count: number) => count > 0 && told.push(say(count));
  add(says.deemed, asked.filter(({ state }) => state === 'deemed').length);
  add(says.silent, asked.filter(isSilent).length);
  add(says.released, asked.filter(({ state }) => state === 'released').length);
  add(says.owed, asked.filter(({ notice }) => notice?.state === 'pending').length);
  return told;
}
