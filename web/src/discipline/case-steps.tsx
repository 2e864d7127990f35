/** What was done with a case, first to last: who, when, and what they said; each is an entry of the journal. */
import type { Field } from '../../../workflows/commands/fields.js';
import { PASS_LIMIT } from '../../../workflows/discipline/clock/pass-limit.js';
import { type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import type { Schemas } from '../api/client.js';
import { texts, useLanguage, useTexts } from '../language/language.js';
import type { Language } from '../language/texts.js';
import { instantFrom, sayDay, sayMoment } from '../time/say.js';
import styles from './discipline.module.css';
import { commandWords, formOf } from './kinds.js';
import type { FieldWords } from './words.js';
import { useFactWriting } from './writing.js';

const words = texts({
  vi: { title: 'Diễn biến', system: 'Hệ thống', entry: (seq: number) => `Mục ${seq} của nhật ký kỷ cương`, yes: 'Có' },
  en: {
    title: 'What was done',
    system: 'The system',
    entry: (seq: number) => `Entry ${seq} of the journal of discipline`,
    yes: 'Yes',
  },
});

export function CaseSteps({ detail }: { readonly detail: Schemas['CaseDetail'] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const writing = useFactWriting(detail.names);
  return (
    <section aria-labelledby="dien-bien">
      <h2 id="dien-bien">{t.title}</h2>
      <ol className={styles.steps}>
        {detail.steps.map((step) => (
          <li key={step.version} id={`muc-${step.seq}`}>
            <p>
              <b>{step.by ?? t.system}</b>
              {step.agency !== null && `, ${writing.agency(step.agency)}`}{' '}
              {step.command === PASS_LIMIT ? limitWords(step.with, language) : commandWords(step.command, language).did}
              , {sayMoment(instantFrom(step.at), language)}
            </p>
            {step.command !== PASS_LIMIT && (
              <Carried command={step.command} carried={step.with} writing={writing} yes={t.yes} />
            )}
            <details>
              <summary className="small">{t.entry(step.seq)}</summary>
              <p className="small" style={{ overflowWrap: 'anywhere' }}>
                <code>{step.hash}</code>
              </p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the clock records by itself: by which limit. */
function limitWords(carried: unknown, language: Language): string {
  const { limit } = carried as { readonly limit?: string };
  return LIMITS[language][limit ?? ''] ?? LIMITS[language].due;
}

const LIMITS: Readonly<Record<Language, Readonly<Record<string, string>> & { readonly due: string }>> = {
  vi: {
    due: 'ghi nhận đã quá hạn',
    'report-by': 'ghi nhận hết giờ nộp và nêu tên đơn vị chưa nộp',
    opening: 'đến lúc mở báo cáo của tuần',
  },
  en: {
    due: 'recorded that the day was over',
    'report-by': 'recorded that the hour was past, and who had sent nothing',
    opening: 'came to the opening of a week',
  },
};

function Carried({
  command,
  carried,
  writing,
  yes,
}: {
  readonly command: CaseCommandName;
  readonly carried: unknown;
  readonly writing: ReturnType<typeof useFactWriting>;
  readonly yes: string;
}) {
  const { language } = useLanguage();
  const { fields } = caseRowOf(command).input;
  const labels = commandWords(command, language).fields as Readonly<Record<string, FieldWords>>;
  const written = (field: Field | undefined, said: FieldWords | undefined, value: unknown): string => {
    if (value === true) return yes;
    switch (field?.kind) {
      case 'agency':
        return writing.agency(String(value));
      case 'person':
        return writing.person(String(value)) || String(value);
      case 'line':
        return writing.named(String(value)) ?? String(value);
      case 'day':
        return sayDay(String(value) as CivilDate, language);
      case 'word':
        return said?.options?.[String(value)] ?? String(value);
      case 'parts':
        return (value as readonly object[]).map((one) => partOf(field, said, one)).join('\n');
      default:
        return Array.isArray(value) ? value.map((one) => writing.named(String(one)) ?? one).join('\n') : String(value);
    }
  };
  /** Those that were said, in the order of the form: the journal keeps them by name. */
  const inOrder = (of: Readonly<Record<string, Field>>, carried: Readonly<Record<string, unknown>>) =>
    Object.keys(of)
      .filter((name) => carried[name] !== undefined && carried[name] !== false)
      .map((name) => [name, carried[name]] as const);
  const partOf = (field: Field & { readonly kind: 'part' | 'parts' }, said: FieldWords | undefined, part: object) =>
    inOrder(field.part.fields, part as Readonly<Record<string, unknown>>)
      .map(([name, value]) => {
        const inner = said?.parts?.[name];
        return `${inner?.label ?? name}: ${written(field.part.fields[name], inner, value)}`;
      })
      .join('; ');
  // What nobody typed is shown among what the case holds, in words.
  const { hidden = [] } = formOf(command);
  const told = inOrder(fields, carried as Readonly<Record<string, unknown>>).filter(([name]) => !hidden.includes(name));
  if (told.length === 0) return null;
  return (
    <dl className={styles.facts} style={{ margin: '4px 0' }}>
      {told.map(([name, value]) => (
        <Line key={name} label={labels[name]?.label ?? name} value={written(fields[name], labels[name], value)} />
      ))}
    </dl>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt className="small">{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
