/** /dang-nhap/:provider: where a browser comes back to from a provider of single sign-on. Nobody need be signed in here. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api, type Schemas } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { Page } from '../app/page.js';
import { texts, useTexts } from '../language/language.js';
import { Refused } from '../parts/refused.js';
import { Waiting } from '../parts/waiting.js';
import { CodeForm, isCodeNeeded } from './code-form.js';
import { useSignedIn } from './sign-in.js';

const words = texts({
  vi: { title: 'Đăng nhập một lần', what: 'kết quả đăng nhập', back: 'Về trang đăng nhập' },
  en: { title: 'Single sign-on', what: 'what came of the sign-in', back: 'To the sign-in page' },
});

export function Component() {
  const t = useTexts(words);
  const { provider = '' } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const go = (to: string) => void navigate(to, { replace: true });
  const signedIn = useSignedIn(() => go('/'));
  // Read before the address is cleaned: what a provider sent is good once, and belongs in no history.
  const came = useRef(window.location.search);
  const coming = useMutation<Schemas['ReturnedView'], Problem | TypeError, string>({
    mutationFn: async (search) => {
      const params = { path: { provider } };
      const { data, error } = await api.POST('/api/v1/session/providers/{provider}/finish', {
        params,
        body: { search },
      });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: ({ person, linked }) => {
      if (!linked) return signedIn(person);
      void queries.invalidateQueries();
      go('/tai-khoan/bao-mat');
    },
  });
  const finish = coming.mutate;
  useEffect(() => {
    const search = came.current;
    came.current = '';
    if (search === '' && window.location.search === '') return finish('?');
    if (search === '') return;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    finish(search);
  }, [finish]);
  return (
    <Page title={t.title}>
      {isCodeNeeded(coming.error) ? (
        <CodeForm onSignedIn={signedIn} onBack={() => go('/')} />
      ) : (
        <>
          {coming.error === null && <Waiting what={t.what} rows={2} />}
          <Refused error={coming.error} />
          {coming.error !== null && (
            <p>
              <Link to="/">{t.back}</Link>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
