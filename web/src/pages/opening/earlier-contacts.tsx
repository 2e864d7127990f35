/** With whom of one agency the matter was discussed before the formal letter (PY-2.2g). Nobody has to fill it in. */
import { texts, useTexts } from '../../language/language.js';
import { contactWayWords } from '../../marks/contact-words.js';
import { Button } from '../../parts/button.js';
import { DayInput } from '../../parts/day-input.js';
import { Pick, TextInput } from '../../parts/field.js';
import styles from './opening.module.css';
import type { ContactForm, OpeningForm } from './opening-form.js';

const words = texts({
  vi: {
    title: 'Trao đổi trước khi lấy ý kiến',
    hint: 'Không bắt buộc. Ghi lại nếu đã trao đổi với cơ quan này; nội dung được lưu cùng hồ sơ khi gửi.',
    person: 'Trao đổi với ai',
    on: 'Ngày trao đổi',
    way: 'Hình thức trao đổi',
    none: 'Chưa chọn',
    said: 'Nội dung đã trao đổi',
    add: 'Ghi một lần trao đổi',
    drop: 'Bỏ lần trao đổi này',
  },
  en: {
    title: 'Discussed before the letter',
    hint: 'Not required. Note it if this agency was spoken with; it is kept with the consultation when it is sent.',
    person: 'With whom',
    on: 'On which day',
    way: 'How',
    none: 'Not chosen',
    said: 'What was said',
    add: 'Note a contact',
    drop: 'Remove this contact',
  },
});

export function EarlierContacts({
  agency,
  form,
  onChange,
}: {
  readonly agency: string;
  readonly form: OpeningForm;
  readonly onChange: (next: (form: OpeningForm) => OpeningForm) => void;
}) {
  const t = useTexts(words);
  const ways = useTexts(contactWayWords);
  const change = (next: (contacts: readonly ContactForm[]) => readonly ContactForm[]) =>
    onChange((now) => ({ ...now, contacts: next(now.contacts) }));
  const set = (index: number, part: Partial<ContactForm>) =>
    change((contacts) => contacts.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <fieldset className={styles.contacts}>
      <legend>{t.title}</legend>
      <p className="small">{t.hint}</p>
      {form.contacts.map((contact, index) =>
        contact.agency !== agency ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a contact has no name but its place
          <div key={index} className={styles.contact}>
            <TextInput label={t.person} value={contact.person} onChange={(person) => set(index, { person })} />
            <DayInput label={t.on} value={contact.on} onChange={(on) => set(index, { on })} />
            <Pick
              label={t.way}
              value={contact.way}
              onChange={(way) => set(index, { way: way as ContactForm['way'] })}
              options={[
                { value: '', label: t.none },
                ...Object.entries(ways.ways).map(([value, label]) => ({ value, label })),
              ]}
            />
            <TextInput label={t.said} rows={2} value={contact.said} onChange={(said) => set(index, { said })} />
            <Button small look="quiet" onPress={() => change((contacts) => contacts.filter((_, at) => at !== index))}>
              {t.drop}
            </Button>
          </div>
        ),
      )}
      <Button
        small
        look="quiet"
        onPress={() => change((contacts) => [...contacts, { agency, person: '', on: '', way: '', said: '' }])}
      >
        {t.add}
      </Button>
    </fieldset>
  );
}
