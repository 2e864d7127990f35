/** The frame of every page: who is signed in, where one can go, the evaluation bar, and what a screen reader is told. */
import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useLiveUpdates } from '../api/live.js';
import { texts, useTexts } from '../language/language.js';
import { useMe } from '../session/me.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { SignInPage } from '../session/sign-in-page.js';
import { ClockProvider } from '../time/now.js';
import { Announcer } from './announcer.js';
import { EvaluationBar } from './evaluation-bar.js';
import { FirstMoment } from './first-moment.js';
import styles from './frame.module.css';
import { Header } from './header.js';
import { LostConnection } from './lost-connection.js';

const words = texts({
  vi: { skip: 'Đến nội dung chính', coming: 'Đang mở trang' },
  en: { skip: 'To the main content', coming: 'Opening the page' },
});

export function Frame() {
  const me = useMe();
  const t = useTexts(words);
  const { pathname } = useLocation();
  const { state } = useNavigation();
  useLiveUpdates(me !== null && me !== undefined);
  const shown = useRef(pathname);
  // A new page is read from its beginning, by eye and by ear.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  if (me === undefined) return <FirstMoment />;
  if (me === null) return <SignInPage />;
  return (
    <ClockProvider now={me.now} moves={!me.evaluation} waiting={<FirstMoment />}>
      <a className="only-heard" href="#main">
        {t.skip}
      </a>
      {me.evaluation && <EvaluationBar />}
      <Header me={me} />
      <LostConnection />
      {state === 'loading' && (
        <p className={styles.coming} role="status">
          {t.coming}…
        </p>
      )}
      <Outlet />
      <Announcer />
      <SignInAgain me={me} />
      <ScrollRestoration />
    </ClockProvider>
  );
}
