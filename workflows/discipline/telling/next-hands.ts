/** Who must act next on a case, by the catalogue: whoever has it in hand, in the capacities in which the law lets them act there. */
import { everyoneIn, headOf, personIn, type Recipient } from '../../step/messages.js';
import type { Case } from '../case.js';
import type { CaseFacts } from '../case-facts.js';
import type { CaseCapacity, CaseParty } from '../case-row.js';
import { COURSES } from '../courses.js';
import { CASE_COMMAND_NAMES, caseRowOf } from '../inputs.js';

type Organs = Pick<CaseFacts, 'office' | 'chairman' | 'homeAffairs'>;

/** In these nobody but the head acts. */
const OF_THE_HEAD: readonly CaseCapacity[] = ['head', 'head-in-person', 'named-or-head'];

/** The one person who has it by name; else the head where only the head may act in this state, or everybody of the agency. */
export function nextHands(standing: Case, organs: Organs): readonly Recipient[] {
  const { kind, state, context } = standing;
  const { agency, person } = context.holder;
  if (COURSES[kind].ended(state, context)) return [];
  if (person !== null) return [personIn(agency, person)];
  const capacities = openCommands(standing).flatMap((name) =>
    caseRowOf(name)
      .by.filter(([party]) => isHolder(party, standing, organs))
      .map(([, capacity]) => capacity),
  );
  if (capacities.length === 0) return [];
  return [capacities.every((one) => OF_THE_HEAD.includes(one)) ? headOf(agency) : everyoneIn(agency)];
}

/** The commands that the course knows in this state. */
function openCommands({ kind, state }: Case) {
  const known = COURSES[kind].machine.states[state]?.on ?? {};
  return CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === kind && Object.hasOwn(known, name));
}

function isHolder(party: CaseParty, { context }: Case, { office, chairman, homeAffairs }: Organs): boolean {
  const { agency } = context.holder;
  switch (party) {
    case 'office':
      return agency === office;
    case 'chairman':
      return agency === chairman;
    case 'home-affairs':
      return agency === homeAffairs;
    case 'raiser':
      return agency === context.raisedBy;
    case 'concerned':
      return agency === context.concerns.agency;
    default:
      return party === 'holder';
  }
}
