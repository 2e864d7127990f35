/** A draw over the API, repeated from its published file by programs that share nothing with ours: those of docs/draw.md, as they stand there. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseItem } from '../../src/api/discipline/case.views.js';
import type { DrawFile } from '../../src/api/discipline/draw-file.views.js';
import type { Page } from '../../src/http/page.js';
import { leafHashOf } from '../../src/journal/log/leaves.js';
import { parseCheckpointText, parseNote } from '../../src/journal/log/note.js';
import { rootByPath } from '../../src/journal/merkle.js';
import { verifyStore } from '../../src/journal/verify.js';
import { describeApplication, type Visitor } from '../application.js';
import { accepted, opened } from '../http/asking.js';
import { acted, begun, refusedCase } from './acting.js';
import { drawOf, newSecret, openedDraw, sealed, sha256 } from './drawing.js';

/** A program of docs/draw.md, as it stands there. */
function programIn(language: string): string {
  const [, program] =
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync('docs/draw.md', 'utf8')) ?? [];
  if (program === undefined) throw new Error(`docs/draw.md has no program in ${language}`);
  return program;
}

describeApplication('a draw', (application) => {
  let head: Visitor;
  let officer: Visitor;
  let office: Visitor;
  let unit: Visitor;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dong-thuan-draw-'));
    const signIn = (login: string) => application().signIn(login);
    [head, officer, office, unit] = await Promise.all([
      signIn('truong.snv'),
      signIn('chuyenvien.snv'),
      signIn('truong.vp'),
      signIn('truong.sxd'),
    ]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const fileOf = async (id: string, who = head) => accepted<DrawFile>(await who.get(`/api/v1/draws/${id}/file`));
  const written = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  /** What a program prints, line by line. The server runs in this process: it must not stand still meanwhile. */
  const ran = async (command: string, ...args: string[]): Promise<string[]> =>
    (await promisify(execFile)(command, args)).stdout.trimEnd().split('\n');

  it('is opened with its secret after a checkpoint, and not before', async () => {
    const secret = newSecret();
    const { id, state, actions, data } = await begun(officer, 'draw.commit', drawOf(secret));
    expect({ state, actions }).toEqual({ state: 'committed', actions: ['draw.open'] });
    expect(JSON.stringify(data)).not.toContain(secret);
    expect(await refusedCase(officer, id, 'draw.open', { secret })).toBe('409 draw-without-checkpoint');
    await sealed(application());
    expect(await refusedCase(officer, id, 'draw.open', { secret: newSecret() })).toBe('422 draw-secret-wrong /secret');
    expect(await refusedCase(officer, id, 'draw.open', { secret: 'abc' })).toBe('422 draw-not-hexadecimal /secret');
    // A later checkpoint changes nothing: the first one counts.
    const first = (await head.get<string>('/api/v1/log/phu-yen/checkpoint')).body;
    await begun(officer, 'draw.commit', drawOf(newSecret()));
    await sealed(application());
    await acted(officer, id, 'draw.open', { secret });
    const { checkpoint, drawn } = await fileOf(id);
    expect(checkpoint?.text).toBe(parseNote(first)?.text);
    expect(drawn).toHaveLength(2);
    expect(await verifyStore(application().server.installation.store)).toMatchObject({ ok: true });
  });

  it('takes a secret once, and freezes what the register has then', async () => {
    const secret = newSecret();
    await begun(officer, 'draw.commit', drawOf(secret, { subject: 'Rút thăm thứ nhất' }));
    const again = await officer.post<{ code: string; detail: string }>('/api/v1/draws', drawOf(secret));
    expect([again.status, again.body.code]).toEqual([409, 'draw-commitment-used']);
    expect(again.body.detail).toContain('“Rút thăm thứ nhất”');
    const wrong = await officer.post<{ code: string }>('/api/v1/draws', drawOf(newSecret(), { items: ['SXD', 'XYZ'] }));
    expect(wrong.body.code).toBe('draw-item-unknown');
    const { id } = await begun(officer, 'draw.commit', drawOf(newSecret()));
    const { items } = await fileOf(id);
    expect(items).toEqual([...items].sort());
    expect(items).toEqual(expect.arrayContaining(['SXD', 'SYT', 'STC']));
    for (const organ of ['SNV', 'VP', 'CT']) expect(items).not.toContain(organ);
  });

  it('may be of consultations and of cases, by id', async () => {
    const lead = await application().signIn('truong.skhdt');
    const ids = [(await opened(lead)).id, (await opened(lead)).id, (await opened(lead)).id];
    const { data } = await openedDraw(application(), officer, { source: 'consultations', items: ids, count: 1 });
    expect(ids).toEqual(expect.arrayContaining((data as { drawn: string[] }).drawn));
    const cases = (await head.get<Page<CaseItem>>('/api/v1/cases?kind=draw')).body.items.map(({ id }) => id);
    const drawn = await openedDraw(application(), officer, { source: 'cases', items: cases.slice(0, 3) });
    expect(drawn.state).toBe('opened');
  });

  it('is for whom the table of access names until it is published; voided it is seen to be void', async () => {
    const { id } = await openedDraw(application(), officer);
    expect((await unit.get(`/api/v1/draws/${id}/file`)).status).toBe(404);
    expect((await unit.get(`/api/v1/cases/${id}`)).status).toBe(404);
    expect((await office.get(`/api/v1/draws/${id}/file`)).status).toBe(200);
    await acted(head, id, 'draw.publish');
    expect((await fileOf(id, unit)).drawn).toHaveLength(2);
    const { id: lost } = await begun(officer, 'draw.commit', drawOf(newSecret()));
    expect(await refusedCase(officer, lost, 'draw.void', { reason: 'Mất' })).toBe('403 case-not-authorised');
    await acted(head, lost, 'draw.void', { reason: 'Phiếu ghi mã bị mất.' });
    expect(await fileOf(lost, unit)).toMatchObject({
      voided: { reason: 'Phiếu ghi mã bị mất.' },
      ...{ drawn: null, secret: null, checkpoint: null, seed: null },
    });
    const petition = await unit.get<Page<CaseItem>>('/api/v1/cases?kind=petition');
    for (const { id: other } of petition.body.items)
      expect((await unit.get(`/api/v1/draws/${other}/file`)).status).toBe(404);
  });

  describe('is repeated from its file', () => {
    let file: DrawFile;
    let kept: string;
    beforeAll(async () => {
      file = await fileOf((await openedDraw(application(), officer, { count: 3 })).id);
      kept = written('rut-tham.json', JSON.stringify(file));
    });

    it('by the ten lines of Python, and the tampered file is not', async () => {
      const program = written('repeat.py', programIn('python'));
      expect(programIn('python').trimEnd().split('\n')).toHaveLength(10);
      expect(await ran('python3', program, kept)).toEqual(file.drawn);
      const fail = async (change: object) => {
        const wrong = written('wrong.json', JSON.stringify({ ...file, ...change }));
        await expect(ran('python3', program, wrong)).rejects.toThrow(/AssertionError/);
      };
      await fail({ items: file.items.slice(1) });
      await fail({ secret: newSecret() });
      await fail({ drawn: [...(file.drawn ?? [])].reverse() });
      await fail({ checkpoint: { ...file.checkpoint, text: 'x' } });
    });

    it('by the ten lines of Node', async () => {
      expect(programIn('js').trimEnd().split('\n')).toHaveLength(10);
      expect(await ran(process.execPath, written('repeat.cjs', programIn('js')), kept)).toEqual(file.drawn);
    });

    it('by a shell and openssl', async () => {
      const program = written('repeat.sh', programIn('sh'));
      const text = written('checkpoint.txt', file.checkpoint?.text ?? '');
      const items = written('items.txt', `${file.items.join('\n')}\n`);
      expect(await ran('sh', program, file.secret ?? '', text, items, '3')).toEqual(file.drawn);
    });

    it('and shows that the commitment was in the log before the checkpoint was signed', async () => {
      const { checkpoint, committed } = file;
      if (checkpoint === null) throw new Error('it is opened');
      const { index, size, path, text, note } = checkpoint;
      const root = rootByPath(leafHashOf(committed.leaf), index, size, path);
      expect(root).toBe(parseCheckpointText(text)?.root);
      const published = await unit.get<string>(`/api/v1/log/phu-yen/checkpoint?size=${size}`);
      expect(published.body).toBe(note);
      expect(sha256(file.secret ?? '')).toBe(file.commitment);
    });
  });
});
