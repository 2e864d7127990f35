/** The entry with which the register of a province begins: the agencies, the delegations and the calendars that there were. */
import { type Actor, CLOCK } from '../../workflows/commands/commands.js';
import type { Instant } from '../../workflows/limits/time.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import type { Tx } from '../persistence/store.js';
import type { StoredRegister } from '../rules/register/stored-register.js';
import { subordinationByName } from '../rules/register/subordination-by-name.js';
import { delegationCarriedOver } from './delegation-carried-over.js';
import { chainEntry, GENESIS, type JournalEntry, PROVINCE_CHAIN, type ProvinceEvent } from './entry.js';

/** What the entry carries. */
export interface RegisterBeginning extends StoredRegister {
  readonly name: string;
  /** How often the register had changed by then, counted from 1. */
  readonly version: number;
  /** The entry of the register's chain after which it was so; 0 and 64 zeros before the first. */
  readonly after: { readonly seq: number; readonly hash: string };
}

export interface ProvinceEntry {
  readonly province: string;
  readonly at: Instant;
  readonly command: ProvinceEvent;
  readonly with: RegisterBeginning;
}

/** The installation itself: no person asks for this entry. */
const SYSTEM: Actor = { ...CLOCK, kind: 'system' };

/** Journals the beginning of a province. @returns whether it is new: a province begins once */
export async function journalProvince(tx: Tx, entry: ProvinceEntry): Promise<boolean> {
  const { province, at, command } = entry;
  const [inUse] = entry.with.calendars.slice(-1);
  const existing = entry.with.agencies.filter(({ dissolved }) => dissolved === null).map(({ agency }) => agency);
  const codeOf = (kind: string) => existing.find((agency) => agency.kind === kind)?.code ?? null;
  const text = chainEntry(GENESIS, {
    province,
    chain: PROVINCE_CHAIN,
    seq: 1,
    at,
    effectiveAt: at,
    actor: SYSTEM,
    command,
    with: entry.with,
    facts: {
      regulation: null,
      calendar: inUse?.version ?? '',
      calendarHash: inUse?.hash ?? '',
      register: { agencies: {}, office: codeOf('office'), chairman: codeOf('chairman'), alreadyAsked: {} },
    },
  });
  const row = { province, chain: PROVINCE_CHAIN, seq: 1, at, command, ...text };
  return (await tx.insert('journal', [row], 'ignore')) === 1;
}

/** A beginning as it was written: before there were adoptions, marks of subordination and own functions it has none. */
type Later = 'adoptions' | 'functions';
type Written = Omit<RegisterBeginning, Later> & Partial<Pick<RegisterBeginning, Later>>;

function withLaterParts({ agencies, adoptions, functions, ...beginning }: Written): RegisterBeginning {
  const markOf = ({ name, subordination = 'department' }: RegisteredAgency) =>
    adoptions === undefined ? subordinationByName(name) : subordination;
  return {
    ...beginning,
    adoptions: adoptions ?? [],
    functions: functions ?? [],
    agencies: agencies.map(({ agency, ...stored }) => ({
      ...stored,
      agency: { ...agency, subordination: markOf(agency) },
    })),
  };
}

/** The beginning that an entry carries; null when it carries none that can be read. */
export function beginningIn({ command, with: carried }: JournalEntry): RegisterBeginning | null {
  if (command !== 'province.entered' && command !== 'province.adopted') return null;
  const { agencies, delegations, calendars, after } = carried as Partial<RegisterBeginning>;
  const isWhole = [agencies, delegations, calendars].every(Array.isArray) && Number.isSafeInteger(after?.seq);
  if (!isWhole) return null;
  const beginning = withLaterParts(carried as Written);
  return { ...beginning, delegations: beginning.delegations.map(delegationCarriedOver) };
}
