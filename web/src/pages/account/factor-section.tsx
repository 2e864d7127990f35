/** My second factor: set up, moved to another telephone, recovery codes made anew, taken off. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, api, type Schemas } from '../../api/client.js';
import type { Problem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { useFaults } from '../../parts/faults.js';
import { TextInput } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { FactorSetup, type Renewed } from '../../session/factor-setup.js';
import { RecoveryCodes } from '../../session/recovery-codes.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './account.module.css';

type Doing = 'setup' | 'codes' | 'remove';

const words = texts({
  vi: {
    title: 'Xác thực hai bước',
    none: 'Chưa bật. Khi bật, đăng nhập cần cả mật khẩu và mã trên điện thoại: biết mật khẩu thôi thì không vào được.',
    on: (since: string, left: number) => `Đã bật từ ${since}. Còn ${left} mã khôi phục.`,
    required: 'Vai trò của ông/bà bắt buộc dùng xác thực hai bước.',
    few: 'Sắp hết mã khôi phục: nên tạo lại.',
    turnOn: 'Bật xác thực hai bước',
    move: 'Chuyển sang điện thoại khác',
    codes: 'Tạo lại mã khôi phục',
    codesWhat: 'Các mã khôi phục cũ hết hiệu lực; mọi phiên đăng nhập khác kết thúc.',
    remove: 'Tắt xác thực hai bước',
    removeWhat: 'Sau khi tắt, đăng nhập chỉ cần mật khẩu; mọi phiên đăng nhập khác kết thúc.',
    removed: 'Đã tắt xác thực hai bước. Các phiên đăng nhập khác đã kết thúc.',
    password: 'Mật khẩu hiện tại',
    code: 'Mã xác thực',
    codeHint: 'Sáu chữ số trong ứng dụng, hoặc một mã khôi phục.',
    back: 'Thôi',
  },
  en: {
    title: 'Second factor',
    none: 'Off. With it, signing in takes the password and a code of your telephone: the password alone opens nothing.',
    on: (since: string, left: number) => `On since ${since}. ${left} recovery codes are left.`,
    required: 'Your role must have a second factor.',
    few: 'Few recovery codes are left: make them anew.',
    turnOn: 'Turn the second factor on',
    move: 'Move to another telephone',
    codes: 'Make new recovery codes',
    codesWhat: 'The former codes are void, and all other sessions end.',
    remove: 'Turn the second factor off',
    removeWhat: 'Then the password alone signs in; all other sessions end.',
    removed: 'The second factor is off. All other sessions have ended.',
    password: 'Current password',
    code: 'Code',
    codeHint: 'Six digits of the authenticator, or a recovery code.',
    back: 'Never mind',
  },
});

const FEW = 3;

export function FactorSection() {
  const t = useTexts(words);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const { data } = $api.useQuery('get', '/api/v1/me/factor', {});
  const [doing, setDoing] = useState<Doing | null>(null);
  const [renewed, setRenewed] = useState<{ readonly codes: readonly string[] } | null>(null);
  const done = ({ recoveryCodes }: Renewed) => {
    setDoing(null);
    setRenewed({ codes: recoveryCodes });
    void queries.invalidateQueries();
  };
  if (data === undefined) return null;
  const { since, recoveryCodesLeft, required } = data;
  return (
    <section className={styles.section} aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{since === null ? t.none : t.on(sayMoment(instantFrom(since), language), recoveryCodesLeft)}</p>
      {required && <p className="second">{t.required}</p>}
      {renewed !== null && renewed.codes.length > 0 && (
        <RecoveryCodes codes={renewed.codes} onDone={() => setRenewed(null)} />
      )}
      <div role="status">
        {renewed !== null && renewed.codes.length === 0 && (
          <Notice tone="ok">
            <p>{t.removed}</p>
          </Notice>
        )}
      </div>
      {since !== null && recoveryCodesLeft < FEW && <p>{t.few}</p>}
      {doing === 'setup' && <FactorSetup replaces={since !== null} onDone={done} />}
      <div className={styles.acts}>
        {doing === 'setup' ? (
          <Button look="quiet" onPress={() => setDoing(null)}>
            {t.back}
          </Button>
        ) : (
          <Button onPress={() => setDoing('setup')}>{since === null ? t.turnOn : t.move}</Button>
        )}
        {since !== null && <Button onPress={() => setDoing('codes')}>{t.codes}</Button>}
        {since !== null && !required && <Button onPress={() => setDoing('remove')}>{t.remove}</Button>}
      </div>
      {(doing === 'codes' || doing === 'remove') && (
        <Proving
          path={doing === 'codes' ? '/api/v1/me/factor/recovery-codes' : '/api/v1/me/factor/remove'}
          title={t[doing]}
          what={doing === 'codes' ? t.codesWhat : t.removeWhat}
          onDone={done}
          onClose={() => setDoing(null)}
        />
      )}
    </section>
  );
}

function Proving({
  path,
  title,
  what,
  onDone,
  onClose,
}: {
  readonly path: '/api/v1/me/factor/recovery-codes' | '/api/v1/me/factor/remove';
  readonly title: string;
  readonly what: string;
  readonly onDone: (renewed: Renewed) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const sending = useMutation<Renewed, Problem | TypeError, Schemas['ProveFactorInput']>({
    mutationFn: async (body) => {
      const { data, error } = await api.POST(path, { body });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: onDone,
  });
  const faults = useFaults(sending.error, tried);
  return (
    <Dialog title={title} open onClose={onClose}>
      <p>{what}</p>
      <TextInput
        label={t.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        {...faults('/password', password === '' ? '' : 'x')}
      />
      <TextInput
        label={t.code}
        hint={t.codeHint}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        {...faults('/code', code)}
      />
      <Refused error={sending.error} />
      <DialogActs
        act={title}
        busy={sending.isPending}
        onAct={() => {
          setTried(true);
          if (password !== '' && code.trim() !== '') sending.mutate({ password, code });
        }}
        onBack={onClose}
      />
    </Dialog>
  );
}
