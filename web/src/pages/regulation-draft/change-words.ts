/** What goes otherwise in a story, as a sentence. */

import { parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import { buttonOf } from '../../commands/catalogue.js';
import type { Language } from '../../language/texts.js';
import { consultationStateWords, opinionStateWords, outcomeWords, positionWords } from '../../marks/words.js';
import { sayDate } from '../../time/say.js';

type Change = Schemas['StoryChangeView'];

const look = (words: Readonly<Record<string, string>>, value: string) => words[value] ?? value;

/** "Bước 5, c1, Thông báo lại: được nhận → bị từ chối"; agencies by their codes, as the story has them. */
export function changeInWords({ step, what, path, before, after }: Change, language: Language): string {
  const vi = language === 'vi';
  if (step !== null) {
    const where = `${vi ? 'Bước' : 'Step'} ${step}${path === null ? '' : ` (${path})`}, ${buttonOf(what, language)}`;
    const outcome = (value: string | null) =>
      value === 'accepted' ? (vi ? 'được nhận' : 'let pass') : vi ? `bị từ chối (${value})` : `refused (${value})`;
    return `${where}: ${outcome(before)} → ${outcome(after)}`;
  }
  const [id = '', , agency] = (path ?? '').split('.');
  const ofOpinion = path?.includes('.opinions.') === true;
  const where = ofOpinion ? `${id}, ${agency}` : id;
  const value = (text: string | null) => saidValue(what, text, ofOpinion, language);
  return `${where}${what === 'lastDay' ? (vi ? ', hạn trả lời' : ', deadline') : ''}: ${value(before)} → ${value(after)}`;
}

function saidValue(what: string, text: string | null, ofOpinion: boolean, language: Language): string {
  if (text === null) return language === 'vi' ? 'chưa có' : 'none';
  if (what === 'lastDay') {
    const day = parseCivilDate(text);
    return day === null ? text : sayDate(day);
  }
  if (what === 'position') return look(positionWords[language], text);
  if (what === 'outcome') return look(outcomeWords[language], text);
  return look((ofOpinion ? opinionStateWords : consultationStateWords)[language], text);
}
