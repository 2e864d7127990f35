/** A head's powers, lent for a time: what holds now, what will, and what has held. */

import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { byName } from '../../../../workflows/commands/by-name.js';
import { useAgencies, useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Downloads } from '../../parts/downloads.js';
import { Pick } from '../../parts/field.js';
import { gathered } from '../../parts/gathered.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { useClock } from '../../time/now.js';
import { instantFrom } from '../../time/say.js';
import styles from './administration.module.css';
import { type Phase, phaseOf } from './delegation-form.js';
import { DelegationsTable } from './delegations-table.js';
import { EndDelegation } from './end-delegation.js';
import { GrantDelegation } from './grant-delegation.js';
import { PartHead } from './part-head.js';

type Delegation = Schemas['DelegationView'];

const words = texts({
  vi: {
    title: 'Ủy quyền của Thủ trưởng',
    beside:
      'Người được ủy quyền ký thay Thủ trưởng trong thời gian ghi dưới đây; nhật ký ghi rõ ai ký và theo ủy quyền nào.',
    what: 'các ủy quyền',
    act: 'Ủy quyền',
    agency: 'Cơ quan',
    any: 'Mọi cơ quan',
    phases: { now: 'Đang có hiệu lực', coming: 'Sắp có hiệu lực', past: 'Đã hết hiệu lực hoặc chấm dứt' } as Record<
      Phase,
      string
    >,
    none: 'Không có ủy quyền nào.',
    noneWhy: 'Thủ trưởng cơ quan có thể ủy quyền bằng văn bản cho một cấp phó hoặc chuyên viên trong một thời gian.',
    done: 'Đã ủy quyền.',
    ended: 'Đã chấm dứt ủy quyền.',
  },
  en: {
    title: 'Delegations of the heads’ powers',
    beside:
      'Whoever holds one signs for the head in the time told below; the journal tells who signed and under which.',
    what: 'the delegations',
    act: 'Delegate',
    agency: 'Agency',
    any: 'Every agency',
    phases: { now: 'In force', coming: 'Coming', past: 'Past or ended' } as Record<Phase, string>,
    none: 'There is no delegation.',
    noneWhy: 'The head of an agency may lend their powers in writing to a deputy or an officer for a time.',
    done: 'Delegated.',
    ended: 'The delegation was ended.',
  },
});

const PHASES: readonly Phase[] = ['now', 'coming', 'past'];

export function DelegationsPart() {
  const t = useTexts(words);
  const me = useMyself();
  const { now } = useClock();
  const agencies = useAgencies();
  const agencyName = useAgencyName();
  const [search, setSearch] = useSearchParams();
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<Delegation | null>(null);
  const [done, setDone] = useState('');
  const agency = search.get('co-quan') ?? '';
  const { data, error } = $api.useQuery('get', '/api/v1/delegations', {
    params: { query: { limit: 200, ...(agency === '' ? {} : { agency }) } },
  });
  const phases = gathered(data?.items ?? [], (one) =>
    phaseOf(
      {
        from: instantFrom(one.from),
        until: instantFrom(one.until),
        ended: one.endedAt === null ? null : instantFrom(one.endedAt),
      },
      now,
    ),
  );
  const inOrder = (items: readonly Delegation[]) =>
    [...items].sort((a, b) => byName(agencyName(a.agency), agencyName(b.agency)));
  return (
    <>
      <PartHead title={t.title} beside={t.beside} done={done}>
        <Downloads path="/api/v1/delegations" query={{ agency: agency || null }} what={t.title} />
        {me.roles.includes('head') && (
          <Button look="solid" onPress={() => setGranting(true)}>
            {t.act}
          </Button>
        )}
      </PartHead>
      <div className={`${styles.tools} no-print`}>
        <Pick
          label={t.agency}
          value={agency}
          onChange={(next) => setSearch(next === '' ? {} : { 'co-quan': next }, { replace: true })}
          options={[{ value: '', label: t.any }, ...agencies.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      </div>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} />}
      {data?.items.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneWhy}</p>
        </Empty>
      )}
      {PHASES.map((phase) => {
        const items = phases.get(phase);
        if (items === undefined) return null;
        return (
          <section key={phase} className={styles.section}>
            <h3>
              {t.phases[phase]} <span className="group-count">{items.length}</span>
            </h3>
            <DelegationsTable
              title={t.phases[phase]}
              items={phase === 'past' ? items : inOrder(items)}
              onEnd={
                phase === 'past' || me.agency === null || !me.roles.includes('head')
                  ? null
                  : { agency: me.agency.code, end: setEnding }
              }
            />
          </section>
        );
      })}
      {granting && (
        <GrantDelegation
          onDone={() => {
            setGranting(false);
            setDone(t.done);
          }}
          onClose={() => setGranting(false)}
        />
      )}
      {ending !== null && (
        <EndDelegation
          delegation={ending}
          onDone={() => {
            setEnding(null);
            setDone(t.ended);
          }}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}
