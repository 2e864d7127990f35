/** "Thời hạn và ý kiến của N cơ quan": the limit ribbon and the position matrix of a consultation. */
import { useId, useMemo, useRef, useState } from 'react';
import { ruleUnder } from '../../../../../workflows/regulation/regime.js';
import type { Regulation } from '../../../../../workflows/regulation/regulation.js';
import { useAgencyNames } from '../../../api/agency-names.js';
import { $api, type Consultation, type Opinion } from '../../../api/client.js';
import { texts, useLanguage, useTexts } from '../../../language/language.js';
import { Button } from '../../../parts/button.js';
import { Downloads } from '../../../parts/downloads.js';
import { Refused } from '../../../parts/refused.js';
import { Waiting } from '../../../parts/waiting.js';
import { useClock } from '../../../time/now.js';
import { instantFrom } from '../../../time/say.js';
import { whyDeemedLink } from '../../deemed/why-link.js';
import { measuresOf } from '../ribbon/measures.js';
import { PhoneRibbon } from '../ribbon/phone-ribbon.js';
import { useWidth } from '../ribbon/use-width.js';
import { ByGroup } from './by-group.js';
import { FormerRounds } from './former-tables.js';
import styles from './matrix.module.css';
import { PhoneList } from './phone-list.js';
import { type Picture, pictureOf } from './picture.js';
import { PlainTable } from './plain-table.js';
import { PositionsGrid } from './positions-grid.js';
import type { Told } from './span-words.js';
import { tallySentence } from './tally.js';

const words = texts({
  vi: {
    heading: (count: number) => `Thời hạn và ý kiến của ${count} cơ quan`,
    limits: 'Thời hạn',
    opinions: 'Ý kiến',
    agencies: (count: number) => `${count} cơ quan`,
    what: (count: number) => `${count} ý kiến`,
    asTable: 'Xem dạng bảng, in',
    asPicture: 'Xem dạng hình',
    print: 'In',
  },
  en: {
    heading: (count: number) => `Deadlines and opinions of ${count} ${count === 1 ? 'agency' : 'agencies'}`,
    limits: 'Deadlines',
    opinions: 'Opinions',
    agencies: (count: number) => `${count} ${count === 1 ? 'agency' : 'agencies'}`,
    what: (count: number) => `${count} ${count === 1 ? 'opinion' : 'opinions'}`,
    asTable: 'View as a table, print',
    asPicture: 'View as a picture',
    print: 'Print',
  },
});

/** The section of a consultation that was sent; nothing for a draft, about which no agency was asked yet. */
export function Positions({ consultation }: { readonly consultation: Consultation }) {
  const opinions = useMemo(() => Object.values(consultation.opinions), [consultation.opinions]);
  const { what } = useTexts(words);
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/regulations/{id}',
    { params: { path: { id: consultation.regulation } } },
    { staleTime: Number.POSITIVE_INFINITY },
  );
  if (opinions.length === 0) return null;
  if (error !== null) return <Refused error={error} />;
  if (data === undefined) return <Waiting what={what(opinions.length)} rows={opinions.length} />;
  return (
    <Section consultation={consultation} opinions={opinions} regulation={data.regulation as unknown as Regulation} />
  );
}

function Section({
  consultation,
  opinions,
  regulation,
}: {
  readonly consultation: Consultation;
  readonly opinions: readonly Opinion[];
  readonly regulation: Regulation;
}) {
  const id = useId();
  const { now, calendar } = useClock();
  const { language } = useLanguage();
  const { heading, asTable, asPicture, print } = useTexts(words);
  const [tabular, setTabular] = useState(false);
  const nameOf = useAgencyNames(consultation.parties);
  const { suspended, regime, id: consultationId } = consultation;
  const suspendedSince = consultation.suspension === null ? null : instantFrom(consultation.suspension.since);
  const told: Told = useMemo(
    () => ({
      now,
      calendar,
      regulation: ruleUnder(regulation, regime)?.regulation ?? regulation,
      regime,
      language,
      suspended,
      suspendedSince,
      nameOf,
      whyDeemed: (agency) => whyDeemedLink(consultationId, agency),
    }),
    [now, calendar, regulation, regime, language, suspended, suspendedSince, nameOf, consultationId],
  );
  const title = heading(opinions.length);
  return (
    <section className={styles.section} aria-labelledby={`${id}title`}>
      <header className={styles.header}>
        <h2 id={`${id}title`}>{title}</h2>
        <p className="second">{tallySentence(opinions, language)}</p>
        <span className={styles.views}>
          <Downloads path={`/api/v1/consultations/${encodeURIComponent(consultationId)}/answers`} what={title} />
          {tabular && (
            <Button look="quiet" small onPress={() => window.print()}>
              {print}
            </Button>
          )}
          <Button look="quiet" small onPress={() => setTabular(!tabular)}>
            {tabular ? asPicture : asTable}
          </Button>
        </span>
      </header>
      <FormerRounds consultation={consultation} told={told} />
      <ByGroup
        opinions={opinions}
        unfolded={tabular}
        draw={(some) =>
          tabular ? (
            <PlainTable label={title} opinions={some} questions={consultation.questions} told={told} />
          ) : (
            <AsPicture consultation={consultation} opinions={some} told={told} />
          )
        }
      />
    </section>
  );
}

/** Some opinions as the room on the screen allows. */
function AsPicture({ consultation, opinions, told }: Pick<Drawn, 'consultation' | 'opinions' | 'told'>) {
  const id = useId();
  const picture = useMemo(() => pictureOf(opinions, told, `${id}hatch`), [opinions, told, id]);
  const place = useRef<HTMLDivElement>(null);
  const { width, onPaper } = useWidth(place);
  const { layout, dayWidth } = measuresOf(width, picture.strip.days.length, consultation.questions.length, onPaper);
  const drawn = { consultation, opinions, told, picture, dayWidth };
  return (
    <div ref={place} className={styles.measured}>
      {width === 0 ? null : layout === 'phone' ? (
        <OnPhone {...drawn} />
      ) : (
        <Grids {...drawn} together={layout === 'together'} />
      )}
    </div>
  );
}

interface Drawn {
  readonly consultation: Consultation;
  readonly opinions: readonly Opinion[];
  readonly told: Told;
  readonly picture: Picture;
  readonly dayWidth: number;
}

function Grids({ together, ...drawn }: Drawn & { readonly together: boolean }) {
  const { heading, limits, opinions } = useTexts(words);
  if (together) return <PositionsGrid {...drawn} label={heading(drawn.opinions.length)} shows="both" />;
  return (
    <>
      <PositionsGrid {...drawn} label={limits} shows="ribbon" />
      <PositionsGrid {...drawn} label={opinions} shows="matrix" />
    </>
  );
}

function OnPhone({ consultation, opinions, told, picture, dayWidth }: Drawn) {
  const { opinions: said, agencies } = useTexts(words);
  return (
    <>
      <div className={styles.scroller}>
        <PhoneRibbon
          lanes={picture.lanes}
          strip={picture.strip}
          dayWidth={dayWidth}
          instants={picture.instants(dayWidth, true)}
          events={picture.events(dayWidth)}
          sentence={[picture.sentence, ...picture.sentences].join(' ')}
          hatch={picture.hatch}
        />
      </div>
      <h3 className={styles.listTitle}>
        {said} <span className="group-count">{agencies(opinions.length)}</span>
      </h3>
      <PhoneList opinions={opinions} questions={consultation.questions} told={told} hatch={picture.hatch} />
    </>
  );
}
