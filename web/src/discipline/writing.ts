/** How names and days of a case are written: names as they were when they were told, days in the words of the language. */
import type { CivilDate } from '../../../workflows/limits/time.js';
import { useAgencyName } from '../api/agency-names.js';
import type { Schemas } from '../api/client.js';
import { useLanguage } from '../language/language.js';
import { instantFrom, sayDay, sayMoment } from '../time/say.js';
import type { FactWriting } from './words.js';

/** @param names of the agencies and people of a case; an agency that is not among them has the name of the register */
export function useFactWriting(names: readonly Schemas['CaseNameView'][]): FactWriting {
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const named = (id: string | null) => names.find((one) => one.id === id)?.name;
  return {
    agency: (code) => named(code) ?? agencyName(code),
    person: (id) => named(id) ?? '',
    named: (id) => named(id),
    day: (day) => (day === null ? '' : sayDay(day as CivilDate, language)),
    moment: (instant) => (instant === null ? '' : sayMoment(instantFrom(instant), language)),
  };
}
