/** The access tokens of everybody in the province, for the administrator: who made which for what system, and an end to any. */
import { useState } from 'react';
import { useAgencyName } from '../../api/agency-names.js';
import { $api } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Confirm } from '../../parts/dialog.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { TableHead } from '../../parts/table-head.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import { scopeSaid } from '../account/scope-words.js';
import { type Token, tokenWords } from '../account/token-words.js';
import styles from './administration.module.css';
import { PartHead } from './part-head.js';

const words = texts({
  vi: {
    beside:
      'Mỗi người tự tạo mã cho mình ở trang Bảo mật tài khoản; quản trị viên không tạo thay, nhưng thu hồi được mọi mã.',
    what: 'các mã truy cập',
    columns: ['Hệ thống', 'Người đứng tên', 'Được phép', 'Trạng thái'],
    none: 'Chưa ai tạo mã truy cập.',
  },
  en: {
    beside: 'People make them for themselves on “Security of my account”; administrators make none, and end any.',
    what: 'the tokens',
    columns: ['System', 'Owner', 'What for', 'State'],
    none: 'Nobody has made a token yet.',
  },
});

export function TokensPart() {
  const t = useTexts(words);
  const said = useTexts(tokenWords);
  const { data, error } = $api.useQuery('get', '/api/v1/tokens', {});
  const [ending, setEnding] = useState<Token | null>(null);
  const [done, setDone] = useState('');
  const end = useCommand('post', '/api/v1/tokens/{id}/end', () => {
    setDone(said.ended(ending?.system ?? ''));
    setEnding(null);
  });
  return (
    <>
      <PartHead title={said.title} beside={t.beside} done={done} />
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} rows={3} />}
      {data?.items.length === 0 && <Empty title={t.none} />}
      {data !== undefined && data.items.length > 0 && (
        <table className={styles.table}>
          <TableHead columns={t.columns} acts />
          <tbody>
            {data.items.map((token) => (
              <Row key={token.id} token={token} onEnd={() => setEnding(token)} />
            ))}
          </tbody>
        </table>
      )}
      {ending !== null && (
        <Confirm
          title={said.ask(ending.system)}
          open
          follows={said.follows}
          act={said.end}
          busy={end.isPending}
          error={end.error}
          onAct={() => end.mutate({ path: { id: ending.id } })}
          onClose={() => setEnding(null)}
        />
      )}
    </>
  );
}

function Row({ token, onEnd }: { readonly token: Token; readonly onEnd: () => void }) {
  const said = useTexts(tokenWords);
  const agencyName = useAgencyName();
  const { language } = useLanguage();
  const { system, owner, agency, scopes, standing, expiresAt, usedAt, usedFrom } = token;
  const when = (at: string) => sayMoment(instantFrom(at), language);
  const gone = standing === 'good' ? undefined : styles.gone;
  return (
    <tr>
      <th scope="row" className={gone}>
        {system}
      </th>
      <td className={gone}>
        {owner}
        {agency !== null && <div className="second">{agencyName(agency)}</div>}
      </td>
      <td className={gone}>{scopes.map((scope) => scopeSaid(scope, language)).join('; ')}</td>
      <td className={gone}>
        {standing === 'good' ? said.until(when(expiresAt)) : said.standing[standing]}
        <div className="second">{usedAt === null ? said.never : said.used(when(usedAt), usedFrom)}</div>
      </td>
      <td className="no-print">
        {standing === 'good' && (
          <Button small look="quiet" aria-label={said.endOf(system, owner)} onPress={onEnd}>
            {said.end}
          </Button>
        )}
      </td>
    </tr>
  );
}
