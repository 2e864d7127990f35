import { describe, expect, it } from '@jest/globals';
import { giveInTurn, type Outcome, type Signed } from '../../web/src/pages/signing/in-turn.js';

const of = (consultation: string, agency: string, version: number): Signed => ({
  key: `${consultation} ${agency}`,
  consultation,
  version,
});

/** Gives them to a server that answers as told by the name of each, and by a new version for the others. */
async function given(all: readonly Signed[], answers: Readonly<Record<string, string>> = {}) {
  const sent: string[] = [];
  const told: Record<string, Outcome['is']> = {};
  const left = await giveInTurn(all, {
    send: async ({ key }, version) => {
      sent.push(`${key} at ${version}`);
      if (answers[key] !== undefined) throw answers[key];
      return version + 3;
    },
    told: ({ key }, outcome) => {
      told[key] = outcome.is;
    },
    isRefusal: (error) => error !== 'lost',
    isStale: (error) => error === 'stale',
  });
  return { sent, told, left };
}

describe('notices that are signed together', () => {
  const all = [of('a', 'SXD', 5), of('b', 'SXD', 2), of('a', 'STC', 5)];

  it('each carries the version in which it was read, and after an act of one’s own the version which that made', async () => {
    expect((await given(all)).sent).toEqual(['a SXD at 5', 'b SXD at 2', 'a STC at 8']);
  });

  it('nothing more is given on a consultation that somebody else has changed, and the others go on', async () => {
    const { sent, told, left } = await given(all, { 'a SXD': 'stale' });
    expect(sent).toEqual(['a SXD at 5', 'b SXD at 2']);
    expect(told).toEqual({ 'a SXD': 'refused', 'b SXD': 'done', 'a STC': 'refused' });
    expect(left).toEqual([]);
  });

  it('another refusal is of its own act alone', async () => {
    const { sent, told } = await given(all, { 'a SXD': 'not-allowed' });
    expect(sent).toEqual(['a SXD at 5', 'b SXD at 2', 'a STC at 5']);
    expect(told).toEqual({ 'a SXD': 'refused', 'b SXD': 'done', 'a STC': 'done' });
  });

  it('a lost connection ends it: what was not given is kept, with the version to give it with', async () => {
    const { sent, told, left } = await given(all, { 'b SXD': 'lost' });
    expect(sent).toEqual(['a SXD at 5', 'b SXD at 2']);
    expect(told).toEqual({ 'a SXD': 'done' });
    expect(left).toEqual([of('b', 'SXD', 2), of('a', 'STC', 8)]);
  });
});
