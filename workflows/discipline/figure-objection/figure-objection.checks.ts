/** What a command on an objection to a figure lacks: each gives the refusal, or null. */
import type { Actor } from '../../commands/actors.js';
import { firstOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { FigureObjectionInputs } from '../inputs.js';
import { judging } from '../unconcerned.js';
import type { FigureObjectionContext } from './figure-objection.js';
import type { ContestedStep } from './figure-objection-facts.js';

type Check<Name extends keyof FigureObjectionInputs> = (
  context: FigureObjectionContext,
  input: FigureObjectionInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

/** For whom somebody contests a step: for themselves where they held it, for the agency as its head; null: for neither. */
export function contestsFor(
  { agency, person }: Pick<ContestedStep, 'agency' | 'person'>,
  actor: Pick<Actor, 'agency' | 'person' | 'asHead'>,
): FigureObjectionContext['by'] | null {
  if (person !== null && actor.person === person) return 'person';
  return actor.asHead && actor.agency === agency ? 'agency' : null;
}

export const raisedInFull: Check<'figure-objection.raise'> = (_context, input, circumstances) =>
  firstOf(said(input, 'step', 'figure', 'ground', 'reason'), () => contestable(input, circumstances));

function contestable(
  { ground }: FigureObjectionInputs['figure-objection.raise'],
  { facts, actor }: CaseCircumstances,
): CaseRefusal | null {
  const { step = null, contested = false } = facts.objection ?? {};
  if (step === null) return caseRefusal('step-unknown', 'step');
  if (contestsFor(step, actor) === null) return caseRefusal('figure-of-another', 'step');
  if (step.adds === 0) return caseRefusal('step-not-counted', 'figure');
  if (ground === 'objective-cause' && !step.late) return caseRefusal('step-not-late', 'ground');
  return contested ? caseRefusal('already-contested', 'step') : null;
}

export const answeredInFull: Check<'figure-objection.uphold' | 'figure-objection.reject'> = (
  { concerned },
  input,
  circumstances,
) => firstOf(judging(concerned, circumstances), said(input, 'reason'));

/** Whoever raised it takes it back, and nobody else who is concerned. */
export const ownObjection: Check<'figure-objection.withdraw'> = ({ by, concerns }, _input, { actor }) => {
  const own = by === 'person' ? actor.person === concerns.person : actor.asHead && actor.agency === concerns.agency;
  return own ? null : caseRefusal('figure-of-another');
};
