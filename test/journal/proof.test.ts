import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { noteOf, parseNote, parseVerifier, signedLine, verifierText } from '../../src/journal/log/note.js';
import { NoProof, proofOf } from '../../src/journal/proof.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { type ProofVerdict, verifyProof } from '../../src/journal/verify-proof.js';
import type { Store } from '../../src/persistence/store.js';
import { sha256 } from '../../src/platform/canonical-json.js';
import { writeProof } from '../../src/server/cli/proof.js';
import { describeOn, describeOnBothDatabases } from '../databases.js';
import { at, opening, PROVINCE, type TestEngine } from '../engine/an-engine.js';
import { aKey } from './keys.js';
import { hasPython, verifyEach } from './python.js';
import { everyStory } from './stories.js';
import { behindTheBack } from './tampering.js';

const NOW = at('2024-06-01T08:00');

describeOnBothDatabases('a proof', (open) => {
  const key = aKey();
  let store: Store;
  let e: TestEngine;
  beforeAll(async () => {
    store = await open();
    e = await everyStory(store);
    await keepPublicKey(store, key);
  });
  const prove = (id: string) => proofOf(store, key, PROVINCE, id, NOW);

  it.each(['c1', 'c2', 'c3'])('of %s holds, by itself', async (id) => {
    const proof: unknown = JSON.parse(JSON.stringify(await prove(id)));
    expect(verifyProof(proof, [key.publicKey])).toMatchObject({ ok: true, consultation: id, keyId: key.id });
  });

  it('anchors what is not anchored yet, and signs nothing when it is', async () => {
    const count = () => store.reader.row('SELECT COUNT(*) AS n FROM log_checkpoints');
    await prove('c1');
    const before = await count();
    await prove('c1');
    expect(await count()).toEqual(before);
    await e.done('SKHDT/head', 'consultation.open', 'd1', opening({ matter: 'd1' }));
    const proof = await prove('d1');
    expect(await count()).not.toEqual(before);
    expect(verifyProof(proof)).toMatchObject({ ok: true, entries: 1 });
  });

  it('can be made beside a running server, without the key, of what is anchored', async () => {
    const url = open.url();
    const beside = await open({ url, readOnly: true });
    await prove('c2');
    expect(verifyProof(await proofOf(beside, null, PROVINCE, 'c2', NOW))).toMatchObject({ ok: true });
    await e.done('SKHDT/head', 'consultation.open', 'd2', opening({ matter: 'd2' }));
    await expect(proofOf(beside, null, PROVINCE, 'd2', NOW)).rejects.toMatchObject({ reason: 'not-anchored' });
    await expect(proofOf(beside, null, PROVINCE, 'none', NOW)).rejects.toThrow(NoProof);
  });

  it('tells nothing of another consultation but hashes', async () => {
    const text = JSON.stringify(await prove('c1'));
    expect(text).not.toContain('dien-mat-troi-c2');
    expect(text).not.toContain('"c2"');
  });

  it('is refused when it was made of a rewritten journal', async () => {
    const own = await open.anew();
    await everyStory(own);
    await keepPublicKey(own, key);
    await makeCheckpoint(own, key, PROVINCE, NOW);
    await behindTheBack(own);
    await own.write((tx) => tx.execute('UPDATE journal SET hash = ? WHERE chain = ? AND seq = 2', [sha256('x'), 'c1']));
    await expect(proofOf(own, key, PROVINCE, 'c1', NOW)).rejects.toMatchObject({ reason: 'journal-broken' });
  });

  it('is written by the command line, whichever province it is of', async () => {
    let text = '';
    const out = (part: string) => {
      text += part;
    };
    await writeProof(store, key, undefined, 'c1', out);
    expect(verifyProof(JSON.parse(text))).toMatchObject({ ok: true, province: PROVINCE });
    await expect(writeProof(store, key, undefined, 'none', out)).rejects.toThrow('Không có hồ sơ none.');
  });

  it('accounts for every limit and what became of it', async () => {
    const ends = async (id: string) =>
      (await prove(id)).rendering.limits.map(({ subject, kind, end }) => `${subject} ${kind} ${end.what} ${end.entry}`);
    expect(await ends('c1')).toEqual([
      '1:SXD opinion met 2',
      '1:STC opinion passed 8',
      '1:STNMT opinion moved 4',
      '1:STNMT opinion met 5',
      '1:STC notice met 9',
    ]);
    expect(await ends('c2')).toEqual([
      '1:SXD opinion met 2',
      '1:STC opinion met 3',
      'dispute:1 stage met 5',
      'dispute:1 stage passed 6',
      'dispute:1 stage met 8',
      'dispute:1 stage met 9',
      'dispute:1 stage met 10',
    ]);
    const turns = await ends('c3');
    for (const what of ['suspended', 'moved', 'met', 'ended'])
      expect(turns.some((end) => end.includes(` ${what} `))).toBe(true);
  });

  it('counts each working day, and says by which notice a day was skipped', async () => {
    const [first] = (await prove('c1')).rendering.limits;
    expect(first).toMatchObject({
      from: '2024-04-24T02:00:00.000Z',
      startedOn: '2024-04-24',
      counted: ['2024-04-25', '2024-04-26', '2024-05-02', '2024-05-03', '2024-05-04', '2024-05-06', '2024-05-07'],
      lastDay: '2024-05-07',
      dueAt: '2024-05-07T17:00:00.000Z',
    });
    const skipped = new Map(first?.skipped.map(({ date, ...why }) => [date as string, why]));
    expect(skipped.get('2024-04-28')).toEqual({ because: 'weekend', notices: [] });
    expect(skipped.get('2024-04-29')?.because).toBe('day-off');
    expect(skipped.get('2024-04-29')?.notices).toContain('2450/VPCP-KGVX');
    expect([...skipped.keys()]).toEqual([
      '2024-04-27',
      '2024-04-28',
      '2024-04-29',
      '2024-04-30',
      '2024-05-01',
      '2024-05-05',
    ]);
  });
});

