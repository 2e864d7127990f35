/** "Công văn số 1234/CAT-PC07 ngày 22/5/2023": what a message is, in one line. */
import type { CivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import type { Language } from '../../language/texts.js';
import { sayDate } from '../../time/say.js';
import { sortWords } from './axis-words.js';

export type AxisMessage = Schemas['AxisMessageView'];

export function messageTitle({ sort, status, code, on, typeName, fileName }: AxisMessage, language: Language): string {
  const t = sortWords[language];
  if (sort === 'broken') return t.broken(fileName);
  if (sort === 'status') return t.status(status ?? '');
  return `${t.document(code, typeName)}${on === null ? '' : t.of(sayDate(on as CivilDate))}`;
}

/** Where its answer is entered, once it is matched. */
export const answerAddress = ({ consultation, agency }: AxisMessage): string =>
  `/ho-so/${encodeURIComponent(consultation ?? '')}/tra-loi/${encodeURIComponent(agency ?? '')}`;
