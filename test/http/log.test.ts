/** What anybody may see of the log of a province, and what it proves. */
import { beforeAll, expect, it } from '@jest/globals';
import type { ConsistencyView, SealView } from '../../src/api/log/log.views.js';
import { parseCheckpointText, parseNote, parseVerifier, signatureBy } from '../../src/journal/log/note.js';
import { isConsistent } from '../../src/journal/log/tree.js';
import type { ProofDocument } from '../../src/journal/proof-document.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from './asking.js';

/** The province of the samples. */
const SAMPLE = 'phu-yen';

describeApplication('the log over HTTP', (application) => {
  let lead: Visitor;
  let stranger: Visitor;
  let id: string;
  const path = (rest = '') => `/api/v1/log/${SAMPLE}${rest}`;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    stranger = application().visitor();
    id = (await opened(lead)).id;
    accepted(await lead.get(`/api/v1/consultations/${id}/proof`));
  });

  it('shows strangers a checkpoint that is signed by the published key, and nothing of any consultation', async () => {
    const answer = await stranger.get<string>(path('/checkpoint'));
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const note = parseNote(accepted(answer));
    const { keys, size, rules } = accepted<SealView>(await stranger.get(path()));
    const [inUse] = keys;
    const verifier = parseVerifier(inUse?.key ?? '');
    if (note === null || verifier === null) throw new Error('a signed note and its key are shown');
    expect(inUse).toMatchObject({ inUse: true, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(signatureBy(note, verifier)).not.toBeNull();
    expect(parseCheckpointText(note.text)?.size).toBe(size);
    expect(rules.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['calendar', 'regulation']));
    expect(JSON.stringify([answer.body, keys, rules])).not.toContain(id);
  });

  it('proves that the checkpoint in an older proof is the beginning of the latest', async () => {
    const proof = accepted<ProofDocument>(await lead.get(`/api/v1/consultations/${id}/proof`));
    const older = parseCheckpointText(parseNote(proof.checkpoint.note)?.text ?? '');
    const { id: other } = await opened(lead);
    accepted(await lead.get(`/api/v1/consultations/${other}/proof`));
    const latest = parseCheckpointText(
      parseNote(accepted(await stranger.get<string>(path('/checkpoint'))))?.text ?? '',
    );
    if (older === null || latest === null) throw new Error('both are checkpoints');
    expect(latest.size).toBeGreaterThan(older.size);
    const shown = accepted<ConsistencyView>(
      await stranger.get(path(`/consistency?from=${older.size}&to=${latest.size}`)),
    );
    expect(isConsistent(older, latest, shown.path)).toBe(true);
    const again = accepted<string>(await stranger.get(path(`/checkpoint?size=${older.size}`)));
    expect(parseNote(again)?.text).toBe(parseNote(proof.checkpoint.note)?.text);
  });

  it.each(['/consistency?from=9&to=3', '/consistency?from=1&to=99999999', '/checkpoint?size=99999999'])(
    'has no %s',
    async (rest) => {
      expect((await stranger.get(path(rest))).status).toBe(404);
    },
  );

  it.each(['/consistency?from=0', '/consistency?from=x', '/checkpoint?size=-1', '/checkpoint?size=1e99'])(
    'says what is wrong with %s',
    async (rest) => {
      const answer = await stranger.get<{ code: string }>(path(rest));
      expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input']);
    },
  );

  it('has none of a province that is not there', async () => {
    for (const rest of ['', '/checkpoint', '/consistency?from=1&to=1'])
      expect((await stranger.get(`/api/v1/log/khong-co${rest}`)).status).toBe(404);
  });
});
