/** One delivery in the list. */
import { Link } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Moment } from '../../time/until.js';
import { kindWords } from '../inbox/kind-words.js';
import { undeliveredWords } from '../inbox/undelivered-words.js';
import styles from './administration.module.css';
import { accountKindWords, channelWords, stateWords } from './delivery-words.js';

const words = texts({
  vi: {
    nobody: 'Chưa có người nhận',
    attempts: (n: number) => `${n} lần thử`,
    next: 'thử lại lúc',
    underWay: 'đang gửi',
    retry: 'Thử gửi lại',
    retryOf: (name: string) => `Thử gửi lại cho ${name}`,
    returned: 'Thư bị trả lại',
    returnedOf: (name: string) => `Ghi nhận thư gửi ${name} bị trả lại`,
  },
  en: {
    nobody: 'Nobody to receive it',
    attempts: (n: number) => (n === 1 ? '1 attempt' : counted(n, 'attempt')),
    next: 'next at',
    underWay: 'being sent',
    retry: 'Try again',
    retryOf: (name: string) => `Try again to ${name}`,
    returned: 'It came back',
    returnedOf: (name: string) => `Record that the e-mail to ${name} came back`,
  },
});

export function DeliveryRow({
  delivery,
  onRetry,
  onReturned,
}: {
  readonly delivery: Schemas['DeliveryView'];
  readonly onRetry: () => void;
  readonly onReturned: () => void;
}) {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const account = useTexts(accountKindWords);
  const channels = useTexts(channelWords);
  const states = useTexts(stateWords);
  const reasons = useTexts(undeliveredWords);
  const agencyName = useAgencyName();
  const { recipient, address, agency, channel, kind, subject, consultation, state, reason, detail } = delivery;
  const name = recipient ?? (channel === 'edxml' ? agencyName(agency) : t.nobody);
  const mayReturn = state === 'sent' && ['email', 'digest', 'account'].includes(channel);
  return (
    <tr>
      <th scope="row">
        {name}
        <div className="second">{agencyName(agency)}</div>
        <div className="second">
          {channels[channel]}
          {address !== null && `: ${address}`}
        </div>
      </th>
      <td>
        {kind === 'account-changed' ? account.changed : kinds[kind]}
        {consultation !== null && subject !== null && (
          <div>
            <Link to={`/ho-so/${encodeURIComponent(consultation)}`}>{subject}</Link>
          </div>
        )}
        <div className="second">
          <Moment at={delivery.createdAt} />
        </div>
      </td>
      <td>
        <b>{reason === null ? states[state] : reasons[reason]}</b>
        {delivery.doneAt !== null && (
          <>
            , <Moment at={delivery.doneAt} />
          </>
        )}
        <div className="second">
          {t.attempts(delivery.attempts)}
          {delivery.underWay && `, ${t.underWay}`}
          {delivery.nextAt !== null && (
            <>
              , {t.next} <Moment at={delivery.nextAt} />
            </>
          )}
        </div>
        {detail !== null && <div className="said small">{detail}</div>}
      </td>
      <td className="no-print">
        <div className={styles.acts}>
          {state !== 'sent' && !delivery.underWay && (
            <Button small look="quiet" aria-label={t.retryOf(name)} onPress={onRetry}>
              {t.retry}
            </Button>
          )}
          {mayReturn && (
            <Button small look="quiet" aria-label={t.returnedOf(name)} onPress={onReturned}>
              {t.returned}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
