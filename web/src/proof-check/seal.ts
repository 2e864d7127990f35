/** Step 4: the seal, the last leaf of a checkpoint: when, up to when, the only head of the consultation, the only rules. */
import { hexOf } from './bytes.js';
import { canonical, readCanonical } from './canonical.js';
import type { Proven } from './chain.js';
import { leafOf, nodeOf, sha256 } from './hashes.js';
import { msOf } from './moments.js';
import type { Note } from './note.js';
import { asList, asMap, asText, asWhole, listIn, mapIn, mapsIn, textIn, textsIn, wholeIn } from './parts.js';
import type { JsonMap } from './strict-json.js';
import { hashOf, isEqual, rootByPath } from './tree.js';
import { must, Wrong } from './wrong.js';

export interface Seal {
  /** The number of the checkpoint. */
  readonly number: number;
  readonly at: string;
  /** Every limit that ended before is among the entries. */
  readonly upTo: string;
}

const MEMBERS = ['at', 'chains', 'heads', 'prev', 'province', 'rules', 'seal', 'upTo'];
const LEVELS = 12;

export async function checkSeal(proof: JsonMap, entries: readonly Proven[], note: Note): Promise<Seal> {
  const checkpoint = mapIn(proof, 'checkpoint');
  const part = mapIn(checkpoint, 'seal');
  const text = textIn(part, 'text');
  const place = { index: note.size - 1, size: note.size, path: textsIn(part, 'path') };
  must(note.size > 0, 'seal-path');
  must(isEqual(await rootByPath(await leafOf(text), place), note.root), 'seal-path');
  const seal = asMap(readCanonical(text, 'seal'), 'seal');
  must(Object.keys(seal).sort().join() === MEMBERS.join(), 'seal-form');
  must(seal.province === proof.province, 'seal-province');
  const { at, upTo } = { at: textIn(seal, 'at'), upTo: textIn(seal, 'upTo') };
  const last = entries.at(-1)?.entry.at ?? '';
  must(msOf(upTo) <= msOf(at) && last <= at, 'seal-time');
  await checkHeads(proof, entries, textIn(seal, 'heads'));
  await checkRules(proof, checkpoint, textIn(seal, 'rules'));
  return { number: wholeIn(seal, 'seal'), at, upTo };
}

/** Nothing was left out at the end, and the log has no second history of this consultation. */
async function checkHeads(proof: JsonMap, entries: readonly Proven[], sealed: string): Promise<void> {
  const heads = mapIn(mapIn(proof, 'checkpoint'), 'heads');
  const own = await sha256(textIn(proof, 'consultation'));
  const text = textIn(heads, 'text');
  const path = textsIn(heads, 'path');
  must(path.length === LEVELS, 'heads-false');
  const place = Number.parseInt(own.slice(0, 3), 16);
  let found = await leafOf(text);
  for (const [level, beside] of path.entries())
    found = (place >> level) & 1 ? await nodeOf(hashOf(beside), found) : await nodeOf(found, hashOf(beside));
  must(hexOf(found) === sealed, 'heads-false');
  const known = asList(readCanonical(text, 'heads'), 'heads').map((one) => asList(one, 'heads'));
  const keys = known.map(([key]) => asText(key, 'heads'));
  must(canonical([...new Set(keys)].sort()) === canonical(keys), 'two-heads');
  const head = known.find(([key]) => key === own);
  const last = entries.at(-1);
  must(head?.length === 3 && head[1] === last?.entry.seq && head[2] === last?.hash, 'entries-withheld', {
    name: head === undefined ? '0' : String(asWhole(head[1], 'heads')),
  });
}

/** The list of rules is the one that is signed, and the file has no rule beside it. */
async function checkRules(proof: JsonMap, checkpoint: JsonMap, sealed: string): Promise<void> {
  const rules = listIn(checkpoint, 'rules');
  must((await sha256(canonical(rules))) === sealed, 'rules-false');
  const listed = rules.map((rule) => asList(rule, 'rules'));
  const versions = listed.flatMap(([kind, version]) => (kind === 'calendar' ? [version] : []));
  must(new Set(versions).size === versions.length, 'rules-false');
  for (const { hash = null } of mapsIn(proof, 'regulations'))
    if (!listed.some(([kind, , known]) => kind === 'regulation' && known === hash)) throw unlisted(hash);
  for (const { hash = null, version } of mapsIn(proof, 'calendars'))
    if (!listed.some(([kind, name, known]) => kind === 'calendar' && name === version && known === hash))
      throw unlisted(hash);
}

const unlisted = (hash: unknown): Wrong => new Wrong('rule-unlisted', { name: String(hash) });
