/** The form of a new access token: for which system, what for, for how long; proved by the password, and by a code where there is one. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, api, type Schemas } from '../../api/client.js';
import type { Problem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { useFaults } from '../../parts/faults.js';
import { Pick, TextInput, Tick } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import styles from './account.module.css';
import { SCOPES, type Scope, scopeSaid } from './scope-words.js';

const DAYS = [30, 90, 180, 365];

const words = texts({
  vi: {
    title: 'Tạo mã truy cập',
    system: 'Tên hệ thống',
    systemHint: 'Ví dụ: Hệ thống quản lý văn bản của Sở Xây dựng',
    scopes: 'Hệ thống được làm',
    scopesHint: 'Chỉ chọn việc hệ thống thực sự cần. Việc nào ông/bà không có thẩm quyền thì mã cũng không làm được.',
    oneNeeded: 'Phải chọn ít nhất một việc.',
    days: 'Dùng được trong',
    day: (n: number) => `${n} ngày`,
    password: 'Mật khẩu hiện tại',
    code: 'Mã xác thực',
    codeHint: 'Sáu chữ số trong ứng dụng, hoặc một mã khôi phục.',
    act: 'Tạo mã',
  },
  en: {
    title: 'Make a token',
    system: 'Name of the system',
    systemHint: 'For example: document system of the Department of Construction',
    scopes: 'What it may do',
    scopesHint: 'Choose what the system really needs. What you may not do yourself the token does not either.',
    oneNeeded: 'Choose at least one.',
    days: 'Good for',
    day: (n: number) => `${n} days`,
    password: 'Current password',
    code: 'Code',
    codeHint: 'Six digits of the authenticator, or a recovery code.',
    act: 'Make it',
  },
});

export function MakeToken({
  onDone,
  onClose,
}: {
  readonly onDone: (token: Schemas['NewTokenView']) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const queries = useQueryClient();
  const factor = $api.useQuery('get', '/api/v1/me/factor', {}).data;
  const [system, setSystem] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read']);
  const [days, setDays] = useState('90');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const hasFactor = factor !== undefined && factor.since !== null;
  const sending = useMutation<Schemas['NewTokenView'], Problem | TypeError, Schemas['NewTokenInput']>({
    mutationFn: async (body) => {
      const { data, error } = await api.POST('/api/v1/me/tokens', { body });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: (made) => {
      void queries.invalidateQueries();
      onDone(made);
    },
  });
  const faults = useFaults(sending.error, tried);
  const send = () => {
    setTried(true);
    const isWhole = system.trim() !== '' && scopes.length > 0 && password !== '' && (!hasFactor || code.trim() !== '');
    if (!isWhole) return;
    const proof = { password, ...(hasFactor ? { code } : {}) };
    sending.mutate({ system: system.trim(), scopes: [...scopes], days: Number(days), ...proof });
  };
  return (
    <Dialog title={t.title} open onClose={onClose}>
      <TextInput
        label={t.system}
        hint={t.systemHint}
        value={system}
        onChange={setSystem}
        maxLength={200}
        autoFocus
        {...faults('/system', system)}
      />
      <Scopes chosen={scopes} onChange={setScopes} isMissing={tried && scopes.length === 0} />
      <Pick
        label={t.days}
        value={days}
        onChange={setDays}
        options={DAYS.map((n) => ({ value: String(n), label: t.day(n) }))}
      />
      <TextInput
        label={t.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        {...faults('/password', password === '' ? '' : 'x')}
      />
      {hasFactor && (
        <TextInput
          label={t.code}
          hint={t.codeHint}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          {...faults('/code', code)}
        />
      )}
      <Refused error={sending.error} />
      <DialogActs act={t.act} busy={sending.isPending} onAct={send} onBack={onClose} />
    </Dialog>
  );
}

function Scopes({
  chosen,
  onChange,
  isMissing,
}: {
  readonly chosen: readonly Scope[];
  readonly onChange: (chosen: readonly Scope[]) => void;
  readonly isMissing: boolean;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  return (
    <fieldset className={styles.scopes}>
      <legend>{t.scopes}</legend>
      <p className="second small">{t.scopesHint}</p>
      {isMissing && <p role="alert">{t.oneNeeded}</p>}
      <div className={styles.scopeList}>
        {SCOPES.map((scope) => (
          <Tick
            key={scope}
            checked={chosen.includes(scope)}
            onChange={(isChosen) => onChange(isChosen ? [...chosen, scope] : chosen.filter((one) => one !== scope))}
          >
            {scopeSaid(scope, language)}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
