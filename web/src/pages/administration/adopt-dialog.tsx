/** Records by which document of the province a regulation holds, and from when. Asked once more before it is entered. */
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useCommand } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useTexts } from '../../language/language.js';
import { DayInput } from '../../parts/day-input.js';
import { Confirm, Dialog, DialogActs } from '../../parts/dialog.js';
import { useAsking } from '../../parts/faults.js';
import { TextInput } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';

const words = texts({
  vi: {
    title: 'Ghi nhận việc áp dụng quy định',
    document: 'Văn bản của địa phương',
    hint: 'Số, ngày và cơ quan ban hành',
    goesOn:
      'Cơ quan ban hành đã thay đổi: ghi số, ngày của văn bản theo đó quy định được tiếp tục áp dụng; bản thân văn bản cũ là chưa đủ.',
    from: 'Áp dụng từ ngày',
    needed: 'Cần nhập ô này.',
    next: 'Xem trước kết quả',
    ask: 'Ghi nhận việc áp dụng quy định này?',
    opens: 'Việc lấy ý kiến mở từ ngày đó theo quy định này; việc đã mở giữ quy định tại thời điểm mở.',
    cited: 'Văn bản này được viện dẫn trong thông báo, văn bản và trên các trang.',
    final: 'Được ghi vào nhật ký và không rút lại được.',
    act: 'Ghi nhận',
  },
  en: {
    title: 'Record the adoption of the regulation',
    document: 'Document of the province',
    hint: 'Number, date and issuer',
    goesOn:
      'The issuer has changed: give number and date of the document by which the regulation goes on; the old one alone does not say it.',
    from: 'From the day',
    needed: 'This is needed.',
    next: 'See what follows',
    ask: 'Record the adoption of this regulation?',
    opens: 'Consultations opened from that day on are under it; those that run keep theirs.',
    cited: 'The document is cited in notices, letters and on the pages.',
    final: 'It is entered in the journal and cannot be taken back.',
    act: 'Record it',
  },
});

export function AdoptDialog({
  regulation: { id, standing },
  onDone,
  onClose,
}: {
  readonly regulation: Schemas['RegulationListItem'];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const [document, setDocument] = useState('');
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState(false);
  const command = useCommand('post', '/api/v1/regulations/{id}/adopt', onDone);
  const [asking, setAsking] = useAsking(command.error);
  const problem = isProblem(command.error) ? command.error : null;
  const next = () => {
    setTried(true);
    if (document.trim() !== '' && from !== '') setAsking(true);
  };
  if (asking)
    return (
      <Confirm
        title={t.ask}
        open
        said={document}
        follows={[t.opens, t.cited, t.final]}
        act={t.act}
        busy={command.isPending}
        error={command.error}
        onAct={() => command.mutate({ path: { id }, body: { document: document.trim(), from } })}
        onClose={() => setAsking(false)}
      />
    );
  return (
    <Dialog title={t.title} open wide onClose={onClose}>
      {standing.issuer !== null && (
        <Notice tone="ochre">
          <p>{standing.issuer}</p>
        </Notice>
      )}
      <TextInput
        label={t.document}
        hint={standing.issuerChanged ? t.goesOn : t.hint}
        rows={2}
        value={document}
        onChange={setDocument}
        fault={tried && document.trim() === '' ? t.needed : faultAt(problem, '/document')}
      />
      <DayInput
        label={t.from}
        value={from}
        onChange={setFrom}
        fault={tried && from === '' ? t.needed : faultAt(problem, '/from')}
      />
      <Refused error={command.error} />
      <DialogActs act={t.next} onAct={next} onBack={onClose} />
    </Dialog>
  );
}
