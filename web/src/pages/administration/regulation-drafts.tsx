/** The regulations that the province is writing, and the beginning of another. */
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { $api, type Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Dialog, DialogActs } from '../../parts/dialog.js';
import { Pick, TextInput } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './administration.module.css';

type Item = Schemas['RegulationListItem'];

const words = texts({
  vi: {
    title: 'Quy định địa phương đang soạn',
    none: 'Chưa có bản soạn nào.',
    begin: 'Soạn quy định của địa phương',
    dialog: 'Soạn quy định của địa phương',
    id: 'Mã quy định',
    idHint: 'Chữ thường không dấu, nối bằng gạch ngang. Ví dụ: phu-yen-2026',
    idSlip: 'Mã gồm chữ thường không dấu và số, nối bằng gạch ngang.',
    based: 'Soạn từ',
    basedHint: 'Bản soạn bắt đầu bằng nội dung của quy định này.',
    act: 'Bắt đầu soạn',
    saved: (at: string, by: string) => `lưu ${at}${by === '' ? '' : `, ${by}`}`,
    proposed: 'đã đề nghị, chờ người thứ hai áp dụng',
    faults: (n: number) => `còn ${n} chỗ chưa đúng`,
  },
  en: {
    title: 'Regulations of the province in the making',
    none: 'There is no draft.',
    begin: 'Write a regulation of the province',
    dialog: 'Write a regulation of the province',
    id: 'Name of the regulation',
    idHint: 'Lower case, with hyphens. For example: phu-yen-2026',
    idSlip: 'The name has lower case letters and digits, with hyphens.',
    based: 'Begun from',
    basedHint: 'The draft begins as a copy of it.',
    act: 'Begin',
    saved: (at: string, by: string) => `saved ${at}${by === '' ? '' : `, ${by}`}`,
    proposed: 'proposed, another person has to adopt it',
    faults: (n: number) => `${counted(n, 'place')} not in order`,
  },
});

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function RegulationDrafts({
  regulations,
  mayWrite,
}: {
  readonly regulations: readonly { readonly id: string; readonly name: string; readonly item: Item }[];
  readonly mayWrite: boolean;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { data, error } = $api.useQuery('get', '/api/v1/regulation-drafts', { params: { query: { limit: 200 } } });
  return (
    <section className={`${styles.section} no-print`} aria-labelledby="dang-soan">
      <h3 id="dang-soan">{t.title}</h3>
      <Refused error={error} />
      {data?.items.length === 0 && <p className="second">{t.none}</p>}
      <div className={styles.list}>
        <ul>
          {data?.items.map(({ id, savedAt, savedBy, faults, proposal }) => (
            <li key={id}>
              <Link to={`/quan-tri/quy-dinh/soan/${encodeURIComponent(id)}`}>{id}</Link>
              <span className="second">
                {[
                  t.saved(sayMoment(instantFrom(savedAt), language), savedBy ?? ''),
                  faults > 0 ? t.faults(faults) : '',
                  proposal === null ? '' : t.proposed,
                ]
                  .filter(Boolean)
                  .join('; ')}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {mayWrite && (
        <div className={styles.more}>
          <Button small onPress={() => setOpen(true)}>
            {t.begin}
          </Button>
        </div>
      )}
      {open && <Begin regulations={regulations} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Begin({
  regulations,
  onClose,
}: {
  readonly regulations: readonly { readonly id: string; readonly name: string; readonly item: Item }[];
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const navigate = useNavigate();
  const inForce = regulations.find(({ item }) => item.inForce) ?? regulations.at(0);
  const [id, setId] = useState('');
  const [basedOn, setBasedOn] = useState(inForce?.id ?? '');
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/regulation-drafts', (draft) =>
    navigate(`/quan-tri/quy-dinh/soan/${encodeURIComponent(draft.id)}`),
  );
  const problem = isProblem(command.error) ? command.error : null;
  const send = () => {
    setTried(true);
    if (NAME.test(id)) command.mutate({ path: {}, body: { id, basedOn } });
  };
  return (
    <Dialog title={t.dialog} open onClose={onClose}>
      <TextInput
        label={t.id}
        hint={t.idHint}
        value={id}
        onChange={(text) => {
          setId(text);
          if (problem !== null) command.reset();
        }}
        fault={tried && !NAME.test(id) ? t.idSlip : faultAt(problem, '/id')}
        byRule={false}
        autoFocus
      />
      <Pick
        label={t.based}
        hint={t.basedHint}
        value={basedOn}
        onChange={setBasedOn}
        options={regulations.map((one) => ({ value: one.id, label: one.name }))}
      />
      <Refused error={command.error} />
      <DialogActs act={t.act} busy={command.isPending} onAct={send} onBack={onClose} />
    </Dialog>
  );
}
