/** What is sent outside the inbox: what could not be delivered first, with the reason, and the way to have it tried again. */
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/dialog.js';
import { Downloads } from '../../parts/downloads.js';
import { Pick } from '../../parts/field.js';
import { Empty, Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';
import { Waiting } from '../../parts/waiting.js';
import styles from './administration.module.css';
import { DeliveryRow } from './delivery-row.js';
import { stateWords } from './delivery-words.js';
import { PartHead } from './part-head.js';
import { ReturnedMail } from './returned-mail.js';
import { TurnPages } from './turn-pages.js';

type Delivery = Schemas['DeliveryView'];
type State = Schemas['DeliveryState'];

const STATES: readonly State[] = ['parked', 'waiting', 'sent'];
const PAGE = 50;

const words = texts({
  vi: {
    title: 'Gửi thông báo',
    what: 'các lượt gửi',
    counts: (waiting: number, parked: number) => `${parked} lượt không gửi được, ${waiting} lượt đang chờ gửi`,
    noServer:
      'Chưa cấu hình máy chủ thư điện tử, nên hệ thống không gửi thư điện tử; mọi thông báo vẫn có trong hộp thư. Người vận hành đặt SMTP_HOST để gửi.',
    state: 'Trạng thái',
    columns: ['Người nhận', 'Thông báo', 'Trạng thái và lý do'],
    none: {
      parked: 'Không có lượt gửi nào bị lỗi.',
      waiting: 'Không có lượt nào đang chờ gửi.',
      sent: 'Chưa gửi lượt nào.',
    },
    retryAll: 'Thử gửi lại tất cả',
    ask: (n: number) => `Thử gửi lại ${n} lượt không gửi được?`,
    follows: [
      'Mỗi lượt được gửi lại ngay, và được thử lại nhiều lần như lượt mới.',
      'Người nhận nhận biết thư lặp theo mã của lượt gửi (Message-ID).',
    ],
    retriedAll: 'Đang gửi lại các lượt không gửi được.',
    retried: 'Đang gửi lại.',
    recorded: 'Đã ghi nhận thư bị trả lại.',
  },
  en: {
    title: 'Deliveries',
    what: 'the deliveries',
    counts: (waiting: number, parked: number) => `${parked} given up, ${waiting} waiting`,
    noServer:
      'No mail server is configured, so no e-mail is sent; every message is in the inbox all the same. The operator sets SMTP_HOST.',
    state: 'State',
    columns: ['Recipient', 'Message', 'State and reason'],
    none: { parked: 'Nothing was given up.', waiting: 'Nothing waits.', sent: 'Nothing was sent yet.' },
    retryAll: 'Try all again',
    ask: (n: number) => `Try ${n} again?`,
    follows: [
      'Each is sent at once, with as many attempts as a new one.',
      'Receivers know a repetition by the key of the delivery (Message-ID).',
    ],
    retriedAll: 'What was given up is being sent again.',
    retried: 'It is being sent again.',
    recorded: 'It is recorded that the e-mail came back.',
  },
});

export function DeliveriesPart() {
  const t = useTexts(words);
  const states = useTexts(stateWords);
  const [search, setSearch] = useSearchParams();
  const [cursor, setCursor] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [returned, setReturned] = useState<Delivery | null>(null);
  const [done, setDone] = useState('');
  const state = STATES.find((one) => one === search.get('trang-thai')) ?? 'parked';
  const counts = $api.useQuery('get', '/api/v1/deliveries/counts', {});
  const query = { limit: PAGE, state, ...(cursor === null ? {} : { cursor }) };
  const { data, error } = $api.useQuery(
    'get',
    '/api/v1/deliveries',
    { params: { query } },
    { placeholderData: (before) => before },
  );
  const retry = useCommand('post', '/api/v1/deliveries/{id}/retry', () => setDone(t.retried));
  const retryAll = useCommand('post', '/api/v1/deliveries/retry', () => {
    setAsking(false);
    setDone(t.retriedAll);
  });
  const parked = counts.data?.parked ?? 0;
  return (
    <>
      <PartHead
        title={t.title}
        done={done}
        {...(counts.data === undefined ? {} : { beside: t.counts(counts.data.waiting, parked) })}
      >
        <Downloads path="/api/v1/deliveries" query={{ state }} what={t.title} />
        {parked > 0 && <Button onPress={() => setAsking(true)}>{t.retryAll}</Button>}
      </PartHead>
      {counts.data?.mailServer === false && (
        <Notice tone="accent">
          <p>{t.noServer}</p>
        </Notice>
      )}
      <search className={`${styles.tools} no-print`}>
        <Pick
          label={t.state}
          value={state}
          onChange={(next) => {
            setCursor(null);
            setSearch(next === 'parked' ? {} : { 'trang-thai': next }, { replace: true });
          }}
          options={STATES.map((value) => ({ value, label: states[value] }))}
        />
      </search>
      <Refused error={error ?? retry.error} />
      {data === undefined && error === null && <Waiting what={t.what} rows={6} />}
      {data?.items.length === 0 && <Empty title={t.none[state]} />}
      {data !== undefined && data.items.length > 0 && (
        <table className={styles.table}>
          <TableHead columns={t.columns} acts />
          <tbody>
            {data.items.map((delivery) => (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                onRetry={() => retry.mutate({ path: { id: delivery.id } })}
                onReturned={() => setReturned(delivery)}
              />
            ))}
          </tbody>
        </table>
      )}
      <TurnPages cursor={cursor} next={data?.next} onTurn={setCursor} />
      {asking && (
        <Confirm
          title={t.ask(parked)}
          open
          follows={t.follows}
          act={t.retryAll}
          busy={retryAll.isPending}
          error={retryAll.error}
          onAct={() => retryAll.mutate({ path: {} })}
          onClose={() => setAsking(false)}
        />
      )}
      {returned !== null && (
        <ReturnedMail
          delivery={returned}
          onDone={() => {
            setReturned(null);
            setDone(t.recorded);
          }}
          onClose={() => setReturned(null)}
        />
      )}
    </>
  );
}
