/** Every address of the client, each page loaded on first use. */
import { createBrowserRouter, type RouteObject } from 'react-router';
import { ErrorPage } from './error-page.js';
import { FirstMoment } from './first-moment.js';
import { Frame } from './frame.js';

const ROUTES: RouteObject[] = [
  // For whoever holds a letter in their hands: nobody signs in.
  {
    path: '/v/:code',
    lazy: () => import('../pages/verification/verification-page.js'),
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstMoment,
  },
  // For people and businesses: nobody signs in.
  {
    path: '/phan-anh',
    lazy: () => import('../pages/public-petition/form-page.js'),
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstMoment,
  },
  {
    path: '/phan-anh/:code',
    lazy: () => import('../pages/public-petition/follow-page.js'),
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstMoment,
  },
  // For whoever holds a proof: nobody signs in, and the file goes nowhere.
  {
    path: '/kiem-tra',
    lazy: () => import('../pages/check-proof/check-proof-page.js'),
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstMoment,
  },
  {
    path: '/dat-lai-mat-khau',
    lazy: () => import('../session/code-page.js'),
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstMoment,
  },
  {
    path: '/dang-nhap/:provider',
    lazy: () => import('../session/provider-page.js'),
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstMoment,
  },
  {
    path: '/',
    Component: Frame,
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstMoment,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          { index: true, lazy: () => import('../pages/work/work-page.js') },
          { path: 'ho-so', lazy: () => import('../pages/consultations/consultations-page.js') },
          { path: 'ho-so/moi', lazy: () => import('../pages/opening/new-page.js') },
          { path: 'ho-so/:id/soan', lazy: () => import('../pages/opening/opening-page.js') },
          { path: 'ho-so/:id', lazy: () => import('../pages/consultation/consultation-page.js') },
          { path: 'ho-so/:id/nhat-ky', lazy: () => import('../pages/consultation/journal-page.js') },
          { path: 'ho-so/:id/chung-cu', lazy: () => import('../pages/proof/proof-page.js') },
          { path: 'ho-so/:id/vi-sao-dong-y/:agency', lazy: () => import('../pages/deemed/deemed-page.js') },
          { path: 'ho-so/:id/tra-loi/:agency', lazy: () => import('../pages/answer/answer-page.js') },
          { path: 'ho-so/:id/tranh-chap', lazy: () => import('../pages/dispute/dispute-page.js') },
          { path: 'ho-so/:id/quyet-dinh', lazy: () => import('../pages/dispute/decision-page.js') },
          { path: 'ky-nhieu', lazy: () => import('../pages/signing/signing-page.js') },
          { path: 'tranh-chap', lazy: () => import('../pages/disputes/disputes-page.js') },
          { path: 'tong-quan', lazy: () => import('../pages/overview/overview-page.js') },
          { path: 'tong-quan/danh-sach', lazy: () => import('../pages/overview/requests-page.js') },
          { path: 'tong-quan/so-lieu', lazy: () => import('../pages/conduct/conduct-page.js') },
          { path: 'tong-quan/so-lieu/chi-tiet', lazy: () => import('../pages/conduct/behind-page.js') },
          { path: 'tong-quan/theo-doi', lazy: () => import('../pages/conduct/follow-up-page.js') },
          { path: 'truy-vet', lazy: () => import('../pages/trace/trace-page.js') },
          { path: 'van-ban', lazy: () => import('../pages/letters/letters-page.js') },
          { path: 'van-ban/lien-thong', lazy: () => import('../pages/axis/axis-page.js') },
          { path: 'hop-thu', lazy: () => import('../pages/inbox/inbox-page.js') },
          { path: 'ky-cuong', lazy: () => import('../pages/discipline/cases-page.js') },
          { path: 'ky-cuong/ho-so/:id', lazy: () => import('../pages/discipline/case-page.js') },
          { path: 'ky-cuong/kiem-diem/nguong', lazy: () => import('../pages/discipline/thresholds-page.js') },
          { path: 'ky-cuong/so-lieu-cua-toi', lazy: () => import('../pages/conduct/own-figures-page.js') },
          { path: 'ky-cuong/so-lieu-cua-toi/chi-tiet', lazy: () => import('../pages/conduct/own-behind-page.js') },
          {
            path: 'ky-cuong/thu-tuc-noi-bo/nhap-tep',
            lazy: () => import('../pages/discipline/procedures-import-page.js'),
          },
          { path: 'ky-cuong/:kind', lazy: () => import('../pages/discipline/cases-page.js') },
          { path: 'tai-khoan/thong-bao', lazy: () => import('../pages/account/notices-page.js') },
          { path: 'tai-khoan/bao-mat', lazy: () => import('../pages/account/security-page.js') },
          { path: 'tai-khoan/mat-khau', lazy: () => import('../pages/account/password-page.js') },
          { path: 'quan-tri', lazy: () => import('../pages/administration/administration-page.js') },
          { path: 'quan-tri/quy-dinh/soan/:id', lazy: () => import('../pages/regulation-draft/draft-page.js') },
          { path: 'quan-tri/:part', lazy: () => import('../pages/administration/administration-page.js') },
          { path: '*', Component: ErrorPage },
        ],
      },
    ],
  },
];

let made: ReturnType<typeof createBrowserRouter> | undefined;

/** The router of this window, made on first use: from then on it loads the page at which it stands. */
export function router(): ReturnType<typeof createBrowserRouter> {
  made ??= createBrowserRouter(ROUTES);
  return made;
}
