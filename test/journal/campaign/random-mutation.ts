/** Changes one thing in a proof, at random and from a seed: any value, any list, any object, any text that is hashed, or a part for that of another proof. */
import type { ProofDocument } from '../../../src/journal/proof-document.js';
import { canonicalJson, sha256 } from '../../../src/platform/canonical-json.js';
import type { Random } from '../../simulation/random.js';
import { MUTATIONS } from '../mutations.js';

export interface MutatedProof {
  /** What was done, and where: a JSON pointer; within a text after `#`. */
  readonly what: string;
  /** The file. */
  readonly text: string;
  /** Whether an object has a name twice: JSON.parse does not tell, so only a reader of texts can. */
  readonly hasNameTwice: boolean;
}

/** A piece of JSON as it is written. */
class Written {
  constructor(readonly text: string) {}
}

type Parent = Record<string, unknown> | unknown[];
interface Place {
  readonly parent: Parent;
  readonly key: string;
  readonly pointer: string;
}

const SECTIONS: readonly (readonly [weight: number, section: string])[] = [
  [20, 'entries'],
  [20, 'checkpoint'],
  [10, 'regulations'],
  [8, 'calendars'],
  [34, 'limits'],
  [24, 'view'],
  [6, ''],
];

/** One changed file; null where what was drawn changes nothing. */
export function mutated(random: Random, proof: ProofDocument, other: ProofDocument): MutatedProof | null {
  const copy = structuredClone(proof) as unknown as Record<string, unknown>;
  if (random.chance(0.06)) return coordinated(random, copy as unknown as ProofDocument);
  const section = random.weighted(SECTIONS);
  const inRendering = section === 'limits' || section === 'view';
  const root = { '': copy } as Record<string, unknown>;
  const begin: Place =
    section === ''
      ? { parent: root, key: '', pointer: '' }
      : inRendering
        ? { parent: copy.rendering as Parent, key: section, pointer: `/rendering/${section}` }
        : { parent: copy, key: section, pointer: `/${section}` };
  const place = walk(random, begin, section === '' ? 0.5 : 0.12);
  const what = change(random, place, other, copy);
  if (what === null) return null;
  const text = write(root['']);
  return { what: `${what} at ${place.pointer}`, text, hasNameTwice: what.startsWith('a name twice') };
}

/** Changes that hang together, so that only what they rest on is wrong. */
function coordinated(random: Random, proof: ProofDocument): MutatedProof | null {
  const [what, mutate] = random.pick(Object.entries(MUTATIONS));
  const changed = mutate(proof);
  return changed === null ? null : { what, text: JSON.stringify(changed), hasNameTwice: false };
}

const get = ({ parent, key }: Place): unknown => (parent as Record<string, unknown>)[key];
const put = ({ parent, key }: Place, value: unknown): void => {
  (parent as Record<string, unknown>)[key] = value;
};

/** Goes down at random, and stops now and then before the end. */
function walk(random: Random, place: Place, stops: number): Place {
  const value = get(place);
  if (typeof value !== 'object' || value === null) return place;
  const keys = Object.keys(value);
  if (keys.length === 0 || random.chance(stops)) return place;
  const key = random.pick(keys);
  return walk(random, { parent: value as Parent, key, pointer: `${place.pointer}/${key}` }, stops);
}

