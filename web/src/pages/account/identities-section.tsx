/** The single sign-ons of the province, and which of them my account is linked to. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import type { Problem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { useFaults } from '../../parts/faults.js';
import { TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './account.module.css';

type Identity = Schemas['OwnIdentityView'];

const words = texts({
  vi: {
    title: 'Đăng nhập một lần',
    since: (when: string) => `đã liên kết từ ${when}`,
    none: 'chưa liên kết',
    link: 'Liên kết',
    linkTo: (label: string) => `Liên kết với ${label}`,
    what: 'Trình duyệt chuyển sang hệ thống đăng nhập một lần rồi quay lại đây. Sau đó có thể đăng nhập bằng hệ thống ấy thay cho mật khẩu.',
    password: 'Mật khẩu hiện tại',
    unlink: 'Hủy liên kết',
    unlinkFrom: (label: string) => `Hủy liên kết với ${label}`,
  },
  en: {
    title: 'Single sign-on',
    since: (when: string) => `linked since ${when}`,
    none: 'not linked',
    link: 'Link',
    linkTo: (label: string) => `Link to ${label}`,
    what: 'The browser goes to the provider and comes back. Then you can sign in there in place of your password.',
    password: 'Current password',
    unlink: 'Unlink',
    unlinkFrom: (label: string) => `Unlink from ${label}`,
  },
});

/** Nothing where the installation has no provider. */
export function IdentitiesSection() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { data } = $api.useQuery('get', '/api/v1/me/identities', {});
  const [linking, setLinking] = useState<Identity | null>(null);
  const unlink = useCommand('post', '/api/v1/me/identities/{provider}/unlink');
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t.title}>
      <h2>{t.title}</h2>
      <ul className={styles.calendars}>
        {data.items.map((identity) => {
          const { name, label, linkedAt } = identity;
          return (
            <li key={name} className={styles.session}>
              <p>
                <b>{label}</b>
                <span className="second">
                  , {linkedAt === null ? t.none : t.since(sayMoment(instantFrom(linkedAt), language))}
                </span>
              </p>
              {linkedAt === null ? (
                <Button small aria-label={t.linkTo(label)} onPress={() => setLinking(identity)}>
                  {t.link}
                </Button>
              ) : (
                <Button
                  small
                  busy={unlink.isPending}
                  aria-label={t.unlinkFrom(label)}
                  onPress={() => unlink.mutate({ path: { provider: name } })}
                >
                  {t.unlink}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Refused error={unlink.error} />
      {linking !== null && <Linking identity={linking} onClose={() => setLinking(null)} />}
    </section>
  );
}

function Linking({
  identity: { name, label },
  onClose,
}: {
  readonly identity: Identity;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation<Schemas['RoundTripView'], Problem | TypeError, string>({
    mutationFn: async (typed) => {
      const { data, error } = await api.POST('/api/v1/me/identities/{provider}/link', {
        params: { path: { provider: name } },
        body: { password: typed },
      });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: ({ url }) => window.location.assign(url),
  });
  const faults = useFaults(sending.error, tried);
  return (
    <Dialog title={t.linkTo(label)} open onClose={onClose}>
      <p>{t.what}</p>
      <TextInput
        label={t.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        {...faults('/password', password === '' ? '' : 'x')}
      />
      <Refused error={sending.error} />
      <DialogActs
        act={t.link}
        busy={sending.isPending}
        onAct={() => {
          setTried(true);
          if (password !== '') sending.mutate(password);
        }}
        onBack={onClose}
      />
    </Dialog>
  );
}
