/** Setting a second factor up: a QR code or a key for the authenticator, confirmed by its first code and the password. */
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { api, type Schemas } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { useFaults } from '../parts/faults.js';
import { TextInput } from '../parts/field.js';
import { useFirstFault } from '../parts/first-fault.js';
import { Refused } from '../parts/refused.js';
import { Waiting } from '../parts/waiting.js';
import styles from './factor.module.css';

const words = texts({
  vi: {
    preparing: 'mã QR',
    steps: [
      'Cài một ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, Aegis hoặc ứng dụng tương tự).',
      'Quét mã QR, hoặc nhập khóa bên dưới vào ứng dụng.',
      'Nhập mã sáu chữ số mà ứng dụng hiện ra, cùng mật khẩu của mình.',
    ],
    qr: 'Mã QR cho ứng dụng xác thực; khóa dạng chữ ở ngay dưới',
    key: 'Khóa:',
    current: 'Mã của điện thoại đang dùng',
    currentHint: 'Sáu chữ số trong ứng dụng cũ, hoặc một mã khôi phục.',
    code: 'Mã sáu chữ số trong ứng dụng',
    password: 'Mật khẩu hiện tại',
    act: 'Bật xác thực hai bước',
    anew: 'Tạo mã QR mới',
  },
  en: {
    preparing: 'the QR code',
    steps: [
      'Install an authenticator on your telephone (Google Authenticator, Microsoft Authenticator, Aegis or the like).',
      'Scan the QR code, or type the key below into it.',
      'Enter the six digits that it shows, and your password.',
    ],
    qr: 'QR code for the authenticator; the key in letters stands below',
    key: 'Key:',
    current: 'Code of the telephone in use',
    currentHint: 'Six digits of the former authenticator, or a recovery code.',
    code: 'Six digits of the authenticator',
    password: 'Current password',
    act: 'Turn the second factor on',
    anew: 'Make a new QR code',
  },
});

export type Renewed = Schemas['RenewedFactorView'];

export function FactorSetup({
  replaces,
  onDone,
}: {
  /** Whether there is one already, which has to be proved too. */
  readonly replaces: boolean;
  readonly onDone: (renewed: Renewed) => void;
}) {
  const t = useTexts(words);
  const beginning = useMutation<Schemas['EnrolmentView'], Problem | TypeError, void>({
    mutationFn: async () => {
      const { data, error } = await api.POST('/api/v1/me/factor/begin', {});
      if (error !== undefined) throw error;
      return data;
    },
  });
  const begin = beginning.mutate;
  useEffect(() => begin(), [begin]);
  const shown = beginning.data;
  return (
    <div className={styles.setup}>
      <ol>
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Refused error={beginning.error} />
      {shown === undefined && beginning.error === null && <Waiting what={t.preparing} rows={4} />}
      {shown !== undefined && (
        <>
          <img className={styles.qr} src={shown.qr} alt={t.qr} />
          <p className={styles.secret}>
            {t.key} <code>{shown.secret}</code>
          </p>
          <Confirming replaces={replaces} onDone={onDone} />
        </>
      )}
      <div className={styles.acts}>
        <Button look="quiet" busy={beginning.isPending} onPress={() => begin()}>
          {t.anew}
        </Button>
      </div>
    </div>
  );
}

function Confirming({ replaces, onDone }: { readonly replaces: boolean; readonly onDone: (renewed: Renewed) => void }) {
  const t = useTexts(words);
  const [told, setTold] = useState({ code: '', password: '', current: '' });
  const [attempts, setAttempts] = useState(0);
  const sending = useMutation<Renewed, Problem | TypeError, Schemas['ConfirmFactorInput']>({
    mutationFn: async (body) => {
      const { data, error } = await api.POST('/api/v1/me/factor/confirm', { body });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: onDone,
  });
  const faults = useFaults(sending.error, attempts > 0);
  const place = useFirstFault<HTMLFormElement>(attempts, sending.isPending);
  const set = (name: keyof typeof told) => (value: string) => setTold({ ...told, [name]: value });
  const { code, password, current } = told;
  const isComplete = code.trim() !== '' && password !== '' && (!replaces || current.trim() !== '');
  return (
    <Form
      ref={place}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempts(attempts + 1);
        if (isComplete) sending.mutate({ code, password, ...(replaces ? { current } : {}) });
      }}
    >
      {replaces && (
        <TextInput
          label={t.current}
          hint={t.currentHint}
          value={current}
          onChange={set('current')}
          autoComplete="off"
          {...faults('/current', current)}
        />
      )}
      <TextInput
        label={t.code}
        value={code}
        onChange={set('code')}
        autoComplete="one-time-code"
        {...faults('/code', code)}
      />
      <TextInput
        label={t.password}
        type="password"
        value={password}
        onChange={set('password')}
        autoComplete="current-password"
        {...faults('/password', password === '' ? '' : 'x')}
      />
      <Refused error={sending.error} />
      <Button look="solid" type="submit" busy={sending.isPending}>
        {t.act}
      </Button>
    </Form>
  );
}
