/** The editor of a drafted regulation: its keys grouped as in its file, each rule with its ground. */
import type { Schemas } from '../../api/client.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { Notice } from '../../parts/notice.js';
import { ruleWords } from '../administration/rule-words.js';
import { type Data, isWithin, valueAt, withValue } from './at-key.js';
import type { EditedGroup } from './edited-field.js';
import { editedGroups } from './editor-fields.js';
import { GroundField } from './ground-field.js';
import { KeyField } from './key-field.js';
import styles from './regulation-draft.module.css';
import { keyInWords, valueInWords } from './value-words.js';

type Draft = Schemas['RegulationDraftDetail'];

const words = texts({
  vi: { title: 'Nội dung', others: 'Những chỗ chưa đúng khác:' },
  en: { title: 'Text', others: 'What else is not in order:' },
});

export const GROUPS = editedGroups(ruleWords);

export function Editor({
  draft,
  data,
  onChange,
}: {
  readonly draft: Draft;
  readonly data: Data;
  readonly onChange: (data: Data) => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const shown = GROUPS.flatMap(keysOf);
  const others = draft.faults.filter(({ key }) => !shown.some((one) => isWithin(key, one)));
  return (
    <section className={styles.section} aria-labelledby="noi-dung">
      <h2 id="noi-dung">{t.title}</h2>
      {others.length > 0 && (
        <Notice tone="ochre">
          <p>{t.others}</p>
          <ul>
            {others.map(({ key, reason }) => (
              <li key={`${key} ${reason}`}>
                {keyInWords(GROUPS, key, language)}: {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {GROUPS.map((group) => (
        <Group key={group.title[0]} {...{ group, draft, data, onChange }} />
      ))}
    </section>
  );
}

const keysOf = ({ rule, fields }: EditedGroup): string[] => [
  ...(rule === null ? [] : [`clauses.${rule}`]),
  ...fields.map(({ key }) => key),
];

function Group({
  group: { rule, title, fields },
  draft,
  data,
  onChange,
}: {
  readonly group: EditedGroup;
  readonly draft: Draft;
  readonly data: Data;
  readonly onChange: (data: Data) => void;
}) {
  const { language } = useLanguage();
  const faultAt = (key: string) => {
    const found = draft.faults.filter((fault) => isWithin(fault.key, key)).map(({ reason }) => reason);
    return found.length === 0 ? undefined : found.join(' ');
  };
  const isConsent = valueAt(data, 'silence.effect') === 'deemed-consent';
  return (
    <fieldset className={styles.group}>
      <legend>{language === 'vi' ? title[0] : title[1]}</legend>
      <div className={styles.keys}>
        {fields
          .filter(({ ofConsent, key }) => ofConsent !== true || isConsent || valueAt(data, key) !== null)
          .map((field) => {
            const other = draft.differences.find(({ key }) => isWithin(key, field.key));
            return (
              <KeyField
                key={field.key}
                field={field}
                value={valueAt(data, field.key)}
                onChange={(value) => onChange(withValue(data, field.key, value))}
                fault={faultAt(field.key)}
                inForce={other === undefined ? undefined : valueInWords(field, other.before, language)}
              />
            );
          })}
      </div>
      {rule !== null && (
        <GroundField
          value={valueAt(data, `clauses.${rule}`)}
          clauses={draft.clauses}
          fault={faultAt(`clauses.${rule}`)}
          onChange={(value) => onChange(withValue(data, `clauses.${rule}`, value))}
        />
      )}
    </fieldset>
  );
}
