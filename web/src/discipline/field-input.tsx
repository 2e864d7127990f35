/** One field of a command on a case, by its kind in the catalogue. */
import { byName } from '../../../workflows/commands/by-name.js';
import type { Field } from '../../../workflows/commands/fields.js';
import type { CaseKind } from '../../../workflows/discipline/case.js';
import { useAgencies, useAgencyName } from '../api/agency-names.js';
import { $api } from '../api/client.js';
import { texts, useTexts } from '../language/language.js';
import { Button } from '../parts/button.js';
import { DayInput } from '../parts/day-input.js';
import type { FieldFault } from '../parts/faults.js';
import { Choice, Pick, TextInput, Tick } from '../parts/field.js';
import styles from './discipline.module.css';
import type { FieldWords } from './words.js';

const words = texts({
  vi: {
    choose: 'Chọn',
    choosePerson: 'Chọn người',
    chooseAgency: 'Chọn cơ quan',
    none: 'Không nêu',
    remove: 'Bỏ',
    add: 'Thêm',
    perLine: 'Mỗi dòng một mục.',
  },
  en: {
    choose: 'Choose',
    choosePerson: 'Choose a person',
    chooseAgency: 'Choose an agency',
    none: 'Not told',
    remove: 'Remove',
    add: 'Add',
    perLine: 'One in each line.',
  },
});

export interface FieldInputProps {
  readonly field: Field;
  readonly words: FieldWords;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly optional: boolean;
  /** Code of the agency whose people a field of a person offers. */
  readonly peopleOf: string | null;
  readonly at: FieldFault;
}

/** Few words are all seen at once; more are chosen from a list. */
const MOST_SEEN = 4;

export function FieldInput(props: FieldInputProps) {
  const { field, words: said, value, onChange, optional, at } = props;
  const t = useTexts(words);
  const common = { label: said.label, ...(said.hint === undefined ? {} : { hint: said.hint }), ...at };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'text':
      return <TextInput {...common} rows={4} value={text} onChange={onChange} />;
    case 'wholeNumber':
      return (
        <TextInput
          {...common}
          type="number"
          value={value === undefined ? '' : String(value)}
          onChange={(typed) => onChange(typed === '' ? undefined : Number(typed))}
        />
      );
    case 'day':
      return <DayInput {...common} value={text} onChange={onChange} />;
    case 'flag':
      return (
        <Tick checked={value === true} onChange={onChange}>
          {said.label}
        </Tick>
      );
    case 'word': {
      const options = field.words.map((one) => ({ value: one, label: said.options?.[one] ?? one }));
      if (options.length <= MOST_SEEN)
        return (
          <Choice {...common} layout="list" value={text === '' ? null : text} onChange={onChange} options={options} />
        );
      return (
        <Pick {...common} value={text} onChange={onChange} options={[{ value: '', label: t.choose }, ...options]} />
      );
    }
    case 'agency':
      return <AgencyPick {...common} value={text} onChange={onChange} empty={optional ? t.none : t.chooseAgency} />;
    case 'person':
      return (
        <PersonPick
          {...common}
          value={text}
          onChange={onChange}
          agency={props.peopleOf}
          empty={optional ? t.none : t.choosePerson}
        />
      );
    case 'lines':
    case 'texts':
      return (
        <TextInput
          {...common}
          hint={said.hint ?? t.perLine}
          rows={4}
          line={false}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(typed) => onChange(typed === '' ? undefined : typed.split('\n'))}
        />
      );
    case 'parts':
      return <Parts {...props} />;
    default:
      if (said.cases !== undefined)
        return <CasePick {...common} value={text} onChange={onChange} kind={said.cases} empty={t.choose} />;
      if (said.functions === true) return <FunctionPick {...common} value={text} onChange={onChange} empty={t.none} />;
      return <TextInput {...common} value={text} onChange={onChange} />;
  }
}

interface PickProps extends FieldFault {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly empty: string;
}

