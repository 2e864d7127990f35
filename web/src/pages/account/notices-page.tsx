/** /tai-khoan/thong-bao: how I am told beside the inbox, kind by kind, and my calendars of limits. */
import { useState } from 'react';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { Page } from '../../app/page.js';
import { texts, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Pick } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { useMyself } from '../../session/me.js';
import { kindWords } from '../inbox/kind-words.js';
import styles from './account.module.css';
import { Calendars } from './calendars.js';

type Choices = Schemas['NoticeChoicesView'];
type EmailChoice = Schemas['EmailChoice'];

const words = texts({
  vi: {
    title: 'Nhận thông báo',
    what: 'cách nhận thông báo',
    inbox: 'Mọi thông báo luôn có trong hộp thư của hệ thống. Ở đây chọn loại nào được gửi thêm qua thư điện tử.',
    address: 'Thư điện tử của tôi',
    noAddress: 'Chưa có địa chỉ thư điện tử. Quản trị viên nhập địa chỉ tại trang Quản trị, mục Người dùng.',
    noServer: 'Hệ thống này chưa gửi thư điện tử; lựa chọn dưới đây có hiệu lực khi máy chủ thư được cấu hình.',
    always: 'Luôn gửi ngay',
    alwaysWhy:
      'Lời nhắc trước khi hết thời hạn và thông báo hết thời hạn, quá hạn không thể tắt, vì việc không trả lời có hệ quả theo quy định.',
    choose: 'Gửi qua thư điện tử',
    choices: { 'at-once': 'Gửi ngay', daily: 'Gộp một thư mỗi ngày (7 giờ)', never: 'Không gửi' } as Record<
      EmailChoice,
      string
    >,
    kind: 'Loại thông báo',
    forAll: 'Đặt chung cho các loại có thể chọn',
    set: 'Đặt cho tất cả',
    saved: (kind: string) => `Đã lưu lựa chọn cho “${kind}”.`,
    savedAll: 'Đã lưu lựa chọn cho các loại thông báo có thể chọn.',
  },
  en: {
    title: 'How I am told',
    what: 'the choices',
    inbox: 'Every message is in the inbox. Here you choose which kinds come by e-mail as well.',
    address: 'My e-mail address',
    noAddress: 'No e-mail address is entered. An administrator enters it under Administration, People.',
    noServer: 'This installation sends no e-mail yet; what you choose holds as soon as a mail server is configured.',
    always: 'Always sent at once',
    alwaysWhy:
      'Reminders before a deadline, and that one has passed, cannot be switched off: silence has an effect by the rule.',
    choose: 'By e-mail',
    choices: { 'at-once': 'At once', daily: 'Together, once a day (7:00)', never: 'Not' } as Record<
      EmailChoice,
      string
    >,
    kind: 'Kind of message',
    forAll: 'The same for every kind that can be chosen',
    set: 'Set for all',
    saved: (kind: string) => `Saved for “${kind}”.`,
    savedAll: 'Saved for every kind that can be chosen.',
  },
});

const ORDER: readonly EmailChoice[] = ['at-once', 'daily', 'never'];

export function Component() {
  const t = useTexts(words);
  const me = useMyself();
  const { data, error } = $api.useQuery('get', '/api/v1/me/notice-choices', {});
  return (
    <Page title={t.title}>
      <p className={styles.intro}>{t.inbox}</p>
      <Refused error={error} />
      {data === undefined && error === null && <Waiting what={t.what} rows={6} />}
      {data !== undefined && <Told view={data} />}
      {me.agency !== null && <Calendars />}
    </Page>
  );
}

function Told({ view }: { readonly view: Choices }) {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const [done, setDone] = useState('');
  const [forAll, setForAll] = useState<EmailChoice>('at-once');
  const [asked, setAsked] = useState<Schemas['MessageKind'] | null>(null);
  const one = useCommand('put', '/api/v1/me/notice-choices/{kind}', () =>
    setDone(asked === null ? '' : t.saved(kinds[asked])),
  );
  const all = useCommand('put', '/api/v1/me/notice-choices', () => setDone(t.savedAll));
  const always = view.choices.filter((choice) => choice.always);
  const options = ORDER.map((value) => ({ value, label: t.choices[value] }));
  const read = (value: string) => ORDER.find((choice) => choice === value) ?? 'at-once';
  return (
    <>
      {!view.mailServer && (
        <Notice tone="accent">
          <p>{t.noServer}</p>
        </Notice>
      )}
      <p>
        {view.address === null ? (
          t.noAddress
        ) : (
          <>
            {t.address}: <b>{view.address}</b>
          </>
        )}
      </p>
      <section className={styles.section}>
        <h2>{t.always}</h2>
        <p className="second">{t.alwaysWhy}</p>
        <ul className={styles.always}>
          {always.map(({ kind }) => (
            <li key={kind}>{kinds[kind]}</li>
          ))}
        </ul>
      </section>
      <section className={styles.section}>
        <h2>{t.choose}</h2>
        <Refused error={one.error ?? all.error} />
        <div role="status">
          {done !== '' && (
            <Notice tone="ok">
              <p>{done}</p>
            </Notice>
          )}
        </div>
        <div className={styles.forAll}>
          <Pick label={t.forAll} value={forAll} onChange={(value) => setForAll(read(value))} options={options} />
          <Button busy={all.isPending} onPress={() => all.mutate({ path: {}, body: { email: forAll } })}>
            {t.set}
          </Button>
        </div>
        <ul className={styles.kinds} aria-label={t.kind}>
          {view.choices
            .filter((choice) => !choice.always)
            .map(({ kind, email }) => (
              <li key={kind}>
                <span aria-hidden="true">{kinds[kind]}</span>
                <Pick
                  label={kinds[kind]}
                  hideLabel
                  value={email}
                  onChange={(value) => {
                    setAsked(kind);
                    one.mutate({ path: { kind }, body: { email: read(value) } });
                  }}
                  options={options}
                />
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}
