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
import type { CaseReader } from '../../rules/reading/case-reading.js';
import type { FigureStepsQuery, FigureStepView, StepObjectionView } from './evaluation.views.js';
import { entriesOfSteps } from './step-entries.js';
import { contestsStep, objectionsTo } from './step-objections.js';

const LIST = 'figure steps';

/** Who reads the steps, and which of them: all of the province, or their own. */
export interface StepReading {
  readonly reading: CaseReader;
  readonly own: boolean;
  /** The names of the steps behind a figure that a report has frozen: these and no others; null for a figure of now. */
  readonly frozen: ReadonlySet<string> | null;
}

/** A page of the steps behind a figure, the latest first. */
export async function figureSteps(
  reader: Reader,
  asking: Asking,
  period: Period,
  query: FigureStepsQuery,
  { reading, own, frozen }: StepReading,
): Promise<Page<FigureStepView>> {
  const counted = await countedSteps(reader, asking, period);
  const figure = query.figure ?? 'held';
  const isOwn = (step: HeldStep) => contestsStep(reading, step, counted.holderOf(step)?.id ?? null);
  const isBehind = (step: HeldStep) =>
    (frozen === null ? addedBy(step, figure, counted.counting) !== 0 : frozen.has(nameOfStep(step))) &&
    (!own || isOwn(step)) &&
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
    { ...counted, isOwn, objectionsOf: await objectionsTo(reader, asking.province, reading, agenciesOf(rows)) },
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

const agenciesOf = (rows: readonly { readonly step: HeldStep }[]) => [...new Set(rows.map(({ step }) => step.agency))];

interface ShownBy extends CountedSteps {
  readonly isOwn: (step: HeldStep) => boolean;
  readonly objectionsOf: (step: string) => readonly StepObjectionView[];
}

async function shownSteps(
  reader: Reader,
  province: string,
  steps: readonly HeldStep[],
  { counting, holderOf, isOwn, objectionsOf }: ShownBy,
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
    mayContest: isOwn(step),
    objections: [...objectionsOf(nameOfStep(step))],
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
