/**
 * The first decision: nobody knows yet who is here, nobody is signed in, or the pages. The pages begin to load only for
 * somebody who is signed in, so that a stranger waits for nothing but the page of signing in; the pages that are everybody's
 * ask nobody to sign in.
 */
import { lazy, Suspense } from 'react';
import { useMe } from '../session/me.js';
import { SignInPage } from '../session/sign-in-page.js';
import { FirstMoment } from './first-moment.js';
import { isPublic } from './public-pages.js';

const Pages = lazy(async () => ({ default: (await import('./pages.js')).Pages }));

export function Start() {
  const me = useMe();
  if (!isPublic(location.pathname)) {
    if (me === undefined) return <FirstMoment />;
    if (me === null) return <SignInPage />;
  }
  return (
    <Suspense fallback={<FirstMoment />}>
      <Pages />
    </Suspense>
  );
}
