/** One person in the list. */
import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { texts, useTexts } from '../../language/language.js';
import { roleWords } from '../../marks/words.js';
import { Button } from '../../parts/button.js';
import styles from './administration.module.css';

/** What an administrator may do with a person. */
export type PersonAct = 'change' | 'switch' | 'password';

const words = texts({
  vi: {
    on: 'Đang dùng',
    off: 'Đã khóa',
    none: 'không thuộc cơ quan nào',
    change: 'Sửa',
    changeOf: (name: string) => `Sửa thông tin của ${name}`,
    password: 'Cấp mã',
    passwordOf: (name: string) => `Cấp mã đặt lại mật khẩu cho ${name}`,
    switchOff: 'Khóa',
    switchOffOf: (name: string) => `Khóa tài khoản của ${name}`,
    switchOn: 'Mở lại',
    switchOnOf: (name: string) => `Mở lại tài khoản của ${name}`,
    myself: 'Không tự khóa được tài khoản của chính mình',
  },
  en: {
    on: 'In use',
    off: 'Switched off',
    none: 'of no agency',
    change: 'Change',
    changeOf: (name: string) => `Change ${name}`,
    password: 'Make a code',
    passwordOf: (name: string) => `Make a code for a new password of ${name}`,
    switchOff: 'Switch off',
    switchOffOf: (name: string) => `Switch off the account of ${name}`,
    switchOn: 'Switch on',
    switchOnOf: (name: string) => `Switch on the account of ${name}`,
    myself: 'You cannot switch off your own account',
  },
});

export function PersonRow({
  person: { name, title, email, agency, roles: held, active },
  isMyself,
  onAct,
}: {
  readonly person: Schemas['PersonView'];
  readonly isMyself: boolean;
  /** Null where the person may not. */
  readonly onAct: ((act: PersonAct) => void) | null;
}) {
  const t = useTexts(words);
  const roles = useTexts(roleWords);
  const agencyName = useAgencyName();
  return (
    <tr>
      <th scope="row" className={active ? undefined : styles.gone}>
        {name}
        {title !== null && <div className="second">{title}</div>}
        {email !== null && <div className="second">{email}</div>}
      </th>
      <td>{agency === null ? <span className="second">{t.none}</span> : agencyName(agency)}</td>
      <td>{held.map((role) => roles[role]).join(', ')}</td>
      <td className={active ? undefined : styles.gone}>{active ? t.on : t.off}</td>
      {onAct !== null && (
        <td className="no-print">
          <div className={styles.acts}>
            <Button small look="quiet" aria-label={t.changeOf(name)} onPress={() => onAct('change')}>
              {t.change}
            </Button>
            <Button small look="quiet" aria-label={t.passwordOf(name)} onPress={() => onAct('password')}>
              {t.password}
            </Button>
            <span>
              <Button
                small
                look="quiet"
                aria-label={active ? t.switchOffOf(name) : t.switchOnOf(name)}
                reason={isMyself ? t.myself : null}
                onPress={() => onAct('switch')}
              >
                {active ? t.switchOff : t.switchOn}
              </Button>
            </span>
          </div>
        </td>
      )}
    </tr>
  );
}
