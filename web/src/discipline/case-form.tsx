/** The form of a command on a case, made from its row: what is missing is told at its field, and what follows is read before it is sent. */
import { useState } from 'react';
import type { CaseContext } from '../../../workflows/discipline/case.js';
import { type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { civilDateOf } from '../../../workflows/limits/time.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import { DialogActs } from '../parts/dialog.js';
import { useFaults } from '../parts/faults.js';
import { Refused } from '../parts/refused.js';
import { useMyself } from '../session/me.js';
import { useClock } from '../time/now.js';
import { FieldInput } from './field-input.js';
import { commandWords, formOf } from './kinds.js';
import { type CaseDetail, useCaseCommand } from './use-case-command.js';

const words = texts({
  vi: { recorded: 'Ghi vào nhật ký, không sửa được sau khi gửi.' },
  en: { recorded: 'It is recorded in the journal and cannot be changed afterwards.' },
});

type Typed = Readonly<Record<string, unknown>>;

export function CaseForm({
  command,
  standing,
  onDone,
  onBack,
}: {
  readonly command: CaseCommandName;
  /** The case as it was read; left out for a command that begins one. */
  readonly standing?: CaseDetail;
  readonly onDone: (detail: CaseDetail) => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const { now } = useClock();
  const said = commandWords(command, language);
  const { optional = [], people = {}, first = {}, starts } = formOf(command);
  const { fields } = caseRowOf(command).input;
  const [typed, setTyped] = useState<Typed>(() => ({
    ...begun(first, civilDateOf(now)),
    ...(standing === undefined ? {} : starts?.(standing.data as unknown as CaseContext)),
  }));
  const [tried, setTried] = useState(false);
  // What is sent is about the case that was on the screen when the form opened.
  const [read] = useState(standing);
  const { mutate, isPending, error } = useCaseCommand(command, read, onDone);
  const at = useFaults(error, tried);
  const missing = Object.entries(fields).some(
    ([name, field]) => field.kind !== 'flag' && !optional.includes(name) && isEmpty(typed[name]),
  );
  const peopleOf = (name: string): string | null => {
    const whose = people[name] ?? 'holder';
    if (whose.startsWith('/')) return asText(typed[whose.slice(1)]);
    if (standing === undefined) return me.agency?.code ?? null;
    return { holder: standing.holderAgency, raiser: standing.raisedBy, concerned: standing.agency }[whose as 'holder'];
  };
  const send = () => {
    setTried(true);
    if (!missing) mutate(given(typed));
  };
  return (
    <>
      {Object.entries(fields).map(([name, field]) => {
        const isOptional = optional.includes(name) || field.kind === 'flag';
        return (
          <FieldInput
            key={name}
            field={field}
            words={(said.fields as Readonly<Record<string, { readonly label: string }>>)[name] ?? { label: name }}
            value={typed[name]}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
            optional={isOptional}
            peopleOf={peopleOf(name)}
            at={at(`/${name}`, isOptional || !isEmpty(typed[name]) ? 'x' : '')}
          />
        );
      })}
      <p className="small">
        {said.follows} {t.recorded}
      </p>
      <Refused error={error} />
      <DialogActs act={said.button} busy={isPending} onAct={send} onBack={onBack} />
    </>
  );
}

const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** What a form holds at first: "today" is the day of the server. */
function begun(first: Typed, today: string): Typed {
  return Object.fromEntries(Object.entries(first).map(([name, value]) => [name, value === 'today' ? today : value]));
}

/** What is sent: what was left empty is left out, lines that say nothing too. */
function given(typed: Typed): object {
  const told = Object.entries(typed).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(
    told.map(([name, value]) => [name, Array.isArray(value) ? value.map(part).filter((one) => !isEmpty(one)) : value]),
  );
}

const part = (value: unknown): unknown => (typeof value === 'object' && value !== null ? given(value as Typed) : value);
