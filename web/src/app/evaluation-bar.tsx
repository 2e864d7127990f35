/** The evaluation mode's bar: where the virtual clock stands, what will happen before it is moved, and whose eyes to look through. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { $api, type Schemas } from '../api/client.js';
import { useCommand } from '../api/command.js';
import { counted } from '../language/counted.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { MenuButton } from '../parts/menu-button.js';
import { useNarrow } from '../parts/narrow.js';
import { useMyself } from '../session/me.js';
import { useSignIn } from '../session/sign-in.js';
import { useClock } from '../time/now.js';
import { instantFrom, sayEnd, sayMoment } from '../time/say.js';
import styles from './evaluation-bar.module.css';

type Effect = Schemas['ClockView']['next'];

const words = texts({
  vi: {
    tag: 'Chế độ dùng thử',
    what: 'dữ liệu mẫu, không có giá trị pháp lý',
    network: 'Máy khác trong mạng vào được hệ thống này, mật khẩu mẫu là công khai: không nhập dữ liệu thật',
    clock: 'Đồng hồ ảo',
    morning: 'Đến 8:00 ngày làm việc sau',
    next: (end: string) => `Đến thời hạn kế tiếp: ${end}`,
    none: 'Không còn thời hạn nào đang tính',
    moving: 'Đang chỉnh đồng hồ…',
    deemed: (n: number) => `${n} cơ quan sẽ được xác định là đồng ý`,
    overdue: (n: number) => `${n} việc sẽ quá hạn`,
    reminder: (n: number) => `${n} lời nhắc sẽ được gửi`,
    as: 'Xem với tư cách',
    bar: 'Thanh dùng thử',
    move: 'Chỉnh đồng hồ, đổi người',
  },
  en: {
    tag: 'Evaluation mode',
    what: 'sample data without legal force',
    network: 'Other machines can reach this system, and its sample passwords are public: enter no real data',
    clock: 'Virtual clock',
    morning: 'To 8:00 of the next working day',
    next: (end: string) => `To the next deadline: ${end}`,
    none: 'No deadline is running',
    moving: 'The clock is moving…',
    deemed: (n: number) => `${counted(n, 'agency', 'agencies')} will be deemed to agree`,
    overdue: (n: number) => `${counted(n, 'matter')} will be overdue`,
    reminder: (n: number) => `${counted(n, 'reminder')} will be sent`,
    as: 'View as',
    bar: 'Evaluation bar',
    move: 'Move the clock, change person',
  },
});

export function EvaluationBar() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { now } = useClock();
  const me = useMyself();
  const queries = useQueryClient();
  const { data: clock } = $api.useQuery('get', '/api/v1/clock', {});
  const { data: about } = $api.useQuery('get', '/api/v1/about', {}, { staleTime: Number.POSITIVE_INFINITY });
  const move = useCommand('post', '/api/v1/clock/advance', () => void queries.invalidateQueries());
  const navigate = useNavigate();
  // The other person sees the same page, without what this one had open on it.
  const signIn = useSignIn(() => void navigate(window.location.pathname, { replace: true }));
  const narrow = useNarrow();
  // On a phone the page matters more than the clock: what moves it is folded away until it is asked for.
  const [unfolded, setUnfolded] = useState(false);
  const open = !narrow || unfolded;
  const to = (target: string) => move.mutate({ path: {}, body: { to: target } });
  return (
    <section className={styles.bar} aria-label={t.bar}>
      {about?.onNetwork && <p className={styles.network}>{t.network}.</p>}
      <div className={styles.inner}>
        <p className={styles.tag}>
          <b>{t.tag}</b>
          <span>{t.what}</span>
        </p>
        <p className={styles.clock}>
          <span>{t.clock}</span>
          <b>{move.isPending ? t.moving : sayMoment(now, language)}</b>
        </p>
        {narrow && (
          <Button
            className={styles.fold ?? ''}
            aria-expanded={unfolded}
            aria-label={t.move}
            onPress={() => setUnfolded(!unfolded)}
          >
            {unfolded ? '▴' : '▾'}
          </Button>
        )}
        <div className={styles.acts} hidden={!open}>
          <Button className={styles.act ?? ''} isDisabled={move.isPending} onPress={() => to('next-morning')}>
            <b>{t.morning}</b>
            <span>{clock === undefined ? '' : sayMoment(instantFrom(clock.nextMorning), language, false)}</span>
          </Button>
          <Button
            className={`${styles.act} ${styles.main}`}
            isDisabled={move.isPending || clock?.next === null}
            onPress={() => to('next-limit')}
          >
            <b>{clock?.next ? t.next(sayEnd(instantFrom(clock.next.at), language, false)) : t.none}</b>
            <span>{clock?.next ? told(clock.next, t) : ''}</span>
          </Button>
          <MenuButton
            label={t.as}
            look={{ button: styles.act, popover: styles.popover, menu: styles.menu }}
            face={
              <>
                <b>{t.as} ▾</b>
                <span>{me.name}</span>
              </>
            }
            entries={(about?.people ?? []).map(({ login, name, title }) => ({
              id: login,
              textValue: name,
              content: (
                <>
                  <b>{name}</b>
                  <span>{title}</span>
                </>
              ),
            }))}
            onAction={(login) => signIn.mutate({ login, password: about?.password ?? '' })}
          />
        </div>
      </div>
    </section>
  );
}

/** What will happen at the next limit, in one line: silence first. */
function told(next: NonNullable<Effect>, t: typeof words.vi): string {
  const count = (of: (effect: string) => boolean) => next.limits.filter(({ effect }) => of(effect)).length;
  const deemed = count((effect) => effect === 'deemed');
  const reminders = count((effect) => effect === 'reminder');
  const overdue = next.limits.length - deemed - reminders;
  return [
    deemed > 0 ? t.deemed(deemed) : '',
    overdue > 0 ? t.overdue(overdue) : '',
    reminders > 0 ? t.reminder(reminders) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
