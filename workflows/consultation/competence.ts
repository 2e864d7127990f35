/**
 * Whose a matter is, held against the register of delegated powers and the register of functions when a consultation is opened: what
 * was handed to the lead is not sent up (PY-1.4a), and nobody settles what is within another agency's authority (PY-2.1c). Of a
 * matter on which the registers say nothing, nothing is said here either. What follows is the province's to say (`authority`).
 */
import type { OpenInput } from '../commands/commands.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import type { AuthorityRule, CompetenceRule, Regulation } from '../regulation/regulation.js';
import { first, isBlank, required } from '../step/check.js';
import type { Circumstances, PowerAbout } from '../step/circumstances.js';

export const COMPETENCE_FINDINGS = ['delegated-to-lead', 'authority-of-another', 'outside-lead-functions'] as const;

/** What the registers have against an opening. `power`: what says so; null where it is the register of functions. */
export interface CompetenceFinding {
  readonly code: (typeof COMPETENCE_FINDINGS)[number];
  readonly power: PowerAbout | null;
}

/** What is kept of it with the consultation: the lead's function where it named one, and what it said to a finding. */
export interface Competence {
  readonly leadFunction: string | null;
  readonly finding: CompetenceFinding | null;
  readonly reason: string | null;
}

export interface WithCompetence {
  /** Left out where the lead named no function and the registers had nothing against the opening. */
  readonly competence?: Competence;
}

/** What a finding follows from. */
export interface AskedAuthority {
  readonly lead: string;
  readonly authority: OpenInput['authority'];
  /** The function that the lead named, and those that the register gives it. */
  readonly leadFunction: string | undefined;
  readonly functions: readonly string[];
  readonly powers: readonly PowerAbout[];
}

/**
 * The first thing that the registers have against an opening; null where they have nothing. A power that was lent remains its
 * lender's too, one that was decentralised does not.
 */
export function competenceFinding(asked: AskedAuthority): CompetenceFinding | null {
  const { lead, authority = 'province', leadFunction, functions } = asked;
  const powers = closest(asked.powers);
  const own = powers.find(({ to }) => to === lead);
  if (own !== undefined) return authority === 'lead' ? null : { code: 'delegated-to-lead', power: own };
  const lent = powers.some(({ from, way }) => from === lead && way === 'delegated');
  const [elsewhere] = powers;
  if (authority === 'lead' && elsewhere !== undefined && !lent)
    return { code: 'authority-of-another', power: elsewhere };
  const within = leadFunction === undefined || isBlank(leadFunction) || functions.includes(leadFunction);
  return within ? null : { code: 'outside-lead-functions', power: null };
}

/** Powers over the very matter say more than those over a whole function. */
function closest(powers: readonly PowerAbout[]): readonly PowerAbout[] {
  const overMatter = powers.filter(({ over }) => over === 'matter');
  return overMatter.length > 0 ? overMatter : powers;
}

/**
 * What a regulation makes of a finding. Whether a matter lies within a power over a whole function is for a reader to say, so that
 * is explained where it would otherwise be refused.
 */
export function ruleOn({ code, power }: CompetenceFinding, { sentUp, ofAnother }: AuthorityRule): CompetenceRule {
  const rule = (code === 'delegated-to-lead' ? sentUp : ofAnother) ?? 'free';
  return rule === 'refuse' && power?.over === 'function' ? 'explain' : rule;
}

const FIELD_OF = {
  'delegated-to-lead': '/authority',
  'authority-of-another': '/authority',
  'outside-lead-functions': '/leadFunction',
} as const;

/** The lead names its function where that is demanded; what the registers have against the opening is refused, or explained. */
export function competenceInOrder(input: OpenInput, circumstances: Circumstances): Refusal | null {
  const { authority: rule = {} } = circumstances.regulation;
  const finding = findingOf(input, circumstances);
  return first(
    rule.leadFunction === 'demanded' ? required(input.leadFunction, 'lead-function-required', 'leadFunction') : null,
    () => {
      if (finding === null) return null;
      return ruleOn(finding, rule) === 'refuse'
        ? refusal(finding.code, FIELD_OF[finding.code])
        : required(input.authorityReason, 'authority-reason-required', 'authorityReason');
    },
  );
}

/** What a consultation keeps of its lead's competence. */
export function competenceKept(input: OpenInput, circumstances: Circumstances): WithCompetence {
  const finding = findingOf(input, circumstances);
  const { leadFunction, authorityReason } = input;
  if (finding === null && isBlank(leadFunction)) return {};
  return {
    competence: {
      leadFunction: isBlank(leadFunction) ? null : (leadFunction as string),
      finding,
      reason: finding === null || isBlank(authorityReason) ? null : (authorityReason as string),
    },
  };
}

/** Null too where the regulation leaves it free. */
function findingOf(
  { authority, leadFunction }: OpenInput,
  { lead, register, regulation }: Circumstances,
): CompetenceFinding | null {
  const functions = register.agencies[lead]?.functions;
  const finding = competenceFinding({
    lead,
    authority,
    // Only where the door has told what the register says of the lead.
    leadFunction: functions === undefined ? undefined : leadFunction,
    functions: functions ?? [],
    powers: register.powers ?? [],
  });
  return finding === null || ruleOn(finding, regulation.authority ?? {}) === 'free' ? null : finding;
}

/** Whether a regulation asks for any of this, so that the registers are to be looked up. */
export const holdsAgainstRegisters = ({ authority: { sentUp, ofAnother } = {} }: Regulation): boolean =>
  [sentUp, ofAnother].some((rule) => rule === 'explain' || rule === 'refuse');
