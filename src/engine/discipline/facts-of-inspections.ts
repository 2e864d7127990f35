/** What the law of plans, draws and inspections is told of other cases and of the province's log, read within the transaction that decides. */
import type { Case } from '../../../workflows/discipline/case.js';
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import type { DrawContext } from '../../../workflows/discipline/draw/draw.js';
import type { CaseInputs } from '../../../workflows/discipline/inputs.js';
import { caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { InspectionContext } from '../../../workflows/discipline/inspection/inspection.js';
import type {
  InspectionFacts,
  KnownCase,
  KnownInspection,
} from '../../../workflows/discipline/inspection/inspection-facts.js';
import { NOTHING_KNOWN } from '../../../workflows/discipline/inspection/inspection-facts.js';
import type { InspectionPlanContext, PlanItem } from '../../../workflows/discipline/inspection-plan/inspection-plan.js';
import { overlap, type Period } from '../../../workflows/discipline/period.js';
import { readCase } from '../../dossiers/case-rows.js';
import type { Tx } from '../../persistence/store.js';
import type { Register } from '../../rules/register/register.js';
import type { CaseRequest } from './case-request.js';
import { factsOfDraw } from './facts-of-draw.js';

/** The facts of these kinds; nothing for a command of another kind, or one that looks at nothing beyond its case. */
export async function ownFactsOf(
  tx: Tx,
  register: Register,
  request: CaseRequest,
  standing: Case | null,
): Promise<Pick<CaseFacts, 'inspection' | 'draw'>> {
  switch (caseRowOf(request.command).kind) {
    case 'draw': {
      const draw = await factsOfDraw(tx, register, request);
      return draw === null ? {} : { draw };
    }
    case 'inspection-plan':
      return { inspection: await aboutPlan(tx, request, standing) };
    case 'inspection':
      return request.command === 'inspection.open' ? { inspection: await aboutOpening(tx, request) } : {};
    default:
      return {};
  }
}

/** A unit and a period, as far as they are said. */
type Asked = { readonly unit?: string } & Partial<Period>;

async function aboutPlan(tx: Tx, { province, id, command, with: input }: CaseRequest, standing: Case | null) {
  const content = input as CaseInputs['inspection-plan.draft'];
  const context = standing?.context as InspectionPlanContext | undefined;
  const approving = command === 'inspection-plan.approve';
  const items: readonly Asked[] = (approving ? context?.items : content.items) ?? [];
  const inspections = await inspectionsOf(tx, province, items);
  const facts: InspectionFacts = {
    ...NOTHING_KNOWN,
    // What carries out an item of this plan is not in its way.
    inspections: inspections.filter(({ plan }) => plan !== id).map(({ plan: _, ...known }) => known),
    plans: approving ? [] : await plansOf(tx, province, content.year, id),
  };
  return facts;
}

async function aboutOpening(tx: Tx, { province, with: input }: CaseRequest): Promise<InspectionFacts> {
  const opening = input as CaseInputs['inspection.open'];
  const inspections = await inspectionsOf(tx, province, [opening]);
  return {
    ...NOTHING_KNOWN,
    inspections: inspections.map(({ plan: _, ...known }) => known),
    item: opening.ground === 'planned' ? await itemOf(tx, province, opening.plan, opening.item) : null,
    draw: opening.ground === 'unannounced' ? await drawOf(tx, province, opening.draw) : null,
  };
}

/** The inspections of these units that were not cancelled, and whose period has a day in common with what is asked. */
async function inspectionsOf(
  tx: Tx,
  province: string,
  asked: readonly Asked[],
): Promise<(KnownInspection & { plan: string | null })[]> {
  const units = [...new Set(asked.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))];
  if (units.length === 0) return [];
  const rows = await tx.rows<{ id: string; subject: string; agency: string; context_json: string }>(
    `SELECT id, subject, agency, context_json FROM discipline_cases
     WHERE province = ? AND agency = ANY(?) AND kind = 'inspection' AND state NOT IN ('cancelled', 'called-off') ORDER BY id`,
    [province, units],
  );
  return rows.flatMap(({ id, subject, agency: unit, context_json }) => {
    const { period, ground, plan } = JSON.parse(context_json) as InspectionContext;
    const meets = asked.some(
      (one) => one.unit === unit && one.from !== undefined && one.until !== undefined && overlap(period, one as Period),
    );
    return meets ? [{ id, subject, unit, self: ground === 'self', ...period, plan }] : [];
  });
}

async function plansOf(tx: Tx, province: string, year: number | undefined, id: string): Promise<KnownCase[]> {
  const rows = await tx.rows<{ id: string; subject: string; context_json: string }>(
    `SELECT id, subject, context_json FROM discipline_cases
     WHERE province = ? AND kind = 'inspection-plan' AND state <> 'withdrawn' AND id <> ? ORDER BY id`,
    [province, id],
  );
  return rows
    .filter(({ context_json }) => (JSON.parse(context_json) as InspectionPlanContext).year === year)
    .map(({ id: other, subject }) => ({ id: other, subject }));
}

/** The item of a plan as it was approved last. */
async function itemOf(
  tx: Tx,
  province: string,
  plan: string | undefined,
  number: number | undefined,
): Promise<PlanItem | null> {
  const found = await readCase(tx, province, plan ?? '');
  if (found?.standing.kind !== 'inspection-plan') return null;
  const { approved } = found.standing.context as InspectionPlanContext;
  return approved?.items[(number ?? 0) - 1] ?? null;
}

async function drawOf(tx: Tx, province: string, draw: string | undefined): Promise<InspectionFacts['draw']> {
  const found = await readCase(tx, province, draw ?? '');
  if (found?.standing.kind !== 'draw') return null;
  const { source, drawn } = found.standing.context as DrawContext;
  return drawn === null ? null : { source, drawn };
}
