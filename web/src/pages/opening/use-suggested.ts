/** The agencies that the text suggests, asked of the server once typing has paused. What is secret is not asked about. */
import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '../../api/client.js';
import { type OpeningForm, SECRET } from './opening-form.js';
import { suggestedAgencies, textOf } from './suggestions.js';
import { useSettled } from './use-settled.js';

const LONGEST_TEXT = 20_000;
const PAUSE_MS = 900;

export function useSuggested(form: OpeningForm, lead: string) {
  const text = useSettled(textOf(form, LONGEST_TEXT), PAUSE_MS);
  const { data, error } = $api.useQuery(
    'post',
    '/api/v1/functions/suggest',
    { body: { text } },
    { enabled: text !== '' && form.classification !== SECRET, placeholderData: keepPreviousData },
  );
  return { suggested: text === '' ? [] : suggestedAgencies(data?.items ?? [], lead), suggestError: error ?? null };
}
