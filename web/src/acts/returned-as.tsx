/** What the agency wrote when it returned the request. */

import { useAgencyNames } from '../api/agency-names.js';
import { texts, useTexts } from '../language/language.js';
import type { ActProps } from './act.js';
import { Quoted } from './quoted.js';
import { returnGroundWords } from './return-grounds.js';

const words = texts({
  vi: {
    returned: (name: string, ground: string) => `${name} trả lại: ${ground}`,
    missing: (items: readonly string[]) => `Còn thiếu: ${items.join('; ')}.`,
    competent: 'Cơ quan có thẩm quyền theo văn bản trả lại:',
  },
  en: {
    returned: (name: string, ground: string) => `${name} returned it: ${ground}`,
    missing: (items: readonly string[]) => `Missing: ${items.join('; ')}.`,
    competent: 'Competent agency, as they say:',
  },
});

export function ReturnedAs({ consultation, agency, agencyName }: ActProps) {
  const t = useTexts(words);
  const grounds = useTexts(returnGroundWords);
  const nameOf = useAgencyNames(consultation.parties);
  const returned = consultation.opinions[agency]?.returned;
  if (returned === undefined || returned === null) return null;
  const ground = new Map<string, string>(Object.entries(grounds)).get(returned.ground) ?? returned.ground;
  return (
    <Quoted by={t.returned(agencyName, ground)}>
      {returned.reason}
      {returned.missing !== undefined && ` ${t.missing(returned.missing)}`}
      {returned.competentAgency !== null && ` ${t.competent} ${nameOf(returned.competentAgency)}.`}
    </Quoted>
  );
}