describeOn('sqlite', 'a file that was tampered with', (open) => {
  const key = aKey();
  let proof: ProofDocument;
  let other: ProofDocument;
  beforeAll(async () => {
    const store = await open();
    await everyStory(store);
    await keepPublicKey(store, key);
    other = await proofOf(store, key, PROVINCE, 'c2', NOW);
    proof = await proofOf(store, key, PROVINCE, 'c1', NOW);
  });
  const code = (verdict: ProofVerdict) => (verdict.ok ? 'ok' : verdict.fault.code);
  const changed = (change: (copy: Mutable) => void) => {
    const copy = structuredClone(proof) as Mutable;
    change(copy);
    return code(verifyProof(copy, [key.publicKey]));
  };

  it('cannot be changed in any place without being found out', () => {
    const unnoticed = changes(proof)
      .filter(({ copy }) => verifyProof(copy, [key.publicKey]).ok)
      .map(({ path }) => path);
    expect(unnoticed).toEqual(['/howToVerify/vi', '/howToVerify/en', '/madeAt']);
  }, 300_000);

  it('says what is wrong first', () => {
    expect(changed((copy) => copy.entries.pop())).toBe('proof-head');
    expect(changed((copy) => copy.entries.splice(3, 1))).toBe('entry-gap');
    expect(changed((copy) => copy.entries.splice(0))).toBe('journal-empty');
    expect(changed((copy) => copy.entries.reverse())).toBe('entry-gap');
    expect(changed((copy) => copy.rendering.limits.pop())).toBe('proof-limits');
    expect(changed((copy) => copy.calendars.pop())).toBe('calendar-unknown');
    expect(changed((copy) => copy.regulations.pop())).toBe('regulation-unknown');
    expect(changed((copy) => Object.assign(copy, { checkpoint: other.checkpoint }))).toBe('proof-path');
    expect(changed((copy) => Object.assign(copy, { consultation: 'c2' }))).toBe('entry-misplaced');
    expect(changed((copy) => copy.checkpoint.seal.path.push(copy.checkpoint.seal.path[0] ?? ''))).toBe('proof-path');
    expect(changed((copy) => copy.checkpoint.heads.path.pop())).toBe('proof-path');
  });

  it('does not hold when another key has signed it', () => {
    const forger = aKey();
    const text = parseNote(proof.checkpoint.note)?.text ?? '';
    const name = parseVerifier(proof.checkpoint.key)?.name ?? '';
    const forged = {
      ...proof.checkpoint,
      note: noteOf(text, [signedLine(name, forger, text)]),
      key: verifierText({ name, publicKey: forger.publicKey, as: 'log' }),
    };
    expect(code(verifyProof({ ...proof, checkpoint: forged }, [key.publicKey]))).toBe('checkpoint-key');
    // Without being told whom to trust it says whose signature it is, and leaves that to the reader.
    expect(verifyProof({ ...proof, checkpoint: forged })).toMatchObject({ ok: true, keyId: forger.id });
  });

  it.each([null, 7, [], {}, { format: 'dong-thuan-proof', v: 1 }, { format: 'dong-thuan-proof', v: 2 }])(
    'is refused when it is no proof at all: %j',
    (document) => {
      expect(code(verifyProof(document))).toBe('proof-broken');
    },
  );

  (hasPython ? it : it.skip)('is told apart by the verifier that strangers wrote, whatever the story', async () => {
    const store = await open();
    const third = await proofOf(store, key, PROVINCE, 'c3', NOW);
    expect(verifyEach([proof, other, third])).toEqual(['OK', 'OK', 'OK']);
    // The view is rendered: what of it a stranger can check without the machines is told by docs/proof.md.
    const parts = ['entries', 'checkpoint', 'regulations', 'calendars', 'rendering/limits'];
    const sample = changes(proof).filter(({ path }) => parts.some((part) => path.startsWith(`/${part}/`)));
    const said = verifyEach(sample.map(({ copy }) => copy));
    const unnoticed = sample.filter((_, index) => said[index] === 'OK').map(({ path }) => path);
    // Who was to keep a limit, and that it moved rather than ended, follow from the machines and not from the count.
    expect(unnoticed.filter((path) => !/^\/rendering\/limits\/\d+\/(agency|end\/what)$/.test(path))).toEqual([]);
    expect(sample.length).toBeGreaterThan(20);
  });
});