/** @returns what was done; null for nothing */
function change(random: Random, place: Place, other: ProofDocument, proof: Record<string, unknown>): string | null {
  if (place.pointer !== '' && random.chance(0.08)) return transplanted(place, other);
  const value = get(place);
  if (Array.isArray(value)) return changeList(random, value);
  if (typeof value === 'object' && value !== null) return changeObject(random, place, value as Record<string, unknown>);
  if (typeof value === 'string' && /^[[{]/.test(value) && random.chance(0.8))
    return within(random, place, value, proof);
  return changeValue(random, place, value);
}

/** The same part of another proof. */
function transplanted(place: Place, other: ProofDocument): string | null {
  let found: unknown = other;
  for (const key of place.pointer.split('/').slice(1)) {
    if (typeof found !== 'object' || found === null) return null;
    found = (found as Record<string, unknown>)[key];
  }
  if (found === undefined || JSON.stringify(found) === JSON.stringify(get(place))) return null;
  put(place, structuredClone(found));
  return 'a part of another proof';
}

function changeList(random: Random, list: unknown[]): string | null {
  if (list.length === 0) {
    list.push('x');
    return 'an element more';
  }
  const at = random.between(0, list.length - 1);
  const to = random.between(0, list.length - 1);
  const ways: [string, () => void][] = [
    ['an element less', () => list.splice(at, 1)],
    ['an element twice', () => list.splice(to, 0, structuredClone(list[at]))],
    ['two elements in each other’s place', () => ([list[at], list[to]] = [list[to], list[at]])],
    ['another order', () => list.reverse()],
    ['an empty list', () => list.splice(0)],
    ['an element more', () => list.push(null)],
  ];
  const [what, work] = random.pick(ways);
  work();
  return what;
}

function changeObject(random: Random, place: Place, object: Record<string, unknown>): string | null {
  const names = Object.keys(object);
  const way = random.pick(['less', 'more', 'twice', 'renamed', 'none'] as const);
  if (way === 'more') {
    object.unheardOf = 'x';
    return 'a member that nobody knows';
  }
  if (way === 'none') {
    put(place, null);
    return 'nothing in place of an object';
  }
  if (names.length === 0) return null;
  const name = random.pick(names);
  if (way === 'less') {
    delete object[name];
    return `a member less (${name})`;
  }
  if (way === 'renamed') {
    object[`${name}x`] = object[name];
    delete object[name];
    return `a member of another name (${name})`;
  }
  const twice = `${JSON.stringify(name)}:${write(random.chance(0.5) ? object[name] : null)}`;
  put(place, new Written(write(object).replace(/^\{/, () => `{${twice},`)));
  return `a name twice (${name})`;
}

function changeValue(random: Random, place: Place, value: unknown): string | null {
  const ways = typeof value === 'string' ? ofText(random, value) : ofOther(value);
  const [what, next] = random.pick(ways);
  if (next === value) return null;
  put(place, next);
  return what;
}

function ofOther(value: unknown): [string, unknown][] {
  if (typeof value === 'boolean')
    return [
      ['the contrary', !value],
      ['a number', Number(value)],
      ['nothing', null],
    ];
  if (typeof value !== 'number')
    return [
      ['something for nothing', 'x'],
      ['0 for nothing', 0],
      ['no for nothing', false],
    ];
  return [
    ['one more', value + 1],
    ['one less', value - 1],
    ['the contrary number', -value],
    ['a text of a number', String(value)],
    ['yes for a number', true],
    ['a half more', value + 0.5],
    ['a number written otherwise', new Written(`${value}.0`)],
    ['nothing', null],
  ];
}

const DAY_MS = 86_400_000;

function ofText(random: Random, text: string): [string, unknown][] {
  const at = random.between(0, Math.max(0, text.length - 1));
  const ways: [string, unknown][] = [
    ['a space after', `${text} `],
    ['a space before', ` ${text}`],
    ['no text', ''],
    ['another text', 'Khác'],
    ['a letter less', text.slice(0, at) + text.slice(at + 1)],
    ['another letter', text.slice(0, at) + (text[at] === 'x' ? 'y' : 'x') + text.slice(at + 1)],
    ['in the other form of Unicode', text.normalize('NFD')],
    ['nothing', null],
    ['a list of it', [text]],
  ];
  if (/^[0-9a-f]+$/.test(text)) ways.push(['in upper case', text.toUpperCase()], ['another hash', sha256(text)]);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) ways.push(...ofInstant(text));
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    ways.push(['a day later', new Date(Date.parse(text) + DAY_MS).toISOString().slice(0, 10)]);
  if (text.startsWith('dong-thuan/') || text.includes('\n')) ways.push(...ofBase64(text));
  return ways;
}

function ofInstant(text: string): [string, unknown][] {
  const moved = (ms: number) => {
    const at = new Date(Date.parse(text) + ms);
    return text.endsWith('Z')
      ? at.toISOString()
      : `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, -1)}+07:00`;
  };
  return [
    ['a millisecond later', moved(1)],
    ['a millisecond earlier', moved(-1)],
    ['a day later', moved(DAY_MS)],
    ['without its zone', text.replace(/Z$|\+07:00$/, '')],
    ['the instant written otherwise', text.endsWith('Z') ? text.replace('Z', '+00:00') : new Date(text).toISOString()],
  ];
}

/** Lines and keys written loosely. */
function ofBase64(text: string): [string, unknown][] {
  return [
    ['without padding', text.replace(/=+/, '')],
    ['of base64url', text.replace(/\+/g, '-').replace(/\//g, '_')],
    ['a line more of somebody', `${text}— ai-do.example AAAAAAAAAAA=\n`],
    ['a line twice', text.replace(/(— .*\n)/, '$1$1')],
    ['with a carriage return', text.replace('\n', '\r\n')],
    ['a line less', text.replace(/— .*\n/, '')],
    ['another padding', text.replace(/([A-Za-z0-9+/])=/, (_, last: string) => `${last === 'Q' ? 'R' : 'Q'}=`)],
  ];
}

/** Something in a text that is hashed; the hashes that anybody can make anew are made anew, or not. */
function within(random: Random, place: Place, text: string, proof: Record<string, unknown>): string | null {
  const root = { '': JSON.parse(text) as unknown } as Record<string, unknown>;
  const inner = walk(random, { parent: root, key: '', pointer: '' }, 0.1);
  if (random.chance(0.15)) {
    put(place, random.pick([text.replace(/[:,]/, '$& '), text.replace(/e/, '\\u0065'), ` ${text}`]));
    return get(place) === text ? null : 'a text written otherwise';
  }
  const value = get(inner);
  const what = Array.isArray(value)
    ? changeList(random, value)
    : typeof value === 'object' && value !== null
      ? changeObject(random, inner, value as Record<string, unknown>)
      : changeValue(random, inner, value);
  if (what === null) return null;
  put(place, write(root['']));
  if (get(place) === text) return null;
  const again = random.chance(0.6) && hashedAnew(place, proof);
  return `${what} #${inner.pointer}${again ? ', hashed anew' : ''} in a text`;
}

/** The hash beside a text and, of an entry, all that follow. @returns whether there is one */
function hashedAnew({ parent, key }: Place, proof: Record<string, unknown>): boolean {
  if (Array.isArray(parent) || typeof parent.hash !== 'string') return false;
  parent.hash = sha256(String(parent[key]));
  if (key !== 'entry') return true;
  const entries = proof.entries as { hash: string; entry: string }[];
  const first = entries.indexOf(parent as unknown as (typeof entries)[number]);
  let prev = parent.hash as string;
  for (const entry of entries.slice(first + 1)) {
    entry.entry = canonicalJson({ ...JSON.parse(entry.entry), prev });
    entry.hash = sha256(entry.entry);
    prev = entry.hash;
  }
  return true;
}

/** JSON with the pieces that are written as they are; members in the order that they have. */
function write(value: unknown): string {
  if (value instanceof Written) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`)
    .join(',')}}`;
}
