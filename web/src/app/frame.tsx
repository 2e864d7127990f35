/** The frame of every page: who is signed in, where one can go, the evaluation bar, and what a screen reader is told. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { AgenciesProvider } from '../api/agency-names.js';
import { useLiveUpdates } from '../api/live.js';
import { texts, useTexts } from '../language/language.js';
import { type Me, useMe } from '../session/me.js';
import { SignInPage } from '../session/sign-in-page.js';
import { ClockProvider } from '../time/now.js';
import { Announcer } from './announcer.js';
import { ClockHeld } from './clock-held.js';
import { EvaluationBar } from './evaluation-bar.js';
import { FirstMoment } from './first-moment.js';
import styles from './frame.module.css';
import { Header } from './header.js';
import { LostConnection } from './lost-connection.js';

const words = texts({
  vi: { skip: 'Đến nội dung chính', coming: 'Đang mở trang' },
  en: { skip: 'To the main content', coming: 'Opening the page' },
});

/** Asked for as soon as the first page stands, so that it is here when a session ends, and delays nothing. */
const SignInAgain = lazy(async () => {
  const { SignInAgain: loaded } = await import('../session/sign-in-again.js');
  return { default: loaded };
});

const OwedFactorPage = lazy(async () => {
  const { OwedFactorPage: loaded } = await import('../session/owed-factor-page.js');
  return { default: loaded };
});

/** Who comes from a page that is everybody's need not be signed in yet: they are asked here. */
export function Frame() {
  const me = useMe();
  if (me === undefined) return <FirstMoment />;
  return me === null ? <SignInPage /> : <Entered key={me.id} me={me} />;
}

/** Who must have a second factor and has none sets it up first, and sees the recovery codes to their end. */
function Entered({ me }: { readonly me: Me }) {
  const [isSettingUp, setSettingUp] = useState(me.owesFactor);
  if (me.owesFactor && !isSettingUp) setSettingUp(true);
  if (!isSettingUp) return <Framed me={me} />;
  return (
    <Suspense fallback={<FirstMoment />}>
      <OwedFactorPage name={me.name} />
    </Suspense>
  );
}

function Framed({ me }: { readonly me: Me }) {
  const t = useTexts(words);
  const { pathname } = useLocation();
  const { state } = useNavigation();
  useLiveUpdates();
  const shown = useRef(pathname);
  // A new page is read from its beginning, by eye and by ear.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <ClockProvider now={me.now} moves={!me.evaluation} waiting={<FirstMoment />}>
      <a className="only-heard" href="#main">
        {t.skip}
      </a>
      {me.evaluation && <EvaluationBar />}
      <Header me={me} />
      <LostConnection />
      <ClockHeld me={me} />
      {state === 'loading' && (
        <p className={styles.coming} role="status">
          {t.coming}…
        </p>
      )}
      <AgenciesProvider>
        <Outlet />
      </AgenciesProvider>
      <Announcer />
      <Suspense>
        <SignInAgain me={me} />
      </Suspense>
      <ScrollRestoration />
    </ClockProvider>
  );
}
