/** What a person may do with a case now: asked of the law itself, with nothing carried, in each of their roles. */
import type { Role } from '../../../workflows/commands/commands.js';
import type { Case } from '../../../workflows/discipline/case.js';
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import { CASE_REFUSALS } from '../../../workflows/discipline/case-refusals.js';
import { decideCase } from '../../../workflows/discipline/decide-case.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { homeAffairsOf } from '../../engine/discipline/facts-of-case.js';
import type { SignedIn } from '../../http/signed-in.js';
import { actsInAgency } from '../../rules/register/person-roles.js';
import { actorOf, type Register } from '../../rules/register/register.js';
import { actingAs } from '../identity/acting-role.js';

/** The facts of a register by itself, for questions that name nobody. */
export function factsOfRegister(register: Register): CaseFacts {
  const { office, chairman } = register;
  return { agencies: {}, people: {}, office, chairman, homeAffairs: homeAffairsOf(register) };
}

/** What is refused for its content only would be accepted with the right content: that is open. */
function isOpen(
  { person, role }: { readonly person: SignedIn; readonly role: Role },
  standing: Case | null,
  command: CaseCommandName,
  { register, at }: { readonly register: Register; readonly at: Instant },
): boolean {
  const actor = actorOf(register, actingAs(person, role), at);
  const circumstances = { at, today: civilDateOf(at), actor, facts: factsOfRegister(register), malformed: [] };
  const { refused } = decideCase(standing, { command, with: {} }, circumstances);
  return refused === null || CASE_REFUSALS[refused.code] === 'content';
}

/** The commands on a case that are open to a person. */
export function openCaseActions(person: SignedIn, standing: Case, register: Register, at: Instant): CaseCommandName[] {
  return CASE_COMMAND_NAMES.filter(
    (command) =>
      caseRowOf(command).kind === standing.kind &&
      caseRowOf(command).begins !== true &&
      person.roles.filter(actsInAgency).some((role) => isOpen({ person, role }, standing, command, { register, at })),
  );
}

/** The kinds of cases that a person may begin, by the command that begins them. */
export function openBeginnings(person: SignedIn, register: Register, at: Instant): CaseCommandName[] {
  return CASE_COMMAND_NAMES.filter(
    (command) =>
      caseRowOf(command).begins === true &&
      person.roles.filter(actsInAgency).some((role) => isOpen({ person, role }, null, command, { register, at })),
  );
}
