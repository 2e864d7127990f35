/** Calendars of limits at secret addresses, for one's own calendar program. */
import { useState } from 'react';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Copyable } from '../../parts/copyable.js';
import { Confirm } from '../../parts/dialog.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { useMyself } from '../../session/me.js';
import { Moment } from '../../time/until.js';
import styles from './account.module.css';

type Scope = Schemas['CalendarScope'];

const SCOPES: readonly Scope[] = ['person', 'agency'];

const words = texts({
  vi: {
    title: 'Lịch thời hạn',
    what: 'Thêm đường dẫn vào Outlook, Google Calendar hoặc lịch trên điện thoại để thấy các thời hạn; lịch tự cập nhật.',
    secret: 'Ai có đường dẫn đều xem được lịch: không chuyển cho người khác. Đường dẫn chỉ hiện một lần.',
    names: {
      person: () => 'Việc của tôi',
      agency: (agency: string) => `Mọi thời hạn của ${agency}`,
    },
    make: 'Tạo đường dẫn',
    renew: 'Đổi đường dẫn',
    end: 'Ngừng',
    of: (act: string, name: string) => `${act}: ${name}`,
    since: 'Đường dẫn được tạo',
    none: 'Chưa có đường dẫn.',
    address: 'Đường dẫn lịch',
    ask: { renew: (name: string) => `Đổi đường dẫn lịch “${name}”?`, end: (name: string) => `Ngừng lịch “${name}”?` },
    follows: {
      renew: ['Đường dẫn cũ không dùng được nữa; thêm đường dẫn mới vào chương trình lịch.'],
      end: ['Đường dẫn không dùng được nữa; lịch đã thêm không còn cập nhật.'],
    },
  },
  en: {
    title: 'Calendars of deadlines',
    what: 'Add the address to Outlook, Google Calendar or your phone to see the deadlines; it keeps up to date.',
    secret: 'Whoever has the address can read the calendar: do not pass it on. It is shown once.',
    names: { person: () => 'My work', agency: (agency: string) => `Every deadline of ${agency}` },
    make: 'Make an address',
    renew: 'New address',
    end: 'End',
    of: (act: string, name: string) => `${act}: ${name}`,
    since: 'The address was made',
    none: 'There is no address yet.',
    address: 'Address of the calendar',
    ask: { renew: (name: string) => `A new address for “${name}”?`, end: (name: string) => `End “${name}”?` },
    follows: {
      renew: ['The old address ends; add the new one to the calendar program.'],
      end: ['The address ends; a calendar that was added is no longer kept up to date.'],
    },
  },
});

export function Calendars() {
  const t = useTexts(words);
  const me = useMyself();
  const { data, error } = $api.useQuery('get', '/api/v1/me/calendars', {});
  const [asking, setAsking] = useState<{ readonly act: 'renew' | 'end'; readonly scope: Scope } | null>(null);
  const [made, setMade] = useState<Schemas['NewLimitCalendarView'] | null>(null);
  const renew = useCommand('post', '/api/v1/me/calendars/{scope}', (calendar) => {
    setAsking(null);
    setMade(calendar);
  });
  const end = useCommand('delete', '/api/v1/me/calendars/{scope}', () => {
    setAsking(null);
    setMade(null);
  });
  const nameOf = (scope: Scope) => t.names[scope](me.agency?.name ?? '');
  const asked = asking?.act === 'end' ? end : renew;
  return (
    <section className={styles.section}>
      <h2>{t.title}</h2>
      <p>{t.what}</p>
      <p className="second">{t.secret}</p>
      <Refused error={error ?? renew.error} />
      <ul className={styles.calendars}>
        {SCOPES.map((scope) => {
          const standing = data?.items.find((one) => one.scope === scope);
          const name = nameOf(scope);
          return (
            <li key={scope}>
              <b>{name}</b>
              <p className="second">
                {standing === undefined ? (
                  t.none
                ) : (
                  <>
                    {t.since} <Moment at={standing.createdAt} />.
                  </>
                )}
              </p>
              {made?.scope === scope && (
                <Copyable label={t.address} text={made.url ?? `${window.location.origin}${made.path}`} />
              )}
              <div className={styles.acts}>
                {standing === undefined ? (
                  <Button
                    small
                    aria-label={t.of(t.make, name)}
                    busy={renew.isPending}
                    onPress={() => renew.mutate({ path: { scope } })}
                  >
                    {t.make}
                  </Button>
                ) : (
                  (['renew', 'end'] as const).map((act) => (
                    <Button key={act} small aria-label={t.of(t[act], name)} onPress={() => setAsking({ act, scope })}>
                      {t[act]}
                    </Button>
                  ))
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {made !== null && (
        <div role="status">
          <Notice tone="accent">
            <p>{t.secret}</p>
          </Notice>
        </div>
      )}
      {asking !== null && (
        <Confirm
          title={t.ask[asking.act](nameOf(asking.scope))}
          open
          follows={t.follows[asking.act]}
          act={t[asking.act]}
          busy={asked.isPending}
          error={asked.error}
          onAct={() => asked.mutate({ path: { scope: asking.scope } })}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
