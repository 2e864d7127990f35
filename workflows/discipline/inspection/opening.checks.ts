/** Whether an inspection may be opened: for whom, on what ground, by whom it is carried out, and that no other overlaps it (HG-2.2). */
import { existing, firstOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { InspectionInputs } from '../inputs.js';
import { forwards, overlap, type Period, within } from '../period.js';
import type { InspectionContext } from './inspection.js';
import { NOTHING_KNOWN } from './inspection-facts.js';

type Opening = InspectionInputs['inspection.open'];
type Team = InspectionInputs['inspection.set-team']['team'];

export const openedInOrder = (
  _context: InspectionContext,
  input: Opening,
  circumstances: CaseCircumstances,
): CaseRefusal | null =>
  firstOf(
    said(input, 'subject', 'unit', 'from', 'until', 'ground', 'content'),
    existing(input.unit, 'unit', circumstances),
    forwards(input, 'until'),
    () => forThisAgency(input, circumstances),
    () => grounded(input, circumstances),
    () => teamInOrder(input.team, { unit: input.unit as string, self: input.ground === 'self' }, circumstances),
    () => alone(input, circumstances),
  );

export const teamSet = (
  { concerns, ground }: InspectionContext,
  { team }: InspectionInputs['inspection.set-team'],
  circumstances: CaseCircumstances,
): CaseRefusal | null => teamInOrder(team, { unit: concerns.agency as string, self: ground === 'self' }, circumstances);

/** Home affairs and the Office inspect others; every agency, these too, inspects itself as itself and nobody else. */
function forThisAgency({ unit, ground }: Opening, { actor, facts }: CaseCircumstances): CaseRefusal | null {
  const isOwn = unit === actor.agency;
  const inspectsOthers = actor.agency === facts.homeAffairs || actor.agency === facts.office;
  if (ground === 'self' ? isOwn : inspectsOthers && !isOwn) return null;
  return caseRefusal('inspection-not-for-agency', ground === 'self' ? 'unit' : 'ground');
}

/** It rests on what it names: the item of the approved plan, the draw, or the report. */
function grounded(input: Opening, circumstances: CaseCircumstances): CaseRefusal | null {
  switch (input.ground) {
    case 'planned':
      return firstOf(said(input, 'plan', 'item'), () => asPlanned(input, circumstances));
    case 'unannounced':
      return firstOf(said(input, 'draw'), () => asDrawn(input, circumstances));
    case 'following-a-report':
      return firstOf(said(input, 'report'));
    default:
      return null;
  }
}

/** The item is of this unit, and the period lies within what was approved. */
function asPlanned(input: Opening, { facts: { inspection = NOTHING_KNOWN } }: CaseCircumstances): CaseRefusal | null {
  const { item } = inspection;
  if (item === null) return caseRefusal('inspection-not-planned', 'item');
  if (item.unit !== input.unit) return caseRefusal('inspection-not-planned', 'unit');
  return within(input as Period, item) ? null : caseRefusal('inspection-not-planned', 'until');
}

/** The unit was drawn; of consultations and cases, the one that it is about was. */
function asDrawn(input: Opening, { facts: { inspection = NOTHING_KNOWN } }: CaseCircumstances): CaseRefusal | null {
  const { draw } = inspection;
  if (draw === null) return caseRefusal('inspection-not-drawn', 'draw');
  const [named, field] =
    draw.source === 'agencies' ? ([input.unit, 'unit'] as const) : ([input.drawn, 'drawn'] as const);
  return named !== undefined && draw.drawn.includes(named) ? null : caseRefusal('inspection-not-drawn', field);
}

/** One leads; nobody inspects the unit that they are of, unless it inspects itself. */
function teamInOrder(
  team: Team = [],
  { unit, self }: { readonly unit: string; readonly self: boolean },
  { facts: { people } }: CaseCircumstances,
): CaseRefusal | null {
  if (team.filter(({ part }) => part === 'leader').length !== 1) return caseRefusal('team-without-one-leader', 'team');
  for (const [index, { person = '', part }] of team.entries()) {
    const named = people[person];
    if (named === undefined) return caseRefusal('case-person-unknown', `team/${index}/person`);
    if (part === undefined) return caseRefusal('case-field-required', `team/${index}/part`);
    if (!self && named.agencies.includes(unit)) return caseRefusal('inspector-of-the-unit', `team/${index}/person`);
    if (team.findIndex((one) => one.person === person) < index)
      return caseRefusal('inspector-twice', `team/${index}/person`);
  }
  return null;
}

/**
 * No other inspection of the unit is of a period with a day in common. What the unit inspects by itself is in the way of nobody but
 * itself: else a unit could keep every inspection away.
 */
function alone(input: Opening, { facts: { inspection = NOTHING_KNOWN } }: CaseCircumstances): CaseRefusal | null {
  const self = input.ground === 'self';
  const other = inspection.inspections.find(
    (one) => one.unit === input.unit && one.self === self && overlap(one, input as Period),
  );
  if (other === undefined) return null;
  const { id, subject, from, until } = other;
  return { ...caseRefusal('inspection-overlaps', 'from'), other: { case: id, item: null, subject, from, until } };
}
