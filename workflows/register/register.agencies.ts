/**
 * How the administrator keeps the register of agencies and functions: what is entered, changed or imported, checked as a whole.
 * Nothing of it reaches back: a consultation keeps the subordination, the function and the reason that it was opened with.
 */
import type { AgencyKind, CommandInputs } from '../commands/commands.js';
import { isOneLine } from '../commands/readable-text.js';
import { type Refusal, refusal } from '../commands/refusals.js';
import { normalForm } from '../commands/same-text.js';
import { isBlank } from '../step/check.js';
import type { RegisteredAgency } from '../step/circumstances.js';
import type { AgencyFunction, Register, RegisterChange } from './register.js';

type Found = { readonly refused: Refusal } | readonly RegisterChange[];
type Described = Omit<CommandInputs['agency.change'], 'basis'>;
type Delivered = readonly AgencyFunction[];

export const LONGEST_NAME = 200;
export const MOST_WORDS = 200;
/** An agency is written before the slash of "SKHDT/head", and "~" stands between a successor and whom it follows. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;
/** Who acts for the installation is written where an agency would be (`as: admin`). */
const RESERVED = 'admin';
/** Of these a province has one each, and keeps it. */
const ONE_EACH: readonly AgencyKind[] = ['office', 'chairman'];

const refused = (code: Parameters<typeof refusal>[0], field: string): { readonly refused: Refusal } => ({
  refused: refusal(code, field),
});

/** An agency of a code that nobody had before. Left out: a department of the province without functions, in the system. */
export function addAgency(
  { basis, ...described }: CommandInputs['agency.add'],
  register: Register,
  delivered: Delivered = [],
): Found {
  const entered = asEntered(described, register, '');
  if ('refused' in entered) return entered;
  const wrong = faultOf(entered, standing(register, [entered], delivered), '');
  if (wrong !== null) return { refused: wrong };
  return isBlank(basis) ? refused('field-required', '/basis') : [{ kind: 'agency-added', added: entered }];
}

/**
 * What is told of an agency that exists. A basis is needed for whatever a document decides: everything but the group, by
 * which the province only sorts.
 */
export function changeAgency(
  { basis, ...described }: CommandInputs['agency.change'],
  register: Register,
  delivered: Delivered = [],
): Found {
  const former = register.agencies.get(described.agency ?? '');
  if (former === undefined) return refused('unknown-agency', '/agency');
  const becomes = asChanged(former, described);
  const wrong = faultOf(becomes, standing(register, [becomes], delivered), '');
  if (wrong !== null) return { refused: wrong };
  if (isSameAgency(former, becomes)) return { refused: refusal('nothing-changed') };
  const onlySorted = isSameAgency(former, inGroup(becomes, former.group ?? ''));
  if (!onlySorted && isBlank(basis)) return refused('field-required', '/basis');
  return [{ kind: 'agency-changed', agency: former.code, becomes }];
}

/** What an import comes to: the agencies as they would be, and every agency of it that is refused. */
export interface CheckedImport {
  /** Undefined where it is not even known which agency is meant. */
  readonly rows: readonly (RegisteredAgency | undefined)[];
  /** The first that is wrong with each, in their order; `field` points into what was sent. */
  readonly faults: readonly Refusal[];
}

/** Checks many agencies as they would stand together: two may change their names or their parts. */
export function checkImport(
  agencies: readonly Described[],
  register: Register,
  delivered: Delivered = [],
): CheckedImport {
  const faults: Refusal[] = [];
  const rows: (RegisteredAgency | undefined)[] = [];
  const seen = new Set<string>();
  for (const [index, described] of agencies.entries()) {
    const at = `/agencies/${index}`;
    const former = register.agencies.get(described.agency ?? '');
    const row = former === undefined ? asEntered(described, register, at) : asChanged(former, described);
    const isTwice = 'code' in row && seen.has(row.code.toLowerCase());
    if (isTwice) faults.push(refusal('agency-exists', `${at}/agency`));
    else if ('refused' in row) faults.push(row.refused);
    rows.push('refused' in row || isTwice ? undefined : row);
    if ('code' in row) seen.add(row.code.toLowerCase());
  }
  const beside = standing(
    register,
    rows.flatMap((row) => row ?? []),
    delivered,
  );
  for (const [index, row] of rows.entries()) {
    const wrong = row === undefined ? null : faultOf(row, beside, `/agencies/${index}`);
    if (wrong !== null) faults.push(wrong);
  }
  return { rows, faults };
}

