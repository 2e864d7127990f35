/** What the page of a kind shows beside what every case has; most kinds have nothing of their own. */
import { type ComponentType, lazy, Suspense } from 'react';
import type { CaseKind } from '../../../workflows/discipline/case.js';
import type { CaseDetail } from './use-case-command.js';

const OWN: Readonly<Partial<Record<CaseKind, ComponentType<{ readonly detail: CaseDetail }>>>> = {
  petition: lazy(() => import('./petition/petition-parts.js')),
  'period-report': lazy(() => import('./period-report/report-figures.js')),
  'follow-up-review': lazy(() => import('./follow-up-review/reviewed-items.js')),
};

export function OwnPart({ detail }: { readonly detail: CaseDetail }) {
  const Own = OWN[detail.kind];
  return Own === undefined ? null : (
    <Suspense fallback={null}>
      <Own detail={detail} />
    </Suspense>
  );
}
