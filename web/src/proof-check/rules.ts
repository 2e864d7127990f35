/** Step 5: the rules that were applied stand in the file, verbatim, and each entry names them. */
import { readCanonical } from './canonical.js';
import type { Entry } from './chain.js';
import { sha256 } from './hashes.js';
import { asMap, isMap, mapIn, mapsIn, textIn } from './parts.js';
import type { Json, JsonMap } from './strict-json.js';
import { must } from './wrong.js';

export interface Rules {
  /** As it rules this matter: a regime replaces some of its keys. */
  readonly regulation: JsonMap;
  /** By hash. */
  readonly calendars: ReadonlyMap<string, JsonMap>;
}

export async function readRules(proof: JsonMap, entries: readonly Entry[]): Promise<Rules> {
  const regulations = await readBodies(proof, 'regulations');
  const calendars = await readBodies(proof, 'calendars');
  for (const kept of mapsIn(proof, 'calendars'))
    must(calendars.get(textIn(kept, 'hash'))?.version === kept.version, 'rule-hash', { name: textIn(kept, 'hash') });
  let opened: string | null = null;
  let law = 1;
  for (const { seq, facts, command } of entries) {
    const where = { seq };
    must(facts.law === undefined ? law === 1 : facts.law === 2, 'law-edition', where);
    law = facts.law === 2 ? 2 : 1;
    const [regulation, calendar] = [textIn(facts, 'regulation'), calendars.get(textIn(facts, 'calendarHash'))];
    must(regulations.has(regulation) && calendar !== undefined, 'rule-missing', where);
    must(calendar.version === facts.calendar, 'rule-missing', where);
    must(opened === null || opened === regulation, 'rule-changed', where);
    if (command === 'consultation.open') opened = regulation;
  }
  const applied = textIn(mapOfLast(entries), 'regulation');
  return { regulation: underRegime(regulations.get(applied) ?? {}, entries), calendars };
}

const mapOfLast = (entries: readonly Entry[]): JsonMap => entries.at(-1)?.facts ?? {};

async function readBodies(proof: JsonMap, name: string): Promise<ReadonlyMap<string, JsonMap>> {
  const bodies = new Map<string, JsonMap>();
  for (const kept of mapsIn(proof, name)) {
    const [hash, body] = [textIn(kept, 'hash'), textIn(kept, 'body')];
    must((await sha256(body)) === hash, 'rule-hash', { name: hash });
    bodies.set(hash, asMap(readCanonical(body, name), name));
  }
  return bodies;
}

/** What the draft and the opening carried, the later over the earlier. */
export function openingOf(entries: readonly Entry[]): JsonMap {
  const drafts = entries.filter(({ command }) => command === 'consultation.draft' || command === 'consultation.open');
  return Object.assign(Object.create(null), ...drafts.map(({ given }) => given));
}

function underRegime(regulation: JsonMap, entries: readonly Entry[]): JsonMap {
  const name = openingOf(entries).regime ?? 'ordinary';
  const regimes = regulation.regimes;
  const regime = isMap(regimes) && typeof name === 'string' ? regimes[name] : undefined;
  // A draft may name a regime that there is not: nothing is opened under it.
  if (name === 'ordinary' || regime === undefined) return regulation;
  const replaced = mapIn(asMap(regime, 'regimes'), 'set');
  return Object.entries(replaced).reduce(
    (rules, [path, value]) => withValue(rules, path.split('.'), value),
    regulation,
  );
}

function withValue(map: JsonMap, [first = '', ...below]: readonly string[], value: Json): JsonMap {
  const part = map[first];
  return { ...map, [first]: below.length === 0 ? value : withValue(isMap(part) ? part : {}, below, value) };
}
