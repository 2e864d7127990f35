/** Names the other case, or the other item of what was sent, that stands in the way of an act: after the sentences of the refusal. */
import type { OtherInTheWay } from '../../../workflows/discipline/case-refusals.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import type { Locale } from '../locale.js';
import type { ProblemBody } from './told-problem.js';

/** The problem with one more sentence; as it is where nothing stands in the way. */
export function withOther(body: ProblemBody, other: OtherInTheWay | null, locale: Locale): ProblemBody {
  return other === null ? body : { ...body, detail: `${body.detail} ${sentence(other, locale)}` };
}

function sentence({ item, subject, from, until }: OtherInTheWay, locale: Locale): string {
  const period = from === null || until === null ? '' : ` (${told(from)} – ${told(until)})`;
  if (locale === 'vi') return `${item === null ? 'Đã có' : `Trùng với mục ${item}`}: “${subject}”${period}.`;
  return `${item === null ? 'There is' : `Item ${item} is`}: “${subject}”${period}.`;
}

/** As days are written here: 30/06/2023. */
const told = (day: CivilDate): string => day.split('-').reverse().join('/');
