/** The parts of facts, as the register and the law have them at the moment of the act. */
import type { Actor } from '../../../workflows/commands/commands.js';
import { civilDateOf, type Instant } from '../../../workflows/limits/time.js';
import { adoptionOf } from '../../../workflows/regulation/adoption.js';
import { provinceWords } from '../../../workflows/regulation/province-words.js';
import { kindOf, PROVINCES } from '../../../workflows/regulation/provinces.js';
import { regimeOnSilence } from '../../../workflows/regulation/regime.js';
import type { Regulation, Rule } from '../../../workflows/regulation/regulation.js';
import type { Register } from '../../rules/register/register.js';
import { wordingOf } from '../../rules/regulations/clause-wording.js';
import type { AgencyFacts, BasisFacts, ProvinceFacts, SignerFacts } from '../facts/parts.js';
import { shortDay } from '../words/days.js';

/** An agency as the register has it, dissolved or not; one that it does not know bears its code. */
export function agencyFacts(register: Register, code: string): AgencyFacts {
  const agency = register.agencies.get(code) ?? register.dissolved.get(code)?.agency;
  if (agency === undefined) return { code, name: code, kind: 'department', subordination: 'outside' };
  return { code, name: agency.name, kind: agency.kind, subordination: agency.subordination ?? 'department' };
}

/** The province as its letters name it. */
export function provinceFacts({ province, name }: Register): ProvinceFacts {
  return { code: province, name, kind: kindOf(province, name) };
}

/** The agency of home affairs, the Office: those that follow what was deemed. */
export function overseers(register: Register): string[] {
  const found = [...register.agencies.values()].filter(({ kind }) => kind === 'home-affairs' || kind === 'office');
  return found.map(({ code }) => code);
}

/** In which capacity somebody acts: by the delegation of that moment (design, rule 10). */
export function signerFacts(register: Register, actor: Actor, title: string | null): SignerFacts {
  const { role, asHead, delegation, name } = actor;
  const document = register.delegations.find(({ id }) => id === delegation)?.document ?? null;
  const as = role === 'head' ? 'head' : !asHead ? 'by-order' : role === 'deputy' ? 'deputy' : 'delegate';
  return { awaited: false, name, as, title: as === 'head' ? null : title, delegation: document };
}

/** The number of the point in the id of a clause: "PY-2.2d" is point 2.2. */
const POINT = /-(\d+(?:\.\d+)*)/;

/** The text of the province that orders a rule; null where no document does. */
export function basisFacts(
  register: Register,
  regulation: Regulation,
  rule: Rule,
  clause: number,
  openedAt: Instant | null,
): BasisFacts | null {
  const { clauses, basis, id } = regulation;
  const ids = clauses[rule];
  const [document] = basis;
  if (ids === 'assumed' || document === undefined) return null;
  const cited = ids[clause] ?? ids[0] ?? '';
  const point = POINT.exec(cited)?.[1];
  const adoption = openedAt === null ? null : adoptionOf(register.adoptions, id, civilDateOf(openedAt));
  return {
    document: `Văn bản số ${document.number} ngày ${shortDay(document.date)}${issuerOf(regulation)}`,
    point: point === undefined ? null : `mục ${point}`,
    wording: wordingOf(cited),
    adopted: adoption === null ? null : { document: adoption.document, from: adoption.from },
  };
}

/** What orders the effect of silence: the regulation, or the text of the regime that has its own rule. */
export function silenceBasis(
  register: Register,
  regulation: Regulation,
  regime: string,
  openedAt: Instant | null,
): BasisFacts | null {
  const own = regimeOnSilence(regulation, regime);
  if (own === null) return basisFacts(register, regulation, 'silence', 0, openedAt);
  const document = own.source === 'assumed' ? `quy định riêng về “${own.title}”` : own.source;
  return { document, point: null, wording: null, adopted: null };
}

function issuerOf({ province }: Regulation): string {
  const known = province === null ? undefined : PROVINCES.get(province);
  if (known === undefined) return '';
  return ` của ${provinceWords(known.kind).chairman} ${known.name}`;
}