describe('the account of limits', () => {
  it('is part of the contract: a change of its keys is a change of the format', async () => {
    const text = await readFile(new URL('../../docs/proof-examples/genuine.json', import.meta.url), 'utf8');
    const proof: ProofDocument = JSON.parse(text);
    expect(Object.keys(proof.rendering.limits[0] ?? {}).sort()).toEqual([
      'agency',
      'calendar',
      'calendarHash',
      'counted',
      'dueAt',
      'end',
      'from',
      'kind',
      'lastDay',
      'ledger',
      'skipped',
      'startedOn',
      'subject',
    ]);
  });
});

type Mutable = { -readonly [Name in keyof ProofDocument]: ProofDocument[Name] } & {
  entries: ProofDocument['entries'][number][];
  rendering: { limits: ProofDocument['rendering']['limits'][number][]; view: object };
  calendars: ProofDocument['calendars'][number][];
  regulations: ProofDocument['regulations'][number][];
  checkpoint: { heads: { text: string; path: string[] }; seal: { text: string; path: string[] } };
};

/** Of places that differ only in the number of an item, so many are tried. */
const OF_A_KIND = 3;

/** A copy of a document for every kind of place in it, with the one value there changed. */
function changes(document: object): { path: string; copy: unknown }[] {
  const found: { path: string; copy: unknown }[] = [];
  const tried = new Map<string, number>();
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) walk(member, [...path, name]);
    else {
      const kind = path.join('/').replace(/\d+/g, '*');
      const times = tried.get(kind) ?? 0;
      tried.set(kind, times + 1);
      if (times < OF_A_KIND)
        found.push({ path: `/${path.join('/')}`, copy: withChange(document, path, another(value)) });
    }
  };
  walk(document, []);
  return found;
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return 'something';
  const last = value.at(-1);
  // In base64 the last letters may hold bits that mean nothing: the first is changed.
  return /^[A-Za-z0-9+/]{43,}=*$/.test(value)
    ? `${value[0] === 'A' ? 'B' : 'A'}${value.slice(1)}`
    : value.slice(0, -1) + (last === '1' ? '2' : '1');
}

function withChange(document: object, path: readonly string[], value: unknown): unknown {
  const copy: Record<string, unknown> = structuredClone(document) as Record<string, unknown>;
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy;
}
