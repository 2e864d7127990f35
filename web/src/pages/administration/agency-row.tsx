/** One agency of the register. */
import { useGroupName } from '../../agencies/group-words.js';
import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Mark } from '../../marks/mark.js';
import { Button } from '../../parts/button.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './administration.module.css';
import { kindWords } from './agency-words.js';

const words = texts({
  vi: {
    external: 'Ngoài hệ thống: văn thư của cơ quan chủ trì ghi việc nhận và nhập ý kiến',
    unanswerable:
      'Chưa có ai đăng nhập và trả lời được nên không lấy ý kiến được trong hệ thống: cần cập nhật Thủ trưởng của cơ quan, hoặc lấy ý kiến như cơ quan ngoài hệ thống',
    dissolved: (at: string) => `Đã giải thể từ ${at}`,
    heir: (name: string, functions: string) => `${name} kế thừa: ${functions}`,
    none: 'chưa ghi chức năng',
    act: 'Tổ chức lại',
    actFor: (name: string) => `Tổ chức lại ${name}`,
    edit: 'Sửa',
    editFor: (name: string) => `Sửa ${name}`,
    history: 'Lịch sử',
    historyOf: (name: string) => `Lịch sử của ${name}`,
    group: (name: string) => `Nhóm: ${name}`,
  },
  en: {
    external: 'Outside the system: the lead’s clerk records the receipt and enters the answer',
    unanswerable:
      'Nobody here can sign in and answer, so it cannot be asked inside the system: its head has to be entered, or it is asked as an agency outside',
    dissolved: (at: string) => `Dissolved since ${at}`,
    heir: (name: string, functions: string) => `${name} took over: ${functions}`,
    none: 'no function recorded',
    act: 'Reorganise',
    actFor: (name: string) => `Reorganise ${name}`,
    edit: 'Change',
    editFor: (name: string) => `Change ${name}`,
    history: 'History',
    historyOf: (name: string) => `History of ${name}`,
    group: (name: string) => `Group: ${name}`,
  },
});

export function AgencyRow({
  agency: { code, name, kind, functions, external, group, answerable, dissolvedAt, successors },
  functionName,
  onReorganise,
  onEdit,
  onHistory,
}: {
  readonly agency: Schemas['AgencyView'];
  readonly functionName: (code: string) => string;
  /** Null where the person may not. */
  readonly onReorganise: (() => void) | null;
  readonly onEdit: () => void;
  readonly onHistory: () => void;
}) {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const nameOfGroup = useGroupName();
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const list = (codes: readonly string[]) => codes.map(functionName).join('; ');
  return (
    <tr>
      <th scope="row" className={dissolvedAt === null ? undefined : styles.gone}>
        {name}
        <div className="second">{code}</div>
      </th>
      <td className={styles.kind}>
        {kinds[kind]}
        {group !== null && <span className="second"> {t.group(nameOfGroup(group))}</span>}
      </td>
      <td>{functions.length === 0 ? <span className="second">{t.none}</span> : list(functions)}</td>
      <td>
        {external && <span className="second">{t.external}</span>}
        {!answerable && dissolvedAt === null && kind !== 'chairman' && (
          <span className="second">
            <Mark name="warning" size={16} /> {t.unanswerable}
          </span>
        )}
        {dissolvedAt !== null && (
          <div className={styles.sentences}>
            <span>
              <Mark name="transferred" size={16} /> {t.dissolved(sayMoment(instantFrom(dissolvedAt), language))}
            </span>
            {successors?.map((one) => (
              <span key={one.agency} className="second">
                {t.heir(agencyName(one.agency), list(one.functions))}
              </span>
            ))}
          </div>
        )}
      </td>
      <td className="no-print">
        <div className={styles.acts}>
          {onReorganise !== null && dissolvedAt === null && (
            <Button small look="quiet" aria-label={t.editFor(name)} onPress={onEdit}>
              {t.edit}
            </Button>
          )}
          <Button small look="quiet" aria-label={t.historyOf(name)} onPress={onHistory}>
            {t.history}
          </Button>
          {onReorganise !== null && dissolvedAt === null && kind === 'department' && functions.length > 0 && (
            <Button small look="quiet" aria-label={t.actFor(name)} onPress={onReorganise}>
              {t.act}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
