/** Several acts of one kind, read one by one and signed with one confirmation; each is sent with the version in which it was read. */
import { Link, useSearchParams } from 'react-router';
import { StaleNotice } from '../../acts/stale-notice.js';
import { useAgencyName } from '../../api/agency-names.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { ManyBar, WhatCame } from './many-bar.js';
import { type Matter, matterOf, matterWords } from './matters.js';
import { QuotedOwed } from './signing-confirm.js';
import { SigningLine } from './signing-line.js';
import { owedIn, useOwed } from './use-owed.js';
import { usePreparedNumbers } from './use-prepared-numbers.js';
import { type Owed, type Signing, useSigning } from './use-signing.js';

const words = texts({
  vi: {
    more: (things: string) => `Danh sách hiện 200 ${things} đầu; ký xong sẽ hiện các ${things} tiếp theo.`,
    work: 'Về Việc của tôi',
    back: 'Về hồ sơ',
  },
  en: {
    more: () => 'The first 200 are listed; the next ones come when these are signed.',
    work: 'To My work',
    back: 'To the consultation',
  },
});

const NOTHING: readonly string[] = [];

export function Component() {
  const t = useTexts(words);
  const [params] = useSearchParams();
  const only = params.get('ho-so');
  const matter = matterOf(params.get('viec'));
  const m = useTexts(matterWords)[matter.name];
  const { consultations, hasMore, isWaiting, error } = useOwed(matter, only);
  const isNotices = matter.name === 'thong-bao';
  const signing = useSigning(usePreparedNumbers(isNotices ? consultations.map(({ id }) => id) : NOTHING));
  const groups = consultations
    .map((consultation) => ({ consultation, lines: owedIn(matter, consultation, signing.outcomes) }))
    .filter(({ lines }) => lines.length > 0);
  const open = groups
    .flatMap(({ lines }) => lines)
    .filter(({ key, isOpen }) => isOpen && signing.outcomes.get(key)?.is !== 'done');
  return (
    <Page title={m.title} beside={m.how}>
      <Refused error={error} />
      {signing.result !== null && (
        <WhatCame result={signing.result} things={m.things}>
          <Back only={only} />
        </WhatCame>
      )}
      {isWaiting && error === null && <Waiting what={m.things} />}
      {!isWaiting && groups.length === 0 && error === null && (
        <Empty title={m.empty}>
          <Back only={only} />
        </Empty>
      )}
      {groups.map(({ consultation, lines }) => (
        <section key={consultation.id} className="group">
          <h2>
            <Link to={`/ho-so/${encodeURIComponent(consultation.id)}`}>{consultation.subject}</Link>
          </h2>
          {signing.isOutdated(consultation) && (
            <StaleNotice consultation={consultation} onSee={() => signing.readAgain(consultation)} />
          )}
          <Lines matter={matter} lines={lines} signing={signing} />
        </section>
      ))}
      {hasMore && <p className="second">{t.more(m.things)}</p>}
      {open.length > 0 && (
        <ManyBar
          acts={matter.acts}
          things={m.things}
          open={open}
          signing={signing}
          isOutdated={open.some((one) => signing.isChosen(one) && signing.isOutdated(one.consultation))}
          quote={(owed) => <QuotedOwed matter={matter} owed={owed} number={signing.numberOf(owed.key)} />}
        />
      )}
    </Page>
  );
}

function Lines({
  matter,
  lines,
  signing,
}: {
  readonly matter: Matter;
  readonly lines: readonly Owed[];
  readonly signing: Signing;
}) {
  const nameOf = useAgencyName();
  return (
    <ul>
      {lines.map((owed) => (
        <SigningLine key={owed.key} matter={matter} owed={owed} name={nameOf(owed.agency)} signing={signing} />
      ))}
    </ul>
  );
}

function Back({ only }: { readonly only: string | null }) {
  const t = useTexts(words);
  return (
    <ButtonLink small to={only === null ? '/' : `/ho-so/${encodeURIComponent(only)}`}>
      {only === null ? t.work : t.back}
    </ButtonLink>
  );
}
