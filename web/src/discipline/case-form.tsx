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
import type { FieldWords } from './words.js';

const words = texts({
  vi: { recorded: 'Ghi vào nhật ký, không sửa được sau khi gửi.' },
  en: { recorded: 'It is recorded in the journal and cannot be changed afterwards.' },
});

type Typed = Readonly<Record<string, unknown>>;

export function CaseForm({
  command,
  standing,
  known = {},
  onDone,
  onBack,
}: {
  readonly command: CaseCommandName;
  /** The case as it was read; left out for a command that begins one. */
  readonly standing?: CaseDetail;
  /** What fields hold at first, by the page from which one comes. */
  readonly known?: Readonly<Record<string, string>>;
  readonly onDone: (detail: CaseDetail) => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const me = useMyself();
  const { now } = useClock();
  const said = commandWords(command, language);
  const { hidden = [], optional = [], people = {}, first = {}, onlyWhere = {}, own = {}, starts } = formOf(command);
  const [typed, setTyped] = useState<Typed>(() => ({
    ...begun(first, civilDateOf(now)),
    ...(standing === undefined ? {} : starts?.(standing.data as unknown as CaseContext)),
    ...known,
  }));
  // What does not belong to what was chosen is neither shown nor sent.
  const fields = Object.entries(caseRowOf(command).input.fields).filter(([name]) => {
    const [other = '', word] = onlyWhere[name] ?? [];
    return word === undefined || typed[other] === word;
  });
  const [tried, setTried] = useState(false);
  // What is sent is about the case that was on the screen when the form opened.
  const [read] = useState(standing);
  const { mutate, isPending, error } = useCaseCommand(command, read, onDone);
  const at = useFaults(error, tried);
  const missing = fields.some(
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
    const shown = Object.entries(typed).filter(([name]) => fields.some(([field]) => field === name));
    if (!missing) mutate(given(Object.fromEntries(shown)));
  };
  return (
    <>
      {fields.map(([name, field]) => {
        if (hidden.includes(name)) return null;
        const isOptional = optional.includes(name) || field.kind === 'flag';
        const common = {
          words: (said.fields as Readonly<Record<string, FieldWords>>)[name] ?? { label: name },
          value: typed[name],
          onChange: (value: unknown) => setTyped((before) => ({ ...before, [name]: value })),
          at: at(`/${name}`, isOptional || !isEmpty(typed[name]) ? 'x' : ''),
        };
        const Own = own[name];
        return Own === undefined ? (
          <FieldInput key={name} field={field} {...common} optional={isOptional} peopleOf={peopleOf(name)} />
        ) : (
          <Own key={name} {...common} />
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
