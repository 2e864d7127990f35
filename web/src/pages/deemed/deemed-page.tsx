/** /ho-so/:id/vi-sao-dong-y/:agency: on one page why an agency is deemed to agree, and what later took it away. */
import { Link, useParams } from 'react-router';
import { useAgencyNames } from '../../api/agency-names.js';
import { $api, type Consultation, type Schemas } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayEffect, sayMoment } from '../../time/say.js';
import { Moment } from '../../time/until.js';
import { Crumb } from '../consultation/crumb.js';
import { PrintFoot } from '../consultation/print-foot.js';
import {
  DaysLine,
  ExtensionLine,
  HindrancesLine,
  NoticeLine,
  ReceiptLine,
  RuleLine,
  ToldLine,
} from './deemed-lines.js';
import { pageWords } from './deemed-words.js';

export function Component() {
  const { id = '', agency = '' } = useParams();
  const t = useTexts(pageWords);
  const consultation = $api.useQuery('get', '/api/v1/consultations/{id}', { params: { path: { id } } });
  const why = $api.useQuery('get', '/api/v1/consultations/{id}/opinions/{agency}/deemed-consent', {
    params: { path: { id, agency } },
  });
  const error = consultation.error ?? why.error;
  if (consultation.data === undefined || why.data === undefined)
    return (
      <Page title={t.title}>
        <Refused error={error} />
        {error === null && <Waiting what={t.what} rows={8} />}
      </Page>
    );
  return <Whole consultation={consultation.data} view={why.data} />;
}

function Whole({
  consultation,
  view,
}: {
  readonly consultation: Consultation;
  readonly view: Schemas['DeemedConsentView'];
}) {
  const t = useTexts(pageWords);
  const { language } = useLanguage();
  const nameOf = useAgencyNames(consultation.parties);
  const name = nameOf(view.agency);
  const address = `/ho-so/${encodeURIComponent(consultation.id)}`;
  const line = { view, name };
  const { holder } = view;
  const roles = useTexts(roleWords);
  return (
    <Page
      title={t.title}
      heading={
        <>
          <Crumb>
            <Link to={address}>{consultation.subject}</Link>
          </Crumb>
          <h1>
            {t.title}: {name}
          </h1>
        </>
      }
    >
      {view.fell !== null && <Fell fell={view.fell} />}
      <Notice tone="seal">
        <p>{t.short(name, nameOf(consultation.lead), sayEffect(instantFrom(view.effectiveAt), language))}</p>
        {holder !== null && (
          <p>{t.holder([holder.name, `${roles[holder.role]} ${nameOf(holder.agency)}`].filter(Boolean).join(', '))}</p>
        )}
      </Notice>
      <RuleLine {...line} />
      <ReceiptLine {...line} />
      <DaysLine {...line} />
      <ExtensionLine {...line} />
      <ToldLine {...line} />
      <HindrancesLine {...line} />
      <NoticeLine {...line} />
      <p className="second" style={{ marginTop: 24 }}>
        {t.entry(view.entry)} <Link to={`${address}/nhat-ky`}>{t.journal}</Link>
      </p>
      <p className="no-print" style={{ marginTop: 16 }}>
        <Button onPress={() => window.print()}>{t.print}</Button>
      </p>
      <PrintFoot consultation={consultation} />
    </Page>
  );
}

/** What took the deemed consent away: told first, so that nobody relies on what is told below. */
function Fell({ fell }: { readonly fell: Schemas['FallenView'] }) {
  const t = useTexts(pageWords);
  const { language } = useLanguage();
  const how =
    fell.command === 'opinion.answer' && fell.receivedAt !== null
      ? t.paper(sayMoment(instantFrom(fell.receivedAt), language))
      : fell.command === 'opinion.accept-late'
        ? t.accepted
        : t.other;
  return (
    <Notice tone="ochre">
      <p>
        <b>{t.fell}.</b> {how}{' '}
        {fell.evidence !== null && (
          <>
            {t.evidence} <span className="said">{fell.evidence}</span>.{' '}
          </>
        )}
        {t.since} <Moment at={fell.at} />.
      </p>
    </Notice>
  );
}
