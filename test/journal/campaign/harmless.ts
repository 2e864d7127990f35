/** The changes of a file that change nothing of what it proves, by their names in docs/proof.md. */
import type { ProofDocument } from '../../../src/journal/proof-document.js';

type Change = (proof: ProofDocument) => string;

const twice = <Item>(list: readonly Item[]): readonly Item[] => [...list, ...list].reverse();
const more = (value: object): object => ({ ...value, unheardOf: 'x' });

export const HARMLESS: Readonly<Record<string, Change>> = {
  '`howToVerify` or `madeAt`': ({ howToVerify: _, ...proof }) => JSON.stringify({ ...proof, madeAt: 'hôm qua' }),
  'a member that this page does not name, outside the texts that are hashed and outside `rendering`': (proof) =>
    JSON.stringify({
      ...more(proof),
      entries: proof.entries.map(more),
      checkpoint: { ...more(proof.checkpoint), seal: more(proof.checkpoint.seal), heads: more(proof.checkpoint.heads) },
      regulations: proof.regulations.map(more),
      calendars: proof.calendars.map(more),
    }),
  'the order of `regulations` and of `calendars`, or one of them twice': (proof) =>
    JSON.stringify({ ...proof, regulations: twice(proof.regulations), calendars: twice(proof.calendars) }),
  'lines of the note by others than the keys that you hold': (proof) =>
    JSON.stringify({
      ...proof,
      checkpoint: { ...proof.checkpoint, note: `${proof.checkpoint.note}— ai-do.example AAAAAAAAAAA=\n` },
    }),
  '`checkpoint.timestamp`, for who holds no certificate of an authority': (proof) =>
    JSON.stringify({ ...proof, checkpoint: { ...proof.checkpoint, timestamp: 'AAAA' } }),
  'the writing of the JSON outside the texts that are hashed: white space, order of members, escapes in strings': (
    proof,
  ) => {
    const entries = Object.entries(proof).reverse();
    return JSON.stringify(Object.fromEntries(entries), null, 3).replace(/đ/g, '\\u0111');
  },
};
