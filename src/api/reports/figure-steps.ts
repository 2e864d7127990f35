/** The steps behind a figure, each with the entries of the journal that make it. */
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import type { Period } from '../../../workflows/discipline/period-report/spans.js';
import { inVietnam } from '../../../workflows/limits/time.js';
import { type Asking, addedBy, type CountedSteps, countedSteps } from '../../figures/figures-of-period.js';
import { type HeldStep, nameOfStep } from '../../figures/held-steps.js';
import { cursorOf, placeOf } from '../../http/cursor.js';
import { type Page, pageOf, rowsWanted } from '../../http/page.js';
import type { CaseEntry } from '../../journal/case-entry.js';
import { DISCIPLINE_CHAIN, parseEntry } from '../../journal/entry.js';
import type { Reader } from '../../persistence/store.js';
import type { FigureStepsQuery, FigureStepView } from './evaluation.views.js';
import { entriesOfSteps } from './step-entries.js';

const LIST = 'figure steps';

/**
 * A page of the steps behind a figure of now, the latest first.
 * @param frozen the names of the steps behind a figure that a report has frozen: these and no others
 */
export async function figureSteps(
  reader: Reader,
  asking: Asking,
  period: Period,
  query: FigureStepsQuery,
  frozen: ReadonlySet<string> | null,
): Promise<Page<FigureStepView>> {
  const counted = await countedSteps(reader, asking, period);
  const figure = query.figure ?? 'held';
  const isBehind = (step: HeldStep) =>
    (frozen === null ? addedBy(step, figure, counted.counting) !== 0 : frozen.has(nameOfStep(step))) &&
    (query.agency === undefined || step.agency === query.agency) &&
    (query.person === undefined || counted.holderOf(step)?.id === query.person);
  const behind = counted.steps.filter(isBehind).sort(latestFirst);
  const after = query.cursor === undefined ? 0 : Number(placeOf(query.cursor, LIST, ['number'])[0]);
  const rows = behind
    .slice(after, after + rowsWanted(query))
    .map((step, index) => ({ step, place: after + index + 1 }));
  const shown = await shownSteps(
    reader,
    asking.province,
    rows.map(({ step }) => step),
    counted,
    query,
  );
  return pageOf(
    rows,
    query,
    ({ step }) => shown(step),
    ({ place }) => cursorOf(LIST, [place]),
  );
}

const beganAt = (step: HeldStep) =>
  step.kind === 'opinion' ? step.askedAt : step.kind === 'notice' ? step.deemedAt : step.openedAt;

const latestFirst = (a: HeldStep, b: HeldStep): number =>
  beganAt(a) === beganAt(b) ? (nameOfStep(a) < nameOfStep(b) ? -1 : 1) : beganAt(a) > beganAt(b) ? -1 : 1;

async function shownSteps(
  reader: Reader,
  province: string,
  steps: readonly HeldStep[],
  { counting, holderOf }: CountedSteps,
  { figure = 'held' }: FigureStepsQuery,
): Promise<(step: HeldStep) => FigureStepView> {
  const ids = [...new Set(steps.map(({ consultation }) => consultation))];
  const rows = await reader.rows<{ id: string; subject: string }>(
    'SELECT id, subject FROM consultations WHERE province = ? AND id = ANY(?)',
    [province, ids],
  );
  const subjects = new Map(rows.map(({ id, subject }) => [id, subject]));
  const entriesOf = await entriesOfSteps(reader, province, ids);
  return (step) => ({
    step: nameOfStep(step),
    kind: step.kind,
    consultation: step.consultation,
    subject: subjects.get(step.consultation) ?? '',
    agency: step.agency,
    person: holderOf(step)?.name ?? null,
    beganAt: inVietnam(beganAt(step)),
    amount: addedBy(step, figure, counting),
    entries: entriesOf(step, beganAt(step)),
  });
}

/** The steps behind each figure of a report, as its first entry keeps them; null where there is no such entry. */
export async function frozenSteps(
  reader: Reader,
  province: string,
  report: string,
): Promise<Readonly<Record<string, readonly string[]>> | null> {
  const row = await reader.row<{ entry: string }>(
    `SELECT j.entry FROM discipline_steps s
     JOIN journal j ON j.province = s.province AND j.chain = ? AND j.seq = s.seq
     WHERE s.province = ? AND s.case_id = ? AND s.version = 1`,
    [DISCIPLINE_CHAIN, province, report],
  );
  if (row === undefined) return null;
  const facts: CaseFacts = (parseEntry(row.entry).with as CaseEntry).facts;
  return facts.report?.behind ?? null;
}
