/** The end of a draft: one administrator proposes it, another one adopts it. */
import { useState } from 'react';
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import { useCommand, useVersioned } from '../../api/command.js';
import { faultAt, isProblem } from '../../api/problem.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { DayInput } from '../../parts/day-input.js';
import { Confirm } from '../../parts/dialog.js';
import { TextInput } from '../../parts/field.js';
import { Notice } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { instantFrom, sayDate, sayMoment } from '../../time/say.js';
import styles from './regulation-draft.module.css';

type Draft = Schemas['RegulationDraftDetail'];
type Proposal = Schemas['ProposalView'];

const words = texts({
  vi: {
    title: 'Áp dụng',
    what: 'Quy định do địa phương soạn cần hai người: một quản trị viên đề nghị, một quản trị viên khác áp dụng. Việc đã mở giữ quy định tại thời điểm mở.',
    document: 'Văn bản của địa phương',
    documentHint: 'Số, ngày và cơ quan ban hành. Được viện dẫn trong thông báo và trên các trang.',
    from: 'Áp dụng từ ngày',
    fromHint: 'Hôm nay hoặc về sau.',
    needed: 'Cần nhập ô này.',
    propose: 'Đề nghị áp dụng',
    faults: 'Bản soạn còn chỗ chưa đúng.',
    unsaved: 'Đang lưu bản soạn.',
    unrehearsed: 'Cần diễn tập đúng bản này trước.',
    proposed: (who: string, at: string, document: string, from: string) =>
      `${who} đề nghị lúc ${at}: áp dụng theo ${document}, từ ${from}.`,
    somebody: 'Một quản trị viên',
    waits: 'Chờ một quản trị viên khác áp dụng. Muốn sửa thì rút đề nghị trước.',
    withdraw: 'Rút đề nghị',
    adopt: 'Áp dụng quy định này',
    ask: 'Áp dụng quy định này?',
    opens: 'Việc lấy ý kiến mở từ ngày đó theo quy định này; việc đã mở giữ quy định tại thời điểm mở.',
    both: 'Nhật ký ghi cả người đề nghị và người áp dụng.',
    final: 'Không rút lại được; muốn thay thì soạn và áp dụng bản mới.',
  },
  en: {
    title: 'Adoption',
    what: 'A regulation that the province has written takes two: one administrator proposes it, another one adopts it. Consultations that run keep theirs.',
    document: 'Document of the province',
    documentHint: 'Number, date and issuer. It is cited in notices and on the pages.',
    from: 'From the day',
    fromHint: 'Today or later.',
    needed: 'This is needed.',
    propose: 'Propose its adoption',
    faults: 'The draft is not in order.',
    unsaved: 'The draft is being saved.',
    unrehearsed: 'This text has to be rehearsed first.',
    proposed: (who: string, at: string, document: string, from: string) =>
      `${who} proposed it at ${at}: by ${document}, from ${from}.`,
    somebody: 'An administrator',
    waits: 'Another administrator has to adopt it. To change it, take the proposal back first.',
    withdraw: 'Take the proposal back',
    adopt: 'Adopt this regulation',
    ask: 'Adopt this regulation?',
    opens: 'Consultations opened from that day on are under it; those that run keep theirs.',
    both: 'The journal names who proposed it and who adopted it.',
    final: 'It cannot be taken back; another text is written and adopted in its place.',
  },
});

export function ProposalPart({
  draft,
  isSaved,
  mayWrite,
  onAdopted,
}: {
  readonly draft: Draft;
  readonly isSaved: boolean;
  readonly mayWrite: boolean;
  readonly onAdopted: () => void;
}) {
  const t = useTexts(words);
  return (
    <section className={styles.section} aria-labelledby="ap-dung">
      <h2 id="ap-dung">{t.title}</h2>
      <p className="second">{t.what}</p>
      {draft.proposal !== null && (
        <Proposed draft={draft} proposal={draft.proposal} mayWrite={mayWrite} onAdopted={onAdopted} />
      )}
      {draft.proposal === null && mayWrite && <Propose draft={draft} isSaved={isSaved} />}
    </section>
  );
}

function Propose({ draft, isSaved }: { readonly draft: Draft; readonly isSaved: boolean }) {
  const t = useTexts(words);
  const [document, setDocument] = useState('');
  const [from, setFrom] = useState('');
  const [tried, setTried] = useState(false);
  const command = useVersioned('post', '/api/v1/regulation-drafts/{id}/proposal');
  const problem = isProblem(command.error) ? command.error : null;
  const { rehearsal, hash, id, version } = draft;
  const isRehearsed = rehearsal?.state === 'done' && rehearsal.ofThisText;
  const reason = hash === null ? t.faults : !isSaved ? t.unsaved : isRehearsed ? null : t.unrehearsed;
  const send = () => {
    setTried(true);
    if (document.trim() !== '' && from !== '')
      command.mutate({ path: { id }, version, body: { document: document.trim(), from } });
  };
  return (
    <>
      <TextInput
        label={t.document}
        hint={t.documentHint}
        rows={2}
        value={document}
        onChange={setDocument}
        fault={tried && document.trim() === '' ? t.needed : faultAt(problem, '/document')}
        maxLength={500}
      />
      <DayInput
        label={t.from}
        hint={t.fromHint}
        value={from}
        onChange={setFrom}
        fault={tried && from === '' ? t.needed : faultAt(problem, '/from')}
      />
      <Refused error={command.error} />
      <div className={styles.acts}>
        <Button look="solid" busy={command.isPending} reason={reason} onPress={send}>
          {t.propose}
        </Button>
      </div>
    </>
  );
}

function Proposed({
  draft: { id, version, hash },
  proposal: { name, at, document, from, mine },
  mayWrite,
  onAdopted,
}: {
  readonly draft: Draft;
  readonly proposal: Proposal;
  readonly mayWrite: boolean;
  readonly onAdopted: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const withdraw = useVersioned('delete', '/api/v1/regulation-drafts/{id}/proposal');
  const adopt = useCommand('post', '/api/v1/regulations/{id}/adopt', onAdopted);
  const date = parseCivilDate(from);
  const said = t.proposed(
    name ?? t.somebody,
    sayMoment(instantFrom(at), language),
    document,
    date === null ? from : sayDate(date),
  );
  return (
    <>
      <Notice tone="accent">
        <p>{said}</p>
        {!mine && <p>{t.waits}</p>}
      </Notice>
      <Refused error={withdraw.error} />
      {mayWrite && (
        <div className={styles.acts}>
          {mine && (
            <Button look="solid" onPress={() => setAsking(true)}>
              {t.adopt}
            </Button>
          )}
          <Button busy={withdraw.isPending} onPress={() => withdraw.mutate({ path: { id }, version })}>
            {t.withdraw}
          </Button>
        </div>
      )}
      <Confirm
        title={t.ask}
        open={asking}
        said={said}
        follows={[t.opens, t.both, t.final]}
        act={t.adopt}
        busy={adopt.isPending}
        error={adopt.error}
        onAct={() => adopt.mutate({ path: { id }, body: { document, from, ...(hash === null ? {} : { hash }) } })}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
