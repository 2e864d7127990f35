/** The steps behind a figure, each with its entries, what was objected to it, and the way to contest it. */
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAgencyName } from '../../api/agency-names.js';
import type { Schemas } from '../../api/client.js';
import { Page } from '../../app/page.js';
import { titleOf } from '../../commands/catalogue.js';
import { CaseForm } from '../../discipline/case-form.js';
import { caseLink } from '../../discipline/case-link.js';
import { commandWords, kindRow } from '../../discipline/kinds.js';
import { texts, useLanguage, useTexts } from '../../language/language.js';
import { limitWords } from '../../marks/limit-words.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { justDone } from '../../parts/just-done.js';
import { Empty } from '../../parts/notice.js';
import { Refused } from '../../parts/refused.js';
import { Waiting } from '../../parts/waiting.js';
import { instantFrom, sayMoment } from '../../time/say.js';
import styles from './conduct.module.css';
import { ENGLISH_FIGURES, stepWords } from './figure-words.js';

type Figure = Schemas['FigureRuleView']['name'];
type Step = Schemas['FigureStepView'];

const RAISE = 'figure-objection.raise';

const words = texts({
  vi: {
    title: 'Nguồn của số liệu',
    what: 'các lượt được tính',
    none: 'Không có lượt nào.',
    more: 'Xem tiếp',
    adds: (n: number) => `tính ${n}`,
    entry: (seq: number) => `Mục ${seq}`,
    journal: 'Nhật ký hồ sơ',
    by: (who: string) => ` – ${who}`,
    contest: 'Đề nghị xem xét lại số liệu này',
    about: (figure: string, subject: string) => `${figure}: ${subject}`,
    objection: (state: string) => `Đề nghị xem xét lại: ${state}`,
    done: (did: string) => `Đã ghi nhận: ${did}.`,
  },
  en: {
    title: 'Behind the figure',
    what: 'the steps',
    none: 'There is no step.',
    more: 'More',
    adds: (n: number) => `counts ${n}`,
    entry: (seq: number) => `Entry ${seq}`,
    journal: 'Journal',
    by: (who: string) => ` – ${who}`,
    contest: 'Contest this figure',
    about: (figure: string, subject: string) => `${figure}: ${subject}`,
    objection: (state: string) => `Contested: ${state}`,
    done: (did: string) => `Recorded: ${did}.`,
  },
});

/** How the pages of such a list follow one another. */
export const PAGED = {
  pageParamName: 'cursor',
  initialPageParam: null,
  getNextPageParam: ({ next }: { next: string | null }) => next,
};

/** The figure that the address names, and of whom and which days. */
export function useFigureAsked() {
  const [address] = useSearchParams();
  const told = { person: address.get('nguoi'), from: address.get('tu'), to: address.get('den') };
  const given: { readonly person?: string; readonly from?: string; readonly to?: string } = Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== null),
  );
  return { figure: (address.get('so-lieu') ?? 'held') as Figure, given };
}

interface StepList {
  readonly data: { readonly pages: readonly { readonly items: readonly Step[] }[] } | undefined;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

export function StepsBehind({
  list,
  rule,
  agency = null,
  children,
}: {
  readonly list: StepList;
  readonly rule: Schemas['FigureRuleView'] | undefined;
  readonly agency?: string | null;
  readonly children: ReactNode;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const agencyName = useAgencyName();
  const [contested, setContested] = useState<Step | null>(null);
  const { figure } = useFigureAsked();
  const said = (language === 'vi' ? rule?.title : ENGLISH_FIGURES[figure]) ?? t.title;
  const heading = [said, ...(agency === null ? [] : [agencyName(agency)])].join(', ');
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={heading} beside={rule === undefined ? '' : <span lang="vi">{rule.rule}</span>}>
      {children}
      <Refused error={list.error} />
      {list.data === undefined && list.error === null && <Waiting what={t.what} />}
      {list.data !== undefined && items.length === 0 && <Empty title={t.none} />}
      <ul className={styles.items}>
        {items.map((item) => (
          <StepItem key={item.step} item={item} onContest={() => setContested(item)} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button small busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {contested !== null && (
        <Contest figure={figure} title={said} item={contested} onClose={() => setContested(null)} />
      )}
    </Page>
  );
}

/** The form of an objection to one step, over the list. */
function Contest({
  figure,
  title,
  item,
  onClose,
}: {
  readonly figure: Figure;
  readonly title: string;
  readonly item: Step;
  readonly onClose: () => void;
}) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { button, did } = commandWords(RAISE, language);
  return (
    <Dialog title={button} open onClose={onClose} wide>
      <p>{t.about(title, item.subject)}</p>
      <CaseForm
        command={RAISE}
        known={{ step: item.step, figure }}
        onBack={onClose}
        onDone={({ id }) => navigate(caseLink(id), { state: justDone(t.done(did)) })}
      />
    </Dialog>
  );
}

function StepItem({ item, onContest }: { readonly item: Step; readonly onContest: () => void }) {
  const t = useTexts(words);
  const { language } = useLanguage();
  const steps = useTexts(stepWords);
  const limits = useTexts(limitWords);
  const agencyName = useAgencyName();
  const { consultation, subject, kind, agency, person, beganAt, amount, entries, mayContest, objections } = item;
  const journal = `/ho-so/${encodeURIComponent(consultation)}/nhat-ky`;
  const { states } = kindRow('figure-objection').words[language];
  return (
    <li>
      <Link className="row-title" to={`/ho-so/${encodeURIComponent(consultation)}`}>
        {subject}
      </Link>
      <br />
      <span className="second">
        {steps[kind]}, {person === null ? '' : `${person}, `}
        {agencyName(agency)}; {sayMoment(instantFrom(beganAt), language)}; {t.adds(amount)}
      </span>
      <ul aria-label={t.journal}>
        {entries.map(({ seq, at, command, limit, by }) => (
          <li key={seq}>
            <Link to={`${journal}#muc-${seq}`}>{t.entry(seq)}</Link>:{' '}
            {limit === null ? titleOf(command, language) : limits[limit]}, {sayMoment(instantFrom(at), language)}
            {by === null ? '' : t.by(by)}
          </li>
        ))}
      </ul>
      {objections.map(({ id, state }) => (
        <p key={id}>
          <Link to={caseLink(id)}>{t.objection(states[state] ?? state)}</Link>
        </p>
      ))}
      {mayContest && (
        <Button small onPress={onContest} aria-label={`${t.contest}: ${subject}`}>
          {t.contest}
        </Button>
      )}
    </li>
  );
}
