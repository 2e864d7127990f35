/** The providers of single sign-on, on the sign-in page. */
import { useMutation } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { Refused } from '../parts/refused.js';
import styles from './sign-in-page.module.css';

const words = texts({
  vi: { by: (label: string) => `Đăng nhập bằng ${label}` },
  en: { by: (label: string) => `Sign in with ${label}` },
});

export function ProviderButtons({ providers }: { readonly providers: readonly Schemas['AboutProvider'][] }) {
  const t = useTexts(words);
  const going = useMutation<Schemas['RoundTripView'], Problem | TypeError, string>({
    mutationFn: async (provider) => {
      const { data, error } = await api.POST('/api/v1/session/providers/{provider}/begin', {
        params: { path: { provider } },
      });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: ({ url }) => window.location.assign(url),
  });
  if (providers.length === 0) return null;
  return (
    <div className={styles.providers}>
      {providers.map(({ name, label }) => (
        <Button key={name} wide busy={going.isPending} onPress={() => going.mutate(name)}>
          {t.by(label)}
        </Button>
      ))}
      <Refused error={going.error} />
    </div>
  );
}