function AgencyPick({ empty, ...pick }: PickProps) {
  const agencies = useAgencies();
  const name = useAgencyName();
  const options = agencies
    .filter(({ dissolvedAt }) => dissolvedAt === null)
    .map(({ code }) => ({ value: code, label: name(code) }))
    .sort((a, b) => byName(a.label, b.label));
  return <Pick {...pick} options={[{ value: '', label: empty }, ...options]} />;
}

function PersonPick({ empty, agency, ...pick }: PickProps & { readonly agency: string | null }) {
  const { data } = $api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query: { agency: agency ?? '', active: true, limit: 200 } } },
    { enabled: agency !== null && agency !== '' },
  );
  const options = (data?.items ?? [])
    .map(({ id, name, title }) => ({ value: id, label: title === null ? name : `${name}, ${title}` }))
    .sort((a, b) => byName(a.label, b.label));
  return <Pick {...pick} options={[{ value: '', label: empty }, ...options]} />;
}

/** One of the functions that agencies of the province have, by its name. */
function FunctionPick({ empty, ...pick }: PickProps) {
  const { data } = $api.useQuery('get', '/api/v1/functions', {}, { staleTime: Number.POSITIVE_INFINITY });
  const options = (data?.items ?? [])
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => byName(a.label, b.label));
  return <Pick {...pick} options={[{ value: '', label: empty }, ...options]} />;
}

/** One of the open cases of a kind, by its subject. */
function CasePick({ empty, kind, ...pick }: PickProps & { readonly kind: CaseKind }) {
  const { data } = $api.useQuery('get', '/api/v1/cases', { params: { query: { kind, ended: false, limit: 200 } } });
  const options = (data?.items ?? []).map(({ id, subject }) => ({ value: id, label: subject }));
  return <Pick {...pick} options={[{ value: '', label: empty }, ...options]} />;
}

/** A list of parts with fields of their own: each a group that can be taken away, and a button for one more. */
function Parts({ field, words: said, value, onChange, peopleOf, at }: FieldInputProps) {
  const t = useTexts(words);
  if (field.kind !== 'parts') return null;
  const items = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
  // Parts that the case names are all there, and no other.
  const heading = Object.entries(said.parts ?? {}).find(([, part]) => part.heading)?.[0];
  const put = (index: number, item: Readonly<Record<string, unknown>>) =>
    onChange(items.map((one, place) => (place === index ? item : one)));
  return (
    <fieldset className={styles.parts}>
      <legend>{said.label}</legend>
      {said.hint !== undefined && <p className="small">{said.hint}</p>}
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part of a form that is not sent has no name but its place
        <div key={index} className={styles.part}>
          {Object.entries(field.part.fields)
            .filter(([name]) => name !== heading)
            .map(([name, inner]) => (
              <FieldInput
                key={name}
                field={inner}
                words={partWords(said, name, heading === undefined ? undefined : item[heading])}
                value={item[name]}
                onChange={(typed) => put(index, { ...item, [name]: typed })}
                optional={false}
                peopleOf={typeof item.agency === 'string' && item.agency !== '' ? item.agency : peopleOf}
                at={{ fault: undefined, byRule: false }}
              />
            ))}
          {heading === undefined && (
            <Button look="quiet" small onPress={() => onChange(items.filter((_, place) => place !== index))}>
              {t.remove}
            </Button>
          )}
        </div>
      ))}
      {at.fault !== undefined && <p className={styles.fault}>{at.fault}</p>}
      {heading === undefined && (
        <Button small onPress={() => onChange([...items, {}])}>
          {said.add ?? t.add}
        </Button>
      )}
    </fieldset>
  );
}

/** Whoever hears a page hears what is asked, not "value" several times. */
function partWords({ parts = {} }: FieldWords, name: string, heading: unknown): FieldWords {
  const said = parts[name] ?? { label: name };
  return heading === undefined ? said : { ...said, label: String(heading) };
}
