/** Fields of a form: a label, what is typed, what is wrong with it at its place, and a hint. */
import { type ReactNode, useId } from 'react';
import {
  Checkbox as Box,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  TextArea,
  TextField,
  Text as Words,
} from 'react-aria-components';
import { Mark } from '../marks/mark.js';
import styles from './field.module.css';
import { OldText } from './old-text.js';
import { asLine, asText } from './typed.js';

/** What every field has beside what is typed. */
export interface Common {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong, in a sentence; nothing when all is well. */
  readonly fault?: string | undefined;
  /** A slip of the form is ochre, a refusal by the regulation red. */
  readonly byRule?: boolean;
}

/** The hint, and what is wrong, beneath a field. */
export function Beneath({ hint, fault, byRule = true }: Omit<Common, 'label'>) {
  return (
    <>
      {hint !== undefined && (
        <Words slot="description" className={styles.hint ?? ''}>
          {hint}
        </Words>
      )}
      <FieldError className={`${styles.fault} ${byRule ? styles.byRule : ''}`}>
        <Mark name={byRule ? 'overdue' : 'warning'} size={16} /> {fault}
      </FieldError>
    </>
  );
}

/**
 * One line, or several with `rows`; `line`: one line, which may be long and so is shown in several. What people write in their
 * own words is set in serif. Text in an old encoding is offered in Unicode.
 */
export function TextInput({
  label,
  hint,
  fault,
  byRule,
  value,
  onChange,
  rows,
  line = rows === undefined,
  said = rows !== undefined,
  type = 'text',
  required = false,
  ...rest
}: Common & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly line?: boolean;
  readonly said?: boolean;
  readonly type?: 'text' | 'password' | 'search' | 'number';
  readonly required?: boolean;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly name?: string;
  readonly maxLength?: number;
  readonly onBlur?: () => void;
}) {
  return (
    <TextField
      {...rest}
      className={styles.field ?? ''}
      type={type}
      value={value}
      onChange={type === 'text' ? (typed) => onChange(line ? asLine(typed) : asText(typed)) : onChange}
      isInvalid={fault !== undefined}
      isRequired={required}
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {rows === undefined ? (
        <Input className={`${styles.input} ${said ? 'said' : ''} ${byRule === false ? styles.slip : ''}`} />
      ) : (
        <TextArea
          className={`${styles.input} ${said ? 'said' : ''} ${byRule === false ? styles.slip : ''}`}
          rows={rows}
        />
      )}
      <Beneath {...{ hint, fault, ...(byRule === undefined ? {} : { byRule }) }} />
      {type === 'text' && <OldText value={value} onChange={onChange} />}
    </TextField>
  );
}

/** One of a few, all seen at once. */
export function Choice<T extends string>({
  label,
  hint,
  fault,
  byRule,
  value,
  onChange,
  options,
  layout = 'row',
  hideLabel = false,
}: Common & {
  /** Where the words stand above already. */
  readonly hideLabel?: boolean;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  /** `row`: joined side by side; `list`: one below the other. */
  readonly layout?: 'row' | 'list';
}) {
  return (
    <RadioGroup
      className={styles.field ?? ''}
      value={value}
      onChange={(next) => onChange(next as T)}
      isInvalid={fault !== undefined}
      validationBehavior="aria"
    >
      <Label className={hideLabel ? 'only-heard' : (styles.label ?? '')}>{label}</Label>
      <div className={layout === 'row' ? styles.joined : styles.list}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.radio ?? ''}>
            <span className={styles.dot} />
            {option.label}
          </Radio>
        ))}
      </div>
      <Beneath {...{ hint, fault, ...(byRule === undefined ? {} : { byRule }) }} />
    </RadioGroup>
  );
}

/** Yes or no. */
export function Tick({
  checked,
  onChange,
  children,
  label,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
  /** Where the words stand elsewhere. */
  readonly label?: string;
}) {
  return (
    <Box
      className={styles.tick ?? ''}
      isSelected={checked}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <span className={styles.box}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="m4 10.6 4 4 8-9" />
        </svg>
      </span>
      {children}
    </Box>
  );
}

/** One of many, from the browser's own list: it opens as every list of that machine does. */
export function Pick({
  label,
  hideLabel = false,
  value,
  onChange,
  options,
  hint,
  fault,
  byRule = true,
}: Common & {
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  const id = useId();
  return (
    <label className={styles.field}>
      <span className={hideLabel ? 'only-heard' : styles.label}>{label}</span>
      <select
        className={styles.input}
        value={value}
        aria-invalid={fault !== undefined}
        {...(fault === undefined ? {} : { 'aria-describedby': id })}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      {fault !== undefined && (
        <span id={id} className={`${styles.fault} ${byRule ? styles.byRule : ''}`}>
          <Mark name={byRule ? 'overdue' : 'warning'} size={16} /> {fault}
        </span>
      )}
    </label>
  );
}
