/** My work: what my agency holds in the order in which it presses, what follows if nothing is done, and the one next act. */

import { calendarOfAgency } from '../../../../workflows/limits/agency-calendar.js';
import { useAgencyName } from '../../api/agency-names.js';
import { $api } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { ButtonLink } from '../../parts/button-link.js';
import { Downloads } from '../../parts/downloads.js';
import { useFresh } from '../../parts/fresh.js';
import { Later } from '../../parts/later.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { MATTER_NAMES, type MatterName } from '../signing/matters.js';
import { SignMany } from '../signing/sign-many.js';
import { Arrived } from './arrived.js';
import { capacityOf, mayDraft } from './capacity.js';
import { CasesWaiting } from './cases-waiting.js';
import { countSentence } from './count-words.js';
import { type GroupName, grouped, leads } from './groups.js';
import { KeptHere } from './kept-here.js';
import { LettersWaiting } from './letters-waiting.js';
import { type Listed, useListed } from './listed.js';
import { NothingHeld } from './nothing-held.js';
import { isOwn } from './own-part.js';
import { RolesToConfirm } from './roles-to-confirm.js';
import { stripOf } from './strip.js';
import { Strip } from './strip-view.js';
import { WaitingGroup } from './waiting-group.js';
import styles from './work.module.css';
import { keyOf, type WorkItem } from './work-item.js';
import { WorkRow } from './work-row.js';

const words = texts({
  vi: {
    title: 'Việc của tôi',
    draft: 'Soạn hồ sơ lấy ý kiến',
    work: 'việc cần xử lý',
    more: 'Xem thêm',
    others: 'Người khác trong cơ quan thực hiện',
    groups: {
      overdue: 'Quá hạn',
      today: 'Hôm nay',
      soon: 'Sắp đến hạn',
      unlimited: 'Không có thời hạn',
      drafted: 'Soạn thảo',
    } as Record<GroupName, string>,
  },
  en: {
    title: 'My work',
    draft: 'Draft a consultation',
    work: 'what is to be done',
    more: 'Show more',
    others: 'For others in the agency to do',
    groups: {
      overdue: 'Overdue',
      today: 'Today',
      soon: 'Coming',
      unlimited: 'Without a deadline',
      drafted: 'Being drafted',
    },
  },
});

export function Component() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const { now } = useClock();
  const held = useListed('/api/v1/work');
  const waiting = useListed('/api/v1/work/waiting');
  const { data: counts } = $api.useQuery('get', '/api/v1/me/counts', {});
  const nameOf = useAgencyName();
  const freshOf = useFresh();
  const own = held.all.filter((item) => isOwn(item, me));
  const others = held.all.filter((item) => !own.includes(item));
  const today = grouped(own, now).find(({ name }) => name === 'today')?.items.length ?? 0;
  const sentence =
    counts === undefined || me.agency === null
      ? ''
      : countSentence({ ...counts, work: counts.work + counts.letters, today }, language);
  return (
    <Page
      title={t.title}
      heading={
        <div className={styles.head}>
          <div className="page-head">
            <h1>{t.title}</h1>
            <p>{sentence}</p>
          </div>
          {mayDraft(me) && <ButtonLink to="/ho-so/moi">{t.draft}</ButtonLink>}
        </div>
      }
    >
      <Refused error={held.error ?? waiting.error} />
      <Arrived />
      <RolesToConfirm />
      <KeptHere
        subjectOf={(id) => [...held.all, ...waiting.all].find(({ consultation }) => consultation === id)?.subject}
      />
      {held.isWaiting || waiting.isWaiting ? (
        held.error === null && waiting.error === null && <Waiting what={t.work} />
      ) : (
        <div className={styles.body}>
          {me.agency !== null && (
            <div className={styles.strip}>
              <TwoWeeks mine={own} waiting={[...others, ...waiting.all]} />
            </div>
          )}
          <div>
            <SeveralOfAKind held={held} waiting={waiting} />
            {own.length === 0 && (counts?.letters ?? 0) === 0 && (counts?.cases ?? 0) === 0 && (
              <NothingHeld nextAwaited={waiting.all.find(({ dueAt }) => dueAt !== null)?.dueAt ?? null} />
            )}
            <HeldGroups items={held.shown.filter((item) => own.includes(item))} all={own} {...{ nameOf, freshOf }} />
            <LettersWaiting solid={own.length === 0} />
            {me.agency !== null && <CasesWaiting />}
            {others.length > 0 && (
              <section className={`group ${styles.group}`}>
                <h2>
                  {t.others} <span className="group-count">{others.length}</span>
                </h2>
                <Rows items={held.shown.filter((item) => others.includes(item))} {...{ nameOf, freshOf }} />
              </section>
            )}
            {held.hasMore && (
              <div className={styles.more}>
                <Button busy={held.isReading} onPress={held.showMore}>
                  {t.more}
                </Button>
              </div>
            )}
            {held.all.length > 0 && <Downloads path="/api/v1/work" what={t.title} />}
            <Later>
              <WaitingGroup listed={waiting} nameOf={nameOf} freshOf={freshOf} />
            </Later>
          </div>
        </div>
      )}
    </Page>
  );
}

/** What a head may read and sign together. */
function SeveralOfAKind({ held, waiting }: { readonly held: Listed; readonly waiting: Listed }) {
  const me = useMyself();
  if (capacityOf(me) !== 'head') return null;
  const counts: Readonly<Record<MatterName, number>> = {
    'thong-bao': held.all.filter(({ next }) => next === 'notice.issue').length,
    'gia-han': held.all.filter(({ kind }) => kind === 'extension').length,
    'qua-han': waiting.all.filter(({ kind, overdue }) => kind === 'opinion' && overdue).length,
  };
  return MATTER_NAMES.map(
    (matter) => counts[matter] > 1 && <SignMany key={matter} matter={matter} count={String(counts[matter])} />,
  );
}

function TwoWeeks({ mine, waiting }: { readonly mine: readonly WorkItem[]; readonly waiting: readonly WorkItem[] }) {
  const { now, calendar } = useClock();
  const { agency } = useMyself();
  const own = calendarOfAgency(calendar, agency?.code ?? null);
  return <Strip days={stripOf(now, own, mine, waiting)} />;
}

interface RowsProps {
  readonly items: readonly WorkItem[];
  readonly nameOf: (code: string) => string;
  readonly freshOf: (consultation: string) => string;
  /** Whether the first row has the solid button. */
  readonly solid?: boolean;
}

/** @param all those that are listed and those still to be shown, which are counted */
function HeldGroups({ items, all, nameOf, freshOf }: RowsProps & { readonly all: readonly WorkItem[] }) {
  const t = useTexts(words);
  const { now } = useClock();
  const groups = grouped(items, now);
  const counts = new Map(grouped(all, now).map(({ name, items: found }) => [name, found.length]));
  return groups.map((group) => (
    <section key={group.name} className={`group ${styles.group} ${group.name === 'overdue' ? styles.overdue : ''}`}>
      <h2>
        {t.groups[group.name]} <span className="group-count">{counts.get(group.name)}</span>
      </h2>
      <Rows items={group.items} solid={leads(group, groups)} {...{ nameOf, freshOf }} />
    </section>
  ));
}

function Rows({ items, nameOf, freshOf, solid = false }: RowsProps) {
  return (
    <ul>
      {items.map((item, index) => (
        <WorkRow
          key={keyOf(item)}
          item={item}
          solid={solid && index === 0}
          nameOf={nameOf}
          fresh={freshOf(item.consultation)}
        />
      ))}
    </ul>
  );
}