/** Many agencies at once: all of it or nothing. What is as it was is no change. */
export function importAgencies(
  { agencies = [], basis }: CommandInputs['agency.import'],
  register: Register,
  delivered: Delivered = [],
): Found {
  const { rows, faults } = checkImport(agencies, register, delivered);
  const [wrong] = faults;
  if (wrong !== undefined) return { refused: wrong };
  const known = rows.filter((row) => row !== undefined);
  const changes = known.flatMap((row): RegisterChange[] => {
    const former = register.agencies.get(row.code);
    if (former === undefined) return [{ kind: 'agency-added', added: row }];
    return isSameAgency(former, row) ? [] : [{ kind: 'agency-changed', agency: row.code, becomes: row }];
  });
  if (changes.length === 0) return { refused: refusal('nothing-changed') };
  return isBlank(basis) ? refused('field-required', '/basis') : changes;
}

/** A function of a code that neither the province nor the program has. */
export function addFunction(
  { function: code = '', name, words }: CommandInputs['function.add'],
  register: Register,
  delivered: Delivered = [],
): Found {
  if (isBlank(code)) return refused('field-required', '/function');
  if (!isCode(code)) return refused('invalid-input', '/function');
  if (register.functions.has(code) || delivered.some((one) => one.code === code))
    return refused('function-exists', '/function');
  return worded({ code, name: spelled(name), words: cleaned(words) });
}

/** What a function is called and the words for it; what is left out stays. */
export function changeFunction(
  { function: code = '', name, words }: CommandInputs['function.change'],
  register: Register,
  delivered: Delivered = [],
): Found {
  const former = register.functions.get(code) ?? delivered.find((one) => one.code === code) ?? unnamed(register, code);
  if (former === null) return refused('unknown-function', '/function');
  const becomes = {
    code,
    name: name === undefined ? former.name : spelled(name),
    words: words === undefined ? former.words : cleaned(words),
  };
  if (becomes.name === former.name && isSameList(becomes.words, former.words))
    return { refused: refusal('nothing-changed') };
  return worded(becomes);
}

/** One that an agency has and nobody has named yet: it stands for itself. */
function unnamed({ agencies }: Register, code: string): AgencyFunction | null {
  const isHeld = [...agencies.values()].some(({ functions }) => functions.includes(code));
  return isHeld ? { code, name: code, words: [] } : null;
}

function worded(entered: AgencyFunction): Found {
  if (isBlank(entered.name)) return refused('field-required', '/name');
  if (entered.name.length > LONGEST_NAME) return refused('invalid-input', '/name');
  if (entered.words.length === 0) return refused('field-required', '/words');
  if (entered.words.length > MOST_WORDS) return refused('invalid-input', '/words');
  const long = entered.words.findIndex((word) => word.length > LONGEST_NAME);
  if (long >= 0) return refused('invalid-input', `/words/${long}`);
  return [{ kind: 'function-worded', function: entered }];
}

function asEntered(
  { agency: code = '', ...described }: Described,
  { agencies, dissolved }: Register,
  at: string,
): RegisteredAgency | { readonly refused: Refusal } {
  if (isBlank(code)) return refused('field-required', `${at}/agency`);
  if (!isCode(code)) return refused('invalid-input', `${at}/agency`);
  const taken = [...agencies.keys(), ...dissolved.keys()].some((known) => isSameCode(known, code));
  if (taken) return refused('agency-exists', `${at}/agency`);
  const blank = {
    code,
    name: '',
    kind: 'department',
    functions: [],
    external: false,
    subordination: 'department',
  } as const;
  return asChanged(blank, described);
}

