/** A case of discipline to decide about, and the people who act on it; a register of four organs and two departments. */
import type { Actor, AgencyKind, Role } from '../../../workflows/commands/actors.js';
import { CLOCK } from '../../../workflows/commands/actors.js';
import type { Case } from '../../../workflows/discipline/case.js';
import type { CaseFacts } from '../../../workflows/discipline/case-facts.js';
import { decideCase } from '../../../workflows/discipline/decide-case.js';
import type { CaseCommandName } from '../../../workflows/discipline/inputs.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';

export const AT = '2023-06-14T02:00:00.000Z' as Instant;

const KINDS: Readonly<Record<string, AgencyKind>> = {
  SXD: 'department',
  SYT: 'department',
  SNV: 'home-affairs',
  VP: 'office',
  CT: 'chairman',
};

/** A person of an agency in a role; `asHead` also where a delegation makes them so. */
export function actor(agency: string | null, role: Role, change: Partial<Actor> = {}): Actor {
  return {
    ...CLOCK,
    kind: 'person',
    person: `${role} of ${agency}`,
    name: `${role} of ${agency}`,
    agency,
    agencyKind: KINDS[agency ?? ''] ?? null,
    role,
    asHead: role === 'head',
    ...change,
  };
}

/** What the law is told: everybody whom `actor` makes can sign in at their agency. */
export function facts(change: Partial<CaseFacts> = {}): CaseFacts {
  const agencies = Object.fromEntries(Object.entries(KINDS).map(([code, kind]) => [code, { name: code, kind }]));
  const people = Object.fromEntries(
    Object.keys(KINDS).flatMap((agency) =>
      ['head', 'officer', 'clerk'].map((role) => [`${role} of ${agency}`, { name: role, agencies: [agency] }]),
    ),
  );
  return { agencies, people, office: 'VP', chairman: 'CT', homeAffairs: 'SNV', ...change };
}

export interface Telling {
  readonly at?: Instant;
  readonly facts?: CaseFacts;
  readonly malformed?: readonly string[];
}

/** Decides a command. Nothing standing: the case is to be begun. */
export function decide(
  standing: Case | null,
  by: Actor,
  command: CaseCommandName,
  input: object = {},
  { at = AT, facts: told = facts(), malformed = [] }: Telling = {},
) {
  const circumstances = { at, today: civilDateOf(at), actor: by, facts: told, malformed };
  return decideCase(standing, { command, with: input }, circumstances);
}

/** The case as it then stands. @throws Error when it is refused */
export function then(
  standing: Case | null,
  by: Actor,
  command: CaseCommandName,
  input: object = {},
  told: Telling = {},
): Case {
  const decided = decide(standing, by, command, input, told);
  if (decided.refused !== null) throw new Error(`${command} is refused: ${JSON.stringify(decided.refused)}`);
  return decided.next;
}

/** Why it is refused, in one word or two; "allowed" when it is not. */
export function verdict(
  standing: Case | null,
  by: Actor,
  command: CaseCommandName,
  input: object = {},
  told: Telling = {},
): string {
  const { refused } = decide(standing, by, command, input, told);
  if (refused === null) return 'allowed';
  return refused.field === undefined ? refused.code : `${refused.code} ${refused.field}`;
}
