/** One clause: the document's own words, what carries it out, what proves it, and how often it was applied. */

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CASE_KINDS } from '../../../../workflows/discipline/case.js';
import { isCaseCommand } from '../../../../workflows/discipline/inputs.js';
import type { Schemas } from '../../api/client.js';
import { commandWords, kindLink, kindRow } from '../../discipline/kinds.js';
import { counted } from '../../language/counted.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { letterKindWords } from '../../letters/letter-words.js';
import { limitWords } from '../../marks/limit-words.js';
import { clausePlace } from '../../parts/clause-place.js';
import { ruleWords } from '../administration/rule-words.js';
import { kindWords as messageWords } from '../inbox/kind-words.js';
import styles from './trace.module.css';
import { actSaid, kindWords, listsOf, outcomeWords, pageWords, readWords } from './trace-words.js';

type Clause = Schemas['ClauseView'];

const words = texts({
  vi: {
    nothing: 'Chưa có gì thực hiện',
    applied: (n: number) => `Quý này: ${n} lần`,
    times: (n: number) => `${n} lần`,
    rules: 'Quy tắc',
    acts: 'Việc',
    limits: 'Tự động',
    refusals: 'Bị từ chối',
    messages: 'Thông báo',
    letters: 'Văn bản',
    lists: 'Danh sách, báo cáo',
    pages: 'Trang',
    proof: (tests: number, rehearsals: number) => `${tests} tệp kiểm thử, ${rehearsals} tệp diễn tập`,
    unproven: 'Chưa có kiểm thử, diễn tập',
    tests: 'Kiểm thử',
    rehearsals: 'Diễn tập',
    sources: 'Được nhắc đến trong mã nguồn',
  },
  en: {
    nothing: 'Nothing carries it out yet',
    applied: (n: number) => `This quarter: ${counted(n, 'time')}`,
    times: (n: number) => counted(n, 'time'),
    rules: 'Rules',
    acts: 'Acts',
    limits: 'By itself',
    refusals: 'Refused',
    messages: 'Messages',
    letters: 'Letters',
    lists: 'Lists, reports',
    pages: 'Pages',
    proof: (tests: number, rehearsals: number) => `${counted(tests, 'test')}, ${counted(rehearsals, 'rehearsal')}`,
    unproven: 'No test, no rehearsal yet',
    tests: 'Tests',
    rehearsals: 'Rehearsals',
    sources: 'Named in the program',
  },
});

export function ClauseItem({ clause }: { readonly clause: Clause }) {
  const t = useTexts(words);
  const kinds = useTexts(kindWords);
  const { language } = useLanguage();
  return (
    <li className={styles.clause} id={clause.id}>
      <div className={styles.head}>
        <h3>
          {clause.id} <span className="second">{clausePlace(clause.id, language)}</span>
        </h3>
        <span className={styles.kind}>{kinds[clause.kind]}</span>
        {!clause.carriedOut && <span className={styles.nothing}>{t.nothing}</span>}
        {clause.applied !== null && <span className={styles.applied}>{t.applied(clause.applied)}</span>}
      </div>
      <blockquote className="said" lang="vi">
        “{clause.words}”
      </blockquote>
      {language === 'en' && <p className="second">{clause.duty}</p>}
      <CarriedOut clause={clause} />
      <Proven clause={clause} />
    </li>
  );
}

function CarriedOut({ clause }: { readonly clause: Clause }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const [rules, messages, letters] = [useTexts(ruleWords), useTexts(messageWords), useTexts(letterKindWords)];
  const [limits, outcomes, reads] = [useTexts(limitWords), useTexts(outcomeWords), useTexts(readWords)];
  const byItself: readonly Told[] = [
    ...clause.outcomes.map(({ outcome, count }) => ({ said: outcomes[outcome], count })),
    ...clause.limits.map(({ limit, count }) => ({ said: limits[limit], count })),
  ];
  const acts = clause.commands.map(({ command, count }) => ({
    said: isCaseCommand(command) ? commandWords(command, language).button : actSaid(command, language),
    count,
  }));
  return (
    <dl className={styles.chain}>
      <Line name={t.rules} told={[...new Set(clause.rules.map(({ rule }) => rules[rule]))].map((said) => ({ said }))} />
      <Line name={t.acts} told={acts} />
      <Line name={t.limits} told={byItself} />
      <Line name={t.refusals} told={clause.refusals.map(({ title }) => ({ said: title }))} />
      <Line name={t.messages} told={clause.messages.map((kind) => ({ said: messages[kind] }))} />
      <Line name={t.letters} told={clause.letters.map((kind) => ({ said: letters[kind] }))} />
      <Line name={t.lists} told={listsOf(clause.reads).map((read) => ({ said: reads[read] ?? read }))} />
      <Pages pages={clause.pages} />
    </dl>
  );
}

interface Told {
  readonly said: string;
  readonly count?: number | null;
}

function Line({ name, told }: { readonly name: string; readonly told: readonly Told[] }) {
  const t = useTexts(words);
  if (told.length === 0) return null;
  return (
    <Row name={name}>
      {told.map(({ said, count }) => (
        <li key={said}>
          {said}
          {typeof count === 'number' && <span className={count > 0 ? styles.count : 'second'}> {t.times(count)}</span>}
        </li>
      ))}
    </Row>
  );
}

/** A page of one consultation has no address by itself: it is only named. */
function Pages({ pages }: { readonly pages: readonly string[] }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const said = (page: string) => {
    const kind = CASE_KINDS.find((one) => kindLink(one) === page);
    return kind === undefined ? (pageWords[language][page] ?? page) : kindRow(kind).words[language].many;
  };
  if (pages.length === 0) return null;
  return (
    <Row name={t.pages}>
      {pages.map((page) => (
        <li key={page}>{page.includes(':') ? said(page) : <Link to={page}>{said(page)}</Link>}</li>
      ))}
    </Row>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  );
}

function Proven({ clause: { carriedOut, tests, rehearsals, sources } }: { readonly clause: Clause }) {
  const t = useTexts(words);
  if (tests.length + rehearsals.length === 0)
    return carriedOut ? <p className={`small ${styles.unproven}`}>{t.unproven}</p> : null;
  return (
    <details className={styles.proof}>
      <summary>{t.proof(tests.length, rehearsals.length)}</summary>
      <Files name={t.tests} files={tests} />
      <Files name={t.rehearsals} files={rehearsals} />
      <Files name={t.sources} files={sources} />
    </details>
  );
}

function Files({ name, files }: { readonly name: string; readonly files: readonly string[] }) {
  if (files.length === 0) return null;
  return (
    <>
      <h4>{name}</h4>
      <ul>
        {files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </>
  );
}
