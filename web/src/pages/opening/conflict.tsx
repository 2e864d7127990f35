/** Another person saved the draft meanwhile: what differs, side by side, and whose stands. Nothing is decided silently. */
import { useState } from 'react';
import { counted } from '../../language/counted.js';
import { texts, useTexts } from '../../language/language.js';
import { place } from '../../language/place.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Notice } from '../../parts/notice.js';
import styles from './conflict.module.css';
import { inputOf, type OpeningForm } from './opening-form.js';

const words = texts({
  vi: {
    told: (name: string) => `Đồng chí ${name} vừa cập nhật bản nháp này.`,
    toldUnnamed: 'Một đồng chí khác vừa cập nhật bản nháp này.',
    safe: 'Nội dung đang nhập ở đây còn nguyên, chưa ghi đè lên bản đó.',
    compare: 'So sánh hai bản',
    mine: 'Giữ bản ở đây',
    theirs: 'Lấy bản vừa cập nhật',
    title: 'So sánh hai bản nháp',
    part: 'Phần',
    here: 'Bản ở đây',
    there: 'Bản vừa cập nhật',
    empty: '(trống)',
    parts: {
      subject: 'Trích yếu',
      matter: 'Tên vụ việc',
      proposal: 'Nội dung đề xuất',
      position: 'Ý kiến của cơ quan chủ trì',
      legalGround: 'Căn cứ pháp lý',
      authority: 'Thẩm quyền quyết định',
      classification: 'Độ mật',
      questions: 'Câu hỏi',
      consult: 'Cơ quan được lấy ý kiến',
      contacts: 'Trao đổi trước',
      urgency: 'Mức độ',
      limit: 'Thời hạn',
    } as Record<string, string>,
    values: {
      lead: 'Cơ quan chủ trì',
      get province() {
        return place().committee;
      },
      get chairman() {
        return place().chairman;
      },
      ordinary: 'Thường',
      urgent: 'Khẩn',
      complex: 'Phức tạp',
    } as Record<string, string>,
    days: (n: number) => `${n} ngày làm việc`,
  },
  en: {
    told: (name: string) => `${name} has just updated this draft.`,
    toldUnnamed: 'Somebody else has just updated this draft.',
    safe: 'What was typed here is untouched and has not overwritten theirs.',
    compare: 'Compare the two',
    mine: 'Keep what is here',
    theirs: 'Take the updated one',
    title: 'The two drafts compared',
    part: 'Part',
    here: 'Here',
    there: 'Just updated',
    empty: '(empty)',
    parts: {
      subject: 'Subject line',
      matter: 'Name of the matter',
      proposal: 'Proposal',
      position: 'Position of the lead',
      legalGround: 'Legal ground',
      authority: 'Whose decision it is',
      classification: 'Classification',
      questions: 'Questions',
      consult: 'Agencies asked',
      contacts: 'Discussed before',
      urgency: 'Urgency',
      limit: 'Deadline',
    } as Record<string, string>,
    values: {
      lead: 'The lead',
      get province() {
        return place().englishCommittee;
      },
      get chairman() {
        return place().englishChairman;
      },
      ordinary: 'Ordinary',
      urgent: 'Urgent',
      complex: 'Complex',
    } as Record<string, string>,
    days: (n: number) => counted(n, 'working day'),
  },
});

export function Conflict({
  mine,
  theirs,
  by,
  nameOf,
  onMine,
  onTheirs,
}: {
  readonly mine: OpeningForm;
  readonly theirs: OpeningForm;
  readonly by: string | null;
  readonly nameOf: (agency: string) => string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  const t = useTexts(words);
  const [open, setOpen] = useState(false);
  const acts = (
    <div className={styles.acts}>
      <Button small look="quiet" onPress={onTheirs}>
        {t.theirs}
      </Button>
      <Button small look="solid" onPress={onMine}>
        {t.mine}
      </Button>
    </div>
  );
  const here = inputOf(mine);
  const there = inputOf(theirs);
  const say = (value: unknown): string => sayPart(value, t, nameOf);
  const differing = (Object.keys(t.parts) as (keyof typeof here)[]).filter((key) => say(here[key]) !== say(there[key]));
  return (
    <div role="alert" className="no-print">
      <Notice tone="ochre">
        <p>
          <b>{by === null ? t.toldUnnamed : t.told(by)}</b> {t.safe}
        </p>
        <div className={styles.acts}>
          <Button small onPress={() => setOpen(true)}>
            {t.compare}
          </Button>
          {acts}
        </div>
      </Notice>
      <Dialog title={t.title} open={open} onClose={() => setOpen(false)} wide>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.part}</th>
              <th scope="col">{t.here}</th>
              <th scope="col">{t.there}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((key) => (
              <tr key={key}>
                <th scope="row">{t.parts[key]}</th>
                <td className="said">{say(here[key]) || t.empty}</td>
                <td className="said">{say(there[key]) || t.empty}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {acts}
      </Dialog>
    </div>
  );
}

/** A part of the draft as text to be compared by eye. */
function sayPart(
  value: unknown,
  t: { readonly values: Readonly<Record<string, string>>; readonly days: (n: number) => string },
  nameOf: (agency: string) => string,
): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return t.values[value] ?? value;
  if (Array.isArray(value))
    return value
      .map(
        (one: {
          readonly text?: string;
          readonly agency?: string;
          readonly agencies?: readonly string[];
          readonly reason?: string;
          readonly said?: string;
        }) =>
          one.agency === undefined
            ? `${one.text ?? ''}${one.agencies === undefined ? '' : ` (${one.agencies.map(nameOf).join(', ')})`}`
            : `${nameOf(one.agency)}: ${one.reason ?? one.said ?? ''}`,
      )
      .join('\n');
  const { workingDays, on } = value as { readonly workingDays?: number; readonly on?: string };
  return workingDays === undefined ? (on ?? '') : t.days(workingDays);
}
