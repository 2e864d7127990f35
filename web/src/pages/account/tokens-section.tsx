/** Tokens by which other systems act for me: what there are, another one, and an end to one. */
import { useState } from 'react';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Copyable } from '../../parts/copyable.js';
import { Confirm, Dialog } from '../../parts/dialog.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './account.module.css';
import { MakeToken } from './make-token.js';
import { scopeSaid } from './scope-words.js';
import { type Token, tokenWords } from './token-words.js';

const words = texts({
  vi: {
    what: 'Hệ thống khác (ví dụ hệ thống quản lý văn bản) dùng mã để làm thay ông/bà những việc được chọn, không cần mật khẩu. Mã không bao giờ làm được việc mà ông/bà không được làm.',
    none: 'Chưa có mã nào.',
    make: 'Tạo mã truy cập',
    for: 'được phép',
    once: 'Mã chỉ hiện lần này. Hãy chép vào hệ thống kia ngay; nếu mất, thu hồi mã này và tạo mã mới. Ai có mã đều làm được những việc đã chọn dưới tên ông/bà.',
    token: 'Mã truy cập',
    header: 'Gửi trong mỗi yêu cầu ở tiêu đề Authorization: Bearer.',
    copied: 'Đã chép mã',
  },
  en: {
    what: 'Another system (a document system, for example) does with it what you choose, in your name and without your password. It never does what you may not do yourself.',
    none: 'There is none yet.',
    make: 'Make a token',
    for: 'for',
    once: 'It is shown this once. Copy it into the other system now; if it is lost, end it and make another. Whoever has it can do what you chose in your name.',
    token: 'Token',
    header: 'To be sent with each request, as Authorization: Bearer.',
    copied: 'I have copied it',
  },
});

export function TokensSection() {
  const t = useTexts(words);
  const said = useTexts(tokenWords);
  const { data, error } = $api.useQuery('get', '/api/v1/me/tokens', {});
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<Schemas['NewTokenView'] | null>(null);
  const [ending, setEnding] = useState<Token | null>(null);
  const [done, setDone] = useState('');
  const end = useCommand('post', '/api/v1/me/tokens/{id}/end', () => {
    setDone(said.ended(ending?.system ?? ''));
    setEnding(null);
  });
  return (
    <section className={styles.section} aria-label={said.title}>
      <h2>{said.title}</h2>
      <p>{t.what}</p>
      <Refused error={error} />
      {data?.items.length === 0 && <p className="second">{t.none}</p>}
      <ul className={styles.calendars}>
        {data?.items.map((token) => (
          <Line key={token.id} token={token} onEnd={() => setEnding(token)} />
        ))}
      </ul>
      <div className={styles.acts}>
        <Button onPress={() => setMaking(true)}>{t.make}</Button>
      </div>
      <div role="status">
        {done !== '' && (
          <Notice tone="ok">
            <p>{done}</p>
          </Notice>
        )}
      </div>
      {making && (
        <MakeToken
          onDone={(token) => {
            setMaking(false);
            setMade(token);
          }}
          onClose={() => setMaking(false)}
        />
      )}
      {made !== null && (
        <Dialog title={`${t.token}: ${made.system}`} open onClose={() => setMade(null)}>
          <p>{t.once}</p>
          <Copyable label={t.token} text={made.token} />
          <p className="second">{t.header}</p>
          <div className={styles.acts}>
            <Button look="solid" onPress={() => setMade(null)}>
              {t.copied}
            </Button>
          </div>
        </Dialog>
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
    </section>
  );
}

function Line({ token, onEnd }: { readonly token: Token; readonly onEnd: () => void }) {
  const t = useTexts(words);
  const said = useTexts(tokenWords);
  const { language } = useLanguage();
  const { system, standing, expiresAt, usedAt, usedFrom, scopes } = token;
  const when = (at: string) => sayMoment(instantFrom(at), language);
  return (
    <li className={styles.session}>
      <div>
        <b>{system}</b>
        <span className="second">
          , {standing === 'good' ? said.until(when(expiresAt)) : said.standing[standing]},{' '}
          {usedAt === null ? said.never : said.used(when(usedAt), usedFrom)}
        </span>
        <p className="second small">
          {t.for}: {scopes.map((scope) => scopeSaid(scope, language)).join('; ')}
        </p>
      </div>
      {standing === 'good' && (
        <Button small aria-label={said.endOf(system, '')} onPress={onEnd}>
          {said.end}
        </Button>
      )}
    </li>
  );
}
