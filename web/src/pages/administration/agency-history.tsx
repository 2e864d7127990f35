/** What the journal tells of one agency, in words, the latest first. */
import { useGroupName } from '../../agencies/group-words.js';
import { $api, type Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './administration.module.css';
import { kindWords, subordinationWords } from './agency-words.js';

const words = texts({
  vi: {
    title: (name: string) => `Lịch sử của ${name}`,
    what: 'lịch sử của cơ quan',
    none: 'Chưa có thay đổi nào từ khi lập danh mục.',
    acts: {
      'agency.add': 'Thêm vào danh mục',
      'agency.change': 'Sửa thông tin',
      'agency.import': 'Nhập từ tệp',
      'agency.classify': 'Phân loại lại',
      'agency.reorganise': 'Sắp xếp tổ chức',
    } as Record<Schemas['AgencyAct'], string>,
    fields: {
      name: 'Tên',
      kind: 'Loại',
      subordination: 'Trực thuộc',
      external: 'Trả lời trên hệ thống',
      functions: 'Chức năng',
      group: 'Nhóm',
    } as Record<Schemas['AgencyField'], string>,
    by: (name: string) => `do ${name} thực hiện`,
    became: (from: string, to: string) => `từ “${from}” thành “${to}”`,
    set: (to: string) => `“${to}”`,
    empty: 'không có',
    yes: 'Có',
    no: 'Không',
    basis: (basis: string) => `Căn cứ: ${basis}`,
    close: 'Đóng',
  },
  en: {
    title: (name: string) => `History of ${name}`,
    what: 'the history',
    none: 'Nothing was changed since the register began.',
    acts: {
      'agency.add': 'Entered',
      'agency.change': 'Changed',
      'agency.import': 'Imported from a file',
      'agency.classify': 'Classified anew',
      'agency.reorganise': 'Reorganised',
    } as Record<Schemas['AgencyAct'], string>,
    fields: {
      name: 'Name',
      kind: 'Kind',
      subordination: 'Answers to',
      external: 'Answers in the system',
      functions: 'Functions',
      group: 'Group',
    } as Record<Schemas['AgencyField'], string>,
    by: (name: string) => `by ${name}`,
    became: (from: string, to: string) => `from “${from}” to “${to}”`,
    set: (to: string) => `“${to}”`,
    empty: 'none',
    yes: 'Yes',
    no: 'No',
    basis: (basis: string) => `Basis: ${basis}`,
    close: 'Close',
  },
});

export function AgencyHistory({
  agency,
  functionName,
  onClose,
}: {
  readonly agency: Schemas['AgencyView'];
  readonly functionName: (code: string) => string;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const { data, error } = $api.useQuery('get', '/api/v1/agencies/{code}/history', {
    params: { path: { code: agency.code } },
  });
  return (
    <Dialog title={t.title(agency.name)} open wide onClose={onClose}>
      {data === undefined && error === null && <Waiting what={t.what} rows={3} />}
      <Refused error={error} />
      {data?.items.length === 0 && <p>{t.none}</p>}
      <ol className={styles.history}>
        {data?.items.map((act) => (
          <li key={act.seq}>
            <p>
              <b>{t.acts[act.act]}</b>, {sayMoment(instantFrom(act.at), language)}
              {act.by !== null && `, ${t.by(act.by)}`}
            </p>
            {act.changes.map((change) => (
              <Changed key={change.field} change={change} functionName={functionName} />
            ))}
            {act.basis !== '' && <p className="second">{t.basis(act.basis)}</p>}
          </li>
        ))}
      </ol>
      <Button onPress={onClose}>{t.close}</Button>
    </Dialog>
  );
}

function Changed({
  change: { field, from, to },
  functionName,
}: {
  readonly change: Schemas['AgencyChangeView'];
  readonly functionName: (code: string) => string;
}) {
  const t = useTexts(words);
  const kinds: Readonly<Record<string, string>> = useTexts(kindWords);
  const answersTo: Readonly<Record<string, string>> = useTexts(subordinationWords);
  const nameOfGroup = useGroupName();
  const said = (value: string): string => {
    if (value === '') return t.empty;
    if (field === 'kind') return kinds[value] ?? value;
    if (field === 'subordination') return answersTo[value] ?? value;
    if (field === 'external') return value === 'true' ? t.no : t.yes;
    if (field === 'functions') return value.split(', ').map(functionName).join('; ');
    return field === 'group' ? nameOfGroup(value) : value;
  };
  return (
    <p>
      {t.fields[field]}: {from === null ? t.set(said(to)) : t.became(said(from), said(to))}
    </p>
  );
}
