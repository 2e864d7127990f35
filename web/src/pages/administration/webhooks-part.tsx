/** Other systems that receive what agencies are told: where, which events, and the secret by which they know that it is us. */
import { useState } from 'react';
import { useAgencyName } from '../../api/agency-names.js';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/dialog.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';
import { Waiting } from '../../parts/waiting.js';
import { AddWebhook } from './add-webhook.js';
import styles from './administration.module.css';
import { PartHead } from './part-head.js';
import { SecretShown } from './secret-shown.js';

type Webhook = Schemas['WebhookView'];
type Act = 'secret' | 'remove';

const words = texts({
  vi: {
    title: 'Kết nối hệ thống',
    beside: 'Các hệ thống khác nhận thông báo tại địa chỉ nhận (webhook), có chữ ký theo chuẩn Standard Webhooks.',
    what: 'các địa chỉ nhận',
    add: 'Thêm địa chỉ nhận',
    columns: ['Hệ thống', 'Nhận thông báo của', 'Trạng thái'],
    none: 'Chưa có hệ thống nào nhận thông báo.',
    everybody: 'Mọi cơ quan',
    events: (n: number) => `${n} loại sự kiện`,
    on: 'Đang gửi',
    off: 'Tạm ngừng',
    switchOff: 'Tạm ngừng',
    switchOn: 'Gửi lại',
    secret: 'Đổi khóa',
    remove: 'Xóa',
    of: (act: string, name: string) => `${act}: ${name}`,
    ask: {
      secret: (name: string) => `Đổi khóa của ${name}?`,
      remove: (name: string) => `Xóa địa chỉ nhận ${name}?`,
    },
    follows: {
      secret: ['Khóa cũ hết hiệu lực ngay; hệ thống nhận phải dùng khóa mới.', 'Khóa mới chỉ hiện một lần.'],
      remove: ['Không gửi thêm thông báo nào; những lượt đang chờ không được gửi nữa.'],
    },
    removed: (name: string) => `Đã xóa địa chỉ nhận ${name}.`,
    switched: (name: string) => `Đã đổi trạng thái của ${name}.`,
  },
  en: {
    title: 'Other systems',
    beside: 'Systems that are told by webhook, signed after Standard Webhooks.',
    what: 'the endpoints',
    add: 'Add an endpoint',
    columns: ['System', 'Told what is told to', 'State'],
    none: 'No system is told yet.',
    everybody: 'Every agency',
    events: (n: number) => `${counted(n, 'kind')} of events`,
    on: 'On',
    off: 'Off',
    switchOff: 'Switch off',
    switchOn: 'Switch on',
    secret: 'New secret',
    remove: 'Remove',
    of: (act: string, name: string) => `${act}: ${name}`,
    ask: {
      secret: (name: string) => `Give ${name} a new secret?`,
      remove: (name: string) => `Remove ${name}?`,
    },
    follows: {
      secret: ['The old secret ends at once; the receiver has to use the new one.', 'The new one is shown once.'],
      remove: ['Nothing more is sent; what waits is given up.'],
    },
    removed: (name: string) => `${name} was removed.`,
    switched: (name: string) => `${name} was switched.`,
  },
});

export function WebhooksPart() {
  const t = useTexts(words);
  const { data, error } = $api.useQuery('get', '/api/v1/webhooks', {});
  const [adding, setAdding] = useState(false);
  const [asking, setAsking] = useState<{ readonly act: Act; readonly webhook: Webhook } | null>(null);
  const [secret, setSecret] = useState<Schemas['WebhookSecretView'] | null>(null);
  const [done, setDone] = useState('');
  const onOff = useCommand('post', '/api/v1/webhooks/{id}/switch', ({ description }) =>
    setDone(t.switched(description)),
  );
  const renew = useCommand('post', '/api/v1/webhooks/{id}/secret', (answer) => {
    setAsking(null);
    setSecret(answer);
  });
  const remove = useCommand('delete', '/api/v1/webhooks/{id}', () => {
    setDone(t.removed(asking?.webhook.description ?? ''));
    setAsking(null);
  });
  const asked = asking?.act === 'remove' ? remove : renew;
  return (
    <>
      <PartHead title={t.title} beside={t.beside} done={done}>
        <Button look="solid" onPress={() => setAdding(true)}>
          {t.add}
        </Button>
      </PartHead>
      <Refused error={error ?? onOff.error} />
      {data === undefined && error === null && <Waiting what={t.what} rows={3} />}
      {data?.items.length === 0 && <Empty title={t.none} />}
      {data !== undefined && data.items.length > 0 && (
        <table className={styles.table}>
          <TableHead columns={t.columns} acts />
          <tbody>
            {data.items.map((webhook) => (
              <Row
                key={webhook.id}
                webhook={webhook}
                onSwitch={() => onOff.mutate({ path: { id: webhook.id }, body: { active: !webhook.active } })}
                onAct={(act) => setAsking({ act, webhook })}
              />
            ))}
          </tbody>
        </table>
      )}
      {adding && (
        <AddWebhook
          onDone={(answer) => {
            setAdding(false);
            setSecret(answer);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {asking !== null && (
        <Confirm
          title={t.ask[asking.act](asking.webhook.description)}
          open
          follows={t.follows[asking.act]}
          act={t[asking.act]}
          busy={asked.isPending}
          error={asked.error}
          onAct={() => asked.mutate({ path: { id: asking.webhook.id } })}
          onClose={() => setAsking(null)}
        />
      )}
      {secret !== null && <SecretShown webhook={secret} onClose={() => setSecret(null)} />}
    </>
  );
}

function Row({
  webhook: { url, description, agency, events, active },
  onSwitch,
  onAct,
}: {
  readonly webhook: Webhook;
  readonly onSwitch: () => void;
  readonly onAct: (act: Act) => void;
}) {
  const t = useTexts(words);
  const agencyName = useAgencyName();
  const onOff = active ? t.switchOff : t.switchOn;
  return (
    <tr>
      <th scope="row" className={active ? undefined : styles.gone}>
        {description}
        <div className="second" style={{ overflowWrap: 'anywhere' }}>
          {url}
        </div>
      </th>
      <td>
        {agency === null ? t.everybody : agencyName(agency)}
        <div className="second">{t.events(events.length)}</div>
      </td>
      <td className={active ? undefined : styles.gone}>{active ? t.on : t.off}</td>
      <td className="no-print">
        <div className={styles.acts}>
          <Button small look="quiet" aria-label={t.of(onOff, description)} onPress={onSwitch}>
            {onOff}
          </Button>
          {(['secret', 'remove'] as const).map((act) => (
            <Button key={act} small look="quiet" aria-label={t.of(t[act], description)} onPress={() => onAct(act)}>
              {t[act]}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}
