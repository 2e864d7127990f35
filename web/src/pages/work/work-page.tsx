/** My work: what my agency holds in the order in which it presses, what follows if nothing is done, and the one next act. */

import { useMemo } from 'react';
import { calendarOfAgency } from '../../../../workflows/limits/agency-calendar.js';
import { useAgencyName } from '../../api/agency-names.js';
import { $api } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button, ButtonLink } from '../../parts/button.js';
import { useFresh } from '../../parts/fresh.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { SignMany } from '../signing/sign-many.js';
import { capacityOf, mayDraft } from './capacity.js';
import { countSentence } from './count-words.js';
import { type GroupName, grouped, leads } from './groups.js';
import { type Listed, useListed } from './listed.js';
import { NothingHeld } from './nothing-held.js';
import { useRulesInForce } from './rules-in-force.js';
import { stripOf } from './strip.js';
import { Strip } from './strip-view.js';
import { WaitingGroup } from './waiting-group.js';
import styles from './work.module.css';
import { keyOf } from './work-item.js';
import { WorkRow } from './work-row.js';

const words = texts({
  vi: {
    title: 'Việc của tôi',
    draft: 'Soạn hồ sơ lấy ý kiến',
    work: 'việc cần xử lý',
    more: 'Xem thêm',
    groups: {
      overdue: 'Quá hạn',
      today: 'Hôm nay',
      soon: 'Sắp đến hạn',
      unlimited: 'Không có thời hạn',
    } as Record<GroupName, string>,
  },
  en: {
    title: 'My work',
    draft: 'Draft a consultation',
    work: 'what is held',
    more: 'Show more',
    groups: { overdue: 'Overdue', today: 'Today', soon: 'Coming', unlimited: 'Without a deadline' },
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
  const today = grouped(held.all, now).find(({ name }) => name === 'today')?.items.length ?? 0;
  const sentence = counts === undefined || me.agency === null ? '' : countSentence({ ...counts, today }, language);
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
      {held.isWaiting || waiting.isWaiting ? (
        held.error === null && waiting.error === null && <Waiting what={t.work} />
      ) : (
        <div className={styles.body}>
          {me.agency !== null && (
            <div className={styles.strip}>
              <TwoWeeks held={held} waiting={waiting} />
            </div>
          )}
          <div>
            {held.all.length === 0 ? (
              <NothingHeld nextAwaited={waiting.all.find(({ dueAt }) => dueAt !== null)?.dueAt ?? null} />
            ) : (
              <HeldGroups held={held} nameOf={nameOf} freshOf={freshOf} />
            )}
            <WaitingGroup listed={waiting} nameOf={nameOf} freshOf={freshOf} />
          </div>
        </div>
      )}
    </Page>
  );
}

function TwoWeeks({ held, waiting }: { readonly held: Listed; readonly waiting: Listed }) {
  const { now, calendar } = useClock();
  const { agency } = useMyself();
  const own = calendarOfAgency(calendar, agency?.code ?? null);
  const days = useMemo(() => stripOf(now, own, held.all, waiting.all), [now, own, held.all, waiting.all]);
  return <Strip days={days} />;
}

function HeldGroups({
  held,
  nameOf,
  freshOf,
}: {
  readonly held: Listed;
  readonly nameOf: (code: string) => string;
  readonly freshOf: (consultation: string) => string;
}) {
  const t = useTexts(words);
  const { now } = useClock();
  const rules = useRulesInForce();
  const me = useMyself();
  const groups = grouped(held.shown, now);
  const notices = held.all.filter(({ next }) => next === 'notice.issue').length;
  const counts = new Map(grouped(held.all, now).map(({ name, items }) => [name, items.length]));
  return (
    <>
      {notices > 1 && capacityOf(me) === 'head' && <SignMany count={String(notices)} />}
      {groups.map((group) => (
        <section key={group.name} className={`group ${styles.group} ${group.name === 'overdue' ? styles.overdue : ''}`}>
          <h2>
            {t.groups[group.name]} <span className="group-count">{counts.get(group.name)}</span>
          </h2>
          <ul>
            {group.items.map((item, index) => (
              <WorkRow
                key={keyOf(item)}
                item={item}
                rules={rules}
                solid={index === 0 && leads(group, groups)}
                nameOf={nameOf}
                fresh={freshOf(item.consultation)}
              />
            ))}
          </ul>
        </section>
      ))}
      {held.hasMore && (
        <div className={styles.more}>
          <Button busy={held.isReading} onPress={held.showMore}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  );
}