function asChanged(former: RegisteredAgency, described: Described): RegisteredAgency {
  const { name, kind, functions, external, subordination, group } = described;
  const changed: RegisteredAgency = {
    ...former,
    name: name === undefined ? former.name : spelled(name),
    kind: kind ?? former.kind,
    functions: functions === undefined ? former.functions : cleaned(functions),
    external: external ?? former.external,
    subordination: subordination ?? former.subordination ?? 'department',
  };
  return group === undefined ? changed : inGroup(changed, spelled(group));
}

function inGroup({ group: _, ...agency }: RegisteredAgency, group: string): RegisteredAgency {
  return group === '' ? agency : { ...agency, group };
}

/** The register as it would stand with what is entered: what one of its agencies is held against. */
interface Beside {
  readonly former: ReadonlyMap<string, RegisteredAgency>;
  /** How many agencies have a name, by its normal form. */
  readonly names: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<AgencyKind, number>;
  /** Every function that is known: worded by the province, delivered, or had by an agency since before there were such lists. */
  readonly functions: ReadonlySet<string>;
}

function standing(register: Register, entered: readonly RegisteredAgency[], delivered: Delivered): Beside {
  const { agencies: former, dissolved, functions } = register;
  const all = [...new Map([...former, ...entered.map((one) => [one.code, one] as const)]).values()];
  const held = [...former.values(), ...[...dissolved.values()].map(({ agency }) => agency)];
  return {
    former,
    names: counted(all.map(({ name }) => normalForm(name))),
    kinds: counted(all.map(({ kind }) => kind)),
    functions: new Set([
      ...functions.keys(),
      ...delivered.map(({ code }) => code),
      ...held.flatMap((agency) => agency.functions),
    ]),
  };
}

function counted<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  const times = new Map<Item, number>();
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
  return times;
}

/** What is wrong with an agency that is entered or changed; `at` is where it stands in what was sent. */
function faultOf(agency: RegisteredAgency, beside: Beside, at: string): Refusal | null {
  const { code, name, kind, functions, group = '' } = agency;
  if (isBlank(name)) return refusal('field-required', `${at}/name`);
  if (name.length > LONGEST_NAME || !isOneLine(name)) return refusal('invalid-input', `${at}/name`);
  if (Number(beside.names.get(normalForm(name))) > 1) return refusal('agency-exists', `${at}/name`);
  if (leavesNoneOrTwo(beside.former.get(code)?.kind, kind, beside.kinds))
    return refusal('one-of-its-kind', `${at}/kind`);
  const unknown = functions.findIndex((one) => !beside.functions.has(one));
  if (unknown >= 0) return refusal('unknown-function', `${at}/functions/${unknown}`);
  return group.length > LONGEST_NAME ? refusal('invalid-input', `${at}/group`) : null;
}

/** Whether an agency that became of a kind is the second of it, or has left the province without the kind that it was. */
function leavesNoneOrTwo(
  former: AgencyKind | undefined,
  kind: AgencyKind,
  kinds: ReadonlyMap<AgencyKind, number>,
): boolean {
  if (former === kind) return false;
  const isSecond = ONE_EACH.includes(kind) && Number(kinds.get(kind)) > 1;
  return isSecond || (former !== undefined && ONE_EACH.includes(former) && !kinds.has(former));
}

/** Whether an agency is in every respect as it was. */
export function isSameAgency(one: RegisteredAgency, other: RegisteredAgency): boolean {
  return (
    one.name === other.name &&
    one.kind === other.kind &&
    one.external === other.external &&
    (one.subordination ?? 'department') === other.subordination &&
    (one.group ?? '') === (other.group ?? '') &&
    isSameList(one.functions, other.functions)
  );
}

const isSameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);
const isCode = (code: string): boolean => CODE.test(code) && code.toLowerCase() !== RESERVED;
const isSameCode = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
/** One spelling for what different keyboards make of "ế", and single blanks. */
const spelled = (text = ''): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
/** Each once, in the order given; blank ones are none. */
const cleaned = (texts: readonly string[] = []): string[] => [
  ...new Set(texts.map(spelled).filter((one) => one !== '')),
];
