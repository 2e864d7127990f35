/** Forgets a story of the province. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Refused } from '../../parts/refused.js';

const words = texts({
  vi: { act: 'Bỏ', of: (name: string) => `Bỏ kịch bản ${name}` },
  en: { act: 'Remove', of: (name: string) => `Remove the story ${name}` },
});

export function ForgetStory({ name }: { readonly name: string }) {
  const t = useTexts(words);
  const queries = useQueryClient();
  // The name stands in the query, which no command of the client carries.
  const forget = useMutation({
    mutationFn: async () => {
      const { error } = await api.DELETE('/api/v1/own-rehearsals', { params: { query: { name } } });
      if (error !== undefined) throw error;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Button small look="quiet" aria-label={t.of(name)} busy={forget.isPending} onPress={() => forget.mutate()}>
        {t.act}
      </Button>
      <Refused error={forget.error} />
    </>
  );
}
