/** The frame of every page: who is signed in, where one can go, the evaluation bar, and what is announced to whoever listens. */
import { useEffect } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useLiveUpdates } from '../api/live.js';
import { texts, useTexts } from '../language/language.js';
import { Waiting } from '../parts/waiting.js';
import { useMe } from '../session/me.js';
import { SignInPage } from '../session/sign-in-page.js';
import { ClockProvider } from '../time/now.js';
import { Announcer } from './announcer.js';
import { EvaluationBar } from './evaluation-bar.js';
import { Header } from './header.js';
import { LostConnection } from './lost-connection.js';

const words = texts({
  vi: { skip: 'Đến nội dung chính', page: 'trang' },
  en: { skip: 'To the main content', page: 'the page' },
});

export function Frame() {
  const me = useMe();
  const t = useTexts(words);
  const { pathname } = useLocation();
  useLiveUpdates(me !== null && me !== undefined);
  // A new page is read from its beginning, by eye and by ear.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what this is about
  useEffect(() => {
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  if (me === undefined) return <Bare what={t.page} />;
  if (me === null) return <SignInPage />;
  return (
    <ClockProvider now={me.now} moves={!me.evaluation} waiting={<Bare what={t.page} />}>
      <a className="only-heard" href="#main">
        {t.skip}
      </a>
      {me.evaluation && <EvaluationBar />}
      <Header me={me} />
      <LostConnection />
      <Outlet />
      <Announcer />
      <ScrollRestoration />
    </ClockProvider>
  );
}

function Bare({ what }: { readonly what: string }) {
  return (
    <main className="page">
      <Waiting what={what} />
    </main>
  );
}
