/** The value of a key in words: by the names of its field, else as it is written. */
import type { Language } from '../../language/texts.js';
import { isWithin } from './at-key.js';
import type { EditedField, EditedGroup } from './edited-field.js';
import { documentsText, remindersText } from './field-text.js';

/** The field of a key, or the one that a key stands within; undefined where no field edits it. */
export function fieldOf(groups: readonly EditedGroup[], key: string): EditedField | undefined {
  return groups.flatMap(({ fields }) => fields).find((field) => isWithin(key, field.key));
}

/** What a key is called. */
export function keyInWords(groups: readonly EditedGroup[], key: string, language: Language): string {
  const side = language === 'vi' ? 0 : 1;
  const ground = /^clauses\.(.+)$/.exec(key)?.[1];
  const group = groups.find(({ rule }) => rule === ground);
  if (ground !== undefined && group !== undefined)
    return `${language === 'vi' ? 'Căn cứ' : 'Ground'}: ${group.title[side]}`;
  return fieldOf(groups, key)?.name[side] ?? key;
}

/** A value that came as JSON, in words; `none` where there is none. */
export function valueInWords(field: EditedField | undefined, json: string | null, language: Language): string {
  const [none, yes, no, assumed] =
    language === 'vi' ? ['không có', 'có', 'không', 'giả định, chưa có văn bản'] : ['none', 'yes', 'no', 'assumed'];
  const value: unknown = json === null ? null : JSON.parse(json);
  if (value === null) return none ?? '';
  if (value === 'assumed') return assumed ?? '';
  if (typeof value === 'boolean') return (value ? yes : no) ?? '';
  const side = language === 'vi' ? 0 : 1;
  const nameOf = (word: unknown) =>
    field !== undefined && 'options' in field
      ? (field.options.find(([one]) => one === word)?.[1][side] ?? String(word))
      : String(word);
  if (field?.kind === 'reminders') return remindersText(value) || (none ?? '');
  if (field?.kind === 'documents') return documentsText(value);
  if (Array.isArray(value)) return value.map(nameOf).join(', ');
  if (typeof value === 'object') return 'workingDays' in value ? String(value.workingDays) : JSON.stringify(value);
  return nameOf(value);
}
