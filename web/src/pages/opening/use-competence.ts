/** What the registers of delegated powers and of functions have against what is written, told before it is opened (PY-1.4a, PY-2.1c). */
import { $api } from '../../api/client.js';
import { useMyself } from '../../session/me.js';
import { type CompetenceOfOpening, competenceOf } from './competence-of.js';
import { inputOf, type OpeningForm, SECRET } from './opening-form.js';
import type { Rules } from './use-rules.js';
import { useSettled } from './use-settled.js';

/** Powers are seldom recorded. */
const A_MINUTE = 60_000;
const PAUSE_MS = 900;

export function useCompetence(form: OpeningForm, { regulation, agencies }: Rules): CompetenceOfOpening {
  const lead = useMyself().agency?.code ?? '';
  const { matter: typed = '', leadFunction } = inputOf(form);
  const matter = useSettled(form.classification === SECRET ? '' : typed.slice(0, LONGEST), PAUSE_MS);
  const { data } = $api.useQuery(
    'get',
    '/api/v1/delegated-powers/about',
    {
      params: { query: { matter, ...(leadFunction === undefined ? {} : { leadFunction }) } },
    },
    { enabled: matter !== '' || leadFunction !== undefined, staleTime: A_MINUTE },
  );
  return competenceOf(form, {
    lead,
    functions: agencies.get(lead)?.functions ?? [],
    regulation,
    powers: data?.powers ?? [],
  });
}

/** The server takes no longer name of a matter in a query. */
const LONGEST = 2000;
