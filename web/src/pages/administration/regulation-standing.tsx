/** How far a regulation holds in the province: by which document it was adopted, what became of its issuer, and what is lacking. */
import { useState } from 'react';
import { parseCivilDate } from '../../../../workflows/limits/time.js';
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Button } from '../../parts/button.js';
import { Notice } from '../../parts/notice.js';
import { useMyself } from '../../session/me.js';
import { instantFrom, sayDate, sayMoment } from '../../time/say.js';
import { AdoptDialog } from './adopt-dialog.js';

type Item = Schemas['RegulationListItem'];

const words = texts({
  vi: {
    adopted: (document: string, from: string, at: string, by: string) =>
      `Áp dụng theo ${document}, từ ${from} (ghi nhận ${at}${by === '' ? '' : `, ${by}`}).`,
    byTwo: (first: string, second: string) => `${first} đề nghị, ${second} áp dụng`,
    somebody: 'một quản trị viên',
    closed:
      'Quy định coi việc không trả lời là đồng ý chưa được ghi nhận áp dụng tại địa phương: chưa mở được việc lấy ý kiến mới. Quản trị viên ghi văn bản của địa phương và ngày bắt đầu áp dụng tại đây.',
    base: 'Địa phương chưa có quy định riêng trong hệ thống: việc không trả lời bị ghi nhận quá hạn và báo cáo Thủ trưởng cơ quan, không được coi là đồng ý.',
    act: 'Ghi nhận việc áp dụng',
  },
  en: {
    adopted: (document: string, from: string, at: string, by: string) =>
      `Adopted by ${document}, from ${from} (recorded ${at}${by === '' ? '' : `, ${by}`}).`,
    byTwo: (first: string, second: string) => `proposed by ${first}, adopted by ${second}`,
    somebody: 'an administrator',
    closed:
      'This rule of deemed consent is not adopted here: no consultation can be opened yet. The administrator records the document of the province and the first day here.',
    base: 'The province has no regulation of its own in the system: silence is overdue and told to the head, and is not consent.',
    act: 'Record the adoption',
  },
});

export function RegulationStanding({ item, onAdopted }: { readonly item: Item; readonly onAdopted: () => void }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const [open, setOpen] = useState(false);
  const { adoptions, issuer, opens } = item.standing;
  const say = (day: string) => {
    const date = parseCivilDate(day);
    return date === null ? day : sayDate(date);
  };
  const adopters = ({ proposedBy, proposedByName, adoptedByName }: (typeof adoptions)[number]) =>
    proposedBy === null ? (adoptedByName ?? '') : t.byTwo(proposedByName ?? t.somebody, adoptedByName ?? t.somebody);
  return (
    <>
      {adoptions.map((one) => (
        <p key={one.id}>
          {t.adopted(one.document, say(one.from), sayMoment(instantFrom(one.adoptedAt), language), adopters(one))}
        </p>
      ))}
      {issuer !== null && <p className="second">{issuer}</p>}
      {item.inForce && !opens && (
        <Notice tone="seal">
          <p>{t.closed}</p>
        </Notice>
      )}
      {item.inForce && item.province === null && adoptions.length === 0 && (
        <Notice tone="ochre">
          <p>{t.base}</p>
        </Notice>
      )}
      {me.roles.includes('admin') && !item.own && (
        <div className="no-print">
          <Button small onPress={() => setOpen(true)}>
            {t.act}
          </Button>
        </div>
      )}
      {open && (
        <AdoptDialog
          regulation={item}
          onDone={() => {
            setOpen(false);
            onAdopted();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
